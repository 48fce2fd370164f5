import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonical, isRefusal, type Plain, Temporal } from '#ground';
import { type Earlier, nextNumber, type StandardFact } from './revision.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const first: Earlier = { number: 1, hash: 'a', effective: day('2026-01-02'), endsOn: null };
const second: Earlier = { number: 2, hash: 'b', effective: day('2026-03-02'), endsOn: null };

test('the first is one, the next is one more, on the same day too', () => {
  assert.equal(nextNumber([], 'a', day('2026-01-02')), 1);
  assert.equal(nextNumber([first], 'b', day('2026-03-02')), 2);
  assert.equal(nextNumber([first, second], 'c', day('2026-03-02')), 3);
  assert.equal(nextNumber([first, second], 'a', day('2026-04-01')), 3, 'an older text may come back');
});

test('the same again, and one that reaches back, are refused', () => {
  const same = nextNumber([first, second], 'b', day('2026-05-01'));
  assert.ok(isRefusal(same));
  assert.deepEqual([same.refusal, same.name, same.params], ['conflict', 'same-revision', { number: '2' }]);
  const back = nextNumber([first, second], 'c', day('2026-03-01'));
  assert.ok(isRefusal(back));
  assert.deepEqual([back.name, back.params], ['before-last', { effective: '2026-03-01', last: '2026-03-02' }]);
});

test('an example of every kind of fact that was ever landed is still read', () => {
  const lines = readFileSync(new URL('../../../test/facts/standards.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const facts = lines.map((line) => {
    const { kind, bytes } = JSON.parse(line) as { kind: StandardFact['kind']; bytes: string };
    const fact = JSON.parse(bytes) as StandardFact;
    assert.deepEqual([fact.kind, canonical(fact as unknown as Plain)], [kind, bytes]);
    return fact;
  });
  const kinds: Readonly<Record<StandardFact['kind'], true>> = { loaded: true, withdrawn: true };
  assert.deepEqual(new Set(facts.map(({ kind }) => kind)), new Set(Object.keys(kinds)));
  assert.deepEqual(
    facts.map((fact) => (fact.kind === 'loaded' ? Object.keys(fact.as).sort() : [])),
    [['demonstration'], ['date', 'decision'], ['date', 'decision', 'mendBy'], []],
  );
});
