import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CaseRef, fold } from '#cases';
import { system } from '#ground';
import { acting, doctor, does, fileCase, foldsToItsRow, hands, refusing, student, sure, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { openApplication } from './drafting.acts.ts';
import { readCase } from './open.acts.ts';
import { accept, advise, handOver, initial, redraft, sendBack } from './step.acts.ts';

const place = await town();
const stateOf = async (ref: CaseRef) => (await does(place, hands.desk, (tx, by) => readCase(tx, ref, by))).state;
const vaultOf = (ref: CaseRef) =>
  does(place, hands.desk, async (tx, by) => openApplication(tx, sure(await readCase(tx, ref, by))));

test('each step opens the next, and the row, the tasks, the journal and the events follow', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'initialled');
  await foldsToItsRow(place, ref);
  const { rows, kinds } = await place.store.withContext(system('sukamaju', 'test'), async (tx) => ({
    rows: await tx.selectFrom('journal.entries').select(['act', 'post']).where('subject', '=', ref.id).orderBy('seq').execute(),
    kinds: await tx.selectFrom('cases.facts').select(['kind']).where('case_id', '=', ref.id).orderBy('seq').execute(),
  }));
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ['submitted', 'accepted', 'advised', 'drafted', 'initialled', 'initialled'],
  );
  assert.deepEqual(rows.at(1), { act: 'case.accept', post: 'sukamaju/dpmptsp#front-office' });
});

test('the officer who closes the last step before the initials drafts by rule: granted, with the conditions', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'accepted');
  const state = await does(place, hands.health, (tx, by) => advise(tx, ref, by, 'advice', 'conditional', 'Pasang papan nama.'));
  assert.deepEqual([state.draft?.outlook, state.draft?.by.person], [{ grant: true }, 'o13']);
  const vault = await vaultOf(ref);
  assert.equal(vault.conditions, 'Pasang papan nama.');
  assert.deepEqual(Object.values(vault.notes).sort(), ['Pasang papan nama.', 'Pasang papan nama.']);
});

test('… refused where a ground holds', async () => {
  const none = { ...doctor, evidence: { ...doctor.evidence, str: { kind: 'registry', record: null, at: 'x' } as const } };
  const ref = await fileCase(place, none);
  const state = await take(place, ref, 'advised');
  assert.deepEqual(state.draft?.outlook, { grant: false, ground: 'no-str' });
});

test('… or as that officer says, on a ground of judgement', async () => {
  const ref = await fileCase(place, student);
  const [desk, analyst] = [officer('o19', 'sukamaju/kesbangpol#front-office'), officer('o18', 'sukamaju/kesbangpol#analyst')];
  await does(place, desk, (tx, by) => accept(tx, ref, by, 'verification'));
  const whim = await refusing(place, analyst, (tx, by) =>
    advise(tx, ref, by, 'study', 'negative', 'Resah.', { grant: false, ground: 'whim' }),
  );
  assert.deepEqual([whim.name, whim.field], ['unknown-ground', 'ground']);
  const state = await does(place, analyst, (tx, by) =>
    advise(tx, ref, by, 'study', 'negative', 'Dapat menimbulkan keresahan.', { grant: false, ground: 'unrest' }),
  );
  assert.deepEqual(state.draft?.outlook, { grant: false, ground: 'unrest' });
  assert.equal(state.steps.at(-1)?.status, 'open');
  await foldsToItsRow(place, ref);
});

test('who edits the draft is its drafter, and the signer sees it has changed', async () => {
  const ref = await fileCase(place, doctor);
  const before = await take(place, ref, 'advised');
  const said = { outlook: { grant: false, ground: 'place-unfit' } as const, conditions: undefined };
  const state = await does(place, hands.section, (tx, by) => redraft(tx, ref, by, 'initials', said));
  assert.equal(state.draft?.by.person, 'o08');
  assert.notEqual(state.draft?.commitment, before.draft?.commitment);
  const wrong = await refusing(place, hands.section, (tx, by) =>
    redraft(tx, ref, by, 'initials', { ...said, outlook: { grant: false, ground: 'whim' } }),
  );
  assert.equal(wrong.field, 'outlook');
});

