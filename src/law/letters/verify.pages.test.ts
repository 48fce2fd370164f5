import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import type { LetterCode } from './code.ts';
import type { LetterId, PublicLetter } from './register.ts';
import { codePage, foundPage, unknownCodePage, verifyPage } from './verify.pages.ts';
import type { Findings } from './verify.ts';
import { verdicts } from './words.ts';

const today = Temporal.PlainDate.from('2026-02-01');
const letter = (changes: Partial<PublicLetter> = {}): PublicLetter => ({
  home: as<Home>('sukamaju'),
  id: as<LetterId>('inner-id'),
  code: as<LetterCode>('7KQ2MXW94RTHB3VCPZ6N'),
  number: '503/12/<b>/2026',
  status: 'issued',
  shown: {
    kind: 'decision',
    outcome: 'refused',
    title: 'Izin <script>',
    government: 'Pemerintah Kabupaten Sukamaju',
    body: 'Dinas',
    office: 'Kepala Dinas',
    capacity: 'plh',
    onBehalfOf: 'Bupati Sukamaju',
    authority: [{ id: 'Bupati memberi mandat.', en: 'The regent gives a mandate.' }],
    date: '2026-01-08',
    from: '2026-01-08',
    level: 'local',
  },
  issuedAt: Temporal.Instant.from('2026-01-08T03:05:00Z'),
  ...changes,
});
const found = (verdict: Findings['verdict']): Findings => ({ signature: 'digest', range: 'after', register: 'differs', verdict });

test('every verdict has its headline in both languages, and every finding stands for itself', () => {
  for (const lang of ['id', 'en'] as const)
    for (const verdict of ['valid', 'ended', 'replaced', 'revoked', 'changed', 'not-ours'] as const) {
      const page = String(foundPage(visitOf({ lang }), found(verdict), letter()));
      assert.ok(page.includes(verdicts[verdict].title[lang]), verdict);
      assert.equal(page.match(/govuk-tag--red/g)?.length, 3);
    }
});

test('what the register says: office, authority, times; markup literal; no id of ours', () => {
  const page = String(codePage(visitOf(), letter(), today));
  for (const said of [
    'Izin &lt;script&gt; (penolakan)',
    'Pelaksana harian Kepala Dinas, atas nama Bupati Sukamaju',
    'Bupati memberi mandat.',
    '8 Januari 2026 pukul 10.05 WIB',
    'sejak 8 Januari 2026',
    'tidak tersertifikasi',
    '503/12/&lt;b&gt;/2026',
  ])
    assert.ok(page.includes(said), said);
  assert.ok(!page.includes('inner-id'));
});

test('a letter that ended says when, why and what took its place; a number without a letter says so', () => {
  const endedAt = Temporal.Instant.from('2026-01-20T03:00:00Z');
  const replaced = String(
    codePage(visitOf(), letter({ status: 'replaced', endedAt, ground: 'error', replacedBy: '503/13/2026' }), today),
  );
  for (const said of ['sudah diganti', '20 Januari 2026', 'ada kesalahan dalam surat', '503/13/2026'])
    assert.ok(replaced.includes(said), said);
  assert.ok(String(codePage(visitOf(), letter({ status: 'void', ground: 'erased' }), today)).includes('Nomor ini dibatalkan'));
  assert.ok(String(codePage(visitOf(), letter({ status: 'frozen' }), today)).includes('belum diterbitkan'));
});

test('what was typed is kept, and an unknown code is shown as people read it', () => {
  const wrong = String(verifyPage(visitOf(), { at: 'code', text: 'Kode itu keliru.', typed: '"><x' }));
  assert.ok(wrong.includes('&quot;&gt;&lt;x') && wrong.includes('href="#field-code"'));
  assert.ok(String(unknownCodePage(visitOf(), as<LetterCode>('7KQ2MXW94RTHB3VCPZ6N'))).includes('7KQ2M-XW94R-THB3V-CPZ6N'));
});
