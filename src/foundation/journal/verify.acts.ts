import type { Tx } from '#store';
import { type Break, checkLedger, checkLink, type LedgerRow, type Link } from './entry.ts';
import { brokenRows, type Counts, countRows, ledgerAfter, linksAfter } from './verify.rows.ts';

/** What a verification went through, and where the journal does not hold. */
export type Verification = Counts & { readonly breaks: readonly Break[] };

const page = 5000;

/**
 * Verifies the journal twice: every link of every chain and of the ledgers is hashed again here, and the database's own statement
 * compares columns with the hashed bytes, and both with what is numbered. System only. A sound journal has no break.
 */
export async function verifyJournal(tx: Tx): Promise<Verification> {
  const found = [...(await walkChains(tx)), ...(await walkLedgers(tx)), ...(await brokenRows(tx))];
  const breaks = new Map(found.map((one) => [`${one.home} ${one.ref} ${one.what}`, one]));
  return { ...(await countRows(tx)), breaks: [...breaks.values()] };
}

async function walkChains(tx: Tx): Promise<readonly Break[]> {
  const breaks: Break[] = [];
  let before: Link | undefined;
  for (;;) {
    const links = await linksAfter(tx, before ?? { home: '', subject_kind: '', subject: '', seq: 0 }, page);
    for (const link of links) {
      const same = before?.home === link.home && before.subject_kind === link.subject_kind && before.subject === link.subject;
      breaks.push(...checkLink(same ? before : undefined, link));
      before = link;
    }
    if (links.length < page) return breaks;
  }
}

async function walkLedgers(tx: Tx): Promise<readonly Break[]> {
  const breaks: Break[] = [];
  let before: LedgerRow | undefined;
  for (;;) {
    const rows = await ledgerAfter(tx, before ?? { home: '', idx: 0n }, page);
    for (const row of rows) {
      breaks.push(...checkLedger(before?.home === row.home ? before : undefined, row));
      before = row;
    }
    if (rows.length < page) return breaks;
  }
}
