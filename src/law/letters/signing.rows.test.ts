import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, sha256, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { templates } from '../../../test/letters.ts';
import {
  anchorsOf,
  currentTemplate,
  signingGround,
  templateSource,
  writeAcceptance,
  writeAnchor,
  writeSigner,
  writeTemplate,
} from './signing.rows.ts';

const { store } = await testStore();
const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const door = system(home, 'test');

test('a template that is replaced stays for the letters that were frozen with it', async () => {
  await assert.rejects(
    store.withContext(door, (tx) => currentTemplate(tx, 'decision')),
    /announceTemplates/,
  );
  const source = `${templates.decision.source}// later`;
  await store.withContext(door, async (tx) => {
    await writeTemplate(tx, 'decision', templates.decision, now);
    await writeTemplate(tx, 'decision', { source, hash: sha256(source) }, now);
    await writeTemplate(tx, 'decision', { source, hash: sha256(source) }, now);
    assert.equal(await currentTemplate(tx, 'decision'), sha256(source));
    assert.equal(await templateSource(tx, templates.decision.hash), templates.decision.source);
  });
  await assert.rejects(store.withContext(door, (tx) => writeTemplate(tx, 'document', { source: 'x', hash: sha256('y') }, now)));
});

test('signer, acceptance and anchors are read back; an anchor is kept once', async () => {
  await store.withContext(door, async (tx) => {
    assert.deepEqual(await signingGround(tx, home), { acceptsLocal: false });
    await writeSigner(tx, 'local', 'local', now);
    await writeSigner(tx, 'bsre', 'certified', now);
    await writeAcceptance(tx, home, true, now, door);
    assert.deepEqual(await signingGround(tx, home), { signer: { name: 'bsre', level: 'certified' }, acceptsLocal: true });
    assert.deepEqual(await signingGround(tx, as<Home>('lain')), {
      signer: { name: 'bsre', level: 'certified' },
      acceptsLocal: false,
    });
    for (let i = 0; i < 2; i++) await writeAnchor(tx, Buffer.from('anchor'), 'local', now);
    assert.deepEqual(
      (await anchorsOf(tx)).map((der) => Buffer.from(der).toString()),
      ['anchor'],
    );
  });
});
