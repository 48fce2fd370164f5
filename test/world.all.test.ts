import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { morning, town } from './town.ts';
import { live } from './world.ts';

test('seventy days from a seed of today, more people in them: every invariant holds each evening', async (t) => {
  const house = await town(t, morning);
  const seed = Number(process.env.WORLD_SEED ?? randomInt(2 ** 31));
  t.diagnostic(`seed ${seed}: WORLD_SEED=${seed} gives the same world again`);
  const began = performance.now();
  const world = await live(house, seed, 70, 6);
  t.diagnostic(`${world.cases.length} cases in ${Math.round((performance.now() - began) / 1000)} s`);
  t.diagnostic(JSON.stringify(Object.fromEntries([...world.tally].sort())));
});
