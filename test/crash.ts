import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { CaseRef } from '#cases';
import { as, isRefusal, system, Temporal } from '#ground';
import { startSession, useMasterKey } from '#identity/acts';
import { appUrl, holderIn, openStore, runningEmbedded, type Store, workerUrl } from '#store';
import { readMasterKey } from '../src/people/identity/master.file-adapter.ts';
import { byClients, Client } from '../tools/bench/load.ts';
import { unfolded } from './folding.ts';
import { freePort } from './port.ts';
import { command, dataFolder, opened } from './program.ts';
import { doctor, filledDraft } from './way.ts';

/** What a crash run found: how many were acknowledged before each kill, and how long the queue stood still afterwards. */
export type CrashReport = {
  readonly submitted: number;
  readonly acknowledgedAt: readonly number[];
  readonly perSecond: number;
  /** How many jobs the dead worker had begun, and after how many seconds they were done or free. */
  readonly held: readonly number[];
  readonly secondsToJobs: readonly number[];
  readonly secondsToOpen: readonly number[];
};

const clients = 8;

/**
 * Starts the real program on a data folder of its own, and sends so many applications by their final POST while the server is
 * killed (kill -9) at a third and PostgreSQL at two thirds of them; each time the program is started again and the client
 * sends again what nobody acknowledged. Then asserts that nothing acknowledged is lost, nothing is there twice, folds
 * equal rows, the journal holds, and jobs go on within a minute. `slow`: the gateway of messages takes its time, so that jobs are
 * under way when their worker is killed.
 */
export async function crashRun(t: { after(fn: () => Promise<void>): void }, count: number, slow = false): Promise<CrashReport> {
  const data = dataFolder(t);
  const env = { SATUPINTU_DATA: data, PORT: String(await freePort()) };
  const secondsToOpen: number[] = [];
  const start = async (): Promise<void> => {
    const began = performance.now();
    const program = await opened(t, env);
    // After the last kill it is quick again, so that everything is sent in the end.
    if (slow && secondsToOpen.length < 2) await slowGateway(program.said());
    secondsToOpen.push((performance.now() - began) / 1000);
  };
  await start();
  const drafts = await prepared(data, count);
  const sender = await Sender.before(data, Number(env.PORT));
  const kills: readonly (readonly [number, () => Promise<void>])[] = [
    [Math.floor(count / 3), () => killServer(data)],
    [Math.floor((2 * count) / 3), () => killPostgres(data)],
    [count, async () => undefined],
  ];
  const acknowledgedAt: number[] = [];
  const held: number[] = [];
  const secondsToJobs: number[] = [];
  let sending = 0;
  for (const [goal, kill] of kills) {
    const from = performance.now();
    await sender.send(drafts, goal, kill);
    sending += performance.now() - from;
    acknowledgedAt.push(sender.acknowledged.size);
    if (goal === count) break;
    await killServer(data);
    const { jobs, seconds } = await restarted(data, start);
    held.push(jobs);
    secondsToJobs.push(seconds);
  }
  sender.close();
  assert.equal(sender.acknowledged.size, count);
  await emptied(data);
  await looked(data, sender.acknowledged);
  const verified = await command(t, ['journal', 'verify'], env);
  assert.equal(verified.exit, 0, verified.said);
  return { submitted: count, acknowledgedAt, perSecond: count / (sending / 1000), held, secondsToJobs, secondsToOpen };
}

/** Tells the stand-in of the gateway to take twenty seconds over each message from now on; it ends with its server. */
async function slowGateway(said: string): Promise<void> {
  const url = /messages sent: (http:\S+)/.exec(said)?.[1] ?? assert.fail(said);
  const told = await fetch(`${url}/behaviour`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ delayMs: 20_000 }),
  });
  assert.equal(told.status, 200);
}

/** The store of the running program, for looking in and for preparing. */
async function within<T>(data: string, work: (store: Store, ownerUrl: string) => Promise<T>): Promise<T> {
  const ownerUrl = (await runningEmbedded(data)) ?? assert.fail('no database runs');
  const store = openStore(appUrl(ownerUrl), clients);
  try {
    return await work(store, ownerUrl);
  } finally {
    await store.close();
  }
}

const now = () => Temporal.Now.instant();

/** Drafts that only wait for their last POST. */
const prepared = (data: string, count: number): Promise<readonly Draft[]> =>
  within(data, async (store) => {
    const key = readMasterKey(data);
    if (isRefusal(key)) throw new Error(key.name);
    useMasterKey(key);
    const drafts: Draft[] = [];
    await byClients(clients, Array.from({ length: count }), async () => {
      drafts.push(await filledDraft({ store, now }, doctor()));
    });
    return drafts;
  });

type Draft = { readonly id: string; readonly code: string };

/** Eight clients of one applicant, who remember what was acknowledged. */
class Sender {
  readonly acknowledged = new Set<string>();
  readonly #client: Client;
  readonly #token: string;
  #csrf: string | undefined;
  private constructor(port: number, token: string) {
    this.#client = new Client(port);
    this.#token = token;
  }

  static async before(data: string, port: number): Promise<Sender> {
    const home = as<ReturnType<typeof system>['home']>('sukamaju');
    const { token } = await within(data, (store) =>
      store.withContext(system(home, 'test'), (tx) =>
        startSession(tx, { home, person: { home, id: as('a01') }, name: 'A', at: now() }),
      ),
    );
    return new Sender(port, token);
  }

