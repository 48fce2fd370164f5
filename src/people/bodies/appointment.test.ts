import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { chief, clerk, date, order, person, profile, today, words } from '../../../test/small-office.ts';
import { appoint, endHolding } from './appointment.ts';
import type { Capacity, Holder, Post } from './body.ts';
import type { Appointment } from './fact.ts';
import { type BodyRecord, nothing } from './record.ts';

const post = (id: typeof chief, leads: boolean, until?: string): Post => ({
  id,
  body: 'uji/pintu' as Post['body'],
  name: words('x'),
  leads,
  from: profile.from,
  ...(until ? { until: date(until) } : {}),
});
const held = (
  id: string,
  who: string,
  at: typeof chief,
  capacity: Capacity,
  from: string,
  until?: string,
  endedAt?: string,
): Holder => ({
  id,
  post: at,
  person: person(who),
  capacity,
  from: date(from),
  ...(until ? { until: date(until) } : {}),
  order,
  ...(endedAt ? { endedAt } : {}),
});
const record = (holders: readonly Holder[], posts = [post(chief, true), post(clerk, false)]): BodyRecord => ({
  ...nothing,
  posts: new Map(posts.map((one) => [one.id, one])),
  holders: new Map(holders.map((one) => [one.id, one])),
});
const wish = (change: Partial<Omit<Appointment, 'from' | 'until'>> & { from?: string; until?: string } = {}): Appointment => {
  const { from, until, ...rest } = change;
  return {
    post: chief,
    person: person('dewi'),
    capacity: 'definitive',
    order,
    ...rest,
    from: date(from ?? '2026-12-01'),
    ...(until ? { until: date(until) } : {}),
  };
};
const ani = held('h1', 'ani', chief, 'definitive', '2026-01-01');
const left = held('h1', 'ani', chief, 'definitive', '2026-01-01', '2026-11-30');
const gone = held('h1', 'ani', chief, 'definitive', '2026-01-01', '2026-11-24', '2026-11-24T01:00:00Z');

type Case = readonly [says: string, holders: readonly Holder[], wish: Appointment, gives: string];
// biome-ignore format: a table, one line per case
const cases: readonly Case[] = [
  ['a vacant post', [], wish(), 'holder.appointed'],
  ['a post that is not there', [], wish({ post: 'uji/pintu#x' as typeof chief }), 'no-post'],
  ['oneself', [], wish({ person: person('budi') }), 'own-appointment'],
  ['the last day before the first', [], wish({ until: '2026-11-30' }), 'dates-reversed'],
  ['one day only', [], wish({ until: '2026-12-01' }), 'holder.appointed'],
  ['no number on the letter', [], wish({ order: { number: ' ', date: order.date } }), 'order-missing'],
  ['a letter of the first day', [], wish({ order: { number: '1', date: date('2026-12-01') } }), 'holder.appointed'],
  ['a letter written afterwards', [], wish({ order: { number: '1', date: date('2026-12-02') } }), 'order-after-start'],
  ['before the post is there', [], wish({ from: '2019-12-31', order: { number: '1', date: date('2019-01-01') } }), 'post-not-standing'],
  ['a leading post that is held', [ani], wish(), 'post-held'],
  ['a leading post from the day after its holder', [left], wish(), 'holder.appointed'],
  ['a leading post whose holder was removed at once', [gone], wish(), 'holder.appointed'],
  ['a post of many holders', [held('h2', 'citra', clerk, 'definitive', '2026-01-01')], wish({ post: clerk }), 'holder.appointed'],
  ['twice the same person', [held('h2', 'dewi', clerk, 'definitive', '2026-01-01')], wish({ post: clerk }), 'already-holds'],
  ['the same person again, later', [held('h2', 'dewi', clerk, 'definitive', '2026-01-01', '2026-11-30')], wish({ post: clerk }), 'holder.appointed'],
  ['Plh without an end', [ani], wish({ capacity: 'plh' }), 'plh-needs-end'],
  ['Plh while the holder is away', [ani], wish({ capacity: 'plh', until: '2026-12-07' }), 'holder.appointed'],
  ['Plh of a vacant post', [], wish({ capacity: 'plh', until: '2026-12-07' }), 'plh-post-vacant'],
  ['Plt of a vacant post', [], wish({ capacity: 'plt' }), 'holder.appointed'],
  ['Plt of a post that is held', [ani], wish({ capacity: 'plt' }), 'plt-post-held'],
  ['Plt from the day after the holder left', [left], wish({ capacity: 'plt' }), 'holder.appointed'],
  ['Plt across the holder’s last days', [left], wish({ capacity: 'plt', from: '2026-11-30' }), 'plt-post-held'],
  ['an id that another holding has', [held('new', 'ani', chief, 'definitive', '2026-01-01')], wish({ post: clerk }), 'already-holds'],
];

