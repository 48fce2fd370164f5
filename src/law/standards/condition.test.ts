import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionWords } from './condition.ts';
import type { Question } from './standard.ts';

const question = (key: string, more: Partial<Question>): Question => ({
  key,
  label: { id: `Tanya ${key}?`, en: `Ask ${key}?` },
  page: key,
  schema: { type: 'string' },
  required: true,
  ...more,
});

const questions = [
  question('place', {
    schema: { type: 'string', enum: ['own', 'clinic', 'hospital'] },
    options: {
      own: { id: 'Sendiri', en: 'Own' },
      clinic: { id: 'Klinik', en: 'Clinic' },
      hospital: { id: 'RS', en: 'Hospital' },
    },
  }),
  question('guarded', { schema: { type: 'boolean' } }),
  question('beds', { schema: { type: 'integer' } }),
  question('plain', { label: { id: 'Hanya Indonesia' }, schema: { type: 'boolean' } }),
];
const words = (when: string) => conditionWords({ questions }, when);

test('a choice, the others of a choice, several, yes and no, a number', () => {
  for (const [when, id, en] of [
    ['form.place = "own"', 'jawaban atas “Tanya place?” adalah “Sendiri”', 'the answer to “Ask place?” is “Own”'],
    [
      'form.place != "own"',
      'jawaban atas “Tanya place?” adalah “Klinik” atau “RS”',
      'the answer to “Ask place?” is “Clinic” or “Hospital”',
    ],
    [
      'form.place in ("own", "clinic", "hospital")',
      'jawaban atas “Tanya place?” adalah “Sendiri”, “Klinik”, atau “RS”',
      'the answer to “Ask place?” is “Own”, “Clinic”, or “Hospital”',
    ],
    ['(form.guarded = true)', 'jawaban atas “Tanya guarded?” adalah “Ya”', 'the answer to “Ask guarded?” is “Yes”'],
    ['form.beds > 10', 'jawaban atas “Tanya beds?” lebih dari 10', 'the answer to “Ask beds?” is more than 10'],
    [
      'form.beds <= 3 and form.place = "own"',
      'jawaban atas “Tanya beds?” paling banyak 3 dan jawaban atas “Tanya place?” adalah “Sendiri”',
      'the answer to “Ask beds?” is at most 3 and the answer to “Ask place?” is “Own”',
    ],
  ] as const)
    assert.deepEqual(words(when), { id, en });
});

test('without English there is none, not half of it', () => {
  assert.deepEqual(words('form.plain = false'), { id: 'jawaban atas “Hanya Indonesia” adalah “Tidak”' });
});

test('what has no plain words has none', () => {
  for (const when of [
    'str = null',
    'form.beds > form.place',
    'form.place = "own" and (form.beds > 1 or form.beds < 0)',
    'not(form.guarded)',
    'form.unknown = "x"',
    'form.beds > ',
    'form.beds != null',
    'count(form.place) > 1',
  ])
    assert.equal(words(when), undefined, when);
});
