import { conflict, type Outcome, type Refusal } from '#ground';

/** One file of migrations/: its name, its SQL and the SHA-256 of that. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** What a database says it has had: checksums by name. */
export type Applied = ReadonlyMap<string, string>;

const oldest = 150000;

/** Refuses a server older than PostgreSQL 15, by its `server_version_num`: views could not run as their caller. */
export const versionTrouble = (version: number): Refusal | undefined =>
  version < oldest ? conflict('database-too-old', { params: { version: String(Math.floor(version / 10000)) } }) : undefined;

/** A migration's name: `YYYYMMDDhhmm-<room>-<what>.sql`. */
export const migrationName = /^\d{12}-([a-z]+)-[a-z0-9-]+\.sql$/;

/**
 * What still has to run, in the order of the names. Refuses (conflict) where an applied file was changed since
 * (migrations are frozen once landed), or where the database has had one that this program does not know: it is
 * then older than its database.
 */
export function pendingOf(folder: readonly Migration[], applied: Applied): Outcome<readonly Migration[]> {
  const known = new Map(folder.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const file = known.get(name);
    if (!file) return conflict('program-older', { params: { name } });
    if (file.checksum !== checksum) return conflict('migration-changed', { params: { name } });
  }
  return folder.filter((migration) => !applied.has(migration.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
