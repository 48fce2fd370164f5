import { sql } from 'kysely';
import type { Tx } from './context.rows.ts';

/** The version of the database server, such as `18.4`: that it comes at all says that the database answers. */
export async function databaseVersion(tx: Tx): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(tx);
  return rows[0]?.version ?? '';
}
