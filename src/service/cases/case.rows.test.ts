import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type PersonRef, system, Temporal } from '#ground';
import type { Tx } from '#store';
import { doctor, fileCase, hands, student, take } from '../../../test/filing.ts';
import { officer, person, town, visitor } from '../../../test/town.ts';
import {
  allCasesOf,
  appendFacts,
  caseRow,
  casesOf,
  casesToSweep,
  factsOf,
  lockCase,
  openCasesOf,
  updateCase,
} from './case.rows.ts';

const place = await town();
const home = as<PersonRef['home']>('sukamaju');
const a01: PersonRef = { home, id: as('a01') };
const ref = await fileCase(place, doctor);
const other = await fileCase(place, student);
await take(place, ref, 'accepted');

test('who sees which case', async () => {
  const rows: readonly (readonly [string, Parameters<typeof place.store.withContext>[0], boolean, boolean])[] = [
    ['the doctor', person('a01'), true, false],
    ['the student', person('a02'), false, true],
    ['the front office', hands.desk, true, false],
    ['the health office', hands.health, true, false],
    ['another post of the same body', officer('o11', 'sukamaju/dpmptsp#administrator'), false, false],
    ['another post of the health office', officer('o14', 'sukamaju/dinkes#front-office'), false, false],
    ['the research office', officer('o18', 'sukamaju/kesbangpol#analyst'), false, true],
    ['an officer at home', person('o09'), false, false],
    ['a visitor', visitor(), false, false],
    ['the system', system('sukamaju', 'test'), true, true],
  ];
  for (const [who, actor, doctors, students] of rows)
    await place.store.withContext(actor, async (tx) => {
      assert.equal((await caseRow(tx, ref)) !== undefined, doctors, who);
      assert.equal((await lockCase(tx, ref)) !== undefined, doctors, `${who} locks`);
      assert.equal((await factsOf(tx, ref)).length > 0, doctors, `${who} reads facts`);
      assert.equal((await caseRow(tx, other)) !== undefined, students, who);
      const tasks = await tx.selectFrom('cases.tasks').select('case_id').execute();
      assert.equal(
        tasks.some(({ case_id }) => case_id === ref.id),
        doctors,
        `${who} sees its tasks`,
      );
    });
});

test('nobody who does not see a case writes on it, and no fact is ever changed', async () => {
  const by = { actor_kind: 'person', person_home: 'sukamaju', person: 'a02', body: null, post: null } as const;
  await assert.rejects(
    place.store.withContext(person('a02'), async (tx) => appendFacts(tx, ref, 9, [{ kind: 'withdrawn' }], place.now(), by)),
    /row-level security/,
  );
  const tries = [
    (tx: Tx) => tx.updateTable('cases.facts').set({ kind: 'x' }).execute() as Promise<unknown>,
    (tx: Tx) => tx.deleteFrom('cases.facts').execute() as Promise<unknown>,
  ];
  for (const change of tries)
    await assert.rejects(place.store.withContext(system('sukamaju', 'test'), change), /permission denied/);
});

test('an officer cannot write a case out of their own sight', async () => {
  const row = await place.store.withContext(hands.desk, (tx) => caseRow(tx, ref));
  assert.ok(row);
  await assert.rejects(
    place.store.withContext(hands.desk, async (tx) => updateCase(tx, ref, { ...row, posts: [as('sukamaju/kesbangpol#head')] })),
    /row-level security/,
  );
});

test('the table itself holds an open case to one holder', async () => {
  const row = await place.store.withContext(hands.desk, (tx) => caseRow(tx, ref));
  assert.ok(row);
  for (const wrong of [
    { ...row, holderKind: 'nobody', holderPost: null } as const,
    { ...row, holderPost: null },
    { ...row, ended: 'granted' } as const,
    { ...row, phase: 'closed' } as const,
  ])
    await assert.rejects(
      place.store.withContext(hands.desk, async (tx) => updateCase(tx, ref, wrong)),
      /check constraint/,
    );
});

test('a person’s own cases, newest first; how many are open is for them and for who keeps personal data', async () => {
  const mine = await place.store.withContext(person('a01'), (tx) => casesOf(tx, a01, 10));
  assert.deepEqual(
    mine.map(({ id }) => id),
    [ref.id],
  );
  const all = await place.store.withContext(system('sukamaju', 'test'), (tx) => allCasesOf(tx, a01));
  assert.deepEqual(
    all.map(({ id }) => id),
    [ref.id],
  );
  const open = (actor: ReturnType<typeof person>) => place.store.withContext(actor, (tx) => openCasesOf(tx, a01));
  assert.deepEqual(
    [
      await open(person('a01')),
      await open(person('a02')),
      await open(hands.desk),
      await open(officer('o47', 'sukamaju/setda#data-protection')),
    ],
    [1, 0, 0, 1],
  );
});

test('the sweep finds a case on its next day, and not before', async () => {
  const due = (day: string) =>
    place.store.withContext(system('sukamaju', 'test'), (tx) => casesToSweep(tx, Temporal.PlainDate.from(day), undefined, 10));
  assert.deepEqual(
    (await due('2026-09-14')).map(({ id }) => id),
    [],
    'the student’s check counts as made after the fourteenth',
  );
  assert.deepEqual(
    (await due('2026-09-15')).map(({ id }) => id),
    [other.id],
  );
  assert.deepEqual((await due('2026-09-16')).map(({ id }) => id).sort(), [ref.id, other.id].sort());
  const [first] = await due('2026-09-16');
  const rest = await place.store.withContext(system('sukamaju', 'test'), (tx) =>
    casesToSweep(tx, Temporal.PlainDate.from('2026-09-16'), first, 10),
  );
  assert.equal(rest.length, 1);
});
