import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, isRefusal, type PersonRef, type PostId, system } from '#ground';
import { nameCustodian, registerPerson } from '#identity/acts';
import { openDoor } from '../../../test/door.ts';
import type { Role } from './session.ts';

const body = as<BodyId>('sukamaju/diskominfo');
const post = as<PostId>(`${body}#data-protection`);
const other = as<BodyId>('sukamaju/dinkes');
const roles: Role[] = [
  { body, name: 'Diskominfo', posts: [{ id: post, title: 'Pejabat pelindungan data' }] },
  { body: other, name: 'Dinkes', posts: [{ id: as<PostId>(`${other}#head`), title: 'Kepala' }] },
];
const hindered = { id: 'Permohonan Anda masih berjalan.', en: 'Your application is running.' };
const { url, home, store, now, signedIn, who } = await openDoor({ roles: async () => roles, hindrances: async () => [hindered] });
const desk = system(home, 'test');
await store.withContext(desk, (tx) => nameCustodian(tx, { home, post, at: now(), actor: desk }));
const registered = async (): Promise<PersonRef> => {
  const person = await store.withContext(desk, (tx) =>
    registerPerson(tx, { home, profile: { name: 'Siti', contact: { lang: 'id' } }, at: now(), actor: desk }),
  );
  assert.ok(!isRefusal(person));
  return person;
};

test('a person asks, the officer for data protection answers, and the person is gone', async () => {
  const person = await registered();
  const walker = await signedIn(person);
  const page = await walker.get('/my-data/erasure');
  assert.match(page.text, /Permohonan Anda masih berjalan/);
  assert.equal((await walker.post('/my-data/erasure', {}, page)).status, 422);
  assert.equal((await walker.post('/my-data/erasure', { sure: 'yes' }, page)).status, 303);
  assert.match((await walker.get('/my-data/erasure')).text, /Permintaan diterima/);
  assert.equal((await walker.post('/my-data/erasure', { sure: 'yes' }, page)).status, 409);
  assert.match((await walker.get('/my-data')).text, /paling lambat/);

  const officer = await signedIn(await registered(), body);
  const list = await officer.get('/personal-data/requests');
  const [, href = ''] = /href="(\/personal-data\/requests\/[^"]+)"/.exec(list.text) ?? [];
  const form = await officer.get(href);
  assert.equal((await officer.post(href, { answer: 'erase' }, form)).status, 422);
  assert.equal((await officer.post(href, { answer: 'erase', ground: 'uu/2022/27~50' }, form)).status, 422);
  assert.equal(
    (await officer.post(href, { answer: 'erase', ground: 'uu/2022/27~43' }, form)).location,
    `${url.origin}/personal-data/requests`,
  );
  assert.equal((await officer.post(href, { answer: 'erase', ground: 'uu/2022/27~43' }, form)).status, 409);
  assert.equal((await who(walker)).actor.kind, 'anonymous');
  assert.equal((await officer.get(href)).status, 404);
});

test('nobody else sees or answers requests', async () => {
  for (const walker of [await signedIn(await registered()), await signedIn(await registered(), other)]) {
    assert.equal((await walker.get('/personal-data/requests')).status, 403);
    assert.equal((await walker.get('/personal-data/requests/x')).status, 403);
    const page = await walker.get('/who');
    assert.equal(
      (await walker.post('/personal-data/requests/x', { answer: 'erase', ground: 'uu/2022/27~43' }, page)).status,
      403,
    );
  }
});

test('a refusal is answered with the duty to keep', async () => {
  const walker = await signedIn(await registered());
  await walker.post('/my-data/erasure', { sure: 'yes' }, await walker.get('/my-data/erasure'));
  const officer = await signedIn(await registered(), body);
  const list = await officer.get('/personal-data/requests');
  const [, href = ''] = /href="(\/personal-data\/requests\/[^"]+)"/.exec(list.text) ?? [];
  await officer.post(href, { answer: 'refuse', ground: 'uu/2022/27~50' }, await officer.get(href));
  assert.match((await officer.get('/personal-data/requests')).text, /Ditolak/);
  assert.equal((await who(walker)).actor.kind, 'person');
});
