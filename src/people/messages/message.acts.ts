import { randomUUID } from 'node:crypto';
import { type Actor, absent, conflict, forbidden, type Home, type Instant, isRefusal, type Outcome } from '#ground';
import { personOf } from '#identity/reads';
import { enqueue, record } from '#journal/acts';
import type { Tx } from '#store';
import {
  addressee,
  insertDelivery,
  insertMessage,
  lockDelivery,
  type MessageRow,
  readMessage,
  updateDelivery,
} from './message.rows.ts';
import {
  addressFor,
  type Channel,
  channelsFor,
  effectKey,
  insteadOf,
  type Message,
  nextAttempt,
  rendered,
  type Templates,
} from './message.ts';
import type { Carried, Parcel, Receipt } from './provider.port.ts';

/** The tasks by which messages go out. */
export const addressTask = 'messages.address';
export const deliverTask = 'messages.deliver';

/**
 * Tells a person something: it stands in their mailbox with the caller's transaction, and goes out by their own channels
 * after it. Never blocks the act and never asks the vault here; the address is read in the job alone.
 */
export async function send(tx: Tx, message: Message): Promise<{ id: string }> {
  const id = randomUUID();
  await insertMessage(tx, id, message);
  await enqueue(tx, { task: addressTask, payload: { home: message.home, id } });
  return { id };
}

/** Chooses a message's channels by what the person has told us, and queues a delivery for each. Runs as the system; again changes nothing. */
export async function address(tx: Tx, home: Home, id: string, ready: ReadonlySet<Channel>, now: Instant): Promise<void> {
  const row = await readMessage(tx, home, id);
  if (row === undefined) return;
  const person = await personOf(tx, addressee(row));
  // Who was erased meanwhile is told nothing more.
  if (isRefusal(person)) return;
  for (const channel of channelsFor(person.profile.contact, ready)) await queue(tx, row, channel, now);
}

/** Where our links lead, and what the rooms' templates are. */
export type Wording = { readonly url: URL; readonly templates: Templates };

/**
 * What a queued delivery hands to its provider, with the address read from the vault. Undefined when it is settled already or
 * nobody is left to be told; the delivery has then failed.
 */
export async function parcelOf(
  tx: Tx,
  ask: { readonly home: Home; readonly id: string; readonly channel: Carried; readonly now: Instant; readonly wording: Wording },
): Promise<Parcel | undefined> {
  const { home, id, channel, now, wording } = ask;
  const delivery = await lockDelivery(tx, home, id, channel);
  const row = await readMessage(tx, home, id);
  if (delivery?.state !== 'queued' || row === undefined) return undefined;
  const person = await personOf(tx, addressee(row));
  const to = isRefusal(person) ? undefined : addressFor(channel, person.profile.contact);
  if (isRefusal(person) || to === undefined) {
    await updateDelivery(tx, home, id, channel, { state: 'failed', attempts: delivery.attempts, at: now, problem: 'no-address' });
    return undefined;
  }
  const { lang } = person.profile.contact;
  const template = wording.templates[row.template];
  if (template === undefined) throw new Error(`no template ${row.template}`);
  const words = rendered(template, lang, row.params);
  const link = row.link === null ? '' : new URL(row.link, wording.url).href;
  const text =
    channel === 'email' ? [words.text, link].filter(Boolean).join('\n\n') : [words.short, link].filter(Boolean).join(' ');
  return { key: effectKey(home, id, channel), channel, to, title: words.title, text, lang };
}

/**
 * Writes what came of an attempt: sent; or again later, by the waits of `nextAttempt`; or failed, and then another channel
 * takes over where there is one. A second receipt of the same delivery changes nothing.
 */
export async function settle(
  tx: Tx,
  given: {
    readonly home: Home;
    readonly id: string;
    readonly channel: Carried;
    readonly receipt: Receipt;
    readonly ready: ReadonlySet<Channel>;
    readonly now: Instant;
  },
): Promise<void> {
  const { home, id, channel, receipt, ready, now } = given;
  const delivery = await lockDelivery(tx, home, id, channel);
  if (delivery?.state !== 'queued') return;
  const attempts = delivery.attempts + 1;
  if (receipt.outcome === 'sent') {
    await updateDelivery(tx, home, id, channel, { state: 'sent', attempts, at: now, providerId: receipt.id });
    return;
  }
  const again = receipt.outcome === 'later' ? nextAttempt(attempts, now) : undefined;
  const { problem } = receipt;
  if (again !== undefined) {
    await updateDelivery(tx, home, id, channel, { state: 'queued', attempts, at: now, problem });
    await enqueueDelivery(tx, home, id, channel, again);
    return;
  }
  await updateDelivery(tx, home, id, channel, { state: 'failed', attempts, at: now, problem });
  const instead = insteadOf(channel, ready);
  const row = instead === undefined ? undefined : await readMessage(tx, home, id);
  if (instead !== undefined && row !== undefined) await queue(tx, row, instead, now);
}

/**
 * An officer says that a message on paper was handed over or posted. Refuses `message-officer` (forbidden), `message`
 * (absent) and `message-settled` (conflict).
 */
export async function handedOver(
  tx: Tx,
  given: { readonly home: Home; readonly id: string; readonly at: Instant; readonly actor: Actor },
): Promise<Outcome<undefined>> {
  const { home, id, at, actor } = given;
  if (actor.kind !== 'officer') return forbidden('message-officer');
  const delivery = await lockDelivery(tx, home, id, 'paper');
  if (delivery === undefined) return absent('message');
  if (delivery.state !== 'queued') return conflict('message-settled');
  await updateDelivery(tx, home, id, 'paper', { state: 'sent', attempts: delivery.attempts + 1, at });
  const subject = { kind: 'body', id: actor.body } as const;
  await record(tx, {
    home,
    subject,
    act: 'message.hand-over',
    at,
    actor,
    rule: ['uu/2016/8~123'],
    refs: { message: id },
    data: {},
  });
  return undefined;
}

async function queue(tx: Tx, row: MessageRow, channel: Channel, now: Instant): Promise<void> {
  const home = row.home as Home;
  if ((await insertDelivery(tx, home, row.id, channel, now)) && channel !== 'paper')
    await enqueueDelivery(tx, home, row.id, channel);
}

const enqueueDelivery = (tx: Tx, home: Home, id: string, channel: Channel, runAt?: Instant): Promise<void> =>
  enqueue(tx, {
    task: deliverTask,
    payload: { home, id, channel },
    key: effectKey(home, id, channel),
    ...(runAt === undefined ? {} : { runAt }),
  });
