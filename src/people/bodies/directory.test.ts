import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyDays, type BodyId, officeHours, Temporal } from '#ground';
import { chief, clerk, date, office, profile, today, whole, words } from '../../../test/small-office.ts';
import type { Body, Post } from './body.ts';
import { aboveOf, calendarIn, dateIn, daysOf, directoryOf, governmentsIn, leadingPost, superiorOf, zoneIn } from './directory.ts';

const regent = as<BodyId>('uji/bupati');
const body = (id: BodyId, relations: Body['relations'] = []): Body => ({ ...profile, id, home: as('uji'), relations });
const post = (id: typeof chief, leads: boolean, superior?: typeof chief): Post => ({
  id,
  body: office,
  name: words(id),
  leads,
  from: profile.from,
  ...(superior ? { superior } : {}),
});
const days: BodyDays = {
  spans: [
    { from: date('2020-01-01'), week: 5, zone: 'WIB', hours: officeHours[5] },
    { from: date('2026-06-01'), week: 6, zone: 'WIT', hours: officeHours[6] },
  ],
  local: [],
  jointLeave: true,
};
const under = { kind: 'under', to: regent, from: date('2020-01-01'), until: date('2026-12-31') } as const;
const listed = {
  posts: [post(chief, true, as('uji/bupati#regent')), post(clerk, false, chief)],
  authorities: [],
  registers: [],
  numberings: [],
};
const directory = directoryOf({ ...listed, bodies: [body(regent), body(office, [under])], days: [{ body: regent, days }] });

test('a body without days of its own works by those of the body it answers to', () => {
  assert.equal(aboveOf(directory, office, today), regent);
  assert.equal(aboveOf(directory, office, date('2027-01-01')), undefined);
  assert.equal(daysOf(directory, office, today)?.body, regent);
  assert.equal(daysOf(directory, office, date('2027-01-01')), undefined);
  assert.equal(zoneIn(directory, office, today), 'WIT');
  assert.equal(zoneIn(directory, office, date('2026-05-31')), 'WIB');
  assert.equal(zoneIn(directory, as('uji/tiada'), today), 'WIB');
});

test('the date of a body is that of its own zone', () => {
  const late = Temporal.Instant.from('2026-11-24T15:30:00Z');
  assert.equal(dateIn(directory, office, late).toString(), '2026-11-25');
  assert.equal(dateIn(directory, as('uji/tiada'), late).toString(), '2026-11-24');
});

test('a calendar is made once, and known as of a day apart', () => {
  const made = calendarIn(directory, office, today);
  assert.equal(calendarIn(directory, office, today), made);
  assert.notEqual(calendarIn(directory, office), made);
  assert.equal(made.spans.length, 2);
});

test('who leads, who stands above, and relations in a circle', () => {
  assert.equal(leadingPost(directory, office, today)?.id, chief);
  assert.equal(superiorOf(directory, clerk)?.id, chief);
  assert.equal(superiorOf(directory, chief), undefined);
  const ring = directoryOf({
    ...listed,
    days: [],
    bodies: [body(regent, [{ ...under, to: office }]), body(office, [under])],
  });
  assert.equal(daysOf(ring, office, today), undefined);
});

test('a government is kept where a post keeps it', () => {
  assert.deepEqual(governmentsIn(directory, today), []);
  const kept = directoryOf({ ...listed, posts: [{ ...post(whole, false), body: as('uji/setda') }], bodies: [], days: [] });
  assert.deepEqual(governmentsIn(kept, today), [{ home: 'uji', name: { id: 'uji', en: 'uji' }, zone: 'WIB' }]);
});
