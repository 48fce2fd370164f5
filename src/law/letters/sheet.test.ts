import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDecision, sampleDocument } from '../../../test/letters.ts';
import { ordinal, sheetOf } from './sheet.ts';

test('dicta are named as the law names them', () => {
  const rows: readonly (readonly [number, string])[] = [
    [1, 'KESATU'],
    [2, 'KEDUA'],
    [10, 'KESEPULUH'],
    [11, 'KESEBELAS'],
    [12, 'KEDUA BELAS'],
    [20, 'KEDUA PULUH'],
    [21, 'KEDUA PULUH SATU'],
    [99, 'KESEMBILAN PULUH SEMBILAN'],
  ];
  for (const [n, name] of rows) assert.equal(ordinal(n), name);
  assert.throws(() => ordinal(100));
});

test('a decision: every part in its order, one mark at each end, validity last', () => {
  const sheet = sheetOf(sampleDecision(), '');
  assert.equal(sheet.title, 'KEPUTUSAN KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU');
  assert.deepEqual(
    sheet.considering.map((item) => item.label),
    ['a.', 'b.', 'c.'],
  );
  assert.deepEqual(
    sheet.recalling.map((item) => item.label),
    ['1.', '2.', '3.', '4.'],
  );
  for (const item of [...sheet.considering, ...sheet.recalling]) assert.match(item.text, /[^.;];$/);
  assert.deepEqual(
    sheet.dicta.map((dictum) => dictum.label),
    ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA'],
  );
  assert.match(sheet.dicta[0]?.text ?? '', /:$/);
  assert.equal(sheet.dicta[0]?.table.length, 3);
  assert.deepEqual(
    sheet.dicta[2]?.items.map((item) => item.text.at(-1)),
    [';', ';', '.'],
  );
  assert.equal(
    sheet.dicta.at(-1)?.text,
    'Keputusan ini berlaku sejak tanggal 8 Januari 2026 sampai dengan tanggal 8 Januari 2031.',
  );
  assert.equal(sheet.date, '8 Januari 2026');
  assert.equal(sheet.code, '7KQ2M-XW94R-THB3V-CPZ6N');
  assert.match(sheet.statement, /tidak tersertifikasi/);
});

test('a refusal has no conditions and takes effect on its date; a certified signature says so', () => {
  const { validity: _, ...rest } = sampleDecision({ outcome: 'refused', conditions: [], holder: [], level: 'certified' });
  const sheet = sheetOf(rest, '');
  assert.equal(sheet.dicta.at(-1)?.text, 'Keputusan ini mulai berlaku pada tanggal ditetapkan.');
  assert.match(sheet.dicta[0]?.text ?? '', /\.$/);
  assert.doesNotMatch(sheet.statement, /tidak tersertifikasi/);
});

test('a mandate signs "a.n." above its own office, a substitute with "Plh." or "Plt."', () => {
  const sheet = sheetOf(sampleDocument(), '');
  assert.deepEqual(sheet.signature.office, [
    'a.n. KEPALA BADAN KESATUAN BANGSA DAN POLITIK',
    'Plh. SEKRETARIS BADAN KESATUAN BANGSA DAN POLITIK,',
  ]);
  const { signer } = sampleDecision();
  const acting = sheetOf(sampleDecision({ signer: { ...signer, capacity: 'plt' } }), '');
  assert.match(acting.signature.office[0] ?? '', /^Plt\. KEPALA DINAS/);
});

test('the title of the file names no person', () => {
  assert.ok(!sheetOf(sampleDecision(), '').name.includes('Ratna'));
});

test('many considerations run on through aa.', () => {
  const sheet = sheetOf(sampleDecision({ considering: Array.from({ length: 28 }, (_, i) => `bahwa ${i}`) }), '');
  assert.deepEqual(
    sheet.considering.slice(25).map((item) => item.label),
    ['z.', 'aa.', 'ab.'],
  );
});
