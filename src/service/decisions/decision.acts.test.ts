import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { CaseRef } from '#cases';
import { accept, advise, initial, openDraft, saveAnswers, saveEvidence, submitDraft, withFiles } from '#cases/acts';
import { type Actor, as, type Instant, isRefusal, type Outcome } from '#ground';
import { morning, officer, person, town, visitor } from '../../../test/town.ts';
import { decide } from './decision.acts.ts';

const capability = 'a'.repeat(64);
const acting = (actor: Actor, now: Instant) => ({ actor, now, newId: randomUUID });
const sure = <T>(outcome: Outcome<T>): T => {
  if (isRefusal(outcome)) assert.fail(JSON.stringify(outcome));
  return outcome;
};
const doctor = {
  purpose: 'new',
  phone: '+628000001',
  str_number: 'STR-2026-0001',
  kind: 'general',
  place_kind: 'own',
  start: '2026-10-01',
  address: 'Jalan Melati 5, Mekarsari',
  district: 'mekarsari',
};

test('a doctor’s application goes through both bodies to a decision that is numbered and frozen', async (t) => {
  const { store } = await town(t);
  const id = as<never>(randomUUID());
  const asked = { standard: 'sukamaju/dpmptsp/sip-dokter', id, capability };
  const draft = sure(
    await store.withContext(visitor(capability), (tx) => openDraft(tx, asked, acting(visitor(capability), morning))),
  );
  const by = acting(visitor(capability), morning);
  sure(await store.withContext(by.actor, (tx) => saveAnswers(tx, draft, by, Object.keys(doctor), doctor)));
  const file = { id: 'f1', name: 'sewa.pdf', type: 'application/pdf', size: 1000, pages: 1 };
  sure(await store.withContext(by.actor, (tx) => saveEvidence(tx, draft, by, 'deed', withFiles([file]))));
  sure(
    await store.withContext(by.actor, (tx) =>
      saveEvidence(tx, draft, by, 'truth', () => ({ kind: 'declared', at: morning.toString() })),
    ),
  );
  const record = { name: 'x', status: 'active', specialty: 'umum', valid_until: '2031-01-01' };
  sure(
    await store.withContext(by.actor, (tx) =>
      saveEvidence(tx, draft, by, 'str', () => ({ kind: 'registry', record, at: morning.toString() })),
    ),
  );
  const applicant = person('a01', capability);
  const filing = { ...acting(applicant, morning), newPin: () => '123456', pepper: randomBytes(32) };
  const ref: CaseRef = sure(await store.withContext(applicant, (tx) => submitDraft(tx, draft, filing)));
  const again = sure(await store.withContext(applicant, (tx) => submitDraft(tx, draft, filing)));
  assert.equal(again.id, ref.id);

  const desk = officer('o09', 'sukamaju/dpmptsp#front-office');
  sure(await store.withContext(desk, (tx) => accept(tx, ref, acting(desk, morning), 'completeness')));
  const health = officer('o13', 'sukamaju/dinkes#sdk');
  sure(await store.withContext(health, (tx) => advise(tx, ref, acting(health, morning), 'advice', 'positive', undefined)));
  for (const [who, post] of [
    ['o08', 'section-head'],
    ['o07', 'secretary'],
  ] as const) {
    const initialler = officer(who, `sukamaju/dpmptsp#${post}`);
    sure(await store.withContext(initialler, (tx) => initial(tx, ref, acting(initialler, morning), 'initials')));
  }
  const head = officer('o06', 'sukamaju/dpmptsp#head');
  const state = sure(
    await store.withContext(head, async (tx) => {
      const { openCase } = await import('#cases/acts');
      const open = sure(await openCase(tx, ref, acting(head, morning)));
      return decide(tx, ref, acting(head, morning), {
        step: 'decide',
        seen: open.state.draft?.commitment ?? '',
        url: 'http://localhost:8080',
      });
    }),
  );
  assert.equal(state.phase, 'signing');
  assert.equal(state.decision?.letters.length, 1);
});
