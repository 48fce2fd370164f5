import { sql } from 'kysely';
import { type ActorColumns, canonical, type Instant, type Plain, type PlainDate, type Text } from '#ground';
import type { Tx } from '#store';
import type { Earlier, StandardFact } from './revision.ts';
import type { Revision, Standard } from './standard.ts';

type Raw = { home: string; standard: string; number: number; hash: string; effective_on: PlainDate };
type Full = Raw & { bytes: string; warnings: string };

/** A revision never changes, so a compiled one is kept for the life of the process. */
const kept = new Map<string, Revision>();

const keyOf = (raw: Pick<Raw, 'standard' | 'number' | 'hash'>): string => `${raw.standard} ${raw.number} ${raw.hash}`;

const read = (raw: Full): Revision => {
  const known = kept.get(keyOf(raw));
  if (known !== undefined) return known;
  const revision: Revision = {
    standard: JSON.parse(raw.bytes) as Standard,
    number: raw.number,
    hash: raw.hash,
    effective: raw.effective_on,
    warnings: JSON.parse(raw.warnings) as Revision['warnings'],
  };
  kept.set(keyOf(raw), revision);
  return revision;
};

async function full(tx: Tx, rows: readonly Raw[]): Promise<readonly Revision[]> {
  const missing = rows.filter((raw) => !kept.has(keyOf(raw)));
  for (const raw of missing) {
    const { rows: found } =
      await sql<Full>`select home, standard, number, hash, effective_on, bytes, warnings from standards.revisions
      where home = ${raw.home} and standard = ${raw.standard} and number = ${raw.number}`.execute(tx);
    found.map(read);
  }
  return rows.flatMap((raw) => kept.get(keyOf(raw)) ?? []);
}

/** The home of a standard: the first part of its id. */
const homeOf = (standard: string): string => standard.slice(0, standard.indexOf('/'));

/** Every revision there is, without what it says; kept in memory under the stamp that every new one renews. */
export type RevisionIndex = ReadonlyMap<string, readonly IndexedRevision[]>;
type IndexedRevision = Raw & { readonly ends_on: PlainDate | null };

const indexes = new Map<string, RevisionIndex>();
const indexesAtMost = 8;

/** The index of revisions as it stands in this transaction; a rolled-back change leaves a stamp that nobody sees again. */
export async function revisionIndex(tx: Tx): Promise<RevisionIndex> {
  const stamps = await sql<{ stamp: string }>`select stamp from standards.stamp`.execute(tx);
  const stamp = stamps.rows[0]?.stamp ?? '';
  const known = indexes.get(stamp);
  if (known !== undefined) return known;
  const { rows } = await sql<IndexedRevision>`select home, standard, number, hash, effective_on, ends_on
    from standards.revisions order by standard, number`.execute(tx);
  const read = Map.groupBy(rows, (row) => row.standard);
  indexes.set(stamp, read);
  for (const old of indexes.keys()) if (indexes.size > indexesAtMost) indexes.delete(old);
  return read;
}

/** The revision of a standard in force on a day; undefined when there is none. No round trip once it has been read. */
export async function revisionOn(tx: Tx, index: RevisionIndex, standard: string, on: PlainDate): Promise<Revision | undefined> {
  const day = on.toString();
  const found = index
    .get(standard)
    ?.findLast((row) => row.effective_on.toString() <= day && (row.ends_on === null || row.ends_on.toString() >= day));
  return found === undefined ? undefined : (await full(tx, [found]))[0];
}

/** A numbered revision, in force or not: what a case was filed under. */
export async function revisionNumbered(
  tx: Tx,
  index: RevisionIndex,
  standard: string,
  number: number,
): Promise<Revision | undefined> {
  const found = index.get(standard)?.find((row) => row.number === number);
  return found === undefined ? undefined : (await full(tx, [found]))[0];
}

/** {@link revisionOn} where no index is at hand. */
export const revisionInForce = async (tx: Tx, standard: string, on: PlainDate): Promise<Revision | undefined> =>
  revisionOn(tx, await revisionIndex(tx), standard, on);

/** {@link revisionNumbered} where no index is at hand. */
export const revisionOf = async (tx: Tx, standard: string, number: number): Promise<Revision | undefined> =>
  revisionNumbered(tx, await revisionIndex(tx), standard, number);

/** Where a standard stands on a day: the revision in force with the last day known of it, or what comes or came instead. */
export type StandingRevision =
  | { readonly revision: Revision; readonly endsOn?: PlainDate }
  | { readonly title: Text; readonly from: PlainDate }
  | { readonly title: Text; readonly until: PlainDate };

