import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { as, type Home, isRefusal, type PersonId, system, Temporal } from '#ground';
import { startSession } from '#identity/acts';
import { compile } from '#standards';
import { worldOf } from '#standards/reads';
import { settingOf, unsignedOf } from '../../src/law/letters/making.ts';
import { openLocalSigner } from '../../src/law/letters/signer.local-adapter.ts';
import { openPress } from '../../src/law/letters/typesetter.press-adapter.ts';
import { sampleDecision, templates } from '../../test/letters.ts';
import type { Ground, Row } from './ground.ts';
import { byClients, Client, percentile } from './load.ts';

/** An officer of another office than the one whose applications the row `submit` files. */
const post = 'sukamaju/kesbangpol#front-office';
const officer = { home: as<Home>('sukamaju'), id: as<PersonId>('o19') };

/** Open cases by bulk, written behind the walls: this row is about reading them. `mine` of them wait for the officer's post. */
async function seedCases(ground: Ground, all: number, mine: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ground.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ n: string }>(
    `select count(*) as n from pg_class where relname = 'bench_seeded_k_${all}_${mine}'`,
  );
  if (rows[0]?.n === '0') {
    await owner.query('alter table cases.cases no force row level security; alter table cases.tasks no force row level security');
    await owner.query(
      "delete from cases.tasks where receipt like 'bench-%'; delete from cases.cases where receipt like 'bench-%'",
    );
    await owner.query(seedCasesText, [all]);
    await owner.query(seedTasksText, [all, mine, post]);
    await owner.query('alter table cases.cases force row level security; alter table cases.tasks force row level security');
    await owner.query(`create table public.bench_seeded_k_${all}_${mine} ()`);
    await owner.query('vacuum analyze cases.cases; ').catch(() => undefined);
    await owner.query('analyze cases.tasks');
  }
  await owner.end();
}

const seedCasesText = `insert into cases.cases (home, id, standard, revision, receipt, pin_hash, key_id, person_home, person, posts, facts,
    phase, holder_kind, holder_post, filed_at, received_on, promised_on, due_on, complete, lapsed)
  select 'sukamaju', 'bench-' || n, 'sukamaju/dpmptsp/sip-dokter', 1, 'bench-' || n, '', 'bench', 'sukamaju', 'a01',
    array['sukamaju/kesbangpol#front-office', 'sukamaju/dinkes#sdk'], 1, 'procedure', 'post', 'sukamaju/dinkes#sdk',
    timestamptz '2026-11-01 02:00Z', date '2026-11-02', date '2027-01-01', date '2027-01-01' + (n % 300)::int, false, false
  from generate_series(1, $1::int) as n`;
const seedTasksText = `insert into cases.tasks (home, case_id, step, ordinal, post, does, standard, revision, receipt, since, due_on, case_due_on)
  select 'sukamaju', 'bench-' || n, 'completeness', 0, case when n <= $2::int then $3 else 'sukamaju/dinkes#sdk' end, 'check',
    'sukamaju/dpmptsp/sip-dokter', 1, 'bench-' || n, timestamptz '2026-11-02 02:00Z', date '2027-01-01' + (n % 300)::int, date '2027-01-01' + (n % 300)::int
  from generate_series(1, $1::int) as n`;

/**
 * The p95 in ms of the inbox's page, 4 clients: with 20,000 of 100,000 open cases waiting for the officer, compared with 1,000 of
 * 1,000.
 */
export async function inbox(ground: Ground): Promise<readonly Row[]> {
  const { token } = await ground.store.withContext(system('sukamaju', 'bench'), (tx) =>
    startSession(tx, {
      home: as('sukamaju'),
      person: officer,
      body: as('sukamaju/kesbangpol'),
      name: 'O',
      at: Temporal.Now.instant(),
    }),
  );
  const client = new Client(ground.port);
  const samples: number[] = [];
  const ask = async (): Promise<void> => {
    const began = performance.now();
    const answer = await client.ask('GET', '/inbox', `satupintu=${token}`);
    samples.push(performance.now() - began);
    if (answer.status !== 200 || !answer.body.includes('bench-')) throw new Error(`${answer.status} ${answer.location}`);
  };
  const measure = async (): Promise<number> => {
    await byClients(4, Array.from({ length: 400 }), ask);
    samples.length = 0;
    await byClients(4, Array.from({ length: 1000 }), ask);
    return percentile(samples, 0.95);
  };
  await seedCases(ground, 1000, 1000);
  const small = await measure();
  await seedCases(ground, 100_000, 20_000);
  const large = await measure();
  client.close();
  return [{ name: 'inbox', value: large, unit: 'ms p95', limit: small, ratio: large / small }];
}

