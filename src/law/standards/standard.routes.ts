import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { calendarIn, type Directory, dateIn, isBodyId } from '#bodies';
import { directory } from '#bodies/reads';
import { type Actor, absent, dateWords, type Instant, isRefusal, type Outcome, type PlainDate } from '#ground';
import type { Register } from '#regulations';
import { registerOf } from '#regulations/reads';
import type { Store, Tx } from '#store';
import { answerRefusal, type Html, saidPlain, tell, type Visit, type WebEnv } from '#web';
import { catalogueRoutes } from './catalogue.routes.ts';
import { freshReadings } from './fresh-reading.routes.ts';
import { blockSchemas } from './grammar.ts';
import { earlierRevisions, loadedAs, standingOf } from './revision.rows.ts';
import { standardRefusals, waysOn } from './revision-words.ts';
import { ifAppliedOn, receivedOn } from './service.ts';
import { Shelf } from './shelf.ts';
import { type StandardView, standardHref, standardMain, standardPage } from './standard.pages.ts';
import type { Revision } from './standard.ts';

/** /services: the list; each service's page; and /schema, the grammar of the blocks; for anyone. */
export function serviceRoutes(store: Store): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const show = shower(store);
  routes.route('/', catalogueRoutes(store));
  routes.get('/services/:region/:body/:service', show);
  const schema = JSON.stringify(blockSchemas);
  routes.get('/schema', (c) =>
    c.body(schema, 200, {
      'Content-Type': 'application/schema+json',
      'Cache-Control': 'public, max-age=3600',
      'Access-Control-Allow-Origin': '*',
    }),
  );
  return routes;
}

/** What decides what a page says: the revision, the day, the day for which an application counts, and the world around. */
type Reading = {
  readonly revision: Revision;
  readonly endsOn?: PlainDate;
  readonly directory: Directory;
  readonly register: Register;
  readonly on: PlainDate;
  readonly act: PlainDate;
};

/** A page as it is sent: the same bytes to everybody who has not signed in. */
type Sent = Readonly<Record<'plain' | 'gzip' | 'br', Uint8Array<ArrayBuffer>>> & { readonly etag: string };

/** What is shown may be this many milliseconds behind the database. */
const staleness = 500;

/** How many pages are kept: some tens of megabytes at most. */
const kept = 300;

function shower(store: Store): (c: Context<WebEnv>) => Promise<Response> {
  const reading = freshReadings<Outcome<Reading>>(staleness);
  const mains = new Shelf<Html>(kept);
  const pages = new Shelf<Sent>(kept);
  const mainOf = async (visit: Visit, now: Reading): Promise<Html> => {
    const from = [now.directory, now.register];
    const key = keyOf(visit, now);
    const known = mains.get(key, from);
    return known ?? mains.put(key, from, standardMain(visit, await viewOf(store, visit, now)));
  };
  return async (c) => {
    const visit = c.get('visit');
    const id = `${c.req.param('region')}/${c.req.param('body')}/${c.req.param('service')}`;
    // All who ask within a minute ask for the same day, and for the same side of the service hours.
    const minute = Math.floor(visit.now.epochMilliseconds / 60_000);
    const asker: Actor = { kind: 'anonymous', home: visit.actor.home };
    const now = await reading(`${id} ${visit.lang} ${minute}`, () => store.withContext(asker, (tx) => readingOf(tx, visit, id)));
    if (isRefusal(now)) return answerRefusal(c, visit, now, standardRefusals, waysOn);
    const { title } = now.revision.standard;
    if (!isPlain(visit, id)) return c.html(String(standardPage(visit, title, await mainOf(visit, now))));
    const from = [now.directory, now.register];
    const key = `${keyOf(visit, now)} ${visit.offerEnglish} ${visit.menu.map((way) => way.href).join(' ')}`;
    const known = pages.get(key, from);
    return send(c, known ?? pages.put(key, from, await sentOf(standardPage(visit, title, await mainOf(visit, now)))));
  };
}

const keyOf = ({ lang }: Visit, { revision, endsOn, on, act }: Reading): string =>
  `${revision.hash} ${revision.number} ${endsOn?.toString() ?? ''} ${lang} ${on} ${act}`;

/** True for a visit of which nothing stands on the page: not signed in, no strip, the plain address. */
const isPlain = (visit: Visit, id: string): boolean =>
  visit.actor.kind === 'anonymous' && visit.name === undefined && visit.demo === undefined && visit.path === standardHref(id);

async function readingOf(tx: Tx, { now, lang }: { now: Instant; lang: Visit['lang'] }, id: string): Promise<Outcome<Reading>> {
  const known = await directory(tx);
  const provider = id.slice(0, id.lastIndexOf('/'));
  if (!isBodyId(provider)) return absent('no-standard');
  const on = dateIn(known, provider, now);
  const [standing, register] = await Promise.all([standingOf(tx, id, on), registerOf(tx)]);
  if (standing === undefined) return absent('no-standard');
  if ('from' in standing)
    return absent('standard-not-yet', {
      params: { title: saidPlain(lang, standing.title), date: tell({ lang }, dateWords(standing.from)) },
    });
  if ('until' in standing)
    return absent('standard-ended', {
      params: { title: saidPlain(lang, standing.title), date: tell({ lang }, dateWords(standing.until.add({ days: 1 }))) },
    });
  return { ...standing, directory: known, register, on, act: receivedOn(standing.revision.standard, known, now) };
}

async function viewOf(store: Store, visit: Visit, now: Reading): Promise<StandardView> {
  const { standard, number } = now.revision;
  const [earlier, how] = await store.withContext(visit.actor, (tx) =>
    Promise.all([earlierRevisions(tx, standard.id), loadedAs(tx, standard.id, number)]),
  );
  return {
    revision: now.revision,
    ...(now.endsOn === undefined ? {} : { endsOn: now.endsOn }),
    ...(how === undefined ? {} : { as: how }),
    earlier,
    around: { directory: now.directory, register: now.register, on: now.on },
    soon: ifAppliedOn(standard, calendarIn(now.directory, standard.provider), now.act),
  };
}

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

async function sentOf(page: Html): Promise<Sent> {
  const plain = new TextEncoder().encode(String(page));
  const [gzipped, brotlied] = await Promise.all([
    zip(plain, { level: 9 }),
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
  ]);
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, gzip: new Uint8Array(gzipped), br: new Uint8Array(brotlied), etag };
}

/** Sends kept bytes, in the coding that the browser takes; or only that nothing has changed. */
function send(c: Context<WebEnv>, sent: Sent): Response {
  const headers: Record<string, string> = { ETag: sent.etag, Vary: 'Accept-Encoding, Cookie' };
  if (c.req.header('if-none-match') === sent.etag) return c.body(null, 304, headers);
  const accepted = c.req.header('accept-encoding') ?? '';
  const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  headers['Content-Type'] = 'text/html; charset=UTF-8';
  if (coding !== undefined) headers['Content-Encoding'] = coding;
  return c.body(sent[coding ?? 'plain'], 200, headers);
}
