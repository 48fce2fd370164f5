import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, edited, gives, problemsOf, stall } from '../../../test/standard-kit.ts';

const noFee: readonly Edit[] = [
  ["amount: 'if form.area > 20 then 500000 else 0'", 'amount: 0'],
  ['fee = 500000, ', ''],
  [', fee = 0', ''],
];

const things: readonly (readonly [name: string, edit: Edit, basis: string])[] = [
  ['a population document', ['type: licence', 'type: population-document'], 'uu/2013/24~79A'],
  ['an objection by its title', ['title: Izin Pemakaian Kios Pasar', 'title: Keberatan atas Keputusan'], 'uu/2014/30~75'],
  ['an appeal by its matter', ['matter: trade/stall', 'matter: appeal/trade'], 'uu/2014/30~75'],
  ['a complaint by its matter', ['matter: trade/stall', 'matter: complaint/trade'], 'uu/2009/25~48'],
];

for (const [name, edit, basis] of things)
  test(`${name} is free`, () => {
    const charged = problemsOf(edited(stall, edit)).filter((one) => one.code === 'free');
    assert.deepEqual(
      charged.map((one) => one.basis),
      [[basis]],
    );
    assert.deepEqual(
      problemsOf(edited(stall, edit, ...noFee)).filter((one) => one.code === 'free'),
      [],
    );
  });

test('money is asked whole, even where a formula may come to nothing', () => {
  gives([['title: Izin Pemakaian Kios Pasar', 'title: Pengaduan Kios']], [['free', "'if form.area > 20"]]);
});
