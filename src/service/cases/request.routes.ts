import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { bodiesRefusals } from '#bodies';
import { directory } from '#bodies/reads';
import type { Depot } from '#files';
import { type Actor, absent, as, type Refusal } from '#ground';
import type { Store, Tx } from '#store';
import { answerRefusal, type Html, tell, type Way, type WebEnv } from '#web';
import { casePath } from './address.ts';
import type { CaseId, CaseRef } from './case.ts';
import { cases, desk } from './case-words.ts';
import type { DraftRef } from './draft.rows.ts';
import type { DraftId } from './draft.ts';
import { refusals } from './refusal-words.ts';
import { explained } from './refused.ts';
import { resuming, sending } from './words.ts';

/** What the routes of this room are told at start. */
export type CaseParts = {
  readonly store: Store;
  readonly depot: Depot;
  /** SATUPINTU_URL. */
  readonly url: string;
  /** Makes the hash of a PIN useless without the data folder. */
  readonly pepper: Uint8Array;
  /** The letters of a case, which the room of decisions shows (a slot). */
  readonly letters: (c: Context<WebEnv>, ref: CaseRef) => Promise<Html>;
  /** What else an officer has pages for beside the inbox, which other rooms keep (a slot). */
  readonly besides: (tx: Tx, actor: Actor) => Promise<readonly Way[]>;
};

/** Whose request it is, and when; `now` is the request's only clock. */
export const actingIn = (c: Context<WebEnv>) => ({
  actor: c.get('visit').actor,
  now: c.get('visit').now,
  newId: () => randomUUID() as string,
});

/** The draft an address names. */
export const refIn = (c: Context<WebEnv>): DraftRef => ({
  home: as(c.req.param('home') ?? ''),
  id: as<DraftId>(c.req.param('id') ?? ''),
});

/** The case an address names. */
export const caseRefIn = (c: Context<WebEnv>): CaseRef => ({
  home: as(c.req.param('home') ?? ''),
  id: as<CaseId>(c.req.param('id') ?? ''),
});

/** The id of the standard that an address names. */
export const standardIn = (c: Context<WebEnv>): string =>
  `${c.req.param('region')}/${c.req.param('body')}/${c.req.param('service')}`;

/** Whether a page of a draft was opened from the check, to change one thing. */
export const isChanging = (c: Context<WebEnv>): boolean => c.req.query('change') !== undefined;

const words = { ...bodiesRefusals, ...refusals };

/** The sentence of a refusal at a field. */
export const sentenceOf = (c: Context<WebEnv>, refusal: Refusal): string => {
  const found = Object.hasOwn(words, refusal.name) ? words[refusal.name as keyof typeof words] : undefined;
  return tell(c.get('visit'), found ?? refusals.empty, refusal.params);
};

/**
 * Answers a refusal by its page. One that says who did something when says it in words; an officer who opens a draft is told
 * in which role they act; from a case the way leads back to it.
 */
export async function refuse(c: Context<WebEnv>, { store }: Pick<CaseParts, 'store'>, refusal: Refusal): Promise<Response> {
  const visit = c.get('visit');
  const told = visit.actor.kind === 'officer' && refusal.name === 'draft' ? absent('as-officer') : refusal;
  const { post, at } = told.params;
  const known = post === undefined && at === undefined ? undefined : await store.withContext(visit.actor, directory);
  const said = known === undefined ? told : explained(told, known, visit.lang);
  return answerRefusal(c, visit, said, words, waysFrom(c, told));
}

function waysFrom(c: Context<WebEnv>, refusal: Refusal): readonly Way[] {
  if (refusal.name === 'as-officer') return [{ href: '/sign-in/role', text: sending.asMyself }];
  if (refusal.name === 'draft') return [{ href: '/resume', text: resuming.askTitle }];
  if (refusal.refusal !== 'conflict' || !c.req.path.startsWith('/cases/')) return [];
  const back = { href: casePath(caseRefIn(c)), text: cases.open };
  return c.get('visit').actor.kind === 'officer' ? [back, { href: '/inbox', text: desk.inbox }] : [back];
}
