import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { CaseRef } from '#cases';
import { as, system } from '#ground';
import { doctor, does, fileCase, foldsToItsRow, hands, take } from '../../../test/filing.ts';
import { morning, person, town, visitor } from '../../../test/town.ts';
import { withdraw } from './case.acts.ts';
import { caseHandlers, caseSweep, draftSweep } from './case.jobs.ts';
import { openDraft } from './draft.acts.ts';
import { draftRow } from './draft.rows.ts';
import { templates } from './message-templates.ts';
import { readCase } from './open.acts.ts';
import { giveBack } from './return.acts.ts';

const place = await town();
const messages = async (id: string) =>
  place.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx
      .selectFrom('messages.messages')
      .select(['template', 'person', 'params', 'link'])
      .where('subject', '=', id)
      .orderBy('at')
      .execute(),
  );
const stateOf = async (ref: CaseRef) => (await does(place, hands.desk, (tx, by) => readCase(tx, ref, by))).state;

test('the applicant is told what happened, in a message that names no person', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'issued');
  await place.settle();
  const told = await messages(ref.id);
  assert.deepEqual(told.map(({ template }) => template).sort(), ['case.accepted', 'case.submitted', 'decision.issued']);
  for (const { person: to, params, link } of told) {
    assert.deepEqual([to, link], ['a01', `/cases/sukamaju/${ref.id}`]);
    const text = JSON.stringify(params);
    assert.match(text, /26-\d{7}-[A-Z]/);
    for (const said of ['Gendis', 'Melati', 'STR-']) assert.ok(!text.includes(said), text);
  }
});

test('… of a return and of a withdrawal', async () => {
  const ref = await fileCase(place, doctor);
  const defects = [{ at: { form: 'address' }, said: 'Tulis RT.' }];
  await does(place, hands.desk, (tx, by) => giveBack(tx, ref, by, 'completeness', defects, undefined));
  await does(place, person('a01'), (tx, by) => withdraw(tx, ref, by));
  await place.settle();
  const told = (await messages(ref.id)).map(({ template }) => template);
  assert.deepEqual(told.sort(), ['case.returned', 'case.submitted', 'case.withdrawn']);
});

test('a handler has a template for every message it sends, and runs once per event', async () => {
  const names = caseHandlers.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const template of [
    'case.submitted',
    'case.returned',
    'case.corrected',
    'case.accepted',
    'decision.issued',
    'case.lapsed',
    'case.withdrawn',
    'case.lapsed-office',
  ])
    assert.ok(Object.hasOwn(templates, template), template);
});

test('the sweep lets time pass on every case that is due; a lapse is told to who holds it and who stands above', async () => {
  const [due, done] = [await fileCase(place, doctor), await fileCase(place, doctor)];
  await does(place, person('a01'), (tx, by) => withdraw(tx, done, by));
  const late = morning.add({ hours: 24 * 9 });
  place.setClock(late);
  await caseSweep(place.store, 'sukamaju').run(late);
  await caseSweep(place.store, 'sukamaju').run(late);
  const state = await stateOf(due);
  assert.deepEqual([state.complete?.deemed, state.lapsed?.due], [true, '2026-09-15']);
  await foldsToItsRow(place, due);
  assert.equal((await stateOf(done)).lapsed, undefined);
  await place.settle();
  const told = await messages(due.id);
  const people = (template: string) =>
    told
      .filter((one) => one.template === template)
      .map((one) => one.person)
      .sort();
  assert.deepEqual(people('case.lapsed'), ['a01']);
  assert.deepEqual(people('case.lapsed-office'), ['o12', 'o13'], 'the health office holds it by then, and its head stands above');
  place.setClock(morning);
});

test('one case that fails holds up no other, and is named', async () => {
  const [bad, good] = [await fileCase(place, doctor), await fileCase(place, doctor)];
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: place.adminUrl });
  await client.connect();
  await client.query(`update cases.cases set revision = 99 where id = $1`, [bad.id]);
  const late = morning.add({ hours: 24 * 9 });
  await assert.rejects(caseSweep(place.store, 'sukamaju').run(late), new RegExp(bad.id));
  await client.query(`update cases.cases set revision = 1 where id = $1`, [bad.id]);
  await client.end();
  assert.equal((await stateOf(good)).lapsed?.due, '2026-09-15');
});

test('applications that were left too long are destroyed, those touched since are not', async () => {
  const capability = 'd'.repeat(64);
  const who = visitor(capability);
  const ask = () => ({ standard: doctor.standard, id: as<never>(randomUUID()), capability });
  const [old, fresh] = [
    await does(place, who, (tx, by) => openDraft(tx, ask(), by)),
    await place.store.withContext(who, (tx) =>
      openDraft(tx, ask(), { actor: who, now: morning.add({ hours: 24 * 30 }), newId: randomUUID }),
    ),
  ];
  assert.ok(!('refusal' in fresh));
  await draftSweep(place.store, 'sukamaju').run(morning.add({ hours: 24 * 91 }));
  const left = (row: typeof old) => place.store.withContext(who, (tx) => draftRow(tx, row));
  assert.equal(await left(old), undefined);
  assert.ok(await left(fresh));
});
