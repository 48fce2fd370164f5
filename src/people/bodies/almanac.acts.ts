import { randomUUID } from 'node:crypto';
import { type Almanac, canonical, type Instant, localDate, nationalAlmanac, type Plain, sha256 } from '#ground';
import { emit } from '#journal/acts';
import type { Tx } from '#store';
import { knownAlmanac, writeAlmanac } from './almanac.rows.ts';
import { governments } from './directory.rows.ts';

/**
 * Says at start by which holiday tables days are counted. When they are others than at the start before (a year has been
 * loaded, a table mended), `almanac.loaded` is emitted to every government: what was counted as not before some day is
 * counted again. Gives whether they were. System only.
 */
export async function announceAlmanac(tx: Tx, now: Instant, almanac: Almanac = nationalAlmanac): Promise<boolean> {
  const hash = sha256(Buffer.from(canonical(JSON.parse(JSON.stringify(almanac)) as Plain)));
  const known = await knownAlmanac(tx);
  if (known === hash) return false;
  await writeAlmanac(
    tx,
    hash,
    almanac.map(({ year }) => year),
    now,
  );
  if (known === undefined) return false;
  for (const { home } of await governments(tx, localDate(now, 'WIB')))
    await emit(tx, { home, id: randomUUID(), name: 'almanac.loaded', subject: { kind: 'body', id: home }, at: now, data: {} });
  return true;
}
