import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Depot } from '#files';
import { as, type Refusal } from '#ground';
import type { Store } from '#store';
import { answerRefusal, type Html, type WebEnv } from '#web';
import type { CaseId, CaseRef } from './case.ts';
import type { DraftRef } from './draft.rows.ts';
import type { DraftId } from './draft.ts';
import { refusals } from './refusal-words.ts';
import { resuming } from './words.ts';

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
export const refuse = (c: Context<WebEnv>, refusal: Refusal): Response => {
  const ways = refusal.name === 'draft' ? [{ href: '/resume', text: resuming.askTitle }] : [];
  return answerRefusal(c, c.get('visit'), refusal, refusals, ways);
};

/** The id of the standard that an address names. */
export const standardIn = (c: Context<WebEnv>): string =>
  `${c.req.param('region')}/${c.req.param('body')}/${c.req.param('service')}`;

/** The case an address names. */
export const caseRefIn = (c: Context<WebEnv>): CaseRef => ({
  home: as(c.req.param('home') ?? ''),
  id: as<CaseId>(c.req.param('id') ?? ''),
});
