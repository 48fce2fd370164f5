import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeCalendar, Temporal } from '#ground';
import type { Standard } from '#standards';
import { acts, market, september, story, submitted, type Timed, withCounter } from '../../../test/case-kit.ts';
import type { CaseFactData, CaseState } from './case.ts';
import { caseClock, checkDue, deliveryDue, nextDay, passedBy, promised, taskDue } from './deadlines.ts';
import { fold, tasksOf } from './fold.ts';

const calendar = officeCalendar(5, 'WIB');
const calendars = { provider: calendar, of: () => calendar };
const { accepted, returned, asked, approved, corrected, advised, drafted, first, second, decided, effect, lapsed } = acts;
const at = (day: number, fact: CaseFactData, time?: string): Timed => ({ fact, at: september(day, time) });
const stateOf = (standard: Standard, ...facts: readonly (CaseFactData | Timed)[]) => fold(standard, story(...facts));
const back = (on: string): CaseFactData => ({ ...corrected, receivedOn: on });
const limited = (time: Partial<Standard['time']>): Standard => ({ ...market, time: { ...market.time, ...time } });

const next = (standard: Standard, state: CaseState) =>
  nextDay(standard, state, calendars, caseClock(standard, state, calendars.provider, state.changedAt));

// Seven working days from Monday 7 September 2026: the eighth is the first day counted, Wednesday the sixteenth the last.
type Row = readonly [
  what: string,
  standard: Standard,
  facts: readonly (CaseFactData | Timed)[],
  now: number,
  due: string,
  standing: string,
];
const rows: readonly Row[] = [
  ['filed in service hours', market, [], 8, '2026-09-16', 'running'],
  [
    'filed outside them: counted from the day it counts for',
    market,
    [submitted({ receivedOn: '2026-09-08' })],
    8,
    '2026-09-17',
    'running',
  ],
  ['on the last day', market, [], 16, '2026-09-16', 'running'],
  ['the day after', market, [], 17, '2026-09-16', 'lapsed'],
  ['no lapse where silence means nothing', limited({ silence: 'none' }), [], 17, '2026-09-16', 'late'],
  ['returned on the ninth, still away', market, [at(9, returned)], 10, '2026-09-18', 'stopped'],
  [
    'returned on the ninth, back on the eleventh: both days and what lies between do not count',
    market,
    [at(9, returned), at(11, back('2026-09-11'))],
    14,
    '2026-09-21',
    'running',
  ],
  [
    'a correction that continues',
    limited({ correction: 'continues' }),
    [at(9, returned), at(11, back('2026-09-11'))],
    14,
    '2026-09-16',
    'running',
  ],
  [
    'a correction that resets',
    limited({ correction: 'resets' }),
    [at(9, returned), at(11, back('2026-09-11'))],
    14,
    '2026-09-22',
    'running',
  ],
  [
    'a second return does not stop it',
    market,
    [at(8, returned), at(8, back('2026-09-08')), at(9, asked), at(10, approved)],
    14,
    '2026-09-17',
    'running',
  ],
  [
    '… however long it is away',
    market,
    [at(8, returned), at(8, back('2026-09-08')), at(9, asked), at(10, approved)],
    18,
    '2026-09-17',
    'lapsed',
  ],
  [
    'a file found complete keeps its day, though it is returned later',
    market,
    [
      at(8, accepted),
      at(9, { kind: 'sent-back', from: 'advice', to: 'completeness', note: 'n' }),
      at(9, asked),
      at(10, approved),
    ],
    11,
    '2026-09-16',
    'running',
  ],
  [
    'signed on the last day',
    market,
    [accepted, advised, drafted, first, second, at(15, decided), at(16, effect)],
    20,
    '2026-09-16',
    'met',
  ],
  [
    'signed too late',
    market,
    [accepted, advised, drafted, first, second, at(16, decided), at(17, effect)],
    20,
    '2026-09-16',
    'lapsed',
  ],
];

for (const [what, standard, facts, now, due, standing] of rows)
  test(`${what}: ${due}, ${standing}`, () => {
    const clock = caseClock(standard, stateOf(standard, ...facts), calendar, september(now, '05:00'));
    assert.deepEqual([clock.due.toString(), clock.standing], [due, standing]);
  });

