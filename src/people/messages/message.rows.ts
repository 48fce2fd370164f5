import { sql } from 'kysely';
import { as, type BodyId, canonical, type Home, type Instant, type PersonRef } from '#ground';
import type { Tx } from '#store';
import type { Channel, DeliveryState, Message } from './message.ts';

/** A message as it is kept. */
export type MessageRow = {
  readonly id: string;
  readonly home: string;
  readonly person_home: string;
  readonly person: string;
  readonly body: string | null;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly link: string | null;
  readonly at: Instant;
  readonly read_at: Instant | null;
};

/** A delivery as it is kept. */
export type DeliveryRow = {
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly queued_at: Instant;
  readonly settled_at: Instant | null;
};

/** Writes a message. */
export async function insertMessage(tx: Tx, id: string, message: Message): Promise<void> {
  await tx
    .insertInto('messages.messages')
    .values({
      home: message.home,
      id,
      person_home: message.to.home,
      person: message.to.id,
      body: message.body ?? null,
      template: message.template,
      bytes: canonical(message.params),
      link: message.link ?? null,
      subject_kind: message.subject?.kind ?? null,
      subject: message.subject?.id ?? null,
      at: message.at,
    })
    .execute();
}

const columns = ['id', 'home', 'person_home', 'person', 'body', 'template', 'params', 'link', 'at', 'read_at'] as const;

/** A message that the actor may see. */
export async function readMessage(tx: Tx, home: Home, id: string): Promise<MessageRow | undefined> {
  const row = await tx
    .selectFrom('messages.messages')
    .select(columns)
    .where('home', '=', home)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, params: row.params as MessageRow['params'] };
}

/** A message of a person's own, whichever government it came from. */
export async function readOwnMessage(tx: Tx, person: PersonRef, id: string): Promise<MessageRow | undefined> {
  const row = await tx
    .selectFrom('messages.messages')
    .select(columns)
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, params: row.params as MessageRow['params'] };
}

/** A person's mailbox, newest first: one page of it. */
export async function readMailbox(tx: Tx, person: PersonRef, page: number, size: number): Promise<readonly MessageRow[]> {
  const rows = await tx
    .selectFrom('messages.messages')
    .select(columns)
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return rows.map((row) => ({ ...row, params: row.params as MessageRow['params'] }));
}

/** How many messages a person has, and how many of them unread. */
export async function countMailbox(tx: Tx, person: PersonRef): Promise<{ all: number; unread: number }> {
  const row = await tx
    .selectFrom('messages.messages')
    .select(sql<number>`count(*)::int`.as('all'))
    .select(sql<number>`(count(*) filter (where read_at is null))::int`.as('unread'))
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .executeTakeFirst();
  return { all: row?.all ?? 0, unread: row?.unread ?? 0 };
}

/** How many messages a person has not read, from the index alone. */
export async function countUnread(tx: Tx, person: PersonRef): Promise<number> {
  const row = await tx
    .selectFrom('messages.messages')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** Marks a message of the actor as read, once. */
export async function markRead(tx: Tx, home: Home, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('messages.messages')
    .set({ read_at: at })
    .where('home', '=', home)
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
}

/** Queues a delivery; false when the message goes out by this channel already. */
export async function insertDelivery(tx: Tx, home: Home, message: string, channel: Channel, at: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('messages.deliveries')
    .values({ home, message, channel, state: 'queued', queued_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The deliveries of a message. */
export async function readDeliveries(tx: Tx, home: Home, message: string): Promise<readonly DeliveryRow[]> {
  const rows = await tx
    .selectFrom('messages.deliveries')
    .select(['channel', 'state', 'attempts', 'queued_at', 'settled_at'])
    .where('home', '=', home)
    .where('message', '=', message)
    .orderBy('queued_at')
    .orderBy('channel')
    .execute();
  return rows.map((row) => ({ ...row, channel: row.channel as Channel, state: row.state as DeliveryState }));
}

/** One delivery, locked. */
export async function lockDelivery(tx: Tx, home: Home, message: string, channel: Channel): Promise<DeliveryRow | undefined> {
  const row = await tx
    .selectFrom('messages.deliveries')
    .select(['channel', 'state', 'attempts', 'queued_at', 'settled_at'])
    .where('home', '=', home)
    .where('message', '=', message)
    .where('channel', '=', channel)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, channel: row.channel as Channel, state: row.state as DeliveryState };
}

/** Writes how a delivery stands after an attempt. */
export async function updateDelivery(
  tx: Tx,
  home: Home,
  message: string,
  channel: Channel,
  to: {
    readonly state: DeliveryState;
    readonly attempts: number;
    readonly at: Instant;
    readonly providerId?: string;
    readonly problem?: string;
  },
): Promise<void> {
  await tx
    .updateTable('messages.deliveries')
    .set({
      state: to.state,
      attempts: to.attempts,
      provider_id: to.providerId ?? null,
      problem: to.problem ?? null,
      settled_at: to.state === 'queued' ? null : to.at,
    })
    .where('home', '=', home)
    .where('message', '=', message)
    .where('channel', '=', channel)
    .execute();
}

/** Messages that wait to go out on paper: a body's own, and those that no body has sent; oldest first. */
export async function readPaper(tx: Tx, home: Home, body: BodyId): Promise<readonly MessageRow[]> {
  const rows = await tx
    .selectFrom('messages.deliveries as d')
    .innerJoin('messages.messages as m', (join) => join.onRef('m.home', '=', 'd.home').onRef('m.id', '=', 'd.message'))
    .select(['m.id', 'm.home', 'm.person_home', 'm.person', 'm.body', 'm.template', 'm.params', 'm.link', 'm.at', 'm.read_at'])
    .where('d.home', '=', home)
    .where('d.channel', '=', 'paper')
    .where('d.state', '=', 'queued')
    .where((at) => at.or([at('m.body', '=', body), at('m.body', 'is', null)]))
    .orderBy('d.queued_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, params: row.params as MessageRow['params'] }));
}

/** The person a message is to. */
export const addressee = (row: MessageRow): PersonRef => ({
  home: as<Home>(row.person_home),
  id: as<PersonRef['id']>(row.person),
});
