import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Answers, type CaseRef, type CaseState, fold, type Given } from '#cases';
import { accept, advise, initial, openDraft, readCase, saveAnswers, saveEvidence, submitDraft, withFiles } from '#cases/acts';
import { decide } from '#decisions/acts';
import { keepFile, storeMade } from '#files/acts';
import { type Actor, as, type Instant, isRefusal, type Outcome, type Refusal, system } from '#ground';
import { openKey } from '#identity/acts';
import type { Tx } from '#store';
import { derivedOf, taskRows } from '../src/service/cases/derived.ts';
import { pdf } from './photos.ts';
import { officer, person, type Town, visitor } from './town.ts';

/** The value, or a failed test that says what was refused. */
export function sure<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Who acts, when, with ids of chance. */
export const acting = (actor: Actor, now: Instant) => ({ actor, now, newId: () => randomUUID() as string });

/** What an application says: its standard, who files it, answers, and what is given for each requirement; `file` is a PDF. */
export type Sample = {
  readonly standard: string;
  readonly person: string;
  readonly answers: Answers;
  readonly evidence: Readonly<Record<string, Given | 'file'>>;
};

const page = pdf();
const declared: Given = { kind: 'declared', at: '2026-09-07T02:00:00Z' };
const record = { name: 'Gendis Mahatmaputri', status: 'active', specialty: 'Dokter', valid_until: '2031-02-11' };

/** A doctor with a place of her own, whose registration the register confirms. */
export const doctor: Sample = {
  standard: 'sukamaju/dpmptsp/sip-dokter',
  person: 'a01',
  answers: {
    purpose: 'new',
    phone: '+628000001',
    str_number: 'STR-2026-0001',
    kind: 'general',
    place_kind: 'own',
    start: '2026-10-01',
    address: 'Jalan Melati 5, Mekarsari',
    district: 'mekarsari',
  },
  evidence: { str: { kind: 'registry', record, at: '2026-09-07T02:00:00Z' }, deed: 'file', truth: declared },
};

/** A student about to do research. */
export const student: Sample = {
  standard: 'sukamaju/kesbangpol/surat-keterangan-penelitian',
  person: 'a02',
  answers: {
    phone: '+628000002',
    researcher: 'student',
    institution: 'Universitas Cendana',
    title: 'Pasar tradisional di Sukamaju',
    place: 'Desa Sidomukti',
    start: '2026-10-01',
    finish: '2026-12-01',
    members: 2,
  },
  evidence: { proposal: 'file', identity: 'file', introduction: 'file', obey: declared, valid: declared },
};

/** A draft with everything in it, not yet sent: its address and the hash of its code. */
export async function draftOf(town: Town, sample: Sample): Promise<{ readonly ref: CaseRef; readonly capability: string }> {
  const { store, works } = town;
  const capability = randomBytes(32).toString('hex');
  const by = acting(visitor(capability), town.now());
  const id = as<never>(randomUUID());
  const ask = { standard: sample.standard, id, capability };
  const row = sure(await store.withContext(by.actor, (tx) => openDraft(tx, ask, by)));
  sure(await store.withContext(by.actor, (tx) => saveAnswers(tx, row, by, Object.keys(sample.answers), sample.answers)));
  for (const [requirement, given] of Object.entries(sample.evidence)) {
    if (given !== 'file') {
      sure(await store.withContext(by.actor, (tx) => saveEvidence(tx, row, by, requirement, () => given)));
      continue;
    }
    const key = sure(await store.withContext(by.actor, (tx) => openKey(tx, row.home, row.keyId)));
    // As a file of our own, so that no converter looks into it: what is tested here comes after.
    const made = { name: `${requirement}.pdf`, bytes: await page, pages: 1 };
    const file = sure(await storeMade(works.depot, key, made, by.now));
    const note = { id: file.id, name: `${requirement}.pdf`, type: file.mediaType, size: file.size, pages: file.pages };
    const kept = await store.withContext(by.actor, async (tx) => {
      await keepFile(tx, file, { capability, bodies: [] });
      return saveEvidence(tx, row, by, requirement, withFiles([note]));
    });
    sure(kept);
  }
  return { ref: { home: row.home, id: as(row.id) }, capability };
}

