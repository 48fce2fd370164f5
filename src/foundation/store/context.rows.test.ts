import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Actor, as, type BodyId, type Home, type PersonId, type PostId } from '#ground';
import { testStore } from '../../../test/kit.ts';

const home = as<Home>('sukamaju');
const officer: Actor = {
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>('p1') },
  body: as<BodyId>('sukamaju/dpmptsp'),
  posts: [as<PostId>('sukamaju/dpmptsp#head'), as<PostId>(`sukamaju/dpmptsp#o'"\\{,}`)],
};

test('a transaction sees exactly its actor', async (t) => {
  const { store } = await testStore(t);
  const seen = await store.withContext(
    officer,
    async (tx) =>
      (
        await sql<Record<string, unknown>>`select store.kind() as kind, store.home() as home, store.person_home() as person_home,
      store.person() as person, store.body() as body, store.posts() as posts, store.capability() as capability`.execute(tx)
      ).rows[0],
  );
  assert.deepEqual(seen, {
    kind: 'officer',
    home: 'sukamaju',
    person_home: 'sukamaju',
    person: 'p1',
    body: 'sukamaju/dpmptsp',
    posts: officer.posts,
    capability: null,
  });
});
