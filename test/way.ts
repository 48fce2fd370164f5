import { randomBytes, randomUUID } from 'node:crypto';
import { type CaseRef, type CaseState, fold } from '#cases';
import {
  type Acting,
  accept,
  advise,
  initial,
  noteOpened,
  type OpenCase,
  openCase,
  openDraft,
  saveAnswers,
  saveEvidence,
  submitDraft,
} from '#cases/acts';
import { decide } from '#decisions/acts';
import { type Actor, as, isRefusal, type Outcome, system } from '#ground';
import type { Tx } from '#store';
import { capabilityOf, resumeCode } from '../src/service/cases/resume-code.ts';
import { officer, person, type Town } from './town.ts';

/** The answers of a doctor who will practise at home; nothing in them is anybody's. */
export const doctorAnswers = {
  purpose: 'new',
  phone: '+628000000777',
  str_number: 'STR-2026-0001',
  kind: 'general',
  place_kind: 'own',
  start: '2027-01-04',
  address: 'Gang Kembang Sepatu Nomor 17, Mekarsari',
  district: 'mekarsari',
} as const;

/** What stands in a draft: its standard, its answers, and how each requirement is met. */
export type Filling = {
  readonly standard: string;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly declared: readonly string[];
  readonly registers: Readonly<Record<string, Readonly<Record<string, string>> | null>>;
};

/** A doctor's application of the demonstration. */
export const doctor = (answers: Readonly<Record<string, string>> = {}): Filling => ({
  standard: 'sukamaju/dpmptsp/sip-dokter',
  answers: { ...doctorAnswers, ...answers },
  declared: ['deed', 'truth'],
  registers: { str: { name: 'Dokter Uji', status: 'active', specialty: 'Dokter', valid_until: '2031-01-01' } },
});

/** The student's application of the demonstration: another body, other steps, no register. */
export const research = (answers: Readonly<Record<string, string>> = {}): Filling => ({
  standard: 'sukamaju/kesbangpol/surat-keterangan-penelitian',
  answers: {
    phone: '+628000000778',
    researcher: 'independent',
    title: 'Pola tanam padi di dua desa pesisir',
    place: 'Desa Sidomukti',
    start: '2026-11-02',
    finish: '2026-12-18',
    members: 0,
    ...answers,
  },
  declared: ['proposal', 'identity', 'obey', 'valid'],
  registers: {},
});

