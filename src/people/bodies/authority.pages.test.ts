import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chief, clerk, date, grantOf, office, profile, today, words } from '../../../test/small-office.ts';
import { visitOf } from '../../../test/visit.ts';
import { authorityRows } from './authority.pages.ts';
import { directoryOf } from './directory.ts';

const body = { ...profile, id: office, home: 'uji' as never, relations: [] };
const posts = [
  { id: chief, body: office, name: words('Kepala'), leads: true, from: profile.from },
  { id: clerk, body: office, name: words('Petugas'), leads: false, superior: chief, from: profile.from },
];
const rows = (...grants: ReturnType<typeof grantOf>[]) => {
  const directory = directoryOf({ bodies: [body], posts, authorities: grants, days: [], registers: [], numberings: [] });
  return authorityRows(visitOf(), { body, directory, on: today, cite: (ref) => `«${ref}»` }).map((row) => row.map(String));
};
const duty = grantOf({
  id: 'd',
  to: clerk,
  act: 'perbup/uji/1',
  orderedBy: 'uu/2014/23~212',
  scope: { matters: ['*'], does: ['check', 'initial'] },
});
const mandate = grantOf({ id: 'm', kind: 'mandate', giver: chief, to: clerk, act: 'kepkadis/1', until: date('2026-12-31') });

const plain = (cell: string | undefined) => cell?.replaceAll('<wbr>', '');

test('each grant that stands is a row; decisions first; acts written out for people', () => {
  const [first, second, third] = rows(duty, grantOf(), mandate);
  assert.deepEqual([first?.[0], second?.[0], third?.[0]], ['Kepala', 'Petugas', 'Petugas']);
  assert.equal(plain(first?.[3]), '«uu/2014/23»');
  assert.equal(second?.[2], 'Mandat dari Kepala');
  assert.equal(second?.[4], '1 Januari 2020 sampai 31 Desember 2026');
  assert.equal(plain(third?.[3]), '«perbup/uji/1», diperintahkan oleh «uu/2014/23~212»');
  assert.match(third?.[1] ?? '', /memeriksa kelengkapan, memaraf.*semua urusan/);
});

test('what has ended or was taken back is not shown; what will be is said', () => {
  assert.equal(rows(grantOf({ until: date('2026-11-23') })).length, 0);
  assert.equal(rows(grantOf({ ...mandate, withdrawn: { from: today, act: 'x' } })).length, 0);
  const [soon] = rows(grantOf({ ...mandate, withdrawn: { from: date('2026-12-01'), act: 'x' } }));
  assert.match(soon?.[4] ?? '', /ditarik kembali mulai 1 Desember 2026/);
});

test('what several posts hold alike is one row; a matter is said in words, an unknown part as written', () => {
  const again = grantOf({ ...duty, id: 'd2', to: chief });
  const all = rows(duty, again);
  assert.equal(all.length, 1);
  assert.match(all[0]?.[0] ?? '', /Kepala.*Petugas/s);
  const [known] = rows(grantOf({ scope: { matters: ['health/practice', 'health/*', 'forestry/honey'], does: ['decide'] } }));
  assert.match(known?.[1] ?? '', /kesehatan \(praktik profesi\), kesehatan, forestry \(honey\)/);
});
