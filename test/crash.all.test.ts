import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crashRun } from './crash.ts';

test('2,000 applications while server and database are killed: nothing acknowledged is lost, nothing is there twice', async (t) => {
  const report = await crashRun(t, 2000);
  t.diagnostic(JSON.stringify(report));
  for (const seconds of report.secondsToJobs) assert.ok(seconds < 60, `${seconds} s until the jobs went on`);
});

test('jobs that are under way when their worker is killed go on within a minute', async (t) => {
  const report = await crashRun(t, 60, true);
  t.diagnostic(JSON.stringify(report));
  assert.ok(
    report.held.some((jobs) => jobs > 0),
    'none was under way',
  );
  for (const seconds of report.secondsToJobs) assert.ok(seconds < 60, `${seconds} s until the jobs went on`);
});
