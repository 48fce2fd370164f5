import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { conflict, type Outcome } from '#ground';
import { appRole, appUrl, definerRole, rolePassword, scramVerifier, workerRole, workerUrl } from './roles.ts';

/**
 * Makes the roles that are missing and gives them the passwords that follow from the owner's. Refuses when the owner may not
 * (no CREATEROLE), when a role of that name belongs to another installation, or may do more than it should.
 */
export async function readyRoles(client: pg.Client, ownerUrl: string, version: number): Promise<Outcome<'ready'>> {
  const me = await client.query<{ may: boolean }>(
    'select rolcreaterole or rolsuper as may from pg_catalog.pg_roles where rolname = current_user',
  );
  const may = me.rows[0]?.may === true;
  const password = decodeURIComponent(new URL(ownerUrl).password);
  const { rows } = await client.query<{ rolname: string; strong: boolean }>(
    'select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong from pg_catalog.pg_roles where rolname = any($1)',
    [[appRole, workerRole, definerRole]],
  );
  const standing = new Map(rows.map((row) => [row.rolname, row.strong]));
  for (const role of [appRole, workerRole, definerRole]) {
    const strong = standing.get(role);
    if (strong === true) return conflict('role-too-strong', { params: { role } });
    if (strong === false) continue;
    if (!may) return conflict('owner-without-createrole', { params: { role } });
    await make(client, role, role === definerRole ? undefined : rolePassword(password, role));
  }
  for (const role of [definerRole, workerRole]) await join(client, role, version);
  return (
    (await agree(client, appRole, appUrl(ownerUrl), password)) ??
    (await agree(client, workerRole, workerUrl(ownerUrl), password)) ??
    'ready'
  );
}

async function make(client: pg.Client, role: string, password: string | undefined): Promise<void> {
  const login = password === undefined ? 'nologin' : `login password '${scramVerifier(password, randomBytes(16))}'`;
  try {
    await client.query(`create role ${role} ${login} nosuperuser nocreatedb nocreaterole nobypassrls`);
  } catch (error) {
    // Another start, migrating another database of the same server, was first.
    if (!(error instanceof pg.DatabaseError && ['42710', '23505'].includes(error.code ?? ''))) throw error;
  }
}

/** The owner gives functions to the definer and a schema to the worker, and must be a member for that. */
async function join(client: pg.Client, role: string, version: number): Promise<void> {
  const rights = version >= 160000 ? 'USAGE, SET' : 'USAGE';
  const parts = rights.split(', ').map((right) => `pg_has_role(current_user, '${role}', '${right}')`);
  const { rows } = await client.query<{ member: boolean }>(`select ${parts.join(' and ')} as member`);
  if (rows[0]?.member) return;
  await client.query(`grant ${role} to current_user${version >= 160000 ? ' with inherit true, set true' : ''}`);
}

/** Tries the derived password; where it is refused (the owner's password was changed), sets it anew. */
async function agree(client: pg.Client, role: string, url: string, ownerPassword: string) {
  const trial = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  trial.on('error', () => {});
  try {
    await trial.connect();
    return undefined;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    if (error.code === '42501')
      await client.query(`grant connect on database ${pg.escapeIdentifier(trial.database ?? '')} to ${role}`);
    else if (error.code !== '28P01' && error.code !== '28000') throw error;
    const verifier = scramVerifier(rolePassword(ownerPassword, role), randomBytes(16));
    return await client.query(`alter role ${role} login password '${verifier}'`).then(
      () => undefined,
      (refused: unknown) => {
        if (refused instanceof pg.DatabaseError && refused.code === '42501')
          return conflict('role-of-another', { params: { role } });
        throw refused;
      },
    );
  } finally {
    await trial.end().catch(() => {});
  }
}