test('a file sent back reopens that step: later initials fall, the note is sealed, the clock runs on', async () => {
  const ref = await fileCase(place, doctor);
  const before = await take(place, ref, 'initialled');
  const state = await does(place, hands.head, (tx, by) => sendBack(tx, ref, by, 'decide', 'advice', 'Periksa lagi tempatnya.'));
  assert.deepEqual(
    state.steps.map((step) => step.status),
    ['done', 'open', 'waiting', 'waiting'],
  );
  assert.equal(state.receivedOn, before.receivedOn);
  assert.ok(Object.values((await vaultOf(ref)).notes).includes('Periksa lagi tempatnya.'));
  await foldsToItsRow(place, ref);
  await does(place, hands.health, (tx, by) => advise(tx, ref, by, 'advice', 'positive', undefined));
  await does(place, hands.section, (tx, by) => initial(tx, ref, by, 'initials'));
  const within = await does(place, hands.secretary, (tx, by) => sendBack(tx, ref, by, 'initials', 'initials', 'Salah ketik.'));
  assert.deepEqual([within.steps.at(2)?.status, within.steps.at(2)?.ordinal], ['open', 0]);
});

test('two officers at once: one wins, the other is told by which post and when', async () => {
  const ref = await fileCase(place, doctor);
  const other = officer('o10', 'sukamaju/dpmptsp#front-office');
  const outcomes = await Promise.all(
    [hands.desk, other].map((who) =>
      place.store.withContext(who, (tx) => accept(tx, ref, acting(who, place.now()), 'completeness')),
    ),
  );
  const refusals = outcomes.filter((one) => 'refusal' in one);
  assert.equal(refusals.length, 1);
  const [lost] = refusals;
  assert.ok(lost !== undefined && 'refusal' in lost);
  assert.deepEqual(
    [lost.refusal, lost.name, lost.params.post, lost.params.at],
    ['conflict', 'already-done', 'sukamaju/dpmptsp#front-office', place.now().toString()],
  );
  assert.equal((await stateOf(ref)).facts, 2);
});

test('out of authority, or not on this desk: 403 with the article; a case that is not theirs is not there', async () => {
  const ref = await fileCase(place, doctor);
  const wrongPost = await refusing(place, hands.health, (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.deepEqual([wrongPost.refusal, wrongPost.name, wrongPost.basis], ['forbidden', 'not-your-step', ['uu/2014/30~17']]);
  const stranger = officer('o19', 'sukamaju/kesbangpol#front-office');
  const unseen = await refusing(place, stranger, (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.deepEqual([unseen.refusal, unseen.name], ['absent', 'case']);
  const posing = officer('o13', 'sukamaju/dpmptsp#front-office');
  const notHolder = await refusing(place, posing, (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.deepEqual([notHolder.refusal, notHolder.name], ['forbidden', 'not-holder']);
  assert.ok(notHolder.basis.length > 0);
  const applicant = await refusing(place, person('a01'), (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.equal(applicant.refusal, 'forbidden');
});

test('nobody handles an application of their own', async () => {
  const ref = await fileCase(place, { ...doctor, person: 'o09' });
  const own = await refusing(place, hands.desk, (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.deepEqual([own.refusal, own.name], ['forbidden', 'own-case']);
});

test('there is nothing to hand over where no step does', async () => {
  const ref = await fileCase(place, doctor);
  const refused = await refusing(place, hands.desk, (tx, by) => handOver(tx, ref, by, 'completeness', 'counter', 'Siti'));
  assert.deepEqual([refused.refusal, refused.name], ['conflict', 'not-delivering']);
});

test('no word of a note stands in facts or journal', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'accepted');
  await does(place, hands.health, (tx, by) => advise(tx, ref, by, 'advice', 'negative', 'Rahasia sekali'));
  const rows = await place.store.withContext(hands.desk, (tx) => tx.selectFrom('cases.facts').select('bytes').execute());
  assert.ok(!JSON.stringify(rows).includes('Rahasia'));
  const open = await does(place, hands.desk, (tx, by) => readCase(tx, ref, by));
  assert.deepEqual(fold(open.standard, open.facts), open.state);
});
