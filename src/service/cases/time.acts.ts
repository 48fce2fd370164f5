import { isRefusal, type Outcome } from '#ground';
import { openKey } from '#identity/acts';
import type { Tx } from '#store';
import type { NewFact } from './case.ts';
import { bySystem, changed } from './change.acts.ts';
import { type Passed, passedBy } from './deadlines.ts';
import { calendarsIn } from './derived.ts';
import { firstDraft } from './drafting.acts.ts';
import type { Acting, OpenCase } from './view.ts';

/**
 * Writes what time alone has done to an open case: a check that nobody made within five working days counts as made (UU
 * 30/2014 ps 50), a case past its last day lapses, once (ps 53), and a product left in the applicant's mailbox counts as
 * delivered on the last day for it (ps 61). By the system, in the caller's transaction; nothing happens where nothing is due.
 */
export async function passTime(tx: Tx, open: OpenCase, acting: Acting): Promise<Outcome<OpenCase>> {
  const { standard, directory, today } = open;
  const passed = passedBy(standard, open.state, calendarsIn(directory, standard), acting.now, today);
  const system = bySystem(open.row.home, 'cases.sweep', acting.now, acting.newId);
  let now = open;
  for (const one of passed) {
    const next = await write(tx, now, system, one);
    if (isRefusal(next)) return next;
    now = next;
  }
  return now;
}

function write(tx: Tx, open: OpenCase, system: Acting, passed: Passed): Promise<Outcome<OpenCase>> {
  if (passed.kind === 'counts-complete') return countComplete(tx, open, system, passed.step);
  if (passed.kind === 'delivered') return deliver(tx, open, system);
  const due = passed.due.toString();
  const { silence } = open.standard.time;
  return changed(tx, open, system, {
    facts: [{ kind: 'lapsed', due, silence }],
    act: 'case.lapse',
    rule: ['uu/2014/30~53'],
    events: [{ name: 'case.lapsed', data: { due, silence } }],
  });
}

async function countComplete(tx: Tx, open: OpenCase, system: Acting, step: string): Promise<Outcome<OpenCase>> {
  const key = await openKey(tx, open.row.home, open.row.keyId);
  if (isRefusal(key)) return key;
  const counted: NewFact = { kind: 'deemed-complete', step };
  const drafted = await firstDraft(tx, open, system, key, step, [counted], { added: {} });
  // A condition that can't be told holds up no clock: whoever initials drafts the decision then.
  const facts = isRefusal(drafted) ? [counted] : drafted;
  const events = [{ name: 'case.counted-complete', data: { step } }];
  return changed(tx, open, system, { facts, act: 'case.count-complete', rule: ['uu/2014/30~50'], events });
}

const deliver = (tx: Tx, open: OpenCase, system: Acting): Promise<OpenCase> =>
  changed(tx, open, system, {
    facts: [{ kind: 'handed-over', step: null, how: 'notice', proof: null }],
    act: 'case.deliver',
    rule: ['uu/2014/30~61'],
    events: [{ name: 'case.closed', data: {} }],
  });
