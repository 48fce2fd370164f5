import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFactData } from '#cases';
import { acts, by, posts, type Story, september, story, viewOf } from '../../../test/case-kit.ts';
import { deviationsOf, type Looked } from './deviations.ts';

const { accepted, deemed, returned, corrected, advised, drafted, first, second, lapsed } = acts;
const said = (facts: Story, more: Partial<Looked> = {}) => {
  const { open, application, notes } = viewOf(story(...facts));
  return deviationsOf({ ...open, application, notes, chain: { warnings: [] } as never, ...more }).map(({ id }) => id);
};
const negative: CaseFactData = { ...advised, outcome: 'negative', note: 'n1' };
const conditional: CaseFactData = { ...advised, outcome: 'conditional', note: 'n2' };
const refuses: CaseFactData = { ...drafted, outlook: { grant: false, ground: 'unfit' } };

type Row = readonly [what: string, facts: Story, expected: readonly RegExp[]];
const rows: readonly Row[] = [
  ['the plain way', [accepted, advised, drafted, first, second], []],
  [
    'a negative recommendation and a draft that grants',
    [accepted, negative, drafted],
    [/menyatakan tidak memenuhi syarat, sedangkan rancangan mengabulkan/],
  ],
  ['a negative recommendation and a draft that refuses', [accepted, negative, refuses], []],
  ['conditions', [accepted, conditional, drafted], [/memberi catatan: Gambar kabur\./]],
  [
    'all positive, and a draft that refuses',
    [accepted, advised, refuses],
    [/Semua rekomendasi memenuhi syarat, sedangkan rancangan menolak/],
  ],
  ['returned once', [returned, corrected, accepted, advised, drafted], [/pernah dikembalikan 1 kali/]],
  ['counted complete', [deemed, advised, drafted], [/dihitung lengkap/]],
  ['past its last day', [accepted, advised, drafted, lapsed], [/16 September 2026 sudah terlewati/]],
  [
    'sent back on the way',
    [accepted, advised, drafted, { kind: 'sent-back', from: 'initials', to: 'advice', note: 'n9' }, advised, drafted],
    [/pernah dikembalikan: Periksa lagi\./],
  ],
  [
    'edited by an officer',
    [accepted, advised, drafted, first, { fact: drafted, at: september(8), by: by(posts.secretary, 'o4') }],
    [/Rancangan diubah oleh Sekretaris, Dinas Pintu/],
  ],
];

for (const [what, facts, expected] of rows)
  test(what, () => {
    const found = said(facts);
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [index, says] of expected.entries()) assert.match(found[index] ?? '', says);
  });

test('a ground that holds by rule, and one that nobody could check', () => {
  const { application } = viewOf(story());
  const evidence = (licence: Looked['application']['evidence'][string]) => ({
    application: { ...application, evidence: { ...application.evidence, licence } },
  });
  const none = { kind: 'registry', record: null, at: 'x' } as const;
  assert.match(
    said([accepted, advised, drafted], evidence(none)).join(),
    /Menurut aturan ada alasan menolak: Nomor pedagang tidak ditemukan/,
  );
  assert.match(
    said([accepted, advised, drafted], evidence({ kind: 'registry-down', files: [] })).join(),
    /Register tidak menjawab/,
  );
  const drafts: CaseFactData = { ...drafted, outlook: { grant: false, ground: 'no-licence' } };
  assert.ok(
    !said([accepted, negative, drafts], evidence(none)).join().includes('ada alasan menolak'),
    'not when the draft says so',
  );
});

test('a delegation that rests on the regional head’s act alone', () => {
  assert.match(
    said([accepted, advised, drafted], { chain: { warnings: ['delegation-thin'] } as never }).join(),
    /kepala daerah saja/,
  );
});