/** The revision in force on a day with its last day; else the next that comes, else the last that was; undefined for none. */
export async function standingOf(tx: Tx, standard: string, on: PlainDate): Promise<StandingRevision | undefined> {
  const { rows } = await sql<Raw & { ends_on: PlainDate | null }>`
    select home, standard, number, hash, effective_on, ends_on from standards.revisions
    where home = ${homeOf(standard)} and standard = ${standard} and (ends_on is null or ends_on >= effective_on)
    order by number`.execute(tx);
  const day = on.toString();
  const now = rows.findLast(
    (row) => row.effective_on.toString() <= day && (row.ends_on === null || row.ends_on.toString() >= day),
  );
  const shown = now ?? rows.find((row) => row.effective_on.toString() > day) ?? rows.at(-1);
  const [revision] = shown === undefined ? [] : await full(tx, [shown]);
  if (shown === undefined || revision === undefined) return undefined;
  if (now !== undefined) return { revision, ...(now.ends_on === null ? {} : { endsOn: now.ends_on }) };
  const { title } = revision.standard;
  if (shown.effective_on.toString() > day) return { title, from: shown.effective_on };
  return { title, until: shown.ends_on ?? shown.effective_on };
}

/** Every standard in force on a day, by id. */
export async function standardsInForce(tx: Tx, on: PlainDate): Promise<readonly Revision[]> {
  const { rows } =
    await sql<Raw>`select distinct on (home, standard) home, standard, number, hash, effective_on from standards.revisions
    where effective_on <= ${on.toString()}::date and (ends_on is null or ends_on >= ${on.toString()}::date)
    order by home, standard, number desc`.execute(tx);
  return full(tx, rows);
}

/** The revisions a standard has had, in order. */
export async function earlierRevisions(tx: Tx, standard: string): Promise<readonly Earlier[]> {
  const { rows } = await sql<{ number: number; hash: string; effective_on: PlainDate; ends_on: PlainDate | null }>`
    select number, hash, effective_on, ends_on from standards.revisions
    where home = ${homeOf(standard)} and standard = ${standard} order by number`.execute(tx);
  return rows.map((row) => ({ number: row.number, hash: row.hash, effective: row.effective_on, endsOn: row.ends_on }));
}

/** What a revision is written with. */
export type NewRevision = {
  readonly standard: Standard;
  readonly number: number;
  readonly source: string;
  readonly sourceEn: string | undefined;
  readonly hash: string;
  readonly effective: PlainDate;
  readonly warnings: readonly { readonly code: string; readonly message: Text }[];
};

/** Writes a revision, and ends the one before it the day before it takes effect. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<void> {
  const { standard } = revision;
  await sql`update standards.revisions set ends_on = ${revision.effective.subtract({ days: 1 }).toString()}::date
    where home = ${standard.home} and standard = ${standard.id} and ends_on is null`.execute(tx);
  await sql`insert into standards.revisions (home, standard, number, source, source_en, hash, compiler, bytes, warnings, effective_on)
    values (${standard.home}, ${standard.id}, ${revision.number}, ${revision.source}, ${revision.sourceEn ?? null}, ${revision.hash},
      ${standard.compiler}, ${canonical(standard as unknown as Plain)}, ${canonical(revision.warnings as unknown as Plain)},
      ${revision.effective.toString()}::date)`.execute(tx);
}

/** Appends a fact to a standard's life. */
export async function appendStandardFact(
  tx: Tx,
  standard: Standard,
  fact: StandardFact,
  at: Instant,
  by: ActorColumns,
): Promise<void> {
  await sql`insert into standards.facts (home, standard, seq, kind, at, actor_kind, person_home, person, body, post, bytes)
    select ${standard.home}, ${standard.id}, coalesce(max(seq), 0) + 1, ${fact.kind}, ${at}::timestamptz, ${by.actor_kind},
      ${by.person_home}, ${by.person}, ${by.body}, ${by.post}, ${canonical(fact as unknown as Plain)}
    from standards.facts where home = ${standard.home} and standard = ${standard.id}`.execute(tx);
}

/** The source of a revision, as it was written. */
export async function sourceOf(
  tx: Tx,
  standard: string,
  number: number,
): Promise<{ source: string; en: string | null } | undefined> {
  const { rows } = await sql<{ source: string; en: string | null }>`select source, source_en as en from standards.revisions
    where home = ${homeOf(standard)} and standard = ${standard} and number = ${number}`.execute(tx);
  return rows[0];
}

/** By what a revision came into force; undefined where no fact says so. */
export async function loadedAs(
  tx: Tx,
  standard: string,
  number: number,
): Promise<Extract<StandardFact, { kind: 'loaded' }>['as'] | undefined> {
  const { rows } = await sql<{ bytes: string }>`select bytes from standards.facts
    where home = ${homeOf(standard)} and standard = ${standard} and kind = 'loaded' and (data->>'number')::integer = ${number}
    order by seq desc limit 1`.execute(tx);
  const fact = rows[0] === undefined ? undefined : (JSON.parse(rows[0].bytes) as Extract<StandardFact, { kind: 'loaded' }>);
  return fact?.as;
}
