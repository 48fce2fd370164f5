import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isRefusal, type Outcome, sha256 } from '#ground';
import { type Migration, migrationName, pendingOf, versionTrouble } from './migrations.ts';
import { readyRoles } from './roles.rows.ts';
import { troubleOf } from './trouble.ts';

/** What a run of the migrations did: the names it applied, in order; empty when there was nothing to do. */
export type Migrated = { readonly applied: readonly string[] };

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/**
 * Brings the owner's database to this program's schema: makes the roles that are missing, then runs what is not applied,
 * each file in a transaction of its own, under a lock so that two starts do it once. Refuses when the server can't be reached or is too
 * old (< 15), when the owner may not make roles, and as `pendingOf` says. A file that fails throws, naming it.
 * `choose` narrows the files (a test of a lower room does not need the upper ones).
 */
export async function migrate(ownerUrl: string, choose: (room: string) => boolean = () => true): Promise<Outcome<Migrated>> {
  const files = await migrationsOf(folder, choose);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await migrateOn(client, ownerUrl, files);
  } catch (error) {
    const trouble = troubleOf(error, ownerUrl);
    if (trouble) return trouble;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The files of a folder with their checksums; a name that is not a migration's throws. */
export async function migrationsOf(path: string, choose: (room: string) => boolean = () => true): Promise<readonly Migration[]> {
  const names = (await readdir(path)).filter((name) => name.endsWith('.sql')).toSorted();
  const chosen = names.filter((name) => {
    const room = migrationName.exec(name)?.[1];
    if (room === undefined) throw new Error(`migrations/${name} is not named YYYYMMDDhhmm-<room>-<what>.sql`);
    return choose(room);
  });
  return Promise.all(
    chosen.map(async (name) => {
      const sql = await readFile(join(path, name), 'utf8');
      return { name, sql, checksum: sha256(sql) };
    }),
  );
}

async function migrateOn(client: pg.Client, ownerUrl: string, files: readonly Migration[]): Promise<Outcome<Migrated>> {
  const version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
  const old = versionTrouble(version);
  if (old) return old;
  // 'satu' in hexadecimal: held until the connection ends, so that a second start waits here.
  await client.query('select pg_advisory_lock(1935766645)');
  const roles = await readyRoles(client, ownerUrl, version);
  if (isRefusal(roles)) return roles;
  const pending = pendingOf(files, await appliedOn(client));
  if (isRefusal(pending)) return pending;
  for (const migration of pending) await apply(client, migration);
  return { applied: pending.map(({ name }) => name) };
}

async function appliedOn(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const known = await client.query(`select to_regclass('store.migrations') is not null as known`);
  if (!known.rows[0].known) return new Map();
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from store.migrations');
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into store.migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (!(error instanceof pg.DatabaseError) || troubleOf(error, '')) throw error;
    const line = error.position ? `:${sql.slice(0, Number(error.position)).split('\n').length}` : '';
    // The commonest stumble has a remedy that PostgreSQL does not tell.
    const remedy = /permission denied for schema/.test(error.message)
      ? ' (a function is given to satupintu_definer: first `grant usage, create on schema … to satupintu_definer`)'
      : '';
    throw new Error(`migrations/${name}${line}: ${error.message}${remedy}`, { cause: error });
  }
}
