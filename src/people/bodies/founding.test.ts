import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BodyDays, isRefusal, type Outcome } from '#ground';
import { chief, clerk, date, office, order, person, profile, words } from '../../../test/small-office.ts';
import type { BodyFact } from './fact.ts';
import { close, closePost, describe, holdRegister, register, relate, setDays, setNumbering, setPost } from './founding.ts';
import { fold, nothing } from './record.ts';

const post = { id: chief, name: words('Kepala'), leads: true, from: profile.from };
const founded = fold([
  { kind: 'body.registered', body: office, profile },
  { kind: 'post.created', post },
]);
const holder = { id: 'h1', post: chief, person: person('ani'), capacity: 'definitive', from: date('2026-01-01'), order } as const;
const seated = fold([{ kind: 'holder.appointed', holder }], founded);
const hours = (open: string, close: string): BodyDays => ({
  spans: [{ from: profile.from, week: 5, zone: 'WIB', hours: { 1: [{ open, close }] } }],
  local: [],
  jointLeave: true,
});
const blank = { id: ' ', en: 'x' };
const held = { id: 'uji/pintu@izin', name: words('Izin'), evidence: ['izin'], from: profile.from };
const numbering = (pattern: string) => ({ product: '*', from: profile.from, pattern });

type Case = readonly [says: string, outcome: Outcome<readonly BodyFact[]>, gives: string];
// biome-ignore format: a table, one line per case
const cases: readonly Case[] = [
  ['a new body', register(nothing, office, profile), 'body.registered'],
  ['a body that is there', register(founded, office, profile), 'body-there'],
  ['a body without a name', register(nothing, office, { ...profile, name: blank }), 'name-missing'],
  ['describing it anew', describe(founded, profile), 'body.described'],
  ['describing nothing', describe(nothing, profile), 'no-body'],
  ['describing without a name', describe(founded, { ...profile, name: blank }), 'name-missing'],
  ['a relation', relate(founded, { kind: 'under', to: 'uji/bupati' as typeof office, from: profile.from }), 'relation.set'],
  ['a relation to itself', relate(founded, { kind: 'under', to: office, from: profile.from }), 'relation-to-self'],
  ['a relation that ends before it begins', relate(founded, { kind: 'under', to: 'uji/bupati' as typeof office, from: profile.from, until: date('2019-01-01') }), 'dates-reversed'],
  ['a new post', setPost(founded, { ...post, id: clerk, superior: chief }), 'post.created'],
  ['the same post anew', setPost(founded, { ...post, name: words('Ketua') }), 'post.described'],
  ['a post of another body', setPost(founded, { ...post, id: 'uji/lain#head' as typeof chief }), 'post-name'],
  ['a post with a wrong name', setPost(founded, { ...post, id: 'uji/pintu#Kepala Dinas' as typeof chief }), 'post-name'],
  ['a post above itself', setPost(founded, { ...post, superior: chief }), 'post-above-itself'],
  ['a post of nothing', setPost(nothing, post), 'no-body'],
  ['closing a post that nobody holds', closePost(founded, chief, date('2026-12-31')), 'post.closed'],
  ['closing a post that is held', closePost(seated, chief, date('2026-12-31')), 'post-still-held'],
  ['closing a post that is not there', closePost(founded, clerk, date('2026-12-31')), 'no-post'],
  ['closing a post before it began', closePost(founded, chief, date('2019-12-31')), 'end-before-start'],
  ['hours', setDays(founded, hours('08:00', '15:00')), 'calendar.set'],
  ['hours until midnight', setDays(founded, hours('08:00', '24:00')), 'calendar.set'],
  ['no hours at all', setDays(founded, { ...hours('08:00', '15:00'), spans: [] }), 'no-hours'],
  ['hours that close before they open', setDays(founded, hours('15:00', '08:00')), 'bad-hours'],
  ['hours that are no time of day', setDays(founded, hours('8', '15:00')), 'bad-hours'],
  ['a register', holdRegister(founded, held), 'register.held'],
  ['a register of another body', holdRegister(founded, { ...held, id: 'uji/lain@izin' }), 'register-name'],
  ['a register twice', holdRegister(fold([{ kind: 'register.held', register: held }], founded), held), 'register-there'],
  ['a numbering', setNumbering(founded, numbering('503/{n}/X/{year}')), 'numbering.set'],
  ['a numbering without a number', setNumbering(founded, numbering('503/{year}')), 'number-pattern-n'],
  ['closing nothing', close(nothing, date('2026-12-31')), 'no-body'],
  ['closing before it began', close(founded, date('2019-12-31')), 'end-before-start'],
  ['closing before a post begins', close(fold([{ kind: 'post.created', post: { ...post, id: clerk, from: date('2027-01-01') } }], founded), date('2026-12-31')), 'starts-later'],
  ['closing twice', close(fold([{ kind: 'body.closed', until: date('2026-12-31') }], founded), date('2026-12-31')), 'already-closed'],
];

for (const [says, outcome, gives] of cases)
  test(`founding: ${says}`, () => assert.equal(isRefusal(outcome) ? outcome.name : outcome[0]?.kind, gives));

test('closing a body ends its posts and holders on the same day', () => {
  const outcome = close(seated, date('2026-12-31'));
  assert.ok(!isRefusal(outcome));
  assert.deepEqual(
    outcome.map((fact) => fact.kind),
    ['holder.ended', 'post.closed', 'body.closed'],
  );
  const after = fold(outcome, seated);
  for (const one of [after.holders.get('h1'), after.posts.get(chief), after.body])
    assert.equal(one?.until?.toString(), '2026-12-31');
});
