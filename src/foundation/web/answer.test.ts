import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absent, as, conflict, forbidden, type Home, incomplete } from '#ground';
import { testHouse } from '../../../test/house.ts';
import { answerRefusal } from './answer.ts';

const refusals = {
  absent: absent('x'),
  forbidden: forbidden('x', { basis: ['uu/2014/30~11'] }),
  conflict: conflict('x'),
  incomplete: incomplete('x'),
};

test('each family answers with its status, its articles written out by the house, and a way on', async () => {
  const app = testHouse({ cite: (ref, lang) => `<${lang} ${ref}>` });
  for (const [name, refusal] of Object.entries(refusals))
    app.get(`/${name}`, (c) => answerRefusal(c, c.get('visit'), refusal, { x: { id: 'Begini', en: 'So' } }));
  for (const [name, status] of [
    ['absent', 404],
    ['forbidden', 403],
    ['conflict', 409],
    ['incomplete', 422],
  ] as const) {
    const response = await app.request(`/${name}`);
    assert.equal(response.status, status);
    const page = await response.text();
    assert.match(page, /Begini/);
    assert.match(page, /href="\/"/);
  }
  const page = await (await app.request('/forbidden')).text();
  assert.match(page, /&lt;id uu\/2014\/30~11&gt;/);
  assert.match(page, /href="\/sign-in\?to=%2Fforbidden"/);
});

test('one who is signed in is not told to sign in; ways given are used', async () => {
  const app = testHouse({
    sessions: async () => ({ actor: { kind: 'anonymous', home: as<Home>('sukamaju') }, csrf: 'c', name: 'Sari' }),
  });
  app.get('/a', (c) => answerRefusal(c, c.get('visit'), refusals.absent, {}));
  app.get('/b', (c) => answerRefusal(c, c.get('visit'), refusals.absent, {}, [{ href: '/inbox', text: 'Kotak masuk' }]));
  assert.ok(!(await (await app.request('/a')).text()).includes('/sign-in'));
  assert.match(await (await app.request('/b')).text(), /href="\/inbox"/);
});
