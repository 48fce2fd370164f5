import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { date, person, today } from '../../../test/small-office.ts';
import { declare, endTie, foldInterests } from './interest.ts';

const wish = { id: 'i1', person: person('ani'), other: person('kin'), ground: 'kin' } as const;
const first = declare(new Map(), wish, today);
assert.ok(!isRefusal(first));
const ties = foldInterests(first);
const name = (outcome: unknown) => (isRefusal(outcome) ? outcome.name : 'fine');

test('a tie is declared from today on, once for each ground', () => {
  assert.equal(ties.get('i1')?.from.toString(), '2026-11-24');
  assert.equal(name(declare(ties, { ...wish, id: 'i2' }, today)), 'already-declared');
  assert.equal(name(declare(ties, { ...wish, id: 'i2', ground: 'paid' }, today)), 'fine');
  assert.equal(name(declare(new Map(), { ...wish, other: wish.person }, today)), 'tie-to-self');
});

test('it ends, not in the past, once; and may be declared again', () => {
  assert.equal(name(endTie(ties, 'i1', date('2026-11-23'), today)), 'end-in-past');
  assert.equal(name(endTie(ties, 'none', today, today)), 'no-tie');
  const ended = endTie(ties, 'i1', today, today);
  assert.ok(!isRefusal(ended));
  const after = foldInterests([...first, ...ended]);
  assert.equal(after.get('i1')?.until?.toString(), '2026-11-24');
  assert.equal(name(endTie(after, 'i1', today, today)), 'already-ended');
  assert.equal(name(declare(after, { ...wish, id: 'i2' }, today)), 'fine');
  assert.throws(() => foldInterests(ended), /declared/);
});
