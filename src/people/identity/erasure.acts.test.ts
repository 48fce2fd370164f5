import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  as,
  type BodyId,
  type Home,
  isRefusal,
  type Outcome,
  type PersonId,
  type PersonRef,
  type PostId,
  sha256,
  system,
  Temporal,
} from '#ground';
import { testStore } from '../../../test/kit.ts';
import { openAccount } from './account.acts.ts';
import { answerErasure, askErasure, erasePerson, nameCustodian } from './erasure.acts.ts';
import { readRequests } from './erasure.rows.ts';
import { masterKey } from './master.ts';
import { personByDocument, personOf, registerPerson } from './person.acts.ts';
import { useMasterKey } from './ring.ts';
import { sessionOf, startSession } from './session.acts.ts';
import { tieAccount } from './sign-in.acts.ts';
import { handOver, newKey, openKey, seal } from './vault.acts.ts';
import type { VaultKey } from './vault.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const door = system(home, 'test');
const body = as<BodyId>('sukamaju/diskominfo');
const post = as<PostId>(`${body}#data-protection`);
const officer = (posts: readonly PostId[]): Actor => ({
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>('o') },
  body,
  posts,
});
const own = (person: PersonRef): Actor => ({ kind: 'person', home, person });
const document = { kind: 'nik', number: '3201015705900001', grade: 'declared' } as const;
const under = 'uu/2022/27~43';
const tryOpen = (who: Actor, id: string): Promise<Outcome<VaultKey>> => store.withContext(who, (tx) => openKey(tx, home, id));
const name = (outcome: Outcome<unknown>): unknown => (isRefusal(outcome) ? outcome.name : outcome);
await store.withContext(door, (tx) => nameCustodian(tx, { home, post, at, actor: door }));

const person = await store.withContext(door, (tx) =>
  registerPerson(tx, { home, profile: { name: 'Siti', document, contact: { lang: 'id' } }, at, actor: door }),
);
assert.ok(!isRefusal(person));
const capability = sha256('code');
await store.withContext({ kind: 'anonymous', home, capability }, async (tx) =>
  seal(tx, await newKey(tx, { home, owner: { kind: 'draft', id: 'case' }, capability }), 'answers', { name: 'Siti' }),
);
await store.withContext({ kind: 'person', home, person, capability }, (tx) => handOver(tx, home, 'case', person, [body]));
const { token } = await store.withContext(door, async (tx) => {
  const account = await openAccount(tx, { home, name: 'siti', password: 'x', claims: { name: 'Siti', locale: 'id' }, at });
  assert.ok(!isRefusal(account));
  await tieAccount(tx, home, account.id, person);
  return startSession(tx, { home, person, name: 'Siti', at });
});

test('a person asks once, and only who keeps personal data answers, on a ground that fits', async () => {
  const asked = await store.withContext(own(person), (tx) => askErasure(tx, { person, at, actor: own(person) }));
  assert.ok(!isRefusal(asked));
  assert.equal(
    name(await store.withContext(own(person), (tx) => askErasure(tx, { person, at, actor: own(person) }))),
    'erasure-asked',
  );
  const answer = (actor: Actor, ground: string, erase: boolean) =>
    store.withContext(actor, (tx) => answerErasure(tx, { home, id: asked.id, erase, ground, at, actor }));
  assert.equal(name(await answer(officer([as<PostId>(`${body}#head`)]), under, true)), 'not-custodian');
  assert.equal(name(await answer(own(person), under, true)), 'not-custodian');
  assert.equal(name(await answer(officer([post]), under, false)), 'erasure-ground');
  assert.deepEqual(await answer(officer([post]), 'uu/2022/27~50', false), { state: 'refused' });
  assert.equal(name(await answer(officer([post]), under, true)), 'erasure-answered');
});

test('nobody else erases, not even the person themselves', async () => {
  const actors: readonly Actor[] = [own(person), officer([]), system('nasional', 'test'), { kind: 'anonymous', home }];
  for (const actor of actors) {
    const outcome: Outcome<unknown> = await store.withContext(actor, (tx) => erasePerson(tx, { person, under, at, actor }));
    assert.equal(name(outcome), 'not-custodian');
  }
});

test('erasure destroys every key, ends every session and leaves the article', async () => {
  assert.ok(!isRefusal(await store.withContext(own(person), (tx) => askErasure(tx, { person, at, actor: own(person) }))));
  const actor = officer([post]);
  assert.deepEqual(await store.withContext(actor, (tx) => erasePerson(tx, { person, under, at, actor })), { keys: 3 });
  const tries: readonly (readonly [Actor, string])[] = [
    [own(person), person.id],
    [actor, 'case'],
    [door, 'case'],
  ];
  for (const [who, id] of tries) {
    const outcome = await tryOpen(who, id);
    assert.ok(isRefusal(outcome) && outcome.name === 'erased', String(id));
    assert.deepEqual([outcome.refusal, outcome.params.under, outcome.basis], ['absent', under, [under]]);
  }
  assert.equal(name(await store.withContext(door, (tx) => personOf(tx, person))), 'erased');
  assert.equal(await store.withContext({ kind: 'anonymous', home }, (tx) => sessionOf(tx, { home, token, now: at })), undefined);
  assert.equal(await store.withContext(door, (tx) => personByDocument(tx, document)), undefined);
  assert.deepEqual((await store.withContext(actor, (tx) => readRequests(tx, home))).map(({ state }) => state).sort(), [
    'erased',
    'refused',
  ]);
  assert.equal(name(await store.withContext(actor, (tx) => erasePerson(tx, { person, under, at, actor }))), 'already-erased');
});

test('the document may be registered again, by a new record', async () => {
  const again = await store.withContext(door, (tx) =>
    registerPerson(tx, { home, profile: { name: 'Siti', document, contact: { lang: 'id' } }, at, actor: door }),
  );
  assert.ok(!isRefusal(again) && again.id !== person.id);
});
