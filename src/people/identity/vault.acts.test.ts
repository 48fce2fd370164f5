import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  as,
  type BodyId,
  type Home,
  isRefusal,
  type PersonId,
  type PersonRef,
  type PostId,
  sha256,
  system,
} from '#ground';
import { testStore } from '../../../test/kit.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';
import {
  adoptKey,
  grantKey,
  handOver,
  newKey,
  openKey,
  openVault,
  seal,
  sealAll,
  sealNew,
  unseal,
  unsealAll,
} from './vault.acts.ts';
import type { VaultKey } from './vault.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const capability = sha256('resume code');
const holder: Actor = { kind: 'anonymous', home, capability };
const stranger: Actor = { kind: 'anonymous', home };
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const person = (id: string): Actor => ({ kind: 'person', home, person: ref(id), capability });
const officer = (body: string): Actor => ({
  kind: 'officer',
  home,
  person: ref('officer'),
  body: as<BodyId>(body),
  posts: [as<PostId>(`${body}#front-office`)],
});
const { store } = await testStore();

const key = (opened: unknown): VaultKey => {
  assert.ok(!isRefusal(opened), JSON.stringify(opened));
  return opened as VaultKey;
};

test('a draft is sealed and opened by its code, and by nobody else', async () => {
  await store.withContext(holder, async (tx) => {
    const made = await newKey(tx, { home, owner: { kind: 'draft', id: 'd1' }, capability });
    await sealAll(tx, made, { answers: { name: 'Siti', beds: 3 }, fee: 500000n });
    await seal(tx, made, 'answers', { name: 'Siti', beds: 4 });
    await sealNew(tx, made, 'first', 1);
  });
  await store.withContext(holder, async (tx) => {
    const opened = key(await openKey(tx, home, 'd1'));
    assert.deepEqual(await unseal(tx, opened, 'answers'), { name: 'Siti', beds: 4 });
    assert.deepEqual(await unsealAll(tx, opened), { answers: { name: 'Siti', beds: 4 }, fee: '500000', first: 1 });
    assert.equal(await unseal(tx, opened, 'other'), undefined);
    const vault = await openVault(tx, home, 'd1', ['fee']);
    assert.ok(!isRefusal(vault));
    assert.deepEqual(vault.values, { fee: '500000' });
  });
  await assert.rejects(
    store.withContext(holder, async (tx) => sealNew(tx, key(await openKey(tx, home, 'd1')), 'first', 2)),
    /duplicate key/,
  );
  for (const actor of [stranger, officer('sukamaju/dpmptsp'), { kind: 'person', home, person: ref('p9') } as Actor]) {
    const outcome = await store.withContext(actor, (tx) => openKey(tx, home, 'd1'));
    assert.deepEqual(isRefusal(outcome) && [outcome.refusal, outcome.name], ['absent', 'key'], actor.kind);
  }
});

test('on submission the person takes the key over, the code opens it no more, and a granted body may', async () => {
  await store.withContext(holder, async (tx) =>
    seal(tx, await newKey(tx, { home, owner: { kind: 'draft', id: 'd2' }, capability }), 'a', 1),
  );
  const dpmptsp = as<BodyId>('sukamaju/dpmptsp');
  await store.withContext(person('p1'), (tx) => handOver(tx, home, 'd2', ref('p1'), [dpmptsp]));
  assert.ok(isRefusal(await store.withContext(holder, (tx) => openKey(tx, home, 'd2'))));
  await assert.rejects(
    store.withContext(person('p2'), (tx) => handOver(tx, home, 'd2', ref('p2'), [])),
    /not theirs to hand over/,
  );
  const second = await store.withContext(person('p2'), (tx) => adoptKey(tx, home, 'd2', ref('p2')));
  assert.equal(isRefusal(second) && second.refusal, 'forbidden');
  await store.withContext(person('p1'), async (tx) => assert.equal(await unseal(tx, key(await openKey(tx, home, 'd2')), 'a'), 1));
  const dinkes = as<BodyId>('sukamaju/dinkes');
  assert.ok(isRefusal(await store.withContext(officer(dinkes), (tx) => openKey(tx, home, 'd2'))));
  await store.withContext(officer(dpmptsp), async (tx) => {
    const opened = key(await openKey(tx, home, 'd2'));
    await seal(tx, opened, 'recommendation', 'baik');
    await grantKey(tx, home, 'd2', dinkes);
    await grantKey(tx, home, 'd2', dinkes);
  });
  await store.withContext(officer(dinkes), async (tx) =>
    assert.equal(await unseal(tx, key(await openKey(tx, home, 'd2')), 'recommendation'), 'baik'),
  );
});

test('nobody grants a key that they may not open, nor gives a draft to another person', async () => {
  await store.withContext(holder, (tx) => newKey(tx, { home, owner: { kind: 'draft', id: 'd3' }, capability }));
  const dinkes = as<BodyId>('sukamaju/dinkes');
  await assert.rejects(
    store.withContext(officer(dinkes), (tx) => grantKey(tx, home, 'd3', dinkes)),
    /not theirs to share/,
  );
  await assert.rejects(
    store.withContext(person('p1'), (tx) => handOver(tx, home, 'd3', ref('p2'), [])),
    /not theirs to hand over/,
  );
});

test('a person acting for a body does not open their own vault there; at the counter the body of the officer does', async () => {
  await store.withContext(system(home, 'test'), (tx) =>
    newKey(tx, { home, owner: { kind: 'person', id: 'officer' }, person: ref('officer') }),
  );
  assert.ok(isRefusal(await store.withContext(officer('sukamaju/dinkes'), (tx) => openKey(tx, home, 'officer'))));
  key(await store.withContext({ kind: 'person', home, person: ref('officer') }, (tx) => openKey(tx, home, 'officer')));
  const body = as<BodyId>('sukamaju/dpmptsp');
  await store.withContext(officer(body), (tx) => newKey(tx, { home, owner: { kind: 'draft', id: 'd4' }, body }));
  key(await store.withContext(officer(body), (tx) => openKey(tx, home, 'd4')));
});
