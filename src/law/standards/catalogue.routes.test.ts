import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testStore } from '../../../test/kit.ts';
import { openServices } from '../../../test/services.ts';
import { morning, town } from '../../../test/town.ts';

const { store } = await town();
const { get } = openServices(store, { clock: () => morning });

test('every service in force is found by its words, whatever case, accent or language', async () => {
  const all = await get('/services');
  assert.equal(all.status, 200);
  for (const href of ['/services/sukamaju/dpmptsp/sip-dokter', '/services/sukamaju/kesbangpol/surat-keterangan-penelitian'])
    assert.ok(all.text.includes(`href="${href}"`), href);
  for (const q of ['D%C3%B3kter', 'doctor', 'PRAKTIK+izin', 'mulai+bekerja', 'penanaman+modal+dokter']) {
    const found = await get(`/services?q=${q}`);
    assert.ok(found.text.includes('sip-dokter') && !found.text.includes('/surat-keterangan-penelitian"'), q);
  }
});

test('narrowed by provider and life event', async () => {
  const event = await get('/services?event=studying');
  assert.ok(event.text.includes('/surat-keterangan-penelitian"') && !event.text.includes('/sip-dokter"'));
  const provider = await get('/services?provider=sukamaju%2Fdpmptsp&event=studying');
  assert.match(provider.text, /Tidak ada layanan dalam saringan ini/);
});

test('what is typed comes out as text; a page that is not there is the nearest one', async () => {
  const found = await get('/services?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&page=99&event=%22%3E&provider=..%2F..');
  assert.equal(found.status, 200);
  assert.ok(found.text.includes('&lt;script&gt;alert(1)') && !found.text.includes('<script>alert'));
  assert.equal((await get(`/services?q=${'a'.repeat(5000)}&page=-1`)).status, 200);
  assert.ok((await get('/services?page=99')).text.includes('sip-dokter'));
});

test('where nothing is in force it says so', async (t) => {
  const empty = openServices((await testStore(t)).store);
  assert.match((await empty.get('/services')).text, /Belum ada layanan yang dibuka/);
});
