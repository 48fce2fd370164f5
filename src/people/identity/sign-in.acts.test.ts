import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { openAccount } from './account.acts.ts';
import { masterKey } from './master.ts';
import { registerPerson } from './person.acts.ts';
import { useMasterKey } from './ring.ts';
import { embedded, signIn, tieAccount } from './sign-in.acts.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const door = system(home, 'test');
const enter = (issuer: string, sub: string) =>
  store.withContext(door, (tx) => signIn(tx, { home, issuer, claims: { sub, name: 'Wayan' }, lang: 'id', at }));

test('the same subject of another issuer is another person', async () => {
  const [a, b] = [await enter('https://a.example', '1'), await enter('https://b.example', '1')];
  assert.ok(!isRefusal(a) && !isRefusal(b));
  assert.notDeepEqual(a.person, b.person);
  const again = await enter('https://a.example', '1');
  assert.ok(!isRefusal(again));
  assert.deepEqual([again.person, again.first], [a.person, false]);
});

test('a person registered beforehand signs in with the account tied to them', async () => {
  const outcome = await store.withContext(door, async (tx) => {
    const person = await registerPerson(tx, {
      home,
      profile: { name: 'Ratna', contact: { lang: 'id' } },
      at,
      actor: door,
      id: 'ratna',
    });
    const account = await openAccount(tx, { home, name: 'ratna', password: 'x', claims: { name: 'Ratna', locale: 'id' }, at });
    assert.ok(!isRefusal(person) && !isRefusal(account));
    await tieAccount(tx, home, account.id, person);
    return signIn(tx, { home, issuer: embedded, claims: { sub: account.id }, lang: 'id', at });
  });
  assert.ok(!isRefusal(outcome));
  assert.deepEqual([outcome.person.id, outcome.first, outcome.profile.name], ['ratna', false, 'Ratna']);
});