  /** Sends until so many are acknowledged; then `kill` while the others are on their way. What fails is left for the next time. */
  async send(drafts: readonly Draft[], goal: number, kill: () => Promise<void>): Promise<void> {
    const left = drafts.filter(({ id }) => !this.acknowledged.has(id));
    let killed: Promise<void> | undefined;
    await byClients(clients, left, async (draft) => {
      if (killed !== undefined && this.#failed > 2 * clients) return;
      const taken = await this.#post(draft).catch(() => false);
      if (taken) this.acknowledged.add(draft.id);
      else this.#failed += 1;
      if (this.acknowledged.size >= goal) killed ??= kill();
    });
    this.#failed = 0;
    await killed;
  }
  #failed = 0;

  async #post({ id, code }: Draft): Promise<boolean> {
    const cookie = `satupintu=${this.#token}; satupintu_draft_${id.slice(0, 8)}=${code}`;
    this.#csrf ??= await this.#tokenFor(id, cookie);
    const form = `_csrf=${encodeURIComponent(this.#csrf)}`;
    const answer = await this.#client.ask('POST', `/drafts/sukamaju/${id}/submit`, cookie, form);
    return answer.status === 303 && answer.location === `/cases/sukamaju/${id}/receipt`;
  }

  async #tokenFor(id: string, cookie: string): Promise<string> {
    const page = await this.#client.ask('GET', `/drafts/sukamaju/${id}/check`, cookie);
    const found = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
    if (found === undefined) throw new Error(`no token on the page: ${page.status}`);
    return found;
  }

  close(): void {
    this.#client.close();
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function killServer(data: string): Promise<void> {
  const holder = await holderIn(data);
  if (holder === undefined) return;
  process.kill(holder.pid, 'SIGKILL');
  while (isAlive(holder.pid)) await pause(10);
}

/** The postmaster and all its processes at once, as when the machine loses its power. */
async function killPostgres(data: string): Promise<void> {
  const pid = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  for (const one of [pid, ...children]) process.kill(one, 'SIGKILL');
  while (isAlive(pid)) await pause(10);
}

/** Starts again, and gives how many jobs the dead worker had begun, and how many seconds after the kill they were done or free. */
async function restarted(data: string, start: () => Promise<void>): Promise<{ jobs: number; seconds: number }> {
  const began = performance.now();
  const killedAt = new Date().toISOString();
  await start();
  let jobs: number | undefined;
  for (;;) {
    const [held] = await queue<{ n: number }>(
      data,
      `select count(*)::int as n from graphile_worker._private_jobs where locked_at < '${killedAt}'::timestamptz`,
    );
    const seconds = (performance.now() - began) / 1000;
    jobs ??= held?.n ?? 0;
    if (held?.n === 0) return { jobs, seconds };
    assert.ok(seconds < 100, `${held?.n} jobs of a dead worker stand still`);
    await pause(200);
  }
}

const queue = <R extends pg.QueryResultRow>(data: string, text: string): Promise<readonly R[]> =>
  within(data, async (_, ownerUrl) => {
    const client = new pg.Client({ connectionString: workerUrl(ownerUrl) });
    await client.connect();
    try {
      return (await client.query<R>(text)).rows;
    } finally {
      await client.end();
    }
  });

/** Waits until every job is done; none may have given up. */
async function emptied(data: string): Promise<void> {
  const until = performance.now() + 300_000;
  // Events and jobs lie with two roles and can't be looked at in one moment: quiet twice is quiet.
  let quiet = 0;
  for (;;) {
    const waiting = await unrelayed(data);
    const rows = await queue<{ task: string; error: string | null; n: number }>(
      data,
      `select t.identifier as task, j.last_error as error, count(*)::int as n
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id group by 1, 2`,
    );
    quiet = rows.length === 0 && waiting === 0 ? quiet + 1 : 0;
    if (quiet === 2) return;
    assert.ok(performance.now() < until, `jobs are left: ${JSON.stringify(rows)}`);
    await pause(300);
  }
}

/** Events that have no job yet. */
const unrelayed = (data: string): Promise<number> =>
  within(data, (store) =>
    store.withContext(system('sukamaju', 'crash'), async (tx) =>
      Number(
        (
          await tx
            .selectFrom('journal.outbox')
            .select((eb) => eb.fn.countAll().as('n'))
            .executeTakeFirst()
        )?.n ?? 0,
      ),
    ),
  );

/** Everything acknowledged is there, once; each was told once; and folding its facts again gives its row. */
const looked = (data: string, acknowledged: ReadonlySet<string>): Promise<void> =>
  within(data, (store) =>
    store.withContext(system('sukamaju', 'test'), async (tx) => {
      const cases = await tx.selectFrom('cases.cases').select(['home', 'id', 'receipt']).execute();
      assert.deepEqual(new Set(cases.map(({ id }) => id)), acknowledged, 'every acknowledged case is there, and no other');
      assert.equal(new Set(cases.map(({ receipt }) => receipt)).size, acknowledged.size, 'no receipt twice');
      const once = {
        facts: await tx.selectFrom('cases.facts').select('case_id as id').where('kind', '=', 'submitted').execute(),
        journal: await tx.selectFrom('journal.entries').select('subject as id').where('act', '=', 'case.submit').execute(),
        events: await tx.selectFrom('journal.events').select('subject as id').where('name', '=', 'case.submitted').execute(),
        messages: await tx
          .selectFrom('messages.messages')
          .select('subject as id')
          .where('template', '=', 'case.submitted')
          .execute(),
      };
      for (const [what, rows] of Object.entries(once)) {
        assert.equal(rows.length, acknowledged.size, what);
        assert.deepEqual(new Set(rows.map(({ id }) => id)), acknowledged, what);
      }
      const refs = cases.map(({ home, id }) => ({ home: as<CaseRef['home']>(home), id: as<CaseRef['id']>(id) }));
      assert.deepEqual(await unfolded(tx, refs, now()), []);
    }),
  );
