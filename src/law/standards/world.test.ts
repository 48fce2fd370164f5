import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, isRefusal, type PlainDate, Temporal } from '#ground';
import { world, worldOn } from '../../../test/standard-kit.ts';

const on: PlainDate = Temporal.PlainDate.from('2026-01-02');

test('bodies and posts stand on a day', () => {
  assert.equal(world.bodyExists(as('sukamaju/dpmptsp'), on), true);
  assert.equal(world.bodyExists(as('sukamaju/dpmptsp'), on.subtract({ years: 20 })), false);
  assert.equal(world.bodyExists(as('sukamaju/nobody'), on), false);
  assert.equal(world.postExists(as('sukamaju/dpmptsp#head'), on), true);
  assert.equal(world.postExists(as('sukamaju/dpmptsp#nobody'), on), false);
});

test('authority and law are asked of their own registers', () => {
  const chain = world.authority({
    post: as('sukamaju/dpmptsp#head'),
    matter: 'trade/stall',
    does: 'decide',
    kind: 'delegation',
    on,
  });
  assert.ok(!isRefusal(chain));
  assert.deepEqual(
    chain.links.map((link) => link.kind),
    ['attribution', 'delegation'],
  );
  assert.equal(world.inForce('uu/2014/30', on).status, 'in-force');
  assert.equal(world.inForce('uu/2009/36', on).status, 'repealed');
});

test('the day of checking is handed in', () => {
  assert.equal(world.today, undefined);
  assert.equal(worldOn('2026-06-01').today?.toString(), '2026-06-01');
});
