import { test } from 'node:test';
import { wholeWay } from '../doctor-way.ts';
import { openScene } from '../journey.ts';

test('every page of the way of a practice licence is as sound in English, and says nothing in Indonesian unmarked', async (t) => {
  await wholeWay(await openScene(t, { both: true }), false);
});
