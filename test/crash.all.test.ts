import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crashRun } from './crash.ts';

test('2,000 applications while server and database are killed: nothing acknowledged is lost, nothing is there twice', async (t) => {
  const report = await crashRun(t, 2000);
  t.diagnostic(JSON.stringify(report));
  for (const seconds of report.secondsToJobs) assert.ok(seconds < 60, `${seconds} s until the jobs went on`);
});
