import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyDays, officeHours } from '#ground';
import { date, office, profile, today, words } from '../../../test/small-office.ts';
import { visitOf } from '../../../test/visit.ts';
import type { Body } from './body.ts';
import { directoryOf } from './directory.ts';
import { hoursPart } from './hours.pages.ts';

const body: Body = {
  ...profile,
  id: office,
  home: as('uji'),
  relations: [{ kind: 'under', to: as('uji/bupati'), from: profile.from }],
};
const above: Body = { ...profile, id: as('uji/bupati'), home: as('uji'), name: words('Bupati Uji'), relations: [] };
const days: BodyDays = {
  spans: [{ from: date('2020-01-01'), week: 6, zone: 'WITA', hours: officeHours[6] }],
  local: [
    { date: date('2026-12-12'), kind: 'local', name: words('Hari Jadi'), source: 's', declared: date('2026-01-01'), mark: 'V' },
  ],
  jointLeave: false,
};
const part = (list: readonly { body: typeof office; days: BodyDays }[], lang: 'id' | 'en' = 'id') =>
  String(
    hoursPart(visitOf({ lang }), {
      body,
      directory: directoryOf({ bodies: [above, body], posts: [], authorities: [], days: list, registers: [], numberings: [] }),
      on: today,
    }),
  );

test('a week with its hours, zone, holidays; Sunday closed', () => {
  const page = part([{ body: office, days }]);
  for (const said of ['08.00–14.00', 'Sabtu', 'Tutup', 'WITA', 'tetap melayani pada cuti bersama', '12 Desember 2026: Hari Jadi'])
    assert.ok(page.includes(said), said);
  assert.ok(part([{ body: office, days }], 'en').includes('08:00–14:00'));
});

test('hours of the body above are said to be theirs; none at all are office hours', () => {
  assert.ok(part([{ body: as('uji/bupati'), days }]).includes('Jam layanan mengikuti'));
  assert.ok(part([]).includes('berlaku jam kantor'));
});
