import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { as, type PersonRef, system } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { morning, person, visitor } from '../../../test/town.ts';
import {
  answerLookup,
  askLookup,
  deleteDraft,
  draftByCode,
  draftRow,
  expiredDrafts,
  insertDraft,
  lockDraft,
  lockToFile,
  lookupsOf,
  markReopened,
  markSubmitted,
  touchDraft,
} from './draft.rows.ts';
import type { DraftRow } from './draft.ts';

const { store } = await testStore();
const home = as<PersonRef['home']>('sukamaju');
const code = 'a'.repeat(64);
const guest = visitor(code);
const sweeper = system('sukamaju', 'test');
const draft = (): DraftRow => ({
  home,
  id: as(randomUUID()),
  standard: 'sukamaju/dpmptsp/x',
  revision: 1,
  keyId: 'k',
  person: undefined,
  openedAt: morning,
  touchedAt: morning,
  expiresAt: morning.add({ hours: 24 }),
  submittedAt: undefined,
});
const written = async (capability = code): Promise<DraftRow> => {
  const row = draft();
  await store.withContext(visitor(capability), async (tx) => insertDraft(tx, row, capability));
  return row;
};

test('a draft is seen by who shows its code alone', async () => {
  const row = await written('b'.repeat(64));
  const seen = async (actor: ReturnType<typeof person>) =>
    (await store.withContext(actor, (tx) => draftRow(tx, row))) !== undefined;
  assert.deepEqual(
    [
      await seen(visitor('b'.repeat(64))),
      await seen(person('a01', 'b'.repeat(64))),
      await seen(guest),
      await seen(visitor()),
      await seen(person('a01')),
    ],
    [true, true, false, false, false],
  );
  assert.equal((await store.withContext(visitor('b'.repeat(64)), (tx) => draftByCode(tx, 'b'.repeat(64))))?.id, row.id);
  assert.equal(
    await store.withContext(guest, (tx) => draftByCode(tx, 'b'.repeat(64))),
    undefined,
    'knowing a hash is not showing the code',
  );
});

test('nobody writes a draft under a code they do not show', async () => {
  await assert.rejects(
    store.withContext(guest, async (tx) => insertDraft(tx, draft(), 'c'.repeat(64))),
    /row-level security/,
  );
});

test('touched, sent by a person, opened again', async () => {
  const row = await written();
  const who = person('a01', code);
  await store.withContext(who, async (tx) => {
    touchDraft(tx, row, morning.add({ hours: 1 }), morning.add({ hours: 48 }));
    markSubmitted(tx, row, { home, id: as('a01') }, 2, morning.add({ hours: 2 }));
  });
  const sent = await store.withContext(person('a01'), (tx) => lockDraft(tx, row));
  assert.deepEqual(
    [sent?.person?.id, sent?.revision, sent?.submittedAt?.toString(), sent?.expiresAt.toString()],
    ['a01', 2, morning.add({ hours: 2 }).toString(), morning.add({ hours: 48 }).toString()],
  );
  await store.withContext(person('a01'), async (tx) => markReopened(tx, row, morning, morning.add({ hours: 72 })));
  const open = await store.withContext(person('a01'), (tx) => draftRow(tx, row));
  assert.deepEqual([open?.submittedAt, open?.person?.id], [undefined, 'a01']);
});

test('locked to be filed, a draft comes with a number of its own', async () => {
  const row = await written();
  const numbers = await Promise.all(
    Array.from({ length: 20 }, () => store.withContext(guest, async (tx) => (await lockToFile(tx, row))?.n)),
  );
  assert.equal(new Set(numbers).size, 20);
  assert.equal(await store.withContext(person('a01'), (tx) => lockToFile(tx, row)), undefined);
});

test('one question to a register at a time: the answer to an earlier one is not taken', async () => {
  const row = await written();
  const ask = (commitment: string) => ({ requirement: 'str', register: 'nasional/kki@str', commitment });
  await store.withContext(guest, (tx) => askLookup(tx, row, ask('one'), morning));
  await store.withContext(guest, (tx) => askLookup(tx, row, ask('two'), morning));
  const answered = (commitment: string) =>
    store.withContext(sweeper, (tx) => answerLookup(tx, row, { requirement: 'str', commitment, status: 'data' }, morning));
  assert.deepEqual([await answered('one'), await answered('two')], [false, true]);
  assert.deepEqual(
    (await store.withContext(guest, (tx) => lookupsOf(tx, row))).map(({ status }) => status),
    ['data'],
  );
  assert.deepEqual(await store.withContext(visitor(), (tx) => lookupsOf(tx, row)), []);
});

test('what is past its day is found, and taken away by the system alone; never what has been sent', async () => {
  const [left, sent] = [await written(), await written()];
  await store.withContext(guest, (tx) => askLookup(tx, left, { requirement: 'r', register: 'x', commitment: 'c' }, morning));
  await store.withContext(person('a01', code), async (tx) => markSubmitted(tx, sent, { home, id: as('a01') }, 1, morning));
  const found = await store.withContext(sweeper, (tx) => expiredDrafts(tx, morning.add({ hours: 25 }), 100));
  const ids = found.map(({ id }) => id);
  assert.ok(ids.includes(left.id) && !ids.includes(sent.id));
  await store.withContext(guest, async (tx) => deleteDraft(tx, left));
  assert.ok(await store.withContext(guest, (tx) => draftRow(tx, left)), 'not by who holds the code');
  await store.withContext(sweeper, async (tx) => {
    deleteDraft(tx, left);
    deleteDraft(tx, sent);
  });
  assert.equal(await store.withContext(sweeper, (tx) => draftRow(tx, left)), undefined);
  assert.ok(await store.withContext(sweeper, (tx) => draftRow(tx, sent)));
});
