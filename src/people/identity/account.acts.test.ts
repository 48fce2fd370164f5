import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  accountByName,
  accountClaims,
  accountOf,
  changePassword,
  countAttempts,
  forgetAttempts,
  hashPassword,
  openAccount,
  passwordHolds,
  type Tried,
} from './account.acts.ts';
import { deleteOldAttempts } from './attempt.rows.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';
import { embedded, signIn } from './sign-in.acts.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const door = system(home, 'test');
const claims = { name: 'Siti Rahmawati', locale: 'en' };
const opened = async (name: string) => {
  const password = await hashPassword('kuda laut merah');
  return store.withContext(door, (tx) => openAccount(tx, { home, name, password, claims, at }));
};

test('a password holds or does not, for accounts that exist and that do not', async () => {
  const stored = await hashPassword('kuda laut merah');
  assert.ok(await passwordHolds('kuda laut merah', stored));
  assert.ok(!(await passwordHolds('kuda laut biru', stored)));
  assert.ok(!(await passwordHolds('kuda laut merah', null)));
  assert.ok(!(await passwordHolds('kuda laut merah', undefined)));
});

test('an account name is taken once', async () => {
  assert.ok(!isRefusal(await opened('siti')));
  const second = await opened('siti');
  assert.ok(isRefusal(second) && second.name === 'account-name-taken');
  assert.equal(await store.withContext(door, (tx) => accountByName(tx, 'nobody')), undefined);
});

test('the first sign-in takes over what was told; later ones find the person', async () => {
  const account = await opened('wayan');
  assert.ok(!isRefusal(account));
  assert.deepEqual(await store.withContext(door, (tx) => accountClaims(tx, home, account.id)), claims);
  const enter = () =>
    store.withContext(door, (tx) =>
      signIn(tx, { home, issuer: embedded, claims: { sub: account.id, ...claims }, lang: 'id', at }),
    );
  const [first, second] = [await enter(), await enter()];
  assert.ok(!isRefusal(first) && !isRefusal(second));
  assert.deepEqual([first.first, second.first, second.person], [true, false, first.person]);
  assert.deepEqual(first.profile, { name: claims.name, contact: { lang: 'en' } });
  assert.deepEqual(await store.withContext(door, (tx) => accountClaims(tx, home, account.id)), {});
  const own = await store.withContext(door, (tx) => accountOf(tx, home, first.person));
  assert.equal(own?.id, account.id);
  const password = await hashPassword('gunung tinggi sekali');
  await store.withContext(door, (tx) => changePassword(tx, { home, account: account.id, person: first.person, password, at }));
  assert.ok(
    await passwordHolds(
      'gunung tinggi sekali',
      (await store.withContext(door, (tx) => accountOf(tx, home, first.person)))?.password,
    ),
  );
});

test('a document that another issuer vouches for leads to the person who has it', async () => {
  const enter = (sub: string) =>
    store.withContext(door, (tx) =>
      signIn(tx, { home, issuer: 'https://id.example', claims: { sub, name: 'Budi', nik: '3201011705900001' }, lang: 'id', at }),
    );
  const [a, b] = [await enter('1'), await enter('2')];
  assert.ok(!isRefusal(a) && !isRefusal(b));
  assert.deepEqual(b.person, a.person);
  const nameless = await store.withContext(door, (tx) =>
    signIn(tx, { home, issuer: 'https://id.example', claims: { sub: '3' }, lang: 'id', at }),
  );
  assert.ok(isRefusal(nameless) && nameless.name === 'name-empty');
});

test('attempts made at once are counted one by one', async () => {
  const tried: Tried[] = [
    { by: 'account', value: 'siti' },
    { by: 'address', value: '192.0.2.1' },
  ];
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, () => store.withContext(door, (tx) => countAttempts(tx, home, tried, at))),
  );
  assert.equal(outcomes.filter((outcome) => outcome === undefined).length, 5);
  await store.withContext(door, (tx) => forgetAttempts(tx, home, { by: 'account', value: 'siti' }));
  assert.equal(await store.withContext(door, (tx) => countAttempts(tx, home, tried, at)), undefined);
  assert.equal(await store.withContext(door, (tx) => deleteOldAttempts(tx, at.add({ hours: 24 }))), 2);
});
