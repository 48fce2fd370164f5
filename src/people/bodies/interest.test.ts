import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonical, isRefusal } from '#ground';
import { date, person, today } from '../../../test/small-office.ts';
import { readWritten, written } from './fact.ts';
import { declare, endTie, foldInterests, type InterestFact } from './interest.ts';

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

test('an example of every kind of fact that was ever landed is still read and folded', () => {
  const lines = readFileSync(new URL('../../../test/facts/interests.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const facts = lines.map((line) => {
    const { kind, bytes } = JSON.parse(line) as { kind: InterestFact['kind']; bytes: string };
    const { kind: _, ...data } = { kind, ...(readWritten(bytes) as object) } as InterestFact;
    assert.equal(canonical(written(data)), bytes);
    return { kind, ...data } as InterestFact;
  });
  const kinds: Readonly<Record<InterestFact['kind'], true>> = { 'interest.declared': true, 'interest.ended': true };
  assert.deepEqual(new Set(facts.map(({ kind }) => kind)), new Set(Object.keys(kinds)));
  assert.equal(foldInterests(facts).get('i1')?.until?.toString(), '2026-11-24');
});
