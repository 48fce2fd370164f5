import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#standards';
import { type Edit, edited, gives, problemsOf, shown, stall, world } from '../../../test/standard-kit.ts';
import { reservationOf } from './reserved.ts';

const titled = (title: string): Edit => ['title: Surat Izin Pemakaian Kios', `title: ${title}`];

for (const title of ['NIB', 'Persetujuan Bangunan Gedung (PBG)', 'Kartu Keluarga', 'Akta Kelahiran', 'KTP-el'])
  test(`${title} is not issued here`, () => {
    const codes = problemsOf(edited(stall, titled(title))).map((one) => one.code);
    assert.ok(codes.includes('reserved'), codes.join());
  });

for (const title of ['Surat Keterangan Domisili', 'Izin Unit Layanan', 'Kartu Pedagang'])
  test(`${title} may be issued here`, () => void gives([titled(title)], []));

test('a population document by its type, whatever its title', () => {
  const found = problemsOf(edited(stall, ['type: licence', 'type: population-document']));
  assert.ok(found.some((one) => one.code === 'reserved' && one.basis.includes('uu/2013/24')));
});

const outside: readonly Edit[] = [
  [
    'title: Surat Izin Pemakaian Kios\n  type: licence\n  valid: 2 y\n  signed-by: decide',
    'title: Kartu Keluarga\n  type: population-document\n  given-by: entry',
  ],
  [
    '\n  letter:\n    considering:\n      - bahwa {form.name} mengajukan permohonan;\n    deciding:\n      - Memberikan izin kepada {form.name} sampai dengan {letter.until}.\n    conditions:\n      - Kios dijaga kebersihannya.',
    '',
  ],
  [
    'authority: delegation }',
    'authority: delegation }\nentry: { does: register, in: siak, by: sukamaju/dpmptsp#front-office, within: 1 wd, after: [decide] }',
  ],
  ["amount: 'if form.area > 20 then 500000 else 0'", 'amount: 0'],
  ['fee = 500000, ', ''],
  [', initials, decide], fee = 0', ', initials, decide, entry], fee = 0'],
];

test('it comes through a step in the national system', () => {
  assert.deepEqual(
    shown(problemsOf(edited(stall, ...outside))).filter((one) => !one.startsWith('promise-tight')),
    [
      // One working day more than the law gives such a document.
      ...shown(problemsOf(edited(stall, ...outside))).filter((one) => one.startsWith('law-limit')),
    ],
  );
  const { standard } = compile(
    edited(stall, ...outside, ['limit: 7 wd', 'limit: 7 wd\nbasis: perda/sukamaju/2020/3']),
    undefined,
    world,
  );
  assert.deepEqual(standard?.notYetRun, ['step.register', 'product.population-document']);
});

test('the wrong system is no better than none', () => {
  const [edit] = [edited(stall, ...outside).replace('in: siak', 'in: oss')];
  assert.ok(problemsOf(edit).some((one) => one.code === 'reserved'));
});

test('a product is known by type, matter or title', () => {
  const { standard } = compile(stall, undefined, world);
  assert.ok(standard);
  const [product] = standard.products;
  assert.ok(product);
  assert.equal(reservationOf(product, standard), undefined);
  assert.equal(reservationOf(product, { ...standard, matter: 'building/approval' })?.system, 'simbg');
  assert.equal(reservationOf(product, { ...standard, matter: 'population/move' })?.system, 'siak');
  assert.equal(reservationOf({ ...product, title: { id: 'Izin', en: 'Business licence' } }, standard)?.system, 'oss');
});
