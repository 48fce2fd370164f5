import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { chief, date, grantOf, order, person } from '../../../test/small-office.ts';
import { type BodyFact, factBytes, readFact, written } from './fact.ts';
import { fold } from './record.ts';

const facts: readonly BodyFact[] = [
  {
    kind: 'holder.appointed',
    holder: {
      id: 'h',
      post: chief,
      person: person('ani'),
      capacity: 'plh',
      from: date('2026-01-01'),
      until: date('2026-01-09'),
      order,
    },
  },
  { kind: 'holder.ended', holder: 'h', until: date('2026-01-05'), endedAt: '2026-01-05T00:00:00Z' },
  { kind: 'authority.recorded', authority: grantOf() },
  { kind: 'authority.withdrawn', authority: 'own', from: date('2026-03-01'), act: 'uu/2026/1' },
  {
    kind: 'calendar.set',
    days: {
      spans: [{ from: date('2020-01-01'), week: 5, zone: 'WIT', hours: { 1: [{ open: '08:00', close: '15:00' }] } }],
      local: [
        {
          date: date('2026-05-05'),
          kind: 'local',
          name: { id: 'a', en: 'b' },
          source: 's',
          declared: date('2026-01-01'),
          withdrawn: date('2026-02-01'),
          mark: 'V',
        },
      ],
      jointLeave: true,
    },
  },
];

test('a fact is read as it was written, dates and all', () => {
  for (const fact of facts) {
    const bytes = factBytes(fact);
    const read = readFact(fact.kind, bytes);
    assert.deepEqual(written(read), written(fact));
    assert.equal(factBytes(read), bytes);
  }
  const [appointed] = facts;
  assert.ok(appointed);
  const read = readFact(appointed.kind, factBytes(appointed));
  assert.ok(read.kind === 'holder.appointed' && read.holder.from instanceof Temporal.PlainDate);
});

test('the bytes are canonical and hold no kind', () => {
  assert.equal(
    factBytes({ kind: 'holder.ended', holder: 'h', until: date('2026-01-05') }),
    '{"holder":"h","until":"2026-01-05"}',
  );
});

test('an example of every kind that has ever been written is still read and folded', () => {
  const kept = readFileSync(new URL('../../../test/facts/bodies.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const facts = kept.map((line) => {
    const { kind, bytes } = JSON.parse(line) as { kind: string; bytes: string };
    const fact = readFact(kind, bytes);
    assert.equal(factBytes(fact), bytes, kind);
    return fact;
  });
  assert.equal(new Set(facts.map((fact) => fact.kind)).size, 16);
  assert.equal(fold(facts).facts, facts.length);
});
