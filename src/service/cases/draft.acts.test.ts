import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { as, system } from '#ground';
import { acting, doctor, does, draftOf, refusing, send, sure } from '../../../test/filing.ts';
import { morning, person, town, visitor } from '../../../test/town.ts';
import {
  applicationFor,
  askAgain,
  forgetDraft,
  keepLookup,
  openDraft,
  readDraft,
  saveAnswers,
  saveEvidence,
  withFiles,
  withoutFile,
} from './draft.acts.ts';
import { draftRow, lookupsOf } from './draft.rows.ts';

const place = await town();
const opened = async (capability: string, standard = doctor.standard) => {
  const by = visitor(capability);
  const id = as<never>(randomUUID());
  return { by, row: await does(place, by, (tx, at) => openDraft(tx, { standard, id, capability }, at)) };
};
const note = { id: 'f1', name: 'a.pdf', type: 'application/pdf', size: 1 };

test('a draft is opened, written and read by who shows its code, and by nobody else', async () => {
  const { by, row } = await opened('1'.repeat(64));
  await does(place, by, (tx, at) => saveAnswers(tx, row, at, ['purpose'], { purpose: 'new' }));
  assert.deepEqual((await does(place, by, (tx, at) => readDraft(tx, row, at))).application.answers, { purpose: 'new' });
  for (const who of [visitor('2'.repeat(64)), visitor(), person('a01')]) {
    const refused = await refusing(place, who, (tx, at) => readDraft(tx, row, at));
    assert.deepEqual([refused.refusal, refused.name], ['absent', 'draft']);
  }
});

test('there is no draft of a service that is not there', async () => {
  const capability = '3'.repeat(64);
  const ask = { standard: 'sukamaju/dpmptsp/none', id: as<never>(randomUUID()), capability };
  assert.equal((await refusing(place, visitor(capability), (tx, at) => openDraft(tx, ask, at))).name, 'no-standard');
});

test('an answer that the record gives, or that is not asked, is refused', async () => {
  const { by, row } = await opened('4'.repeat(64));
  const fixed = await refusing(place, by, (tx, at) => saveAnswers(tx, row, at, ['name'], { name: 'Palsu' }));
  assert.deepEqual([fixed.refusal, fixed.name], ['incomplete', 'prefilled-fixed']);
  assert.equal(
    (await refusing(place, by, (tx, at) => saveAnswers(tx, row, at, ['old_number'], { old_number: '1' }))).name,
    'unasked',
  );
  assert.equal(
    (await refusing(place, by, (tx, at) => saveEvidence(tx, row, at, 'place_letter', withFiles([note])))).name,
    'no-page',
  );
});

test('a register is asked when its number is given, and again when that changes; a late answer to the old question falls', async () => {
  const { by, row } = await opened('5'.repeat(64));
  await does(place, by, (tx, at) => saveAnswers(tx, row, at, ['str_number'], { str_number: 'STR-2026-0001' }));
  const [asked] = await place.store.withContext(by, (tx) => lookupsOf(tx, row));
  assert.deepEqual([asked?.requirement, asked?.register, asked?.status], ['str', 'nasional/kki@str', 'asked']);
  await does(place, by, (tx, at) =>
    saveEvidence(tx, row, at, 'str', () => ({ kind: 'registry', record: { name: 'x' }, at: 'x' })),
  );
  await does(place, by, (tx, at) => saveAnswers(tx, row, at, ['str_number'], { str_number: 'STR-2026-0002' }));
  const again = await does(place, by, (tx, at) => readDraft(tx, row, at));
  assert.equal(again.application.evidence.str, undefined);
  const [newer] = await place.store.withContext(by, (tx) => lookupsOf(tx, row));
  assert.notEqual(newer?.commitment, asked?.commitment);
});

test('a register that is down takes files in its place, and may be asked once more', async () => {
  const { by, row } = await opened('6'.repeat(64));
  await does(place, by, (tx, at) => saveAnswers(tx, row, at, ['str_number'], { str_number: 'STR-2026-0001' }));
  await does(place, by, (tx, at) => keepLookup(tx, row, at, 'str', { kind: 'registry-down', files: [] }));
  await does(place, by, (tx, at) => saveEvidence(tx, row, at, 'str', withFiles([note])));
  await does(place, by, (tx, at) => askAgain(tx, row, at, 'str'));
  await does(place, by, (tx, at) => keepLookup(tx, row, at, 'str', { kind: 'registry-down', files: [] }));
  const { evidence } = (await does(place, by, (tx, at) => readDraft(tx, row, at))).application;
  assert.deepEqual(evidence.str, { kind: 'registry-down', files: [note] }, 'no file is lost by asking');
  await does(place, by, (tx, at) => saveEvidence(tx, row, at, 'str', withoutFile('f1')));
  assert.equal((await refusing(place, by, (tx, at) => askAgain(tx, row, at, 'truth'))).name, 'no-page');
});

test('who is signed in is filled in from their record', async () => {
  const draft = await draftOf(place, doctor);
  const who = person('a01', draft.capability);
  const row = { home: draft.ref.home, id: as<never>(draft.ref.id) };
  const application = await does(place, who, async (tx, at) => {
    const open = sure(await readDraft(tx, row, at));
    return applicationFor(tx, open, { home: as('sukamaju'), id: as('a01') });
  });
  assert.equal(application.answers.name, 'Gendis Mahatmaputri');
});

test('what has been sent is not changed any more', async () => {
  const draft = await draftOf(place, doctor);
  const ref = await send(place, draft, 'a01');
  const row = { home: ref.home, id: as<never>(ref.id) };
  const refused = await refusing(place, person('a01'), (tx, at) => saveAnswers(tx, row, at, ['phone'], { phone: '+628000009' }));
  assert.deepEqual([refused.refusal, refused.name], ['conflict', 'submitted-already']);
});

test('a draft left too long can’t go on, and is destroyed with what it says', async () => {
  const { by, row } = await opened('7'.repeat(64));
  const late = morning.add({ hours: 24 * 91 });
  const refused = await place.store.withContext(by, (tx) =>
    saveAnswers(tx, row, acting(by, late), ['purpose'], { purpose: 'new' }),
  );
  assert.ok('refusal' in refused && refused.name === 'expired');
  const sweeper = system('sukamaju', 'test');
  await place.store.withContext(sweeper, (tx) => forgetDraft(tx, row, acting(sweeper, morning)));
  assert.ok(await place.store.withContext(sweeper, (tx) => draftRow(tx, row)), 'not before its day');
  await place.store.withContext(sweeper, (tx) => forgetDraft(tx, row, acting(sweeper, late)));
  const left = await place.store.withContext(sweeper, async (tx) => ({
    row: await draftRow(tx, row),
    sealed: await tx.selectFrom('identity.sealed').select('name').where('key_id', '=', row.keyId).execute(),
  }));
  assert.deepEqual(left, { row: undefined, sealed: [] });
});

test('a draft that has become a case is never destroyed', async () => {
  const ref = await send(place, await draftOf(place, doctor), 'a01');
  const sweeper = system('sukamaju', 'test');
  const row = { home: ref.home, id: as<never>(ref.id) };
  await place.store.withContext(sweeper, (tx) => forgetDraft(tx, row, acting(sweeper, morning.add({ hours: 24 * 400 }))));
  assert.ok(await place.store.withContext(sweeper, (tx) => draftRow(tx, row)));
});
