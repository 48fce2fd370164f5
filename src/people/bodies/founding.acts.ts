import { randomUUID } from 'node:crypto';
import { type BodyDays, type BodyId, homeOf, isRefusal, type Outcome, type PlainDate, type PostId } from '#ground';
import { emit } from '#journal/acts';
import type { Tx } from '#store';
import { actOn, type By } from './body.acts.ts';
import type { Post, Register, Relation } from './body.ts';
import type { Description, Profile } from './fact.ts';
import { close, closePost, describe, holdRegister, register, relate, setDays, setNumbering, setPost } from './founding.ts';
import type { Numbering } from './numbering.ts';
import type { BodyRecord } from './record.ts';

type Done = Promise<Outcome<BodyRecord>>;

/** UU 23/2014 ps 212: which bodies a region has, and how they are ordered, is set by its regulations. */
const organisation = ['uu/2014/23~212'];
/** UU 25/2009 ps 23(4): the profile of the provider is public. */
const profile = ['uu/2009/25~23'];

/** Registers a body. For who keeps the government. Refuses as `register`, and `not-keeper`. */
export const registerBody = (tx: Tx, body: BodyId, what: Profile, by: By): Done =>
  actOn(tx, body, by, { name: 'body.register', part: 'government', rule: organisation }, (now) => register(now, body, what));

/** Says anew what a body is called, does and how it is reached. For its own keeper. */
export const describeBody = (tx: Tx, body: BodyId, what: Description, by: By): Done =>
  actOn(tx, body, by, { name: 'body.describe', part: 'own', rule: profile }, (now) => describe(now, what));

/** Closes a body on its last day. For who keeps the government. */
export const closeBody = (tx: Tx, body: BodyId, until: PlainDate, by: By): Done =>
  actOn(tx, body, by, { name: 'body.close', part: 'government', rule: organisation }, (now) => close(now, until));

/** Relates a body to another one. For who keeps the government. */
export const relateBody = (tx: Tx, body: BodyId, relation: Relation, by: By): Done =>
  actOn(tx, body, by, { name: 'body.relate', part: 'government', rule: organisation }, (now) => relate(now, relation));

/** Creates a post, or says anew what it is called and who stands above it. For who keeps the government. */
export const setPostOf = (tx: Tx, body: BodyId, post: Omit<Post, 'body' | 'until'>, by: By): Done =>
  actOn(tx, body, by, { name: 'post.set', part: 'government', rule: organisation }, (now) => setPost(now, post));

/** Closes a post that nobody holds any longer. For who keeps the government. */
export const closePostOf = (tx: Tx, body: BodyId, post: PostId, until: PlainDate, by: By): Done =>
  actOn(tx, body, by, { name: 'post.close', part: 'government', rule: organisation }, (now) => closePost(now, post, until));

/**
 * Sets week, zone, service hours and local holidays of a body, the whole calendar at once. For its own keeper. Emits
 * `body.calendar-set`: what others have counted by it is counted again.
 */
export async function setCalendar(tx: Tx, body: BodyId, days: BodyDays, by: By): Done {
  const act = { name: 'calendar.set', part: 'own', rule: profile } as const;
  const done = await actOn(tx, body, by, act, (now) => setDays(now, days));
  const subject = { kind: 'body', id: body } as const;
  if (!isRefusal(done))
    await emit(tx, { home: homeOf(body), id: randomUUID(), name: 'body.calendar-set', subject, at: by.at, data: {} });
  return done;
}

/** Records a register that the body holds. For who keeps the government. */
export const recordRegister = (tx: Tx, body: BodyId, held: Omit<Register, 'body'>, by: By): Done =>
  actOn(tx, body, by, { name: 'register.hold', part: 'government', rule: organisation }, (now) => holdRegister(now, held));

/** Sets how letters of one type of product (`*`: all others) are numbered from a day on. For its own keeper. */
export const setNumberingOf = (tx: Tx, body: BodyId, numbering: Numbering, by: By): Done =>
  actOn(tx, body, by, { name: 'numbering.set', part: 'own', rule: organisation }, (now) => setNumbering(now, numbering));
