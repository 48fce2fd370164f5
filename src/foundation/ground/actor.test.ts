import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, actorColumns, system } from './actor.ts';
import { as, type BodyId, type Home, type PersonId, type PostId } from './ids.ts';

const home = as<Home>('sukamaju');
const person = { home, id: as<PersonId>('p1') };

test('a fact names who acted by ids only', () => {
  const officer: Actor = { kind: 'officer', home, person, body: as<BodyId>('sukamaju/dpmptsp'), posts: [] };
  assert.deepEqual(actorColumns(officer, as<PostId>('sukamaju/dpmptsp#head')), {
    actor_kind: 'officer',
    person_home: 'sukamaju',
    person: 'p1',
    body: 'sukamaju/dpmptsp',
    post: 'sukamaju/dpmptsp#head',
  });
  assert.deepEqual(actorColumns({ kind: 'person', home, person }).person, 'p1');
  const nobody = { person_home: null, person: null, body: null, post: null };
  assert.deepEqual(actorColumns({ kind: 'anonymous', home }), { actor_kind: 'anonymous', ...nobody });
  assert.deepEqual(actorColumns(system('sukamaju', 'sweep')), { actor_kind: 'system', ...nobody });
});
