import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { nationalAlmanac, system } from '#ground';
import { town } from '../../../test/town.ts';
import { announceAlmanac } from './almanac.acts.ts';
import { knownAlmanac } from './almanac.rows.ts';

test('holiday tables are said at each start; others than before are an event for every government', async (t) => {
  const house = await town(t);
  const start = system('', 'start');
  const say = (almanac = nationalAlmanac) => house.store.withContext(start, (tx) => announceAlmanac(tx, house.now(), almanac));
  const events = async () =>
    (
      await house.store.withContext(start, (tx) =>
        sql<{ home: string }>`select home from journal.events where name = 'almanac.loaded'`.execute(tx),
      )
    ).rows.map(({ home }) => home);
  const before = await house.store.withContext(start, knownAlmanac);
  assert.match(before ?? '', /^[0-9a-f]{64}$/, 'the town was started with the tables that are shipped');
  assert.equal(await say(), false);
  assert.deepEqual(await events(), []);
  const [first] = nationalAlmanac;
  assert.equal(await say([...nationalAlmanac, { year: 2027, holidays: first?.holidays ?? [] }]), true);
  assert.deepEqual(await events(), ['sukamaju']);
  assert.equal(await say(nationalAlmanac.slice(1)), true, 'a table that is gone changes what is known, too');
  assert.equal((await events()).length, 2);
});

test('nobody but the system says it', async (t) => {
  const house = await town(t);
  await assert.rejects(
    house.store.withContext({ kind: 'anonymous', home: 'sukamaju' as never }, (tx) =>
      announceAlmanac(tx, house.now(), nationalAlmanac.slice(1)),
    ),
  );
});
