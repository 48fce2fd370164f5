import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { announceAlmanac } from '#bodies/acts';
import { nationalAlmanac, system } from '#ground';
import { town } from '../../../test/town.ts';
import { caseNow, sipAt } from '../../../test/way.ts';

test('the job goes through every open case and puts right what was written by another calendar', async (t) => {
  const house = await town(t);
  const refs = [await sipAt(house, 'front-office'), await sipAt(house, 'sdk'), await sipAt(house, 'head')];
  const due = await Promise.all(refs.map(async (ref) => (await caseNow(house, ref)).row.dueOn.toString()));
  const admin = new pg.Client({ connectionString: house.adminUrl });
  await admin.connect();
  await admin.query('update cases.cases set due_on = due_on + 3; update cases.tasks set case_due_on = case_due_on + 3');
  // As at a start with the tables of another year than at the start before.
  const loaded = await house.store.withContext(system('', 'start'), (tx) =>
    announceAlmanac(tx, house.now(), nationalAlmanac.slice(1)),
  );
  assert.ok(loaded);
  await house.settle();
  assert.deepEqual(await Promise.all(refs.map(async (ref) => (await caseNow(house, ref)).row.dueOn.toString())), due);
  const { rows } = await admin.query<{ wrong: number }>(
    'select count(*)::int as wrong from cases.tasks t join cases.cases c on c.id = t.case_id where t.case_due_on <> c.due_on',
  );
  await admin.end();
  assert.equal(rows[0]?.wrong, 0);
});
