import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, isRefusal, type PersonRef, type PostId, system } from '#ground';
import { grantKey, hashPassword, openAccount, registerPerson, tieAccount } from '#identity/acts';
import { recordReads } from '#journal/acts';
import { openDoor } from '../../../test/door.ts';
import { Walker } from '../../../test/walker.ts';
import { passwordHolds } from './account.acts.ts';
import { readAccountOf } from './account.rows.ts';
import type { Profile } from './person.ts';

const body = as<BodyId>('sukamaju/dpmptsp');
const roles = [{ body, name: 'DPMPTSP', posts: [{ id: as<PostId>(`${body}#head`), title: 'Kepala' }] }];
const { url, home, store, now, signedIn, who } = await openDoor({
  bodyName: async () => ({ id: 'Dinas Satu Pintu', en: 'One-door office' }),
  roles: async () => roles,
});
const desk = system(home, 'test');
const registered = async (profile: Partial<Profile> = {}): Promise<PersonRef> => {
  const person = await store.withContext(desk, (tx) =>
    registerPerson(tx, {
      home,
      profile: { name: 'Siti <i>Rahma</i>', contact: { lang: 'id' }, ...profile },
      at: now(),
      actor: desk,
    }),
  );
  assert.ok(!isRefusal(person));
  return person;
};

test('nobody sees data without signing in, nor an officer their own', async () => {
  const anyone = await new Walker(url).get('/my-data');
  assert.equal(anyone.location, `${url.origin}/sign-in?to=%2Fmy-data`);
  const officer = await (await signedIn(await registered(), body)).get('/my-data');
  assert.equal(officer.status, 403);
  assert.match(officer.text, /Ganti peran/);
});

test('a new person is asked for a document, then for a contact, then goes where they were going', async () => {
  const person = await registered();
  const walker = await signedIn(person);
  const document = await walker.get('/my-data/document?to=%2Fwho');
  const wrong = await walker.post('/my-data/document', { document: 'nik', number: '12 34', country: '', to: '/who' }, document);
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /16 angka/);
  assert.match(wrong.text, /value="12 34"/);
  const right = await walker.post('/my-data/document', { document: 'none', number: '', country: '', to: '/who' }, document);
  assert.equal(right.location, `${url.origin}/my-data/contact?to=%2Fwho`);
  const contact = await walker.get(right.location ?? '');
  const none = await walker.post('/my-data/contact', { phone: '', email: '', lang: 'id', to: '/who' }, contact);
  assert.equal(none.status, 422);
  const done = await walker.post(
    '/my-data/contact',
    { phone: '0812 3456 7890', whatsapp: 'yes', email: '', lang: 'en', to: '/who' },
    contact,
  );
  assert.equal(done.location, `${url.origin}/who`);
  const page = await walker.get('/my-data');
  assert.match(page.text, /\+6281234567890/);
  assert.match(page.text, /Belum punya dokumen/);
  assert.match(page.text, /Siti &lt;i&gt;Rahma/);
});

test('a number of another person is refused at its field, whoever it is', async () => {
  const number = '3201015705900001';
  await registered({ document: { kind: 'nik', number, grade: 'declared' } });
  const walker = await signedIn(await registered());
  const page = await walker.post(
    '/my-data/document',
    { document: 'nik', number, country: '', to: '' },
    await walker.get('/my-data/document'),
  );
  assert.equal(page.status, 409);
  assert.match(page.text, /sudah terdaftar atas nama orang lain/);
});

test('a person sees who may open their data and who has read it', async () => {
  const person = await registered();
  await store.withContext(desk, async (tx) => {
    await grantKey(tx, home, person.id, body);
    const actor = { kind: 'officer', home, person: { home, id: as<PersonRef['id']>('o') }, body, posts: [] } as const;
    await recordReads(tx, { home, id: 'read-1', at: now(), actor, persons: [person], page: 'case' });
  });
  const walker = await signedIn(person);
  const page = await walker.get('/my-data');
  assert.equal(page.text.match(/Dinas Satu Pintu/g)?.length, 2);
  const english = await walker.get('/my-data?lang=en');
  assert.match((await walker.follow(english)).text, /One-door office/);
});

test('a name is changed, also in the greeting; other sessions are ended', async () => {
  const person = await registered();
  const [here, elsewhere] = [await signedIn(person), await signedIn(person)];
  const saved = await here.post('/my-data/name', { name: 'Siti Aminah' }, await here.get('/my-data/name'));
  assert.equal(saved.location, `${url.origin}/my-data?done=saved`);
  assert.equal((await who(here)).name, 'Siti Aminah');
  const page = await here.get('/my-data');
  assert.match(page.text, /Keluar dari semua tempat lain/);
  await here.post('/my-data/sessions', {}, page);
  assert.equal((await who(elsewhere)).actor.kind, 'anonymous');
  assert.equal((await who(here)).actor.kind, 'person');
});

test('a password is changed with the old one only', async () => {
  const person = await registered();
  const password = await hashPassword('kuda laut merah');
  await store.withContext(desk, async (tx) => {
    const account = await openAccount(tx, { home, name: 'siti', password, claims: { name: 'Siti', locale: 'id' }, at: now() });
    assert.ok(!isRefusal(account));
    await tieAccount(tx, home, account.id, person);
  });
  const [walker, elsewhere] = [await signedIn(person), await signedIn(person)];
  const form = await walker.get('/my-data/password');
  const change = (current: string, next: string, again = next) =>
    walker.post('/my-data/password', { current, password: next, 'password-again': again }, form);
  assert.match((await change('salah sekali ini', 'gunung tinggi sekali')).text, /sekarang salah/);
  assert.match((await change('kuda laut merah', 'pendek')).text, /paling sedikit 12/);
  assert.match((await change('kuda laut merah', 'gunung tinggi sekali', 'lain')).text, /tidak sama/);
  assert.equal((await change('kuda laut merah', 'gunung tinggi sekali')).status, 303);
  assert.equal((await who(elsewhere)).actor.kind, 'anonymous');
  const account = await store.withContext(desk, (tx) => readAccountOf(tx, home, person));
  assert.ok(await passwordHolds('gunung tinggi sekali', account?.password));
});
