import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, type PostId } from '#ground';
import { chief, clerk, date, grantOf, office, profile, words } from '../../../test/small-office.ts';
import type { Authority } from './grant.ts';
import { grant, withdraw } from './granting.ts';
import { fold } from './record.ts';

const founded = fold([
  { kind: 'body.registered', body: office, profile },
  { kind: 'post.created', post: { id: chief, name: words('x'), leads: true, from: profile.from } },
  { kind: 'post.created', post: { id: clerk, name: words('x'), leads: false, superior: chief, from: profile.from } },
  { kind: 'authority.recorded', authority: grantOf({ id: 'there' }) },
  { kind: 'authority.recorded', authority: grantOf({ id: 'm', kind: 'mandate', giver: chief, to: clerk }) as Authority },
]);
const known = { posts: new Map() };
const scope = (matters: readonly string[], does: readonly string[] = ['decide']) => ({ scope: { matters, does } });
const delegation = { kind: 'delegation', giver: 'uji/bupati#regent' as PostId } as const;

// biome-ignore format: a table, one line per case
const cases: readonly (readonly [says: string, change: object, gives: string])[] = [
  ['an attribution by statute', {}, 'authority.recorded'],
  ['a duty by a regional act that a statute orders', { act: 'perbup/uji/1', orderedBy: 'uu/2014/23~212' }, 'authority.recorded'],
  ['an attribution by a PP', { act: 'pp/2016/18' }, 'attribution-form'],
  ['an attribution that somebody gives', { giver: chief }, 'giver-without-authority'],
  ['a delegation by a regional head', { ...delegation, act: 'perbup/uji/1' }, 'authority.recorded'],
  ['a delegation by a letter', { ...delegation, act: 'surat/1' }, 'delegation-form'],
  ['a delegation that the law gives', { ...delegation, giver: 'law', act: 'perbup/uji/1' }, 'giver-without-authority'],
  ['a mandate to one’s subordinate', { kind: 'mandate', giver: chief, to: clerk }, 'authority.recorded'],
  ['a mandate from below', { kind: 'mandate', giver: clerk, to: chief }, 'mandate-not-from-above'],
  ['to a post that is not there', { to: 'uji/pintu#x' }, 'no-post'],
  ['twice', { id: 'there' }, 'authority-there'],
  ['dates the wrong way round', { until: date('2019-01-01') }, 'dates-reversed'],
  ['for no matter', scope([]), 'scope-missing'],
  ['for no step', scope(['research'], []), 'scope-missing'],
  ['for every matter', scope(['*']), 'authority.recorded'],
  ['for a matter with a star in the middle', scope(['health/*/x']), 'matter-wrong'],
  ['for a matter in capitals', scope(['Health']), 'matter-wrong'],
];

for (const [says, change, gives] of cases)
  test(`grant: ${says}`, () => {
    const outcome = grant(founded, { ...grantOf({ id: 'new' }), ...change } as Authority, known);
    assert.equal(isRefusal(outcome) ? outcome.name : outcome[0]?.kind, gives);
  });

test('withdraw: a mandate once, by an act; never an attribution', () => {
  const on = date('2026-12-01');
  const name = (outcome: ReturnType<typeof withdraw>) => (isRefusal(outcome) ? outcome.name : outcome[0]?.kind);
  const once = withdraw(founded, 'm', on, 'kepbup/uji/2');
  assert.equal(name(once), 'authority.withdrawn');
  assert.ok(!isRefusal(once));
  assert.equal(name(withdraw(fold(once, founded), 'm', on, 'kepbup/uji/2')), 'already-withdrawn');
  assert.equal(name(withdraw(founded, 'm', on, ' ')), 'act-missing');
  assert.equal(name(withdraw(founded, 'there', on, 'x')), 'not-withdrawable');
  assert.equal(name(withdraw(founded, 'none', on, 'x')), 'no-grant');
});
