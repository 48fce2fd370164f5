import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fault, hasErrors, printProblem, problemsOf } from './problem.ts';

const fault = (code: Fault['code'], start: number, end: number, file: 'id' | 'en' = 'id'): Fault => ({
  code,
  span: { file, start, end },
  message: { id: `salah ${start}`, en: `wrong ${start}` },
  basis: [],
});
const sources = { id: 'ab\ncdé\n\nf', en: 'xy\nz' };
const places = (faults: readonly Fault[]): readonly string[] =>
  problemsOf(faults, sources).map((one) => `${one.file} ${one.line}:${one.column}-${one.endLine}:${one.endColumn}`);

test('offsets become lines and columns from 1', () => {
  assert.deepEqual(
    places([fault('type', 0, 1), fault('type', 2, 3), fault('type', 3, 6), fault('type', 7, 7), fault('type', 9, 9)]),
    ['id 1:1-1:2', 'id 1:3-2:1', 'id 2:1-2:4', 'id 3:1-3:1', 'id 4:2-4:2'],
  );
  assert.deepEqual(places([fault('type', 99, 98)]), ['id 4:2-4:2']);
});

test('in the order of the files, each once', () => {
  assert.deepEqual(places([fault('type', 3, 4, 'en'), fault('type', 4, 5), fault('type', 0, 1), fault('type', 4, 5)]), [
    'id 1:1-1:2',
    'id 2:2-2:3',
    'en 2:1-2:2',
  ]);
});

test('warnings are no errors', () => {
  const warned = problemsOf([fault('once-only', 0, 1)], sources);
  assert.deepEqual([warned[0]?.level, hasErrors(warned)], ['warning', false]);
  assert.equal(hasErrors(problemsOf([fault('free', 0, 1)], sources)), true);
});

test('printed as compilers print', () => {
  const [problem] = problemsOf([{ ...fault('law-limit', 3, 4), basis: ['uu/2014/30~53', 'uu/2014/30~39'] }], sources);
  assert.ok(problem);
  assert.equal(printProblem(problem, 'a.md', 'en'), 'a.md:2:1: law-limit: wrong 3 [uu/2014/30~53, uu/2014/30~39]');
  assert.equal(printProblem({ ...problem, basis: [] }, 'a.md', 'id'), 'a.md:2:1: law-limit: salah 3');
});
