import { type BodyId, bodyOf, incomplete, isRefusal, type Outcome, type PersonRef, type PlainDate } from '#ground';
import type { Tx } from '#store';
import { appoint, type Ending, endHolding } from './appointment.ts';
import { actOn, type By } from './body.acts.ts';
import { directory } from './directory.rows.ts';
import { dateIn } from './directory.ts';
import type { Appointment } from './fact.ts';
import { eraseOfficialName, writeOfficialName } from './holder.rows.ts';
import type { BodyRecord } from './record.ts';

type Done = Promise<Outcome<BodyRecord>>;

/**
 * Puts a person into a post, definitively or as a substitute by a letter of order (Plh, Plt). `id` names the holding; `name` is
 * the name the officer signs by, kept apart from facts and journal. For who keeps the body's posts. Refuses as `appoint`,
 * `not-keeper`, and `name-missing`.
 */
export async function appointHolder(tx: Tx, id: string, wish: Appointment, by: By, name?: string): Done {
  const rule = wish.capacity === 'definitive' ? ['uu/2014/30~8'] : ['uu/2014/30~34', 'uu/2014/30~14'];
  const act = { name: wish.capacity === 'definitive' ? 'holder.appoint' : 'holder.substitute', part: 'own', rule } as const;
  const done = await actOn(tx, bodyOf(wish.post), by, act, (now, person) => appoint(now, id, wish, person));
  if (isRefusal(done) || name === undefined) return done;
  if (name.trim() === '') return incomplete('name-missing', { field: 'name' });
  await writeOfficialName(tx, wish.person, name.trim());
  return done;
}

/**
 * Ends a holding on its last day, or at once when no day is given: then the post is gone from the person's next request on.
 * For who keeps the body's posts. Refuses as `endHolding`.
 */
export async function endHolder(tx: Tx, body: BodyId, holder: string, until: PlainDate | undefined, by: By): Done {
  const today = dateIn(await directory(tx), body, by.at);
  return actOn(tx, body, by, { name: 'holder.end', part: 'own', rule: ['uu/2014/30~15'] }, (now, person) => {
    const from = now.holders.get(holder)?.from;
    // Taken away at once before its first day, it still has to have a last day that is not before the first.
    const atOnce: Ending = { until: from && today.until(from).sign > 0 ? from : today, endedAt: by.at.toString() };
    return endHolding(now, holder, until ? { until } : atOnce, today, person);
  });
}

/** Takes the name of an erased person away from what they signed as; their ids stay. As the system, when the person is erased. */
export const forgetOfficial = (tx: Tx, person: PersonRef): Promise<void> => eraseOfficialName(tx, person);
