import { type Context, Hono } from 'hono';
import { absent, as, type BodyId, forbidden, type Home, isRefusal, type PersonRef, system, type Text, type Words } from '#ground';
import type { Store, Tx } from '#store';
import { answer, answerRefusal, readForm, type WebEnv } from '#web';
import { handedOver } from './message.acts.ts';
import { mailboxPage, messagePage, paperPage, type Shown } from './message.pages.ts';
import {
  countMailbox,
  type MessageRow,
  markRead,
  readDeliveries,
  readMailbox,
  readOwnMessage,
  readPaper,
} from './message.rows.ts';
import type { Templates } from './message.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

/** What the mailbox stands on; `main` fills the templates of all rooms and how bodies are called. */
export type Mailroom = {
  readonly store: Store;
  readonly home: Home;
  readonly templates: Templates;
  readonly bodyName: (tx: Tx, body: BodyId) => Promise<string | Text | Words>;
};

const pageSize = 25;

/** A person's mailbox, and the messages an office hands over on paper. */
export function messageRoutes(room: Mailroom): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/messages', (c) => withOwn(c, (person) => mailbox(c, room, person)));
  app.get('/messages/paper', (c) => paper(c, room));
  app.post('/messages/paper/:id', (c) => handOver(c, room));
  app.get('/messages/:id', (c) => withOwn(c, (person) => one(c, room, person)));
  return app;
}

async function withOwn(c: Context<WebEnv>, work: (person: PersonRef) => Promise<Response>): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  if (actor.kind === 'person') return work(actor.person);
  if (actor.kind !== 'officer') return c.redirect(`/sign-in?to=${encodeURIComponent(visit.path)}`, 303);
  const way = { href: `/sign-in/role?to=${encodeURIComponent(visit.path)}`, text: { id: 'Ganti peran', en: 'Change role' } };
  return answerRefusal(c, visit, forbidden('message-own'), refusalWords, [way]);
}

async function mailbox(c: Context<WebEnv>, room: Mailroom, person: PersonRef): Promise<Response> {
  const visit = c.get('visit');
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(c.req.query('page') ?? '1')) || 1));
  const { rows, count } = await room.store.withContext(visit.actor, async (tx) => ({
    rows: await Promise.all((await readMailbox(tx, person, page, pageSize)).map((row) => shown(tx, room, row))),
    count: await countMailbox(tx, person),
  }));
  const pages = Math.ceil(count.all / pageSize);
  return answer(c, mailboxPage(visit, { messages: rows, unread: count.unread, page, pages, templates: room.templates }));
}

async function one(c: Context<WebEnv>, room: Mailroom, person: PersonRef): Promise<Response> {
  const visit = c.get('visit');
  const id = c.req.param('id') ?? '';
  const found = await room.store.withContext(visit.actor, async (tx) => {
    const row = await readOwnMessage(tx, person, id);
    if (row === undefined) return absent('message');
    const home = as<Home>(row.home);
    const deliveries = await readDeliveries(tx, home, id);
    await markRead(tx, home, id, visit.now);
    return { message: await shown(tx, room, row), deliveries };
  });
  if (isRefusal(found)) return answerRefusal(c, visit, found, refusalWords, [{ href: '/messages', text: words.back }]);
  const deliveries = found.deliveries.map((row) => ({
    channel: row.channel,
    state: row.state,
    at: row.settled_at ?? row.queued_at,
  }));
  return answer(c, messagePage(visit, { message: found.message, deliveries, templates: room.templates }));
}

/** Messages are their addressee's; an office sees those it must carry, and of them only what the envelope needs. */
async function paper(c: Context<WebEnv>, room: Mailroom): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  if (actor.kind !== 'officer') return answerRefusal(c, visit, forbidden('message-officer'), refusalWords);
  const messages = await room.store.withContext(system(room.home, 'messages.paper'), async (tx) =>
    Promise.all((await readPaper(tx, room.home, actor.body)).map((row) => shown(tx, room, row))),
  );
  return answer(c, paperPage(visit, { messages, templates: room.templates }));
}

async function handOver(c: Context<WebEnv>, room: Mailroom): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c, {});
  if (isRefusal(form)) return answerRefusal(c, visit, form, refusalWords);
  const id = c.req.param('id') ?? '';
  const done = await room.store.withContext(visit.actor, (tx) =>
    handedOver(tx, { home: room.home, id, at: visit.now, actor: visit.actor }),
  );
  return isRefusal(done) ? answerRefusal(c, visit, done, refusalWords) : c.redirect('/messages/paper', 303);
}

async function shown(tx: Tx, room: Mailroom, row: MessageRow): Promise<Shown> {
  return {
    id: row.id,
    template: row.template,
    params: row.params,
    link: row.link ?? undefined,
    at: row.at,
    read: row.read_at !== null,
    from: row.body === null ? undefined : await room.bodyName(tx, as<BodyId>(row.body)),
  };
}
