import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { as, type BodyId, type Home, isRefusal, type PostId, Temporal } from '#ground';
import type { LetterCode } from './code.ts';
import { type Dated, foldLetter, type LetterFact, type LetterId, mayFollow } from './register.ts';

const at = Temporal.Instant.from('2026-01-08T03:15:00Z');
const reserved = {
  kind: 'reserved',
  number: '1/2026',
  code: as<LetterCode>('2'.repeat(20)),
  body: as<BodyId>('sukamaju/dpmptsp'),
  pattern: '{n}/{year}',
  year: 2026,
  place: 1,
} as const satisfies LetterFact;
const shown = {
  kind: 'decision',
  outcome: 'granted',
  title: 'Izin',
  government: 'Pemerintah Kabupaten Sukamaju',
  body: 'Dinas',
  office: 'Kepala Dinas',
  capacity: 'definitive',
  authority: [],
  date: '2026-01-08',
  level: 'local',
} as const;
const frozen = {
  kind: 'frozen',
  input: 'i',
  template: 't',
  keyHome: as<Home>('sukamaju'),
  key: 'k',
  post: as<PostId>('sukamaju/dpmptsp#head'),
  product: 'licence',
  shown,
} as const satisfies LetterFact;
const typeset = { kind: 'typeset', file: 'f', sha256: 's' } as const satisfies LetterFact;
const issued = {
  kind: 'issued',
  file: 'g',
  sha256: 'z',
  certificate: 'c',
  signer: 'local',
  level: 'local',
} as const satisfies LetterFact;
const ended: readonly LetterFact[] = [
  { kind: 'void', ground: 'miswritten' },
  { kind: 'replaced', by: as<LetterId>('other'), ground: 'error' },
  { kind: 'revoked', ground: 'court', basis: [] },
];
const all: readonly LetterFact[] = [reserved, frozen, typeset, issued, ...ended];

const state = (...facts: readonly LetterFact[]) => foldLetter(facts.map((fact): Dated => ({ ...fact, at })));

test('what may follow in each state: one line each', () => {
  const rows: readonly (readonly [readonly LetterFact[], readonly LetterFact['kind'][]])[] = [
    [[reserved], ['frozen', 'void']],
    [
      [reserved, frozen],
      ['typeset', 'void'],
    ],
    [
      [reserved, frozen, typeset],
      ['issued', 'void'],
    ],
    [
      [reserved, frozen, typeset, issued],
      ['replaced', 'revoked'],
    ],
    ...ended.map((end): readonly [readonly LetterFact[], readonly LetterFact['kind'][]] => [
      end.kind === 'void' ? [reserved, frozen, end] : [reserved, frozen, typeset, issued, end],
      [],
    ]),
  ];
  for (const [facts, allowed] of rows) {
    const now = state(...facts);
    const may = all.filter((fact) => {
      const next = mayFollow(now, fact);
      return next !== 'already' && !isRefusal(next);
    });
    assert.deepEqual(
      may.map((fact) => fact.kind),
      allowed,
      facts.map((fact) => fact.kind).join(),
    );
  }
});

test('a job that runs again finds that its work is done', () => {
  assert.equal(mayFollow(state(reserved, frozen, typeset), typeset), 'already');
  assert.equal(mayFollow(state(reserved, frozen, typeset, issued), issued), 'already');
  assert.equal(
    mayFollow(state(reserved, frozen, typeset, issued, { kind: 'revoked', ground: 'court', basis: [] }), issued),
    'already',
  );
});

test('the state keeps what the row needs, and a life that begins otherwise is none', () => {
  const now = state(reserved, frozen, typeset, issued, { kind: 'replaced', by: as<LetterId>('other'), ground: 'error' });
  assert.deepEqual(
    [now.status, now.number, now.typeset?.file, now.issued?.file, now.ended?.by, now.facts],
    ['replaced', '1/2026', 'f', 'g', 'other', 5],
  );
  assert.throws(() => state(frozen));
  assert.throws(() => state(reserved, reserved));
});

test('every kind of fact that was ever landed is still read', () => {
  const lines = readFileSync(new URL('../../../test/facts/letters.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const kept = lines.map((line) => JSON.parse(line) as { kind: LetterFact['kind']; bytes: string });
  const fact = (kind: LetterFact['kind']): LetterFact => {
    const one = kept.find((row) => row.kind === kind);
    assert.ok(one, kind);
    return { ...JSON.parse(one.bytes), kind } as LetterFact;
  };
  for (const end of ['replaced', 'revoked'] as const) {
    const now = state(...(['reserved', 'frozen', 'typeset', 'issued', end] as const).map(fact));
    assert.deepEqual(
      [now.status, now.number, now.issued?.file, now.frozen?.shown.office],
      [end, '503/1/DPMPTSP/2026', 'f2', 'Kepala Dinas Uji'],
    );
  }
  assert.equal(state(fact('reserved'), fact('void')).ended?.ground, 'miswritten');
  assert.deepEqual(new Set(kept.map((row) => row.kind)).size, all.length);
});
