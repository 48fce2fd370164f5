import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Plain } from '#ground';
import { doctor, does } from '../../../test/filing.ts';
import { town, visitor } from '../../../test/town.ts';
import { openDraft, readDraft, saveAnswers } from './draft.acts.ts';
import { lookupsOf } from './draft.rows.ts';
import { lookupTask } from './registry.jobs.ts';
import type { Registry, RegistryAnswer, RegistryQuestion } from './registry.port.ts';

const place = await town();
const record = { name: 'Gendis', status: 'active', specialty: 'Dokter', valid_until: '2031-02-11' };
let letter = 0;

/** A draft whose register is to be asked, and the job's payload. */
async function asking(number = 'STR-2026-0001') {
  const capability = (++letter).toString(16).padStart(64, '0');
  const who = visitor(capability);
  const ask = { standard: doctor.standard, id: randomUUID() as never, capability };
  const row = await does(place, who, (tx, by) => openDraft(tx, ask, by));
  await does(place, who, (tx, by) => saveAnswers(tx, row, by, ['str_number'], { str_number: number }));
  const lookup = async () => (await place.store.withContext(who, (tx) => lookupsOf(tx, row)))[0] ?? assert.fail();
  const payload: Plain = { home: row.home, draft: row.id, requirement: 'str', commitment: (await lookup()).commitment };
  const given = async () => (await does(place, who, (tx, by) => readDraft(tx, row, by))).application.evidence.str;
  return { who, row, payload, lookup, given };
}

const stub = (answer: RegistryAnswer): Registry & { readonly asked: RegistryQuestion[] } => {
  const asked: RegistryQuestion[] = [];
  return {
    asked,
    ask: async (question) => {
      asked.push(question);
      return answer;
    },
  };
};

const rows: readonly (readonly [RegistryAnswer, kept: unknown])[] = [
  [
    { kind: 'data', record },
    { kind: 'registry', record, at: place.now().toString() },
  ],
  [{ kind: 'none' }, { kind: 'registry', record: null, at: place.now().toString() }],
  [{ kind: 'down' }, { kind: 'registry-down', files: [] }],
];
for (const [answer, kept] of rows)
  test(`what a register answers is kept in the draft: ${answer.kind}`, async () => {
    const { payload, lookup, given, row } = await asking();
    const registry = stub(answer);
    await lookupTask(place.store, registry).run(payload, place.now());
    assert.deepEqual(await given(), kept);
    assert.equal((await lookup()).status, answer.kind);
    assert.deepEqual(registry.asked, [
      {
        register: 'nasional/kki@str',
        key: 'STR-2026-0001',
        asker: 'sukamaju/dpmptsp',
        purpose: doctor.standard,
        reference: `${row.id}/str`,
      },
    ]);
  });

test('an answer to a number that was changed meanwhile is dropped', async () => {
  const { who, row, payload, given } = await asking();
  await does(place, who, (tx, by) => saveAnswers(tx, row, by, ['str_number'], { str_number: 'STR-2026-0002' }));
  const registry = stub({ kind: 'data', record });
  await lookupTask(place.store, registry).run(payload, place.now());
  assert.deepEqual([registry.asked.length, await given()], [0, undefined]);
});

test('… also when it is changed while the register thinks', async () => {
  const { who, row, payload, given } = await asking();
  const slow: Registry = {
    ask: async () => {
      await does(place, who, (tx, by) => saveAnswers(tx, row, by, ['str_number'], { str_number: 'STR-2026-0002' }));
      return { kind: 'data', record };
    },
  };
  await lookupTask(place.store, slow).run(payload, place.now());
  assert.equal(await given(), undefined);
});

test('run twice, it asks twice by the same reference and keeps one answer', async () => {
  const { payload, given } = await asking();
  const registry = stub({ kind: 'data', record });
  const task = lookupTask(place.store, registry);
  await task.run(payload, place.now());
  await task.run(payload, place.now());
  assert.equal(new Set(registry.asked.map(({ reference }) => reference)).size, 1);
  assert.equal((await given())?.kind, 'registry');
});

test('a draft that is gone is nobody’s question', async () => {
  const registry = stub({ kind: 'data', record });
  const payload = { home: 'sukamaju', draft: randomUUID(), requirement: 'str', commitment: 'x' };
  await lookupTask(place.store, registry).run(payload, place.now());
  assert.equal(registry.asked.length, 0);
});
