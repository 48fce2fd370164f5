import { type Actor, actorColumns, canonical, type Instant, type Plain, type PostId, sha256 } from '#ground';

/** The nouns whose chains the journal keeps. */
export type SubjectKind = 'case' | 'standard' | 'body' | 'person' | 'letter';

/** The one noun whose facts an act appended (design idea 4). */
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** One act, as it is recorded: ids and salted commitments only, never a personal value. */
export type Entry = {
  readonly home: string;
  readonly subject: Subject;
  /** The act's name: `case.submit`. */
  readonly act: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** The post the officer acted in. */
  readonly post?: PostId;
  /** The articles the act stands on: `uu/2014/30~50`. */
  readonly rule: readonly string[];
  /** Other ids the act touched. */
  readonly refs?: Readonly<Record<string, string>>;
  readonly data: Plain;
};

/** The canonical bytes of an act: what its hash covers besides the link before it and its place in the chain. */
export function entryBytes(entry: Entry): string {
  return canonical({
    home: entry.home,
    subject_kind: entry.subject.kind,
    subject: entry.subject.id,
    act: entry.act,
    at: entry.at.toString(),
    ...actorColumns(entry.actor, entry.post),
    rule: entry.rule,
    refs: entry.refs ?? {},
    data: entry.data,
  });
}

/** The link of a chain: SHA-256 over the link before it, its place (from 1) and its bytes, lower-case hex. */
export const linkHash = (previous: string, seq: number, bytes: string): string => sha256(`${previous}:${seq}:${bytes}`);

/** The link of a government's ledger: SHA-256 over the link before it, its index (from 1) and the row's hash. */
export const ledgerHash = (previous: string, index: bigint, hash: string): string => sha256(`${previous}:${index}:${hash}`);

/** A stored row as verification reads it; the columns are compared with the bytes. */
export type StoredEntry = {
  readonly home: string;
  readonly subject_kind: string;
  readonly subject: string;
  readonly seq: number;
  readonly act: string;
  readonly at: Instant;
  readonly actor_kind: string;
  readonly person_home: string | null;
  readonly person: string | null;
  readonly body: string | null;
  readonly post: string | null;
  readonly rule: readonly string[];
  readonly bytes: string;
  readonly previous: string;
  readonly hash: string;
};

/** What is wrong with a stored row: where it stands, and which check failed. */
export type Break = { readonly home: string; readonly ref: string; readonly what: 'gap' | 'link' | 'hash' | 'column' };

const repeated = ['home', 'subject_kind', 'subject', 'act', 'actor_kind', 'person_home', 'person', 'body', 'post'] as const;

/** Whether each column repeats what the hashed bytes say. */
export function columnsMatch(row: StoredEntry): boolean {
  const said = JSON.parse(row.bytes) as Record<string, unknown>;
  return (
    repeated.every((column) => (said[column] ?? null) === (row[column] ?? null)) &&
    said.at === row.at.toString() &&
    JSON.stringify(said.rule) === JSON.stringify(row.rule)
  );
}

/** Checks one row against the row before it in its chain (undefined for the first): the breaks found, none when sound. */
export function checkLink(before: StoredEntry | undefined, row: StoredEntry): readonly Break[] {
  const ref = `${row.subject_kind}/${row.subject}/${row.seq}`;
  const breaks: Break[] = [];
  if (row.seq !== (before?.seq ?? 0) + 1) breaks.push({ home: row.home, ref, what: 'gap' });
  if (row.previous !== (before?.hash ?? '')) breaks.push({ home: row.home, ref, what: 'link' });
  if (row.hash !== linkHash(row.previous, row.seq, row.bytes)) breaks.push({ home: row.home, ref, what: 'hash' });
  if (!columnsMatch(row)) breaks.push({ home: row.home, ref, what: 'column' });
  return breaks;
}
