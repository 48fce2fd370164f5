import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { qrPicture } from './qr.ts';
import { sheetOf } from './sheet.ts';
import type { Setting } from './typesetter.port.ts';
import { openPress } from './typesetter.press-adapter.ts';

const letter = sampleDecision();
const setting: Setting = {
  template: templates.decision.source,
  data: JSON.stringify(sheetOf(letter, qrPicture(letter.address))),
  epochSeconds: 1_767_225_600,
};

const press = openPress({ milliseconds: 60_000, letters: 5 });
const hasty = openPress({ milliseconds: 8000, letters: 5 });
after(() => Promise.all([press.close(), hasty.close()]).then(() => undefined));

test('a letter comes out of the press, the same bytes for the same input, and a worn press is replaced', async () => {
  const files = await Promise.all(Array.from({ length: 12 }, () => press.typeset(setting)));
  for (const file of files) assert.deepEqual(Buffer.from(file), Buffer.from(files[0] ?? []));
  assert.equal(
    Buffer.from(files[0] ?? [])
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  );
});

test('a broken template is refused with its reason, and the next letter is set', async () => {
  await assert.rejects(press.typeset({ ...setting, template: '#unknown' }), /unknown variable/);
  assert.ok((await press.typeset(setting)).length > 10_000);
});

test('a letter that hangs is ended, and the next one is set by a new process', async () => {
  const endless = {
    ...setting,
    template: '#for i in range(100000) { for j in range(100000) { let k = calc.pow(1.0001, i + j) } }',
  };
  await assert.rejects(hasty.typeset(endless), /the typesetter ended/);
  assert.ok((await hasty.typeset(setting)).length > 10_000);
});

test('the press has no setting of the server', async () => {
  await assert.rejects(press.typeset({ ...setting, template: '#read("/etc/passwd")' }));
  await assert.rejects(press.typeset({ ...setting, template: '#read("../template.ts")' }));
});
