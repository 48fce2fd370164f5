import { test } from 'node:test';
import { wholeWay } from '../doctor-way.ts';
import { openScene } from '../journey.ts';

test('the whole way of a practice licence, with JavaScript on', async (t) => {
  await wholeWay(await openScene(t), true);
});
