import { type Actor, conflict, forbidden, type Home, type Instant, type Outcome, type PostId, type Refusal } from '#ground';
import { enqueue, record } from '#journal/acts';
import type { Tx } from '#store';
import type { Level } from './letter.ts';
import { waitingLetters } from './register.rows.ts';
import type { Signer } from './signer.port.ts';
import { signingGround, writeAcceptance, writeAnchor, writeSigner, writeTemplate } from './signing.rows.ts';
import type { Templates } from './template.ts';

/**
 * How letters of this government are signed now. Refuses `signing-off` (conflict) while no certified signer is set up and the
 * government has not accepted the local one: then nothing can be decided that would need a signature.
 */
export async function signingLevel(tx: Tx, home: Home): Promise<Outcome<Level>> {
  const { signer, acceptsLocal } = await signingGround(tx, home);
  if (signer === undefined || (signer.level === 'local' && !acceptsLocal))
    return conflict('signing-off', { basis: ['uu/2014/30~38'] });
  return signer.level;
}

/** Says at start which signer this installation runs with, and keeps the authorities it stands on. Any government, system only. */
export async function announceSigner(tx: Tx, signer: Signer, anchors: readonly Uint8Array[], now: Instant): Promise<void> {
  await writeSigner(tx, signer.name, signer.level, now);
  for (const anchor of anchors) await writeAnchor(tx, anchor, signer.level, now);
}

/** Says at start which templates letters are frozen with from now on; those of letters frozen before are kept. System only. */
export async function announceTemplates(tx: Tx, templates: Templates, now: Instant): Promise<void> {
  await writeTemplate(tx, 'decision', templates.decision, now);
  await writeTemplate(tx, 'document', templates.document, now);
}

/** A government's word on signatures of the local authority: accepted knowingly, or no longer. */
export type Acceptance = {
  readonly home: Home;
  readonly accepted: boolean;
  readonly actor: Actor;
  readonly post?: PostId;
  readonly now: Instant;
};

/**
 * Accepts, or no longer accepts, that letters of a government bear signatures that are not certified. Only the government's
 * administrator, or the system when a demonstration is loaded. Letters that waited for it are taken up. Refuses `not-administrator`.
 */
export async function acceptLocalSigner(tx: Tx, ask: Acceptance): Promise<Refusal | undefined> {
  const { actor, home } = ask;
  if (!keepsSigning(actor, home)) return forbidden('not-administrator');
  await writeAcceptance(tx, home, ask.accepted, ask.now, actor, ask.post);
  await record(tx, {
    home,
    subject: { kind: 'body', id: actor.kind === 'officer' ? actor.body : home },
    act: ask.accepted ? 'signing.accept-local' : 'signing.withdraw-local',
    at: ask.now,
    actor,
    ...(ask.post === undefined ? {} : { post: ask.post }),
    rule: ['uu/2014/30~38'],
    data: { accepted: ask.accepted },
  });
  if (ask.accepted) await enqueue(tx, { task: 'letters.waiting', payload: { home }, key: `letters.waiting/${home}` });
  return undefined;
}

/** Puts the letters that wait for their signature back into the queue; gives how many. System only. */
export async function takeUpWaiting(tx: Tx, home?: Home): Promise<number> {
  const waiting = await waitingLetters(tx, 500, home);
  for (const { home: own, id } of waiting)
    await enqueue(tx, { task: 'letters.issue', payload: { home: own, id }, key: `letters.issue/${own}/${id}` });
  return waiting.length;
}

/** Whether the actor says how letters of a government are signed: its administrator, or the system. */
export const keepsSigning = (actor: Actor, home: Home): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'officer' &&
    actor.posts.some((post) => post.startsWith(`${home}/`) && post.endsWith('#government-administrator')));
