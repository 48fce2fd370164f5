import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { system } from '#ground';
import { doctor, fileCase } from '../../../test/filing.ts';
import { morning, town } from '../../../test/town.ts';
import { letTimePass } from './sweep.acts.ts';

test('the sweep gives the case as time has left it, and refuses what is not there', async () => {
  const place = await town();
  const ref = await fileCase(place, doctor);
  const sweep = (id: string, now = morning) =>
    place.store.withContext(system('sukamaju', 'test'), (tx) =>
      letTimePass(tx, { home: ref.home, id: id as never }, now, randomUUID),
    );
  const now = await sweep(ref.id);
  assert.ok(!('refusal' in now) && now.facts === 1);
  const later = await sweep(ref.id, morning.add({ hours: 24 * 30 }));
  assert.ok(!('refusal' in later));
  assert.deepEqual([later.complete?.deemed, later.lapsed?.due], [true, '2026-09-15']);
  const none = await sweep('none');
  assert.ok('refusal' in none && none.name === 'case');
});
