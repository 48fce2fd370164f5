import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { doctor, does, fileCase, take } from '../../../test/filing.ts';
import { person, town } from '../../../test/town.ts';
import { viewCase } from './view.acts.ts';

const place = await town();
const ref = await fileCase(place, doctor);
await take(place, ref, 'advised');
const { receipt } = (await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'))).open.row;
const walker = await place.walker();
const look = async (number: string, pin: string) => walker.post('/track', { number, pin }, await walker.get('/track'));

test('number and PIN: where it is and until when, nothing of the person or of who acted', async () => {
  const page = await look(receipt.toLowerCase().replaceAll('-', ' '), '123 456');
  assert.equal(page.status, 200);
  const said = textOf(page);
  assert.match(said, /Sedang dikerjakan oleh Kepala Bidang .*Keputusan paling lambat Selasa, 15 September 2026/);
  for (const secret of ['Gendis', 'Melati', 'STR-', '+628', 'Dadang', 'Ratna', 'memenuhi syarat'])
    assert.ok(!said.includes(secret), secret);
});

const rows: readonly (readonly [what: string, number: string, pin: string, says: RegExp])[] = [
  ['a mistyped number', '26-0000009-A', '123456', /salah ketik/],
  ['a PIN of five digits', receipt, '12345', /enam angka/],
  ['nothing', '', '', /salah ketik.*enam angka/],
  ['a wrong PIN', receipt, '000000', /tidak cocok/],
  ['hostile text', '<script>alert(1)</script>', "' or 1=1", /salah ketik/],
];
for (const [what, number, pin, says] of rows)
  test(`${what} is told at the field`, async () => {
    const page = await look(number, pin);
    assert.equal(page.status, 422);
    assert.match(textOf(page), says);
    assert.ok(!page.text.includes('<script>alert'));
  });

test('a PIN can’t be tried out', async () => {
  for (let turn = 0; turn < 5; turn++) await look(receipt, `10000${turn}`);
  assert.match(textOf(await look(receipt, '123456')), /Tunggu seperempat jam/);
});

test('a wrong number is answered as a wrong PIN is', async () => {
  const { receiptNumber } = await import('./receipt.ts');
  assert.match(textOf(await look(receiptNumber(2026, 999_999n), '123456')), /tidak cocok/);
});
