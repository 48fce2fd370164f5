import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseRef } from '#cases';
import { as } from '#ground';
import { openVault } from '#identity/acts';
import { doctor, does, fileCase, foldsToItsRow, hands, refusing, sure } from '../../../test/filing.ts';
import { morning, person, town } from '../../../test/town.ts';
import { defectsFor, dueIfSent, reopenDraft } from './correction.acts.ts';
import { openDraft, readDraft, saveAnswers } from './draft.acts.ts';
import { giveBack } from './return.acts.ts';
import { accept } from './step.acts.ts';
import { submitDraft } from './submission.acts.ts';
import { viewCase } from './view.acts.ts';

const place = await town();
const applicant = person('a01');
const draftOf = (ref: CaseRef) => ({ home: ref.home, id: as<never>(ref.id) });
const send = (ref: CaseRef) =>
  does(place, applicant, (tx, by) =>
    submitDraft(tx, draftOf(ref), { ...by, newPin: () => '9', pepper: place.works.secrets.pins }),
  );
const returned = async () => {
  const ref = await fileCase(place, doctor);
  const defects = [{ at: { form: 'address' }, said: 'Tulis RT dan RW.' }];
  await does(place, hands.desk, (tx, by) => giveBack(tx, ref, by, 'completeness', defects, undefined));
  return ref;
};

test('a returned file is opened with what was filed, mended and sent; the earlier filing stays', async () => {
  const ref = await returned();
  await does(place, applicant, (tx, by) => reopenDraft(tx, draftOf(ref), by));
  const draft = await does(place, applicant, (tx, by) => readDraft(tx, draftOf(ref), by));
  assert.equal(draft.application.answers.address, doctor.answers.address);
  const defects = await does(place, applicant, async (tx, by) => defectsFor(tx, draft, by, () => true));
  assert.deepEqual(defects, [{ at: { form: 'address' }, note: 'Tulis RT dan RW.' }]);
  await does(place, applicant, (tx, by) =>
    saveAnswers(tx, draft.row, by, ['address'], { address: 'Jalan Melati 5 RT 01 RW 02' }),
  );
  place.setClock(morning.add({ hours: 48 }));
  assert.deepEqual(await send(ref), ref);
  assert.deepEqual(await send(ref), ref, 'a second click sends it once');
  const view = await does(place, hands.desk, (tx, by) => viewCase(tx, ref, by, '/x'));
  assert.equal(view.application.answers.address, 'Jalan Melati 5 RT 01 RW 02');
  assert.deepEqual([view.open.state.phase, view.open.state.returns[0]?.correctedOn], ['procedure', '2026-09-09']);
  const vault = await does(place, hands.desk, (tx) =>
    openVault(tx, ref.home, view.open.row.keyId, ['application/1', 'application/2']),
  );
  const first = vault.values['application/1'] as { answers: { address: string } };
  assert.equal(first.answers.address, doctor.answers.address);
  // Monday to Wednesday it stood, so Tuesday’s and Wednesday’s days come after: 15 + 2.
  assert.equal(view.clock.due.toString(), '2026-09-17');
  assert.equal(view.open.row.promisedOn.toString(), '2026-09-15', 'what was promised on the receipt stays there');
  await foldsToItsRow(place, ref);
  place.setClock(morning);
});

test('opening it again changes nothing, and only its applicant can', async () => {
  const ref = await returned();
  await does(place, applicant, (tx, by) => reopenDraft(tx, draftOf(ref), by));
  await does(place, applicant, (tx, by) => saveAnswers(tx, draftOf(ref), by, ['phone'], { phone: '+628000002' }));
  await does(place, applicant, (tx, by) => reopenDraft(tx, draftOf(ref), by));
  const draft = await does(place, applicant, (tx, by) => readDraft(tx, draftOf(ref), by));
  assert.equal(draft.application.answers.phone, '+628000002');
  const other = await refusing(place, person('a02'), (tx, by) => reopenDraft(tx, draftOf(ref), by));
  assert.deepEqual([other.refusal, other.name], ['absent', 'case']);
});

test('a file that is not with the applicant is not opened', async () => {
  const ref = await fileCase(place, doctor);
  const refused = await refusing(place, applicant, (tx, by) => reopenDraft(tx, draftOf(ref), by));
  assert.deepEqual([refused.refusal, refused.name], ['conflict', 'not-returned']);
  await does(place, hands.desk, (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.equal((await refusing(place, applicant, (tx, by) => reopenDraft(tx, draftOf(ref), by))).name, 'not-returned');
});

test('the last day is told before it is sent', async () => {
  const ref = await returned();
  const came = { at: morning.add({ hours: 48 }), on: '2026-09-09' };
  const due = await place.store.withContext(applicant, (tx) =>
    dueIfSent(tx, ref, came, { actor: applicant, now: came.at, newId: () => 'x' }),
  );
  assert.equal(due?.toString(), '2026-09-17');
});

test('a draft that was never sent has no defects', async () => {
  const capability = 'e'.repeat(64);
  const visitor = { kind: 'anonymous', home: as<never>('sukamaju'), capability } as const;
  const id = as<never>(crypto.randomUUID());
  const row = await does(place, visitor, (tx, by) => openDraft(tx, { standard: doctor.standard, id, capability }, by));
  const found = await place.store.withContext(visitor, async (tx) => {
    const by = { actor: visitor, now: morning, newId: () => 'x' };
    return defectsFor(tx, sure(await readDraft(tx, row, by)), by, () => true);
  });
  assert.deepEqual(found, []);
});
