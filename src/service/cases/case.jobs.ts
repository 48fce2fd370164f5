import { randomUUID } from 'node:crypto';
import { superiorOf } from '#bodies';
import { directory, holdersOf } from '#bodies/reads';
import { as, type Instant, isRefusal, localDate, longDateWords, type PersonRef, type PlainDate, system, Temporal } from '#ground';
import type { Event, EventHandler, Sweep } from '#journal';
import { send } from '#messages/acts';
import { revisionOf } from '#standards/reads';
import type { Store, Tx } from '#store';
import { casePath } from './address.ts';
import { caseRow, casesToSweep } from './case.rows.ts';
import type { CaseRef } from './case.ts';
import type { CaseRow } from './case-row.ts';
import { bySystem } from './change.acts.ts';
import { forgetDraft } from './draft.acts.ts';
import { type DraftRef, expiredDrafts } from './draft.rows.ts';
import { eraseCasesOf } from './erased.acts.ts';
import { recountHandlers } from './recount.jobs.ts';
import { letTimePass } from './sweep.acts.ts';

/** The events of which an applicant is told, and the template that says how. */
const told = {
  'case.submitted': 'case.submitted',
  'case.returned': 'case.returned',
  'case.corrected': 'case.corrected',
  'case.accepted': 'case.accepted',
  'case.counted-complete': 'case.accepted',
  'decision.issued': 'decision.issued',
  'case.lapsed': 'case.lapsed',
  'case.withdrawn': 'case.withdrawn',
} as const;

/** The answers of this room to events: people are told what happened, and an erased person's cases are emptied. */
export const caseHandlers: readonly EventHandler[] = [
  ...Object.entries(told).map(
    ([event, template]): EventHandler => ({
      event,
      name: `cases.tell.${event}`,
      handle: (tx, happened, now) => tellApplicant(tx, template, happened, now),
    }),
  ),
  { event: 'case.lapsed', name: 'cases.tell-officials', handle: tellOfficials },
  { event: 'person.erased', name: 'cases.erase', handle: erase },
  ...recountHandlers,
];

const refOf = (event: Event): CaseRef => ({ home: as(event.home), id: as(event.subject.id) });

async function tellApplicant(tx: Tx, template: string, event: Event, now: Instant): Promise<void> {
  const row = await caseRow(tx, refOf(event));
  if (row !== undefined) await tell(tx, row, template, row.person, dayOf(event) ?? row.dueOn, now);
}

/** The day that an event names, where it names one. */
function dayOf(event: Event): PlainDate | undefined {
  const { due } = event.data as { readonly due?: string };
  return due === undefined ? undefined : Temporal.PlainDate.from(due);
}

async function tell(tx: Tx, row: CaseRow, template: string, to: PersonRef, day: PlainDate, now: Instant): Promise<void> {
  const standard = (await revisionOf(tx, row.standard, row.revision))?.standard;
  const date = longDateWords(day);
  await send(tx, {
    home: row.home,
    to,
    template,
    params: {
      receipt: row.receipt,
      service: standard?.title.id ?? row.standard,
      'service.en': standard?.title.en ?? standard?.title.id ?? row.standard,
      date: date.id,
      'date.en': date.en,
    },
    at: now,
    subject: { kind: 'case', id: row.id },
    link: casePath(row),
    ...(standard === undefined ? {} : { body: standard.provider }),
  });
}

/** A lapse is told to whoever holds the post that has the case, and to who holds the post above it. */
async function tellOfficials(tx: Tx, event: Event, now: Instant): Promise<void> {
  const row = await caseRow(tx, refOf(event));
  if (row === undefined || row.holderPost === null) return;
  const known = await directory(tx);
  const above = superiorOf(known, row.holderPost)?.id;
  const told_ = new Map<string, PersonRef>();
  for (const post of [row.holderPost, ...(above === undefined ? [] : [above])])
    for (const { person } of await holdersOf(tx, post, localDate(now, 'WIB'))) told_.set(`${person.home}/${person.id}`, person);
  for (const person of told_.values()) await tell(tx, row, 'case.lapsed-office', person, dayOf(event) ?? row.dueOn, now);
}

async function erase(tx: Tx, event: Event, now: Instant): Promise<void> {
  const { under } = event.data as { readonly under: string };
  const person: PersonRef = { home: as(event.home), id: as(event.subject.id) };
  await eraseCasesOf(tx, person, under, bySystem(event.home, 'cases.erase', now, randomUUID));
}

const batch = 200;

/** Every minute: what time alone does to cases, one transaction each, so that one that fails holds up no other. */
export const caseSweep = (store: Store, home: string): Sweep => ({
  name: 'cases.sweep',
  everySeconds: 60,
  run: async (now) => {
    const sweeper = system(home, 'cases.sweep');
    // The day begins in the east: what is due there by now is looked at, and each case goes by its own provider's date.
    const latest = localDate(now, 'WIT');
    const failed: string[] = [];
    let after: CaseRef | undefined;
    for (;;) {
      const from = after;
      const rows = await store.withContext(sweeper, (tx) => casesToSweep(tx, latest, from, batch));
      for (const row of rows) {
        const passed = await store
          .withContext(system(row.home, 'cases.sweep'), (tx) => letTimePass(tx, row, now, randomUUID))
          .catch((error: unknown) => error);
        if (passed instanceof Error) failed.push(`${row.home}/${row.id}: ${passed.message}`);
        else if (isRefusal(passed) && passed.refusal !== 'absent') failed.push(`${row.home}/${row.id}: ${passed.name}`);
      }
      after = rows.at(-1);
      if (rows.length < batch) break;
    }
    if (failed.length > 0) throw new Error(`cases on which time could not pass: ${failed.join('; ')}`);
  },
});

/** Every hour: applications that were left too long are destroyed. */
export const draftSweep = (store: Store, home: string): Sweep => ({
  name: 'cases.drafts',
  everySeconds: 3600,
  run: async (now) => {
    const rows: readonly DraftRef[] = await store.withContext(system(home, 'cases.drafts'), (tx) =>
      expiredDrafts(tx, now, batch),
    );
    for (const row of rows)
      await store.withContext(system(row.home, 'cases.drafts'), (tx) =>
        forgetDraft(tx, row, bySystem(row.home, 'cases.drafts', now, randomUUID)),
      );
  },
});
