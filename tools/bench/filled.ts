import { randomBytes, randomUUID } from 'node:crypto';
import { openDraft, saveAnswers, saveEvidence } from '#cases/acts';
import { type Actor, as, isRefusal, type Outcome, Temporal } from '#ground';
import type { Store } from '#store';
import { capabilityOf, resumeCode } from '../../src/service/cases/resume-code.ts';

/** A draft that only waits for its last POST, with the code that opens it. */
export type Filled = { readonly id: string; readonly code: string };

const doctor = {
  purpose: 'new',
  phone: '+6280000000',
  str_number: 'STR-2026-0001',
  kind: 'general',
  place_kind: 'own',
  start: '2027-01-04',
  address: 'Jalan Melati Nomor 5, Mekarsari',
  district: 'mekarsari',
};

const sure = <T>(outcome: Outcome<T>): T => {
  if (isRefusal(outcome)) throw new Error(`${outcome.name} ${JSON.stringify(outcome.params)}`);
  return outcome as T;
};

/** Prepares a filled draft of the doctor's standard by the product's own acts. */
export async function fillDraft(store: Store): Promise<Filled> {
  const code = resumeCode(randomBytes(16));
  const capability = capabilityOf(code);
  const actor: Actor = { kind: 'anonymous', home: as('sukamaju'), capability };
  const now = Temporal.Now.instant();
  const acting = { actor, now, newId: () => randomUUID() as string };
  const id = randomUUID();
  const record = { name: 'A', status: 'active', specialty: 'Dokter', valid_until: '2031-01-01' };
  await store.withContext(actor, async (tx) => {
    const draft = sure(await openDraft(tx, { standard: 'sukamaju/dpmptsp/sip-dokter', id: as(id), capability }, acting));
    sure(await saveAnswers(tx, draft, acting, Object.keys(doctor), doctor));
    sure(await saveEvidence(tx, draft, acting, 'deed', () => ({ kind: 'declared', at: now.toString() })));
    sure(await saveEvidence(tx, draft, acting, 'truth', () => ({ kind: 'declared', at: now.toString() })));
    sure(await saveEvidence(tx, draft, acting, 'str', () => ({ kind: 'registry', record, at: now.toString() })));
  });
  return { id, code };
}
