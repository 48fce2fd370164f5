import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '#web';
import { testStore } from '../../../test/kit.ts';
import { anybody, asking, found, keeper, officer } from '../../../test/small-office.ts';
import { bodyRoutes } from './body.routes.ts';

const { store } = await testStore();
await found(store);
const routes = () => bodyRoutes(store, [async (_tx, _visit, body) => html`<p>Layanan ${body.id}</p>`]);
const visitor = asking(routes(), anybody.actor);

test('anybody reads the list and a body’s page', async () => {
  const list = await visitor.get('/bodies');
  assert.equal(list.status, 200);
  assert.ok(list.text.includes('href="/bodies/uji/pintu"') && list.text.includes('Bupati'));
  const page = await visitor.get('/bodies/uji/pintu');
  assert.equal(page.status, 200);
  assert.ok(
    page.text.includes('Ani Wulandari, S.H.') && page.text.includes('Layanan uji/pintu') && !page.text.includes('/officers'),
  );
});

test('a search finds by any word, in either case', async () => {
  assert.ok((await visitor.get('/bodies?q=PINTU')).text.includes('href="/bodies/uji/pintu"'));
  const none = await visitor.get('/bodies?q=%3Cscript%3Ex');
  assert.ok(none.text.includes('&lt;script&gt;x') && !none.text.includes('href="/bodies/uji/pintu"'));
});

test('the keeper sees the way to the officers', async () => {
  const page = await asking(routes(), officer('budi', keeper).actor).get('/bodies/uji/pintu');
  assert.ok(page.text.includes('href="/bodies/uji/pintu/officers"'));
});

test('a body that is not there is not found', async () => {
  for (const path of ['/bodies/uji/tiada', '/bodies/UJI/pintu', "/bodies/uji/'%3B--"])
    assert.equal((await visitor.get(path)).status, 404, path);
});
