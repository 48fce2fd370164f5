import { sql } from 'kysely';
import type { Instant } from '#ground';
import type { Tx } from '#store';

/** The hash of the holiday tables that were last counted by; undefined on a first start. */
export async function knownAlmanac(tx: Tx): Promise<string | undefined> {
  return (await tx.selectFrom('bodies.almanac').select('hash').executeTakeFirst())?.hash;
}

/** Keeps which holiday tables are counted by from now on. System only. */
export async function writeAlmanac(tx: Tx, hash: string, years: readonly number[], at: Instant): Promise<void> {
  await sql`
    insert into bodies.almanac as a (hash, years, at) values (${hash}, ${[...years]}::integer[], ${at})
    on conflict (one) do update set hash = excluded.hash, years = excluded.years, at = excluded.at`.execute(tx);
}
