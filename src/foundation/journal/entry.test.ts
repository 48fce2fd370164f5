import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Actor, as, type PostId, sha256, Temporal } from '#ground';
import {
  type Break,
  checkLedger,
  checkLink,
  type Entry,
  entryBytes,
  type LedgerRow,
  type Link,
  ledgerHash,
  linkHash,
} from './entry.ts';

const officer: Actor = {
  kind: 'officer',
  home: as('sukamaju'),
  person: { home: as('sukamaju'), id: as('o1') },
  body: as('sukamaju/dinkes'),
  posts: [as('sukamaju/dinkes#sdk')],
};
const entry: Entry = {
  home: 'sukamaju',
  subject: { kind: 'case', id: 'c1' },
  act: 'case.recommend',
  at: Temporal.Instant.from('2026-03-02T02:00:00Z'),
  actor: officer,
  post: as<PostId>('sukamaju/dinkes#sdk'),
  rule: ['uu/2014/30~50'],
  data: { step: 'advice', fee: 500000n },
};

test('the bytes of an act name who acted by ids, for which body, in which post, on which article; money as a decimal string', () => {
  assert.equal(
    entryBytes(entry),
    '{"act":"case.recommend","actor_kind":"officer","at":"2026-03-02T02:00:00Z","body":"sukamaju/dinkes",' +
      '"data":{"fee":"500000","step":"advice"},"home":"sukamaju","person":"o1","person_home":"sukamaju",' +
      '"post":"sukamaju/dinkes#sdk","refs":{},"rule":["uu/2014/30~50"],"subject":"c1","subject_kind":"case"}',
  );
});

test('the same act gives the same bytes, however its data was put together', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))), (data) => {
      const turned = Object.fromEntries(Object.entries(data).reverse());
      assert.equal(entryBytes({ ...entry, data }), entryBytes({ ...entry, data: turned }));
    }),
  );
});

test('links are hashed as the statement of SQL hashes them', () => {
  assert.equal(linkHash('', 1, '{}'), sha256(':1:{}'));
  assert.equal(ledgerHash('a', 2n, 'b'), sha256('a:2:b'));
});

/** A sound chain over these bytes. */
function chainOf(texts: readonly string[]): Link[] {
  const links: Link[] = [];
  for (const bytes of texts) {
    const previous = links.at(-1)?.hash ?? '';
    const seq = links.length + 1;
    links.push({ home: 'h', subject_kind: 'case', subject: 'c', seq, bytes, previous, hash: linkHash(previous, seq, bytes) });
  }
  return links;
}

const faultsOf = (links: readonly Link[]): readonly Break[] => links.flatMap((link, n) => checkLink(links[n - 1], link));

const texts = fc.array(fc.json(), { minLength: 2, maxLength: 12 });

test('a chain as it was recorded is sound', () => {
  fc.assert(fc.property(texts, (all) => assert.deepEqual(faultsOf(chainOf(all)), [])));
});

test('a changed, removed or exchanged link is found, even when its own hash is made to fit', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.string(), (all, pick, text) => {
      const links = chainOf(all);
      const at = pick % (links.length - 1);
      const link = links[at];
      assert.ok(link);
      const changed = { ...link, bytes: `${link.bytes}${text}!` };
      assert.deepEqual(
        faultsOf(links.with(at, changed)).map(({ what }) => what),
        ['hash'],
      );
      const forged = { ...changed, hash: linkHash(changed.previous, changed.seq, changed.bytes) };
      assert.deepEqual(faultsOf(links.with(at, forged)), [{ home: 'h', ref: `case/c/${at + 2}`, what: 'link' }]);
      assert.deepEqual(faultsOf(links.toSpliced(at, 1))[0]?.what, 'gap');
      const exchanged = links.with(at, links[at + 1] ?? link).with(at + 1, link);
      assert.ok(faultsOf(exchanged).some(({ what }) => what === 'gap'));
    }),
  );
});

test('a ledger as it was numbered is sound; a row changed, removed or added is found', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 3, maxLength: 12 }), fc.nat(), (hashes, pick) => {
      const rows: LedgerRow[] = [];
      for (const hash of hashes) {
        const idx = BigInt(rows.length + 1);
        rows.push({ home: 'h', idx, hash, chain: ledgerHash(rows.at(-1)?.chain ?? '', idx, hash) });
      }
      const faults = (ledger: readonly LedgerRow[]) => ledger.flatMap((row, n) => checkLedger(ledger[n - 1], row));
      assert.deepEqual(faults(rows), []);
      const at = pick % (rows.length - 1);
      const row = rows[at];
      assert.ok(row);
      assert.deepEqual(faults(rows.with(at, { ...row, hash: `${row.hash}x` })), [
        { home: 'h', ref: `${at + 1}`, what: 'ledger' },
      ]);
      assert.ok(faults(rows.toSpliced(at, 1)).length > 0);
      assert.ok(faults(rows.toSpliced(at, 0, row)).length > 0);
    }),
  );
});
