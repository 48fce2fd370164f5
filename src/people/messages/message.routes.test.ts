import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, isRefusal, type PersonRef, type PostId, system } from '#ground';
import { registerPerson } from '#identity/acts';
import { openDoor } from '../../../test/door.ts';
import { Walker } from '../../../test/walker.ts';
import { address, send } from './message.acts.ts';
import { messageRoutes } from './message.routes.ts';

const body = as<BodyId>('sukamaju/dpmptsp');
const other = as<BodyId>('sukamaju/dinkes');
const roles = [
  { body, name: 'DPMPTSP', posts: [{ id: as<PostId>(`${body}#front-office`), title: 'Loket' }] },
  { body: other, name: 'Dinkes', posts: [{ id: as<PostId>(`${other}#front-office`), title: 'Loket' }] },
];
const templates = { got: { title: { id: 'Diterima {n}', en: 'Received {n}' }, text: { id: 'Kabar baik.', en: 'Good news.' } } };
const { url, home, store, now, signedIn } = await openDoor({ roles: async () => roles }, (app, door) =>
  app.route('/', messageRoutes({ store: door.store, home: door.home, templates, bodyName: async () => 'DPMPTSP' })),
);
const desk = system(home, 'test');
const registered = async (): Promise<PersonRef> => {
  const person = await store.withContext(desk, (tx) =>
    registerPerson(tx, { home, profile: { name: 'Siti', contact: { lang: 'id' } }, at: now(), actor: desk }),
  );
  assert.ok(!isRefusal(person));
  return person;
};
const tell = (to: PersonRef, n: string) =>
  store.withContext(desk, async (tx) => {
    const { id } = await send(tx, { home, to, template: 'got', params: { n }, at: now(), body, link: '/cases/1' });
    await address(tx, home, id, new Set(['paper']), now());
    return id;
  });

test('a person reads their own messages; opening one marks it read', async () => {
  const person = await registered();
  const [first] = [await tell(person, 'satu'), await tell(person, 'dua')];
  const walker = await signedIn(person);
  assert.match((await walker.get('/messages')).text, /2 belum dibaca/);
  const page = await walker.get(`/messages/${first}`);
  assert.match(page.text, /Kabar baik/);
  assert.match(page.text, /DPMPTSP/);
  assert.match((await walker.get('/messages?page=x')).text, /1 belum dibaca/);
  const stranger = await signedIn(await registered());
  assert.equal((await stranger.get(`/messages/${first}`)).status, 404);
  assert.equal((await new Walker(url).get('/messages')).location, `${url.origin}/sign-in?to=%2Fmessages`);
  assert.equal((await (await signedIn(person, body)).get('/messages')).status, 403);
});

test('an officer hands a message over once; nobody else does', async () => {
  const person = await registered();
  const id = await tell(person, 'surat');
  const officer = await signedIn(await registered(), body);
  const page = await officer.get('/messages/paper');
  assert.match(page.text, /Diterima surat/);
  const citizen = await signedIn(person);
  assert.equal((await citizen.get('/messages/paper')).status, 403);
  assert.equal((await citizen.post(`/messages/paper/${id}`, {}, await citizen.get('/messages'))).status, 403);
  const elsewhere = await signedIn(await registered(), other);
  assert.doesNotMatch((await elsewhere.get('/messages/paper')).text, /Diterima surat/);
  assert.equal((await elsewhere.post(`/messages/paper/${id}`, {}, await elsewhere.get('/messages/paper'))).status, 404);
  assert.equal((await officer.post(`/messages/paper/${id}`, {}, page)).status, 303);
  assert.equal((await officer.post(`/messages/paper/${id}`, {}, page)).status, 409);
  assert.doesNotMatch((await officer.get('/messages/paper')).text, /Diterima surat/);
  assert.match((await citizen.get(`/messages/${id}`)).text, /Surat: terkirim/);
});
