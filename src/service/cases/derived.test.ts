import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { acts, directory, market, posts, story, withCounter } from '../../../test/case-kit.ts';
import type { CaseFactData } from './case.ts';
import { derivedOf, taskRows } from './derived.ts';
import { fold } from './fold.ts';

const { accepted, returned, corrected, asked, approved, advised, drafted, first, second, decided, effect, opened, withdrawn } =
  acts;
const row = { home: as<never>('sukamaju'), id: as<never>('c1'), receipt: '26-0000001-A', revision: 2 };
const of = (...facts: readonly CaseFactData[]) => derivedOf(market, fold(market, story(...facts)), directory);
const tasks = (...facts: readonly CaseFactData[]) => {
  const state = fold(market, story(...facts));
  return taskRows(market, row, state, directory, of(...facts).dueOn);
};

test('the row of a case follows from its facts', () => {
  const { posts: seen, ...filed } = of();
  assert.deepEqual(
    { ...filed, dueOn: filed.dueOn.toString(), nextOn: filed.nextOn?.toString() },
    {
      facts: 1,
      phase: 'procedure',
      ended: null,
      holderKind: 'post',
      holderPost: posts.desk,
      dueOn: '2026-09-16',
      nextOn: '2026-09-15',
      complete: false,
      lapsed: false,
    },
  );
  assert.deepEqual([...seen].sort(), Object.values(posts).sort());
  assert.deepEqual([of(returned).holderKind, of(returned).nextOn], ['applicant', null]);
  assert.deepEqual([of(withdrawn).ended, of(withdrawn).holderKind, of(withdrawn).nextOn], ['withdrawn', 'nobody', null]);
  const done = of(accepted, advised, drafted, first, second, decided, effect, opened);
  assert.deepEqual([done.ended, done.complete, done.phase], ['granted', true, 'closed']);
});

test('a superior who was asked may see the case, also afterwards', () => {
  const outside = { ...asked, to: as<typeof asked.to>('sukamaju/bupati#regent') };
  assert.ok(!of(returned, corrected).posts.includes(outside.to));
  assert.ok(of(returned, corrected, outside).posts.includes(outside.to));
  assert.ok(of(returned, corrected, outside, approved).posts.includes(outside.to));
});

test('a task is due by its own limit, in the calendar of the body that holds it', () => {
  const [task, ...others] = tasks(accepted);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [task?.step, task?.post, task?.does, task?.dueOn?.toString(), task?.caseDueOn.toString(), task?.revision],
    ['advice', posts.health, 'recommend', '2026-09-10', '2026-09-16', 2],
  );
  assert.deepEqual(tasks(returned), []);
  assert.deepEqual(
    tasks(returned, corrected, asked).map(({ does, post }) => `${does} ${post}`),
    [`approve-return ${posts.head}`],
  );
});

test('what is handed over at a counter is a task', () => {
  const state = fold(withCounter, story(accepted, advised, drafted, first, second, decided, effect));
  const derived = derivedOf(withCounter, state, directory);
  assert.deepEqual([derived.phase, derived.holderPost], ['delivering', posts.desk]);
  assert.equal(taskRows(withCounter, row, state, directory, derived.dueOn)[0]?.does, 'deliver');
});