for (const [says, holders, asked, gives] of cases)
  test(`appoint: ${says}`, () => {
    const outcome = appoint(record(holders), 'new', asked, person('budi'));
    assert.equal(isRefusal(outcome) ? outcome.name : outcome[0]?.kind, gives);
  });

test('appoint: in a post that closes before the last day', () => {
  const closing = record([], [post(chief, true, '2026-12-31')]);
  const outcome = appoint(closing, 'new', wish({ until: '2027-01-31' }), undefined);
  assert.ok(isRefusal(outcome) && outcome.name === 'post-not-standing');
});

test('appoint: the same form sent twice adds nothing', () => {
  const once = appoint(record([]), 'new', wish(), undefined);
  assert.ok(!isRefusal(once) && once[0]?.kind === 'holder.appointed');
  assert.deepEqual(appoint(record([once[0].holder]), 'new', wish(), undefined), []);
});

const keeper = held('h9', 'budi', 'uji/pintu#administrator' as typeof chief, 'definitive', '2026-01-01');
type End = readonly [says: string, holder: Holder, until: string, endedAt: string | undefined, gives: string];
// biome-ignore format: a table, one line per case
const ends: readonly End[] = [
  ['at the end of today', ani, '2026-11-24', undefined, 'holder.ended'],
  ['at once', ani, '2026-11-24', '2026-11-24T03:00:00Z', 'holder.ended'],
  ['with yesterday', ani, '2026-11-23', undefined, 'holder.ended'],
  ['further back', ani, '2026-11-22', undefined, 'end-in-past'],
  ['at a later day', ani, '2027-06-30', undefined, 'holder.ended'],
  ['earlier than the day that was set', left, '2026-11-26', undefined, 'holder.ended'],
  ['later than the day that was set', left, '2026-12-26', undefined, 'end-later'],
  ['before it began', held('h1', 'ani', chief, 'plh', '2026-12-01', '2026-12-05'), '2026-11-30', undefined, 'end-before-start'],
  ['what has ended at once', gone, '2026-11-24', undefined, 'already-ended'],
  ['what has ended by its date', held('h1', 'ani', chief, 'plh', '2026-01-01', '2026-11-20'), '2026-11-24', undefined, 'already-ended'],
  ['one’s own role as keeper', keeper, '2026-11-24', undefined, 'own-ending'],
];

for (const [says, holder, until, endedAt, gives] of ends)
  test(`end: ${says}`, () => {
    const ending = { until: date(until), ...(endedAt ? { endedAt } : {}) };
    const outcome = endHolding(record([holder]), holder.id, ending, today, person('budi'));
    assert.equal(isRefusal(outcome) ? outcome.name : outcome[0]?.kind, gives);
  });

test('end: what is not there', () => {
  const outcome = endHolding(record([]), 'none', { until: today }, today, undefined);
  assert.ok(isRefusal(outcome) && outcome.refusal === 'absent');
});
