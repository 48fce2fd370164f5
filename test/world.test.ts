import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from './town.ts';
import { live } from './world.ts';

test('thirty days of citizens, officers and holidays: every invariant holds each evening', async (t) => {
  const house = await town(t);
  const began = performance.now();
  const world = await live(house, Number(process.env.WORLD_SEED ?? 1), 30);
  t.diagnostic(`${world.cases.length} cases in ${Math.round((performance.now() - began) / 1000)} s`);
  t.diagnostic(JSON.stringify(Object.fromEntries([...world.tally].sort())));
  for (const happened of [
    'accepted',
    'returned',
    'mended',
    'initialled',
    'decided',
    'opened',
    'holiday declared',
    'role ended',
    'case.lapse',
    'case.count-complete',
  ])
    assert.ok((world.tally.get(happened) ?? 0) > 0, `it never came to: ${happened}`);
});
