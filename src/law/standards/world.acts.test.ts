import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { as, isRefusal, Temporal } from '#ground';
import { town, visitor } from '../../../test/town.ts';
import { compile } from './compile.ts';
import { hasErrors } from './problem.ts';
import { worldOf } from './world.acts.ts';

const { store } = await town();
const on = Temporal.PlainDate.from('2026-09-07');

test('the world of a database is its bodies, their powers and registers, and its law', async () => {
  await store.withContext(visitor(), async (tx) => {
    const world = await worldOf(tx, on);
    assert.ok(world.bodyExists(as('sukamaju/dpmptsp'), on) && !world.bodyExists(as('sukamaju/tiada'), on));
    assert.ok(world.postExists(as('sukamaju/dpmptsp#head'), on) && !world.postExists(as('sukamaju/dpmptsp#tiada'), on));
    assert.ok(world.registers.some((register) => register.id === 'nasional/kki@str'));
    assert.equal(world.inForce('uu/2014/30~53', on).status, 'in-force');
    assert.equal(world.today, on);
    const ask = { matter: 'health/practice', does: 'decide', kind: 'delegation', on } as const;
    const chain = world.authority({ ...ask, post: as('sukamaju/dpmptsp#head') });
    assert.ok(!isRefusal(chain) && chain.links.length === 2);
    assert.ok(isRefusal(world.authority({ ...ask, post: as('sukamaju/dinkes#head') })));
    assert.equal(world.calendar(as('sukamaju/dpmptsp')), world.calendar(as('sukamaju/dpmptsp')), 'a calendar is made once');
  });
});

test('the demonstration’s standards compile against it, on a later day too', async () => {
  const folder = new URL('../../../demo/standards/', import.meta.url);
  await store.withContext(visitor(), async (tx) => {
    for (const world of [await worldOf(tx), await worldOf(tx, on)])
      for (const name of ['sip-dokter', 'surat-keterangan-penelitian']) {
        const [source, english] = ['.md', '.en.md'].map((end) => readFileSync(new URL(`${name}${end}`, folder), 'utf8'));
        const { standard, problems } = compile(source ?? '', english, world);
        assert.ok(standard !== undefined && !hasErrors(problems), name);
      }
  });
});
