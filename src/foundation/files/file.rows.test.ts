import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, type PersonId, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  addBody,
  deleteFiles,
  handOver,
  insertFile,
  markKept,
  neededOf,
  readFile,
  readFiles,
  readFilesOfKey,
} from './file.rows.ts';
import type { FileId, Holder, StoredFile } from './file.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-03-02T03:00:00Z');
const capability = 'c'.repeat(64);
const person = (id: string) => ({ home, id: as<PersonId>(id) });
const guest = (code = capability): Actor => ({ kind: 'anonymous', home, capability: code });
const citizen = (id: string, code?: string): Actor => ({
  kind: 'person',
  home,
  person: person(id),
  ...(code ? { capability: code } : {}),
});
const officer = (body: string, id = 'o'): Actor => ({
  kind: 'officer',
  home,
  person: person(id),
  body: as<BodyId>(body),
  posts: [],
});
const body = as<BodyId>('sukamaju/dpmptsp');

const file = (keyId = 'k1', address = 'a'.repeat(64)): StoredFile => ({
  home,
  id: as<FileId>(randomUUID()),
  keyId,
  sealed: { wrapped: Buffer.from('wrapped'), name: Buffer.from('name') },
  address,
  size: 12,
  sniffed: 'heic',
  mediaType: 'image/jpeg',
  pages: 1,
  at,
});
const draft: Holder = { capability, bodies: [] };

test('a file is seen by its holder and by nobody else', async (t) => {
  const { store } = await testStore(t);
  const one = file();
  await store.withContext(guest(), (tx) => insertFile(tx, one, draft));
  const seenBy = (actor: Actor): Promise<boolean> =>
    store.withContext(actor, async (tx) => (await readFile(tx, home, one.id)) !== undefined);
  assert.deepEqual(await store.withContext(guest(), (tx) => readFile(tx, home, one.id)), {
    ...one,
    sealed: { wrapped: Buffer.from('wrapped'), name: Buffer.from('name') },
  });
  assert.equal(await seenBy({ kind: 'anonymous', home }), false);
  assert.equal(await seenBy(guest('d'.repeat(64))), false);
  assert.equal(await seenBy(citizen('p1')), false);
  assert.equal(await seenBy(officer(body)), false);
  assert.equal(await seenBy(system(home, 'x')), true);

  await store.withContext(citizen('p1', capability), async (tx) => handOver(tx, home, 'k1', person('p1'), [body]));
  assert.equal(await seenBy(guest()), false);
  assert.equal(await seenBy(citizen('p1')), true);
  assert.equal(await seenBy(citizen('p2')), false);
  assert.equal(await seenBy(officer(body)), true);
  assert.equal(await seenBy(officer('sukamaju/dinkes')), false);
  assert.equal(await seenBy(officer('sukamaju/dinkes', 'p1')), false);

  await store.withContext(officer(body), (tx) => addBody(tx, home, 'k1', as<BodyId>('sukamaju/dinkes')));
  assert.equal(await seenBy(officer('sukamaju/dinkes')), true);
});

test('nobody hangs a file on another', async (t) => {
  const { store } = await testStore(t);
  const put = (actor: Actor, holder: Holder) => store.withContext(actor, (tx) => insertFile(tx, file(), holder));
  await assert.rejects(put({ kind: 'anonymous', home }, draft));
  await assert.rejects(put(guest(), { person: person('p1'), bodies: [] }));
  await assert.rejects(put(citizen('p1'), { person: person('p2'), bodies: [] }));
  await assert.rejects(put(officer(body), { bodies: [as<BodyId>('sukamaju/dinkes')] }));
  await put(officer(body), { bodies: [body] });
  await put(citizen('p1'), { person: person('p1'), bodies: [] });
});

test('a kept file stays; one that is not kept may go', async (t) => {
  const { store } = await testStore(t);
  const [kept, loose] = [file(), file('k1', 'b'.repeat(64))];
  await store.withContext(guest(), async (tx) => {
    await insertFile(tx, kept, draft);
    await insertFile(tx, loose, draft);
    assert.equal(await markKept(tx, home, [kept.id], at), 1);
    deleteFiles(tx, home, [kept.id, loose.id]);
    assert.deepEqual(
      (await readFilesOfKey(tx, home, 'k1')).map((one) => one.id),
      [kept.id],
    );
    assert.deepEqual(
      (await readFiles(tx, home, [loose.id, kept.id])).map((one) => one.id),
      [kept.id],
    );
    assert.deepEqual(await readFiles(tx, home, []), []);
  });
  const needed = await store.withContext(system(home, 'x'), (tx) => neededOf(tx, [kept.address, loose.address]));
  assert.deepEqual([...needed], [kept.address]);
});
