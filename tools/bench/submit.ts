import pg from 'pg';
import { as, type PersonId, system, Temporal } from '#ground';
import { startSession } from '#identity/acts';
import { appUrl } from '#store';
import { fillDraft } from './filled.ts';
import type { Ground, Row } from './ground.ts';
import { byClients, Client } from './load.ts';

const clients = 8;
/** So many first, that the server runs as one that has been running for a while: its code compiled, its plans made. */
const warmUp = 4000;
const filings = 3000;

/** Commits of one row each on a pool like the server's, 8 clients: what the disk and the database can do at most. */
export async function commit(ground: Ground): Promise<number> {
  const owner = new pg.Client({ connectionString: ground.ownerUrl });
  await owner.connect();
  await owner.query(
    'create table if not exists public.bench_commit (id bigint generated always as identity, text text not null)',
  );
  await owner.query('grant insert on public.bench_commit to satupintu_app');
  await owner.query('grant usage on schema public to satupintu_app');
  const pool = new pg.Pool({ connectionString: appUrl(ground.nearUrl), max: clients });
  const insert = { name: 'bench_commit', text: 'insert into public.bench_commit (text) values ($1)', values: ['x'.repeat(200)] };
  await byClients(clients, Array.from({ length: 500 }), () => pool.query(insert).then(() => undefined));
  const count = 8000;
  const [before, own] = [ground.cpu(), process.cpuUsage()];
  const seconds = await byClients(clients, Array.from({ length: count }), () => pool.query(insert).then(() => undefined));
  const [after, used] = [ground.cpu(), process.cpuUsage(own)];
  const client = (used.user + used.system) / 1000 / count;
  console.error(
    `  commit: CPU ms each: client ${client.toFixed(2)}, PostgreSQL ${((after.postgres - before.postgres) / count).toFixed(2)}`,
  );
  await pool.end();
  await owner.query('drop table public.bench_commit');
  await owner.end();
  return count / seconds;
}

/** The last POST of filled cases, to its 303: per second, and CPU milliseconds each of server and PostgreSQL together. */
export async function submit(ground: Ground, commits: number): Promise<readonly Row[]> {
  const now = Temporal.Now.instant();
  const home = as<ReturnType<typeof system>['home']>('sukamaju');
  const { token } = await ground.store.withContext(system('sukamaju', 'bench'), (tx) =>
    startSession(tx, { home, person: { home, id: as<PersonId>('a01') }, name: 'A', at: now }),
  );
  const client = new Client(ground.port);
  const warm = await prepare(ground, warmUp);
  const drafts = await prepare(ground, filings);
  const csrf = await tokenOf(client, token, drafts[0] ?? warm[0]);
  const post = async ({ id, code }: { id: string; code: string }): Promise<void> => {
    const cookie = `satupintu=${token}; satupintu_draft_${id.slice(0, 8)}=${code}`;
    const answer = await client.ask('POST', `/drafts/sukamaju/${id}/submit`, cookie, `_csrf=${encodeURIComponent(csrf)}`);
    if (answer.status !== 303 || !answer.location?.endsWith('/receipt'))
      throw new Error(`${answer.status} ${answer.location} ${answer.body.slice(0, 2000)}`);
  };
  await byClients(clients, warm, post);
  const before = ground.cpu();
  const seconds = await byClients(clients, drafts, post);
  const after = ground.cpu();
  client.close();
  const perSecond = filings / seconds;
  const [server, postgres] = [(after.server - before.server) / filings, (after.postgres - before.postgres) / filings];
  console.error(`  submit: CPU ms each: server ${server.toFixed(2)}, PostgreSQL ${postgres.toFixed(2)}`);
  return [
    { name: 'submit', value: perSecond, unit: 'per s', limit: commits, ratio: perSecond / commits },
    { name: 'submit-cpu', value: server + postgres, unit: 'ms CPU each' },
  ];
}

async function prepare(ground: Ground, count: number) {
  const drafts: { id: string; code: string }[] = [];
  await byClients(8, Array.from({ length: count }), async () => {
    drafts.push(await fillDraft(ground.store));
  });
  return drafts;
}

/** The token of the session's forms, from the page that has the button. */
async function tokenOf(client: Client, token: string, draft: { id: string; code: string } | undefined): Promise<string> {
  if (draft === undefined) throw new Error('no draft was prepared');
  const cookie = `satupintu=${token}; satupintu_draft_${draft.id.slice(0, 8)}=${draft.code}`;
  const page = await client.ask('GET', `/drafts/sukamaju/${draft.id}/check`, cookie);
  const found = /action="[^"]*\/submit"[^>]*>\s*<input type="hidden" name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
  if (found === undefined) throw new Error(`no token on the page: ${page.status} ${page.body.slice(-3000)}`);
  return found.replaceAll('&#43;', '+').replaceAll('&#x3D;', '=');
}