test('hours run from the minute it came, not from the day', () => {
  const hours = limited({ limit: { n: 12, unit: 'h' } });
  const came = { at: september(7, '02:00'), on: '2026-09-07' };
  assert.equal(promised(hours, came, calendar).moment?.toString(), '2026-09-07T14:00:00Z');
  const clock = (time: string) => caseClock(hours, stateOf(hours), calendar, september(7, time)).standing;
  assert.deepEqual([clock('13:59'), clock('14:01')], ['running', 'lapsed']);
  assert.deepEqual(
    passedBy(hours, stateOf(hours), calendars, september(7, '14:01'), Temporal.PlainDate.from('2026-09-07')).map(
      ({ kind }) => kind,
    ),
    ['lapses'],
  );
  assert.equal(next(hours, stateOf(hours))?.toString(), '2026-09-07');
});

test('the promised day is the limit from receipt', () => {
  assert.equal(promised(market, { at: september(7), on: '2026-09-07' }, calendar).due.toString(), '2026-09-16');
});

test('each step has its own last day', () => {
  const state = stateOf(market, at(8, accepted));
  const [task] = tasksOf(market, state);
  assert.ok(task);
  assert.equal(taskDue(market, task, calendar)?.toString(), '2026-09-11');
  const free = { ...market, steps: market.steps.map(({ within: _, ...step }) => step) };
  assert.equal(taskDue(free, task, calendar), undefined);
});

test('a check counts as made when five working days have gone by', () => {
  const state = stateOf(market);
  assert.equal(checkDue(state, 'completeness', calendar)?.toString(), '2026-09-14');
  const passed = (day: number, ...facts: readonly (CaseFactData | Timed)[]) =>
    passedBy(
      market,
      stateOf(market, ...facts),
      calendars,
      september(day),
      september(day).toZonedDateTimeISO('Asia/Jakarta').toPlainDate(),
    );
  assert.deepEqual(passed(14), []);
  assert.deepEqual(passed(15), [{ kind: 'counts-complete', step: 'completeness' }]);
  assert.deepEqual(passed(15, at(10, returned)), [], 'not while the file is with the applicant');
  assert.deepEqual(passed(18, at(8, returned), at(8, back('2026-09-08')), at(9, asked)), [
    { kind: 'counts-complete', step: 'completeness' },
    { kind: 'lapses', due: Temporal.PlainDate.from('2026-09-17') },
  ]);
  const again = [at(8, accepted), at(9, { kind: 'sent-back', from: 'advice', to: 'completeness', note: 'n' })] as const;
  assert.deepEqual(passed(16, ...again), [], 'nor of a file once found complete');
});

test('a case lapses once, also while its letter waits for the signature', () => {
  const on = Temporal.PlainDate.from('2026-09-17');
  const kinds = (...facts: readonly (CaseFactData | Timed)[]) =>
    passedBy(market, stateOf(market, ...facts), calendars, september(17), on).map(({ kind }) => kind);
  assert.deepEqual(kinds(accepted), ['lapses']);
  assert.deepEqual(kinds(accepted, lapsed), []);
  assert.deepEqual(kinds(accepted, advised, drafted, first, second, decided), ['lapses']);
  assert.deepEqual(kinds(accepted, { kind: 'withdrawn' }), []);
});

test('a product with nobody to hand it over counts as delivered on the fifth working day', () => {
  const done = [accepted, advised, drafted, first, second, at(8, decided), at(8, effect)] as const;
  const state = stateOf(market, ...done);
  assert.equal(deliveryDue(market, state, calendar)?.toString(), '2026-09-15');
  const kinds = (day: number, standard: Standard) =>
    passedBy(
      standard,
      stateOf(standard, ...done),
      calendars,
      september(day),
      Temporal.PlainDate.from({ year: 2026, month: 9, day }),
    ).map(({ kind }) => kind);
  assert.deepEqual([kinds(14, market), kinds(15, market), kinds(15, withCounter)], [[], ['delivered'], []]);
});

test('the sweep is told the next day on which time does something', () => {
  const after = (...facts: readonly (CaseFactData | Timed)[]) => next(market, stateOf(market, ...facts))?.toString();
  assert.equal(after(), '2026-09-15');
  assert.equal(after(at(8, accepted)), '2026-09-17');
  assert.equal(after(at(8, returned)), undefined, 'it waits for the applicant alone');
  assert.equal(after(at(8, accepted), lapsed), undefined);
  assert.equal(after(accepted, advised, drafted, first, second, at(8, decided), at(8, effect)), '2026-09-15');
  assert.equal(after({ kind: 'withdrawn' }), undefined);
});