/** Sends a draft as its applicant. */
export async function send(
  town: Town,
  draft: { readonly ref: CaseRef; readonly capability: string },
  who: string,
): Promise<CaseRef> {
  const applicant = person(who, draft.capability);
  const filing = { ...acting(applicant, town.now()), newPin: () => '123456', pepper: town.works.secrets.pins };
  const ref = { home: draft.ref.home, id: as<never>(draft.ref.id) };
  return sure(await town.store.withContext(applicant, (tx) => submitDraft(tx, ref, filing)));
}

/** A filed case; its PIN is 123456. */
export const fileCase = async (town: Town, sample: Sample): Promise<CaseRef> =>
  send(town, await draftOf(town, sample), sample.person);

/** The officers of the demonstration by what they do in the doctor's case, in order. */
export const hands = {
  desk: officer('o09', 'sukamaju/dpmptsp#front-office'),
  health: officer('o13', 'sukamaju/dinkes#sdk'),
  section: officer('o08', 'sukamaju/dpmptsp#section-head'),
  secretary: officer('o07', 'sukamaju/dpmptsp#secretary'),
  head: officer('o06', 'sukamaju/dpmptsp#head'),
} as const;

/** Does one act as someone, at the town's time; what is refused fails the test. */
export const does = <T>(
  town: Town,
  who: Actor,
  act: (tx: Tx, by: ReturnType<typeof acting>) => Promise<Outcome<T>>,
): Promise<T> => town.store.withContext(who, (tx) => act(tx, acting(who, town.now()))).then(sure);

/** The same where a refusal is what is wanted. */
export async function refusing(
  town: Town,
  who: Actor,
  act: (tx: Tx, by: ReturnType<typeof acting>) => Promise<Outcome<unknown>>,
): Promise<Refusal> {
  const outcome = await town.store.withContext(who, (tx) => act(tx, acting(who, town.now())));
  if (!isRefusal(outcome)) throw new Error('it was not refused');
  return outcome;
}

/** Fails where a case's row and tasks are not what its facts give, folded again. */
export async function foldsToItsRow(town: Town, ref: CaseRef): Promise<void> {
  const by = acting(system(ref.home, 'test'), town.now());
  await town.store.withContext(by.actor, async (tx) => {
    const { row, facts, standard, directory } = sure(await readCase(tx, ref, by));
    const state = fold(standard, facts);
    const derived = derivedOf(standard, state, directory);
    const kept = Object.fromEntries(Object.keys(derived).map((key) => [key, row[key as keyof typeof derived]]));
    assert.equal(JSON.stringify(kept), JSON.stringify(derived));
    const tasks = taskRows(standard, row, state, directory, derived.dueOn);
    const stored = await tx.selectFrom('cases.tasks').selectAll().where('case_id', '=', ref.id).orderBy('step').execute();
    const plain = (one: { step: string; ordinal: number; post: string; does: string; since: Instant }) =>
      `${one.step} ${one.ordinal} ${one.post} ${one.does} ${one.since.toString()}`;
    assert.deepEqual(stored.map(plain), [...tasks].sort((a, b) => (a.step < b.step ? -1 : 1)).map(plain));
  });
}

/** How far a doctor's case is taken. */
export type Reach = 'accepted' | 'advised' | 'initialled' | 'decided' | 'issued';
const reaches: readonly Reach[] = ['accepted', 'advised', 'initialled', 'decided', 'issued'];

/** Takes a doctor's case, just filed, as far as is asked: everyone does the plain thing at the town's time. */
export async function take(town: Town, ref: CaseRef, reach: Reach): Promise<CaseState> {
  const to = reaches.indexOf(reach);
  let state = await does(town, hands.desk, (tx, by) => accept(tx, ref, by, 'completeness'));
  if (to >= 1) state = await does(town, hands.health, (tx, by) => advise(tx, ref, by, 'advice', 'positive', undefined));
  if (to >= 2) {
    await does(town, hands.section, (tx, by) => initial(tx, ref, by, 'initials'));
    state = await does(town, hands.secretary, (tx, by) => initial(tx, ref, by, 'initials'));
  }
  if (to >= 3) {
    const signing = { step: 'decide', seen: state.draft?.commitment ?? '', url: town.works.settings.url };
    state = await does(town, hands.head, (tx, by) => decide(tx, ref, by, signing));
  }
  if (to < 4) return state;
  await town.settle();
  return (await does(town, hands.head, (tx, by) => readCase(tx, ref, by))).state;
}
