import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import pg from 'pg';
import { isRefusal } from '#ground';
import { migrateJobs } from '#journal/acts';
import { appUrl, migrate, migrationsOf, openStore, type Store, workerUrl } from '#store';
import { testServer } from './server.ts';

/** A fresh, migrated database of its own. */
export type TestStore = {
  /** Serves as the app role, under row-level security: what the code under test uses. */
  readonly store: Store;
  /** The owner: no superuser, so row-level security (FORCE) binds it too. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** A superuser's address of the same database, to look behind the walls and to plant what no act could. */
  readonly adminUrl: string;
};

/** What can run something when it is over: a test's context, or nothing for the whole file. */
type Scope = { after(fn: () => Promise<void>): void };

const root = new URL('../', import.meta.url);
const owner = 'satupintu_test_owner';
const ownerPassword = 'owner for tests only';

/**
 * A database cloned from the migrated template (about 40 ms), dropped when `t` is over; without `t`, when the file is.
 * Finds or starts the one test server, so it works under plain `node --test file` and with many files at once.
 * `SATUPINTU_TEST_ROOMS=store,journal` narrows the migrations to those rooms. `filled`: a template of `filledTemplate`.
 */
export async function testStore(t?: Scope, filled?: string): Promise<TestStore> {
  const { adminUrl } = await testServer();
  const template = filled ?? (await templateOn(adminUrl));
  const name = `t_${randomBytes(8).toString('hex')}`;
  await admin(adminUrl, (client) =>
    client.query(`create database ${name} template ${template} owner ${owner} strategy file_copy`),
  );
  const own = at(adminUrl, name, owner, ownerPassword);
  const store = openStore(appUrl(own), 8);
  (t ?? { after }).after(async () => {
    await store.close();
    await admin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return { store, ownerUrl: own, appUrl: appUrl(own), workerUrl: workerUrl(own), adminUrl: at(adminUrl, name) };
}

/**
 * A template that holds what `fill` writes, made once for all tests of a run: it is named by `what` and by every source file
 * that could have a hand in it. All but the newest few are dropped.
 */
export async function filledTemplate(what: string, fill: (db: TestStore) => Promise<void>): Promise<string> {
  const { adminUrl } = await testServer();
  const hash = createHash('sha256').update(what);
  for (const path of globSync(['{src,demo}/**/*.{ts,md,yaml,json}', 'migrations/*.sql'], { cwd: root }).sort())
    if (!path.endsWith('.test.ts')) hash.update(`${path}\n`).update(readFileSync(new URL(path, root)));
  const template = `full_${hash.digest('hex').slice(0, 16)}`;
  const empty = await templateOn(adminUrl);
  return admin(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(7472)');
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (rowCount !== 0) return template;
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'full\\_%' order by oid desc offset 3`,
    );
    for (const { name } of rows) {
      await client.query(`alter database ${name} is_template false`);
      await client.query(`drop database ${name} with (force)`);
    }
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} template ${empty} owner ${owner} strategy file_copy`);
    const own = at(adminUrl, template, owner, ownerPassword);
    const store = openStore(appUrl(own), 2);
    try {
      await fill({ store, ownerUrl: own, appUrl: appUrl(own), workerUrl: workerUrl(own), adminUrl: at(adminUrl, template) });
    } finally {
      await store.close();
    }
    await client.query(`alter database ${template} is_template true`);
    return template;
  });
}

/** An empty database, owned by a role that may make roles, for tests of migrating and starting. */
export async function emptyDatabase(t?: Scope): Promise<{ ownerUrl: string; adminUrl: string }> {
  const { adminUrl } = await testServer();
  const name = `e_${randomBytes(8).toString('hex')}`;
  await admin(adminUrl, async (client) => {
    await readyOwner(client);
    await client.query(`create database ${name} template template0 owner ${owner}`);
  });
  (t ?? { after }).after(async () => {
    await admin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return { ownerUrl: at(adminUrl, name, owner, ownerPassword), adminUrl: at(adminUrl, name) };
}

function at(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

async function admin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const rooms = process.env.SATUPINTU_TEST_ROOMS?.split(',');
const choose = (room: string): boolean => rooms === undefined || rooms.includes(room);

let known: Promise<string> | undefined;

function templateOn(adminUrl: string): Promise<string> {
  known ??= makeTemplate(adminUrl);
  return known;
}

/** The migrated template, named by what was migrated; made once, whoever comes first. */
async function makeTemplate(adminUrl: string): Promise<string> {
  const files = await migrationsOf(new URL('../migrations/', import.meta.url).pathname, choose);
  const hash = createHash('sha256');
  for (const { name, checksum } of files) hash.update(`${name} ${checksum}\n`);
  const template = `tpl_${hash.digest('hex').slice(0, 16)}`;
  return await admin(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(7471)');
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (rowCount !== 0) return template;
    await readyOwner(client);
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} template template0 owner ${owner}`);
    const migrated = await migrate(at(adminUrl, template, owner, ownerPassword), choose);
    if (isRefusal(migrated)) throw new Error(`the template can't be migrated: ${JSON.stringify(migrated)}`);
    if (choose('journal')) await migrateJobs(workerUrl(at(adminUrl, template, owner, ownerPassword)));
    await client.query(`alter database ${template} is_template true`);
    return template;
  });
}

async function readyOwner(client: pg.Client): Promise<void> {
  await client.query(
    `do $$ begin create role ${owner} login createrole password '${ownerPassword}'; exception when duplicate_object or unique_violation then null; end $$`,
  );
}
