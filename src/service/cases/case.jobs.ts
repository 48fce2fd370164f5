import { randomUUID } from 'node:crypto';
import { dateIn } from '#bodies';
import { directory } from '#bodies/reads';
import { as, type Instant, isRefusal, longDateWords, system } from '#ground';
import type { EventHandler, Sweep } from '#journal';
import { send } from '#messages/acts';
import { revisionOf } from '#standards/reads';
import type { Store, Tx } from '#store';
import { casePath } from './case.pages.ts';
import { caseRow, casesToSweep } from './case.rows.ts';
import type { CaseRef } from './case.ts';
import { letTimePass } from './sweep.acts.ts';

/** The events of which an applicant is told; a template of the same name says how. */
const told = ['case.submitted', 'case.returned', 'case.accepted', 'decision.issued', 'case.lapsed'] as const;

/** The answers of this room to events: the applicant is told. */
export const caseHandlers: readonly EventHandler[] = told.map((event) => ({
  event,
  name: `cases.tell.${event}`,
  handle: (tx, happened, now) => tell(tx, event, { home: as(happened.home), id: as(happened.subject.id) }, now),
}));

async function tell(tx: Tx, template: string, ref: CaseRef, now: Instant): Promise<void> {
  const row = await caseRow(tx, ref);
  if (row === undefined) return;
  const standard = (await revisionOf(tx, row.standard, row.revision))?.standard;
  const date = longDateWords(row.dueOn);
  await send(tx, {
    home: row.home,
    to: row.person,
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

const batch = 200;

/** Every minute: what time alone does to cases, one transaction each, so that one that fails holds up no other. */
export const caseSweep = (store: Store, home: string): Sweep => ({
  name: 'cases.sweep',
  everySeconds: 60,
  run: async (now) => {
    const today = await store.withContext(system(home, 'cases.sweep'), async (tx) =>
      dateIn(await directory(tx), as(`${home}/`), now),
    );
    let after: CaseRef | undefined;
    for (;;) {
      const from = after;
      const rows = await store.withContext(system(home, 'cases.sweep'), (tx) => casesToSweep(tx, today, from, batch));
      for (const row of rows) {
        const passed = await store.withContext(system(row.home, 'cases.sweep'), (tx) => letTimePass(tx, row, now, randomUUID));
        if (isRefusal(passed) && passed.refusal !== 'absent') throw new Error(`case ${row.home}/${row.id}: ${passed.name}`);
      }
      after = rows.at(-1);
      if (rows.length < batch) return;
    }
  },
});
