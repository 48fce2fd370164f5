import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, type PersonId, type PersonRef, type PostId, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { callErase, insertCustodian, insertRequest, readKeeps, readRequests } from './erasure.rows.ts';
import { insertPerson } from './person.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('a person sees their own request, who keeps personal data sees all, others none', async () => {
  const post = as<PostId>('sukamaju/diskominfo#data');
  await store.withContext(desk, async (tx) => {
    await insertPerson(tx, ref('p'), 'person', at);
    await insertCustodian(tx, home, post, at);
    await insertCustodian(tx, home, post, at);
  });
  assert.equal(await store.withContext(own('p'), (tx) => insertRequest(tx, ref('p'), 'r', at)), true);
  assert.equal(await store.withContext(own('p'), (tx) => insertRequest(tx, ref('p'), 'r2', at)), false);
  const officer = (posts: readonly PostId[]): Actor => ({
    kind: 'officer',
    home,
    person: ref('o'),
    body: as<BodyId>('sukamaju/diskominfo'),
    posts,
  });
  const count = (actor: Actor) => store.withContext(actor, async (tx) => (await readRequests(tx, home)).length);
  assert.deepEqual(
    await Promise.all([own('p'), officer([post]), own('q'), officer([]), { kind: 'anonymous', home } as Actor].map(count)),
    [1, 1, 0, 0, 0],
  );
  assert.deepEqual(
    await Promise.all([officer([post]), officer([]), desk].map((actor) => store.withContext(actor, (tx) => readKeeps(tx, home)))),
    [true, false, true],
  );
  assert.equal(await store.withContext(officer([]), (tx) => callErase(tx, ref('p'), 'uu/2022/27~43', at)), null);
  await assert.rejects(
    store.withContext(officer([post]), (tx) => insertCustodian(tx, home, post, at)),
    /row-level security|permission denied/,
  );
});
