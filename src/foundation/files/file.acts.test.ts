import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, isRefusal, type PersonId, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { adoptFiles, dropFiles, eraseFiles, fixFiles, grantFiles, keepFile } from './file.acts.ts';
import { readFile, readFilesOfKey } from './file.rows.ts';
import type { FileId, StoredFile } from './file.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-03-02T03:00:00Z');
const capability = 'c'.repeat(64);
const person = { home, id: as<PersonId>('p1') };
const guest: Actor = { kind: 'anonymous', home, capability };
const applicant: Actor = { kind: 'person', home, person, capability };
const file = (): StoredFile => ({
  home,
  id: as<FileId>(randomUUID()),
  keyId: 'k1',
  sealed: { wrapped: Buffer.from('w'), name: Buffer.from('n') },
  address: 'a'.repeat(64),
  size: 12,
  sniffed: 'pdf',
  mediaType: 'application/pdf',
  pages: 3,
  at,
});

test('from a draft to a case to erasure', async (t) => {
  const { store } = await testStore(t);
  const [one, two] = [file(), file()];
  await store.withContext(guest, async (tx) => {
    await keepFile(tx, one, { capability, bodies: [] });
    await keepFile(tx, two, { capability, bodies: [] });
    await dropFiles(tx, home, [two.id]);
    await dropFiles(tx, home, []);
  });
  const body = as<BodyId>('sukamaju/dpmptsp');
  await store.withContext(applicant, async (tx) => {
    await adoptFiles(tx, home, 'k1', person, [body]);
    assert.equal(await fixFiles(tx, home, [one.id], at), undefined);
    await dropFiles(tx, home, [one.id]);
    const other = await fixFiles(tx, home, [two.id], at);
    assert.ok(isRefusal(other));
  });
  const officer: Actor = { kind: 'officer', home, person: { home, id: as<PersonId>('o') }, body, posts: [] };
  await store.withContext(officer, (tx) => grantFiles(tx, home, 'k1', as<BodyId>('sukamaju/dinkes')));
  const erased = await store.withContext(system(home, 'erase'), (tx) => eraseFiles(tx, home, 'k1', at, 'uu/2022/27~8'));
  assert.equal(erased, 1);
  const left = await store.withContext(officer, (tx) => readFile(tx, home, one.id));
  assert.deepEqual([left?.sealed, left?.erasedUnder, left?.pages], [undefined, 'uu/2022/27~8', 3]);
  assert.equal((await store.withContext(applicant, (tx) => readFilesOfKey(tx, home, 'k1'))).length, 1);
});
