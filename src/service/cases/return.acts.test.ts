import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseRef } from '#cases';
import { as } from '#ground';
import { doctor, does, fileCase, foldsToItsRow, hands, refusing, take } from '../../../test/filing.ts';
import { morning, officer, person, town } from '../../../test/town.ts';
import { reopenDraft } from './correction.acts.ts';
import { answerReturn, type DefectSaid, giveBack } from './return.acts.ts';
import { accept, sendBack } from './step.acts.ts';
import { submitDraft } from './submission.acts.ts';
import { viewCase } from './view.acts.ts';

const place = await town();
const defects: readonly DefectSaid[] = [
  { at: { form: 'address' }, said: 'Tulis RT dan RW.' },
  { at: { requirement: 'deed' }, said: 'Halaman kedua tidak terbaca.' },
];
const back = (ref: CaseRef, said = defects, reason?: string) =>
  does(place, hands.desk, (tx, by) => giveBack(tx, ref, by, 'completeness', said, reason));

/** The applicant sends it again as it is. */
async function correct(ref: CaseRef): Promise<void> {
  const draft = { home: ref.home, id: as<never>(ref.id) };
  await does(place, person('a01'), (tx, by) => reopenDraft(tx, draft, by));
  await does(place, person('a01'), (tx, by) =>
    submitDraft(tx, draft, { ...by, newPin: () => '000000', pepper: place.works.secrets.pins }),
  );
}

test('one return lists every defect, and the clock stops', async () => {
  const ref = await fileCase(place, doctor);
  const state = await back(ref);
  assert.deepEqual([state.phase, state.returns.length, state.returns[0]?.defects.length], ['returned', 1, 2]);
  const view = await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'));
  assert.equal(view.clock.standing, 'stopped');
  assert.deepEqual(Object.values(view.notes).sort(), ['Halaman kedua tidak terbaca.', 'Tulis RT dan RW.']);
  await foldsToItsRow(place, ref);
  const nothing = await fileCase(place, doctor);
  const refused = await refusing(place, hands.desk, (tx, by) => giveBack(tx, nothing, by, 'completeness', [], undefined));
  assert.equal(refused.name, 'no-defect');
});

test('a second return needs its reason, waits for the superior of the post, and does not stop the clock', async () => {
  const ref = await fileCase(place, doctor);
  await back(ref);
  await correct(ref);
  const bare = await refusing(place, hands.desk, (tx, by) => giveBack(tx, ref, by, 'completeness', defects, undefined));
  assert.deepEqual([bare.name, bare.field], ['no-reason', 'reason']);
  const asked = await back(ref, defects, 'Baru terlihat setelah perbaikan.');
  assert.deepEqual([asked.phase, asked.asked?.to], ['return-asked', 'sukamaju/dpmptsp#section-head']);
  await foldsToItsRow(place, ref);

  const wrong = await refusing(place, hands.head, (tx, by) => answerReturn(tx, ref, by, true, undefined));
  assert.deepEqual([wrong.refusal, wrong.name], ['forbidden', 'not-the-superior']);
  const mute = await refusing(place, hands.section, (tx, by) => answerReturn(tx, ref, by, false, undefined));
  assert.equal(mute.name, 'no-reason');
  const before = await does(place, hands.desk, (tx, by) => viewCase(tx, ref, by, '/x'));
  await does(place, hands.section, (tx, by) => answerReturn(tx, ref, by, true, undefined));
  place.setClock(morning.add({ hours: 24 * 3 }));
  const after = await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'));
  place.setClock(morning);
  assert.equal(after.open.state.phase, 'returned');
  assert.equal(after.clock.due.toString(), before.clock.due.toString());
  assert.equal(after.clock.standing, 'running');
  await correct(ref);
  await foldsToItsRow(place, ref);
  const again = await refusing(place, hands.section, (tx, by) => answerReturn(tx, ref, by, true, undefined));
  assert.deepEqual([again.refusal, again.name], ['conflict', 'nothing-asked']);
});

test('declined: the reason is told to the officer, who goes on', async () => {
  const ref = await fileCase(place, doctor);
  await back(ref);
  await correct(ref);
  await back(ref, defects, 'Ada yang baru.');
  await does(place, hands.section, (tx, by) => answerReturn(tx, ref, by, false, 'Itu sudah terlihat dulu.'));
  const view = await does(place, hands.desk, (tx, by) => viewCase(tx, ref, by, '/x'));
  assert.ok(Object.values(view.notes).includes('Itu sudah terlihat dulu.'));
  assert.equal((await does(place, hands.desk, (tx, by) => accept(tx, ref, by, 'completeness'))).phase, 'procedure');
});

test('a file once found complete goes back only with the superior’s word', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'initialled');
  await does(place, hands.head, (tx, by) => sendBack(tx, ref, by, 'decide', 'completeness', 'Ada yang terlewat.'));
  const refused = await refusing(place, hands.desk, (tx, by) => giveBack(tx, ref, by, 'completeness', defects, undefined));
  assert.equal(refused.name, 'no-reason');
});

test('a superior who is a party of the case does not answer', async () => {
  const ref = await fileCase(place, { ...doctor, person: 'o08' });
  await back(ref);
  const draft = { home: ref.home, id: as<never>(ref.id) };
  await does(place, person('o08'), (tx, by) => reopenDraft(tx, draft, by));
  await does(place, person('o08'), (tx, by) =>
    submitDraft(tx, draft, { ...by, newPin: () => '000000', pepper: place.works.secrets.pins }),
  );
  await back(ref, defects, 'Ada yang baru.');
  const own = await refusing(place, officer('o08', 'sukamaju/dpmptsp#section-head'), (tx, by) =>
    answerReturn(tx, ref, by, true, undefined),
  );
  assert.deepEqual([own.refusal, own.name], ['forbidden', 'own-case']);
});
