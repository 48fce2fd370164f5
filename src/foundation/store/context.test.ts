import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, type Home, type PersonId, type PostId } from '#ground';
import { arrayLiteral, contextOf } from './context.ts';

const home = as<Home>('sukamaju');
const person = { home: as<Home>('cendana-raya'), id: as<PersonId>('p1') };

test('each kind of actor shows exactly what it is', () => {
  assert.deepEqual(contextOf({ kind: 'anonymous', home }), [
    ['app.kind', 'anonymous'],
    ['app.home', 'sukamaju'],
  ]);
  assert.deepEqual(contextOf({ kind: 'person', home, person, capability: 'ab' }), [
    ['app.kind', 'person'],
    ['app.home', 'sukamaju'],
    ['app.person_home', 'cendana-raya'],
    ['app.person', 'p1'],
    ['app.capability', 'ab'],
  ]);
  const body = as<BodyId>('sukamaju/dpmptsp');
  assert.deepEqual(contextOf({ kind: 'officer', home, person, body, posts: [as<PostId>('sukamaju/dpmptsp#head')] }), [
    ['app.kind', 'officer'],
    ['app.home', 'sukamaju'],
    ['app.person_home', 'cendana-raya'],
    ['app.person', 'p1'],
    ['app.body', 'sukamaju/dpmptsp'],
    ['app.posts', '{"sukamaju/dpmptsp#head"}'],
  ]);
  assert.deepEqual(contextOf({ kind: 'system', home, job: 'sweep' }), [
    ['app.kind', 'system'],
    ['app.home', 'sukamaju'],
  ]);
});

test('array elements are quoted', () => assert.equal(arrayLiteral(['a', 'b"\\,{}', '']), '{"a","b\\"\\\\,{}",""}'));
