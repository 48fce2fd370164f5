import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { morning, town, visitor } from '../../../test/town.ts';
import { visitOf } from '../../../test/visit.ts';
import { servicesOfBody, servicesOnAct } from './slot.routes.ts';

const { store } = await town();
const visit = visitOf({ now: morning, lang: 'en' });

test('a body shows its services, and nothing where it has none', async () => {
  await store.withContext(visitor(), async (tx) => {
    const own = String(await servicesOfBody(tx, visit, { id: as('sukamaju/dpmptsp') }));
    assert.match(own, /Services of this office[\s\S]*href="\/services\/sukamaju\/dpmptsp\/sip-dokter"/);
    assert.ok(!own.includes('penelitian'));
    assert.equal(String(await servicesOfBody(tx, visit, { id: as('sukamaju/dinkes') })), '');
  });
});

test('an act shows the services that stand on it, cited as a whole or by an article', async () => {
  await store.withContext(visitor(), async (tx) => {
    const on = async (id: string) => String(await servicesOnAct(tx, visit, { id }));
    assert.match(await on('uu/2023/17'), /sip-dokter">Doctor/);
    assert.ok((await on('uu/2014/30')).includes('surat-keterangan-penelitian'));
    assert.equal(await on('uu/2004/29'), '');
  });
});
