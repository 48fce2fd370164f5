import pg from 'pg';

/** Makes the owner (may make roles, is no superuser) and the database of its name in an embedded server, where they are missing. */
export async function readyOwner(adminUrl: string, owner: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      'select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $1) as base',
      [owner],
    );
    const name = pg.escapeIdentifier(owner);
    if (!rows[0]?.role) await client.query(`create role ${name} login createrole password ${pg.escapeLiteral(password)}`);
    if (!rows[0]?.base) await client.query(`create database ${name} owner ${name}`);
  } finally {
    await client.end();
  }
}
