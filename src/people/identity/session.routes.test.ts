import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, isRefusal, type PostId, sha256, system } from '#ground';
import { registerPerson } from '#identity/acts';
import { openDoor } from '../../../test/door.ts';
import { Walker } from '../../../test/walker.ts';
import { sessionReader } from './session.routes.ts';
import type { Role } from './session.ts';

const body = as<BodyId>('sukamaju/dpmptsp');
const held: Role[] = [];
const { url, home, store, door, who, ahead, now, signedIn } = await openDoor({ roles: async () => held });
const registered = await store.withContext(system(home, 'test'), (tx) =>
  registerPerson(tx, { home, profile: { name: 'Ratna', contact: { lang: 'id' } }, at: now(), actor: system(home, 'test') }),
);
assert.ok(!isRefusal(registered));
const person = registered;

test('a person with posts chooses whom to act for; the session dies with the role', async () => {
  const walker = await signedIn(person);
  held.push({
    body,
    name: { id: 'DPMPTSP', en: 'One-door office' },
    posts: [{ id: as<PostId>(`${body}#head`), title: { id: 'Kepala', en: 'Head' } }],
  });
  const ask = await walker.get('/sign-in/role?to=/who');
  assert.match(ask.text, /DPMPTSP/);
  const wrong = await walker.post('/sign-in/role', { body: 'sukamaju/dinkes', to: '/who' }, ask);
  assert.equal(wrong.status, 403);
  const right = await walker.post('/sign-in/role', { body, to: '/who' }, ask);
  assert.equal(right.location, `${url.origin}/who`);
  assert.deepEqual((await who(walker)).actor, { kind: 'officer', home, person, body, posts: [`${body}#head`] });
  held.pop();
  assert.equal((await who(walker)).actor.kind, 'anonymous');
  held.push({ body, name: 'DPMPTSP', posts: [{ id: as<PostId>(`${body}#head`), title: 'Kepala' }] });
  assert.equal((await who(walker)).actor.kind, 'anonymous', 'a role that comes back does not raise the session');
  held.pop();
});

test('a session ends by the clock', async () => {
  const walker = await signedIn(person);
  assert.equal((await who(walker)).actor.kind, 'person');
  ahead('PT3H');
  assert.equal((await who(walker)).actor.kind, 'anonymous');
  ahead('PT0S');
});

test("a resume code goes along, signed in or not; the forms of who is not go by the house's own cookie", async () => {
  const capability = sha256('code');
  const reader = sessionReader({ ...door, capability: () => capability });
  const context = { req: { raw: new Request(url), header: () => undefined } } as unknown as Parameters<typeof reader>[0];
  const session = await reader(context, now());
  assert.deepEqual(session?.actor, { kind: 'anonymous', home, capability });
  assert.equal(session?.csrf, undefined);
});

test('a cookie of another shape asks nothing of the database', async () => {
  const walker = new Walker(url);
  for (const token of ['x', "' or 1=1", 'a'.repeat(44)]) {
    walker.keep('satupintu', token);
    assert.equal((await who(walker)).actor.kind, 'anonymous');
  }
});
