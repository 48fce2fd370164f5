import { type Actor, actorColumns, canonical, type Instant, instantText, type Plain, type PostId, sha256 } from '#ground';

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
    at: instantText(entry.at),
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

/** A link of a chain as verification reads it. */
export type Link = {
  readonly home: string;
  readonly subject_kind: string;
  readonly subject: string;
  readonly seq: number;
  readonly bytes: string;
  readonly previous: string;
  readonly hash: string;
};

/** A numbered row of a government's ledger. */
export type LedgerRow = { readonly home: string; readonly idx: bigint; readonly hash: string; readonly chain: string };

/**
 * What is wrong with a row, and where it stands. `gap`: a row is missing before it. `link`: it names another row before it. `hash`: its
 * bytes are not those that were hashed. `column`: a column says other than the bytes. `read`: a read of personal data was changed. `ledger`: the numbering is broken. `number`: it has no number, or its number another row or
 * one that is gone.
 */
export type Fault = 'gap' | 'link' | 'hash' | 'column' | 'read' | 'ledger' | 'number';

/** One fault of the journal: in which government, at which row, and what is wrong. */
export type Break = { readonly home: string; readonly ref: string; readonly what: Fault };

/** Checks one link against the link before it in its chain (undefined for the first): the faults found, none when sound. */
export function checkLink(before: Link | undefined, link: Link): readonly Break[] {
  const ref = `${link.subject_kind}/${link.subject}/${link.seq}`;
  const faults: Fault[] = [];
  if (link.seq !== (before?.seq ?? 0) + 1) faults.push('gap');
  if (link.previous !== (before?.hash ?? '')) faults.push('link');
  if (link.hash !== linkHash(link.previous, link.seq, link.bytes)) faults.push('hash');
  return faults.map((what) => ({ home: link.home, ref, what }));
}

/** Checks one row of the ledger against the row before it (undefined for the first of its government). */
export function checkLedger(before: LedgerRow | undefined, row: LedgerRow): readonly Break[] {
  const sound = row.idx === (before?.idx ?? 0n) + 1n && row.chain === ledgerHash(before?.chain ?? '', row.idx, row.hash);
  return sound ? [] : [{ home: row.home, ref: row.idx.toString(), what: 'ledger' }];
}