/** Unwraps an outcome that must not be refused here. */
export function sure<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.name} ${JSON.stringify(outcome.params)}`);
  return outcome as T;
}

/** Acts as whoever, at the town's time. */
export const actingAs = (town: Pick<Town, 'now'>, actor: Actor): Acting => ({ actor, now: town.now(), newId: randomUUID });

/** A draft that only waits for its last POST, with the code that opens it; made by the acts of the house. */
export async function filledDraft(town: Pick<Town, 'store' | 'now'>, filling: Filling): Promise<{ id: string; code: string }> {
  const code = resumeCode(randomBytes(16));
  const acting = actingAs(town, { kind: 'anonymous', home, capability: capabilityOf(code) });
  return { id: await town.store.withContext(acting.actor, (tx) => fill(tx, acting, capabilityOf(code), filling)), code };
}

/** Files an application as `who`, by acts; at once, so that no job that asks a register comes between. */
export async function filed(town: Pick<Town, 'store' | 'now' | 'works'>, filling: Filling, who = 'a01'): Promise<CaseRef> {
  const capability = capabilityOf(resumeCode(randomBytes(16)));
  const acting = actingAs(town, person(who, capability));
  const filing = { ...acting, newPin: () => '123456', pepper: town.works.secrets.pins };
  const made = await town.store.withContext(acting.actor, async (tx) => {
    const id = await fill(tx, acting, capability, filling);
    return submitDraft(tx, { home, id: as(id) }, filing);
  });
  return sure(made);
}

const home = as<CaseRef['home']>('sukamaju');

async function fill(tx: Tx, acting: Acting, capability: string, filling: Filling): Promise<string> {
  const id = randomUUID();
  const at = acting.now.toString();
  const draft = sure(await openDraft(tx, { standard: filling.standard, id: as(id), capability }, acting));
  sure(await saveAnswers(tx, draft, acting, Object.keys(filling.answers), filling.answers));
  for (const key of filling.declared) sure(await saveEvidence(tx, draft, acting, key, () => ({ kind: 'declared', at })));
  for (const [key, record] of Object.entries(filling.registers))
    sure(await saveEvidence(tx, draft, acting, key, () => ({ kind: 'registry', record, at })));
  return id;
}

/** One act on a case by an actor, in a transaction of its own. */
export const doing = <T>(
  town: Pick<Town, 'store' | 'now'>,
  actor: Actor,
  act: (tx: Tx, acting: Acting) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const acting = actingAs(town, actor);
  return town.store.withContext(actor, (tx) => act(tx, acting)) as Promise<Outcome<T>>;
};

/** The officers of the doctor's way, in the order in which they act. */
export const sipOfficers = {
  frontOffice: officer('o09', 'sukamaju/dpmptsp#front-office'),
  sdk: officer('o13', 'sukamaju/dinkes#sdk'),
  sectionHead: officer('o08', 'sukamaju/dpmptsp#section-head'),
  secretary: officer('o07', 'sukamaju/dpmptsp#secretary'),
  head: officer('o06', 'sukamaju/dpmptsp#head'),
} as const;

const sipWay: readonly ((town: Pick<Town, 'store' | 'now'>, ref: CaseRef) => Promise<Outcome<CaseState>>)[] = [
  (town, ref) => doing(town, sipOfficers.frontOffice, (tx, acting) => accept(tx, ref, acting, 'completeness')),
  (town, ref) => doing(town, sipOfficers.sdk, (tx, acting) => advise(tx, ref, acting, 'advice', 'positive', undefined)),
  (town, ref) => doing(town, sipOfficers.sectionHead, (tx, acting) => initial(tx, ref, acting, 'initials')),
  (town, ref) => doing(town, sipOfficers.secretary, (tx, acting) => initial(tx, ref, acting, 'initials')),
  (town, ref) => doing(town, sipOfficers.head, (tx, acting) => decideAsSeen(tx, ref, acting, 'decide')),
];

/** How far a doctor's case is taken: to whom it then comes. */
const stations = ['front-office', 'sdk', 'section-head', 'secretary', 'head', 'signing'] as const;
type Station = (typeof stations)[number];

/** A doctor's case taken to a station by acts. `signing`: decided; the jobs sign it. */
export async function sipAt(town: Pick<Town, 'store' | 'now' | 'works'>, station: Station, who = 'a01'): Promise<CaseRef> {
  const ref = await filed(town, doctor(), who);
  await takeOn(town, ref, 'front-office', station);
  return ref;
}

/** Takes a doctor's case that stands at one station on to another. */
export async function takeOn(town: Pick<Town, 'store' | 'now'>, ref: CaseRef, from: Station, to: Station): Promise<void> {
  for (const step of sipWay.slice(stations.indexOf(from), stations.indexOf(to))) sure(await step(town, ref));
}

/** Decides what the draft says now, as a signer who has just read it does. */
export async function decideAsSeen(tx: Tx, ref: CaseRef, acting: Acting, step: string): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const seen = open.state.draft?.commitment ?? '';
  return decide(tx, ref, acting, { step, seen, url: 'http://localhost:8080' });
}

/** The applicant opens the product, which delivers it. */
export const openedBy = (town: Pick<Town, 'store' | 'now'>, ref: CaseRef, who: string): Promise<Outcome<CaseState>> =>
  doing(town, person(who), (tx, acting) => noteOpened(tx, ref, acting));

/** A case as the system sees it, its facts folded anew. */
export async function caseNow(town: Pick<Town, 'store' | 'now'>, ref: CaseRef): Promise<OpenCase> {
  const actor = system(ref.home, 'test');
  const open = sure(await doing(town, actor, (tx, acting) => openCase(tx, ref, acting)));
  return { ...open, state: fold(open.standard, open.facts) };
}