/** The standard's page per second, against the same bytes from memory through Hono, 16 clients. */
export async function page(ground: Ground): Promise<Row> {
  const path = '/services/sukamaju/dpmptsp/sip-dokter';
  const client = new Client(ground.port);
  const first = await client.ask('GET', path);
  if (first.status !== 200) throw new Error(`${path}: ${first.status}`);
  const bare = new Hono().get('/', (c) => c.html(first.body));
  const server = serve({ fetch: bare.fetch, port: 0 });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const address = server.address();
  const other = new Client(typeof address === 'object' && address !== null ? address.port : 0);
  const rate = async (asked: Client, at: string): Promise<number> => {
    await byClients(16, Array.from({ length: 300 }), () => asked.ask('GET', at).then(() => undefined));
    return 2000 / (await byClients(16, Array.from({ length: 2000 }), () => asked.ask('GET', at).then(() => undefined)));
  };
  const [value, limit] = [await rate(client, path), await rate(other, '/')];
  client.close();
  other.close();
  server.close();
  return { name: 'page', value, unit: 'per s', limit, ratio: value / limit };
}

/** Standards compiled per second: parse and check, each text a new one (a comment differs), so that nothing is remembered. */
export async function compiling(ground: Ground): Promise<Row> {
  const read = (file: string): string => readFileSync(new URL(`../../demo/standards/${file}`, import.meta.url), 'utf8');
  const [source, en] = [read('sip-dokter.md'), read('sip-dokter.en.md')];
  const world = await ground.store.withContext({ kind: 'system', home: as('sukamaju'), job: 'bench' }, (tx) =>
    worldOf(tx, Temporal.Now.plainDateISO()),
  );
  const once = (n: number): void => {
    const { standard } = compile(source.replace('Gratis.', `Gratis. ${n}`), en, world);
    if (standard === undefined) throw new Error('the standard does not compile');
  };
  for (let n = 0; n < 30; n++) once(n);
  const began = performance.now();
  const count = 200;
  for (let n = 0; n < count; n++) once(1000 + n);
  return { name: 'compile', value: (count * 1000) / (performance.now() - began), unit: 'per s' };
}

/** A letter made and signed, ms each (median): the warm typesetter's process and the local signer, letter after letter, all different. */
export async function letter(ground: Ground): Promise<Row> {
  const typesetter = openPress();
  const now = Temporal.Now.instant();
  const signer = await openLocalSigner(join(ground.data, 'keys', 'signing'), now);
  const samples: number[] = [];
  for (let n = 0; n < 80; n++) {
    const input = sampleDecision({ number: `503/${n}/DPMPTSP/2026`, about: `Surat Izin Praktik Dokter ${n}` });
    const began = performance.now();
    const pdf = await typesetter.typeset(settingOf(input, templates[input.kind].source));
    const signed = await signer.sign(unsignedOf(input, pdf, now));
    if (isRefusal(signed)) throw new Error(signed.name);
    if (n >= 20) samples.push(performance.now() - began);
  }
  typesetter.close();
  return { name: 'letter', value: percentile(samples, 0.5), unit: 'ms median' };
}

/** Resident memory of the server process after everything else, its jobs done. */
export async function memory(ground: Ground): Promise<Row> {
  await ground.startJobs();
  const owner = new pg.Client({ connectionString: ground.ownerUrl });
  await owner.connect();
  const waiting = async (): Promise<number> =>
    Number((await owner.query('select count(*) as n from graphile_worker._private_jobs where attempts = 0')).rows[0]?.n ?? 0);
  const until = performance.now() + 120_000;
  while ((await waiting()) > 0 && performance.now() < until) await pause(500);
  await owner.end();
  return { name: 'memory', value: ground.memory(), unit: 'MB' };
}
