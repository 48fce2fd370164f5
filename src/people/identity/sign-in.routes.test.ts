import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PersonRef, system } from '#ground';
import { markDemonstration, offerAccount, registerPerson } from '#identity/acts';
import { openDoor } from '../../../test/door.ts';
import { Walker } from '../../../test/walker.ts';

const { url, home, store, who, now } = await openDoor();
const personOf = async (walker: Walker) => {
  const { actor } = await who(walker);
  assert.ok(actor.kind === 'person');
  return actor.person;
};

const password = 'kuda laut merah jambu';
const opened = async (name: string, walker = new Walker(url)) => {
  const login = await walker.follow(await walker.get('/sign-in?to=/who'));
  assert.equal(login.status, 200, login.text);
  const form = await walker.get(`${login.path}/new`);
  const sent = await walker.post(
    `${login.path}/new`,
    { name: 'Siti Rahmawati', 'account-name': name, password, 'password-again': password },
    form,
  );
  return { walker, sent };
};

test('a person opens an account and is signed in; the first page asks what is missing', async () => {
  const { walker, sent } = await opened('siti');
  const back = await walker.get(sent.location ?? '');
  const callback = await walker.get(back.location ?? '');
  assert.match(back.location ?? '', /\/sign-in\/callback\?code=/);
  assert.equal(callback.location, `${url.origin}/my-data/document?to=%2Fwho`);
  assert.match(callback.headers.getSetCookie().find((line) => line.startsWith('satupintu=')) ?? '', /HttpOnly; SameSite=Lax/);
  const { actor, name } = await who(walker);
  assert.deepEqual([actor.kind, name], ['person', 'Siti Rahmawati']);
  assert.equal(walker.cookie('satupintu_way'), undefined);
});

test('the same account signs in again with its password, as the same person, under a new token', async () => {
  const walker = new Walker(url);
  const enter = async (typed: string) => {
    const login = await walker.follow(await walker.get('/sign-in?to=/who'));
    return walker.post(login.path, { 'account-name': 'Siti', password: typed }, login);
  };
  const wrong = await enter('bukan kata sandinya');
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /salah/);
  assert.doesNotMatch(wrong.text, /bukan kata/);
  await walker.follow(await enter(password)).catch(() => undefined);
  const first = { token: walker.cookie('satupintu'), person: await personOf(walker) };
  await walker.follow(await enter(password)).catch(() => undefined);
  const second = { token: walker.cookie('satupintu'), person: await personOf(walker) };
  assert.deepEqual(first.person, second.person);
  assert.notEqual(first.token, second.token);
  const thief = new Walker(url);
  thief.keep('satupintu', first.token ?? '');
  assert.equal((await who(thief)).actor.kind, 'anonymous');
});

test('another account in the same browser is another person', async () => {
  const { walker, sent } = await opened('wayan');
  await walker.follow(sent).catch(() => undefined);
  const first = await personOf(walker);
  const { sent: second } = await opened('made', walker);
  await walker.follow(second).catch(() => undefined);
  assert.notDeepEqual(await personOf(walker), first);
});

test('an answer that was not asked for, a stolen code and a foreign state are refused', async () => {
  const walker = new Walker(url);
  const callback = await walker.get('/sign-in/callback?code=x&state=y');
  assert.equal(callback.status, 409);
  await walker.get('/sign-in');
  const foreign = await walker.get('/sign-in/callback?code=x&state=y&iss=x');
  assert.equal(foreign.status, 409);
  assert.equal((await who(walker)).actor.kind, 'anonymous');
  const expired = await walker.get('/sign-in/account/unknown');
  assert.equal(expired.status, 409);
  const lost = await walker.get('/idp/auth?client_id=unknown');
  assert.equal(lost.location, `${url.origin}/sign-in/problem?error=invalid_client`);
});

test('a sign-out ends the session here and at the embedded issuer', async () => {
  const { walker, sent } = await opened('keluar');
  await walker.follow(sent).catch(() => undefined);
  const token = walker.cookie('satupintu');
  const page = await walker.get('/who');
  const out = await walker.follow(await walker.post('/sign-out', {}, page));
  assert.match(out.text, /Anda sudah keluar/);
  walker.keep('satupintu', token ?? '');
  assert.equal((await who(walker)).actor.kind, 'anonymous');
});

test('without the mark of a demonstration there is no one-click sign-in', async () => {
  const walker = new Walker(url);
  const page = await walker.get('/who');
  assert.equal((await walker.post('/sign-in/demonstration', { account: '1', to: '/' }, page)).status, 404);
  assert.equal((await walker.get('/sign-in/demonstration')).status, 405);
  const login = await walker.follow(await walker.get('/sign-in'));
  assert.doesNotMatch(login.text, /peragaan/);
});

test('with it, one click is enough', async () => {
  await store.withContext(system(home, 'test'), async (tx) => {
    await markDemonstration(tx, now());
    const person = await registerPerson(tx, {
      home,
      profile: { name: 'Ratna Dewi', contact: { lang: 'id' } },
      at: now(),
      actor: system(home, 'test'),
    });
    await offerAccount(tx, {
      home,
      person: person as PersonRef,
      place: 1,
      label: { id: 'Ratna Dewi, pemohon', en: 'Ratna Dewi, applicant' },
    });
  });
  const walker = new Walker(url);
  const login = await walker.follow(await walker.get('/sign-in?to=/who'));
  assert.match(login.text, /Ratna Dewi, pemohon/);
  const entered = await walker.post('/sign-in/demonstration', { account: '1', to: '/who' }, login);
  assert.equal(entered.location, `${url.origin}/who`);
  assert.equal((await who(walker)).name, 'Ratna Dewi');
});
