import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, type Home, type PostId, Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import type { LetterId } from './register.ts';
import { signingPage } from './signing.pages.ts';

type Shown = Parameters<typeof signingPage>[1];
const named = () => ({ id: 'Kepala Dinas', en: 'Head' });
const page = (shown: Omit<Shown, 'waiting' | 'named'> & { waiting?: Shown['waiting'] }): string =>
  String(signingPage(visitOf(), { waiting: [], named, ...shown }));

test('while signing is off, the page says what accepting means and asks for it to be said', () => {
  const off = page({ level: undefined, mayAccept: true });
  assert.match(off, /Surat belum dapat ditandatangani/);
  assert.match(off, /kekuatan pembuktiannya lebih lemah/);
  assert.match(off, /name="knowing" type="checkbox" value="yes"|type="checkbox"[^>]*name="knowing"|name="knowing"/);
  assert.match(off, /name="accepted" value="yes"/);
  const wrong = page({ level: undefined, mayAccept: true, wrong: { field: 'knowing', text: 'Nyatakan dahulu.' } });
  assert.match(wrong, /href="#field-knowing"/);
});

test('where the local authority signs it can be stopped; where a certified one signs there is nothing to decide', () => {
  const local = page({ level: 'local', mayAccept: true });
  assert.match(local, /name="accepted" value="no"/);
  assert.doesNotMatch(local, /name="knowing"/);
  const certified = page({ level: 'certified', mayAccept: false });
  assert.match(certified, /Tidak ada yang perlu diputuskan/);
  assert.doesNotMatch(certified, /name="accepted"/);
  assert.doesNotMatch(page({ level: undefined, mayAccept: false }), /name="accepted"/);
});

test('letters that wait are listed with their number, their office, since when and why', () => {
  const at = Temporal.Instant.from('2026-03-02T03:00:00Z');
  const one = {
    ...{ home: as<Home>('sukamaju'), letter: as<LetterId>('l1'), number: '503/1/DPMPTSP/2026' },
    ...{ body: as<BodyId>('sukamaju/dpmptsp'), post: as<PostId>('sukamaju/dpmptsp#head') },
    ...{ subject: { kind: 'case', id: 'c1' } as const, why: 'refused' as const, tries: 3, since: at, last: at },
  };
  const html = page({ level: 'certified', mayAccept: false, waiting: [one] });
  assert.match(html, /503\/1\/DPMPTSP\/2026.*Kepala Dinas.*2 Maret 2026.*sudah 3 kali dicoba.*menolaknya/s);
});
