import { type Actor, actorColumns, type BodyId, homeOf, type Instant, isRefusal, type Outcome, type PersonRef } from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import { type BodyFact, written } from './fact.ts';
import { type Keeping, mayKeep } from './keeping.ts';
import { appendFacts, factsOf, lockBody, writeRecord } from './record.rows.ts';
import { type BodyRecord, fold } from './record.ts';

/** Who does it, and when. */
export type By = { readonly actor: Actor; readonly at: Instant };

/** One act on a body: its name in the journal, which part of the record it writes, and the articles it stands on. */
export type BodyAct = { readonly name: string; readonly part: Keeping; readonly rule: readonly string[] };

/**
 * Does one act on a body's record: whether the actor keeps that part, the row locked, the facts read, the rule asked, its
 * facts appended, the rows rewritten, the journal written. Gives the record after it, or the refusal. Where the rule gives no
 * facts the thing is done already, and nothing is written.
 */
export async function actOn(
  tx: Tx,
  body: BodyId,
  by: By,
  act: BodyAct,
  decide: (now: BodyRecord, person: PersonRef | undefined) => Outcome<readonly BodyFact[]>,
): Promise<Outcome<BodyRecord>> {
  const keeper = mayKeep(by.actor, body, act.part);
  if (isRefusal(keeper)) return keeper;
  await lockBody(tx, body);
  const before = fold(await factsOf(tx, body));
  const person = by.actor.kind === 'officer' || by.actor.kind === 'person' ? by.actor.person : undefined;
  const facts = decide(before, person);
  if (isRefusal(facts)) return facts;
  if (facts.length === 0) return before;
  const after = fold(facts, before);
  await appendFacts(tx, body, before.facts, facts, { ...actorColumns(by.actor, keeper.post), at: by.at });
  await writeRecord(tx, before, after);
  await record(tx, {
    home: homeOf(body),
    subject: { kind: 'body', id: body },
    act: act.name,
    at: by.at,
    actor: by.actor,
    ...(keeper.post ? { post: keeper.post } : {}),
    rule: act.rule,
    data: { facts: facts.map(written) },
  });
  return after;
}
