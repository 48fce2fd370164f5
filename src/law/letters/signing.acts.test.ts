import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Actor, as, type BodyId, type Home, isRefusal, type PersonId, type PostId, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { templates } from '../../../test/letters.ts';
import type { Signer } from './signer.port.ts';
import { acceptLocalSigner, announceSigner, announceTemplates, signingLevel, takeUpWaiting } from './signing.acts.ts';

const { store } = await testStore();
const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const door = system(home, 'test');
const officer = (post: string): Actor => ({
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>('o1') },
  body: as<BodyId>(post.split('#')[0] ?? ''),
  posts: [as<PostId>(post)],
});
const signer = (level: Signer['level']): Signer => ({
  name: level,
  level,
  sign: () => Promise.reject(new Error('not here')),
  anchors: async () => [Buffer.from(level)],
});
const level = () => store.withContext(officer('sukamaju/dpmptsp#head'), (tx) => signingLevel(tx, home));
const announce = (one: Signer) => store.withContext(door, async (tx) => announceSigner(tx, one, await one.anchors(), now));
const named = (outcome: unknown) => (isRefusal(outcome) ? outcome.name : outcome);
const accept = (actor: Actor, accepted: boolean, own: Home = home) =>
  store.withContext(actor, (tx) => acceptLocalSigner(tx, { home: own, accepted, actor, now })).then(named);

test('signing is off until a signer is set up and the local one is accepted knowingly, by the administrator', async () => {
  assert.equal(named(await level()), 'signing-off');
  await announce(signer('local'));
  assert.equal(named(await level()), 'signing-off');
  assert.equal(await accept(officer('sukamaju/dpmptsp#head'), true), 'not-administrator');
  const administrator = officer('sukamaju/setda#government-administrator');
  assert.equal(await accept(administrator, true, as<Home>('lain')), 'not-administrator');
  assert.equal(await accept(administrator, true), undefined);
  assert.equal(await level(), 'local');
  assert.equal(await accept(administrator, false), undefined);
  assert.equal(named(await level()), 'signing-off');
  await announce(signer('certified'));
  assert.equal(await level(), 'certified', 'a certified signer needs no acceptance');
});

test('each word is in the journal, and every authority is kept', async () => {
  await store.withContext(door, async (tx) => {
    const { rows } = await sql<{ act: string }>`select act from journal.entries where act like 'signing.%' order by seq`.execute(
      tx,
    );
    assert.deepEqual(
      rows.map((row) => row.act),
      ['signing.accept-local', 'signing.withdraw-local'],
    );
    const anchors = await sql<{ level: string }>`select level from letters.anchors order by level`.execute(tx);
    assert.deepEqual(
      anchors.rows.map((row) => row.level),
      ['certified', 'local'],
    );
    assert.equal(await takeUpWaiting(tx), 0);
  });
});

test('nobody but the system says which signer and templates there are', async () => {
  const administrator = officer('sukamaju/setda#government-administrator');
  await assert.rejects(store.withContext(administrator, (tx) => announceSigner(tx, signer('local'), [], now)));
  await assert.rejects(store.withContext(administrator, (tx) => announceTemplates(tx, templates, now)));
});
