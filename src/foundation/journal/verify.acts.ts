import type { Tx } from '#store';
import { brokenRows, entriesAfter, ledgerAfter, readsCount } from './entry.rows.ts';
import { type Break, checkLink, ledgerHash, type StoredEntry } from './entry.ts';

/** What a verification walked, and where the journal does not hold. */
export type Verification = {
  readonly entries: number;
  readonly reads: number;
  readonly ledger: number;
  readonly breaks: readonly { readonly home: string; readonly ref: string; readonly what: string }[];
};

const page = 5000;

/**
 * Walks every chain and the ledger, recomputing each hash from the bytes, then asks the database the same by its own
 * statement for what joins tables. System only. No break is a sound journal.
 */
export async function verifyJournal(tx: Tx): Promise<Verification> {
  const chains = await walkChains(tx);
  const ledger = await walkLedger(tx);
  const joined = (await brokenRows(tx)).filter((row) => row.what === 'read' || row.what === 'numbered row');
  return {
    entries: chains.count,
    reads: await readsCount(tx),
    ledger: ledger.count,
    breaks: [...chains.breaks, ...ledger.breaks, ...joined],
  };
}

async function walkChains(tx: Tx): Promise<{ count: number; breaks: readonly Break[] }> {
  const breaks: Break[] = [];
  let before: StoredEntry | undefined;
  let count = 0;
  for (;;) {
    const rows = await entriesAfter(tx, before ?? { home: '', subject_kind: '', subject: '', seq: 0 }, page);
    for (const row of rows) {
      const same = before?.home === row.home && before.subject_kind === row.subject_kind && before.subject === row.subject;
      breaks.push(...checkLink(same ? before : undefined, row));
      before = row;
    }
    count += rows.length;
    if (rows.length < page) return { count, breaks };
  }
}

async function walkLedger(tx: Tx): Promise<{ count: number; breaks: readonly { home: string; ref: string; what: string }[] }> {
  const breaks: { home: string; ref: string; what: string }[] = [];
  let before = { home: '', idx: 0n, chain: '' };
  let count = 0;
  for (;;) {
    const rows = await ledgerAfter(tx, before.home, before.idx, page);
    for (const row of rows) {
      const last = row.home === before.home ? before : { idx: 0n, chain: '' };
      if (row.idx !== last.idx + 1n || row.chain !== ledgerHash(last.chain, row.idx, row.hash))
        breaks.push({ home: row.home, ref: row.idx.toString(), what: 'ledger' });
      before = { home: row.home, idx: row.idx, chain: row.chain };
    }
    count += rows.length;
    if (rows.length < page) return { count, breaks };
  }
}
