import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { acts, story, submitted, viewOf } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { receiptPage } from './receipt.pages.ts';

const own = visitOf({
  actor: { kind: 'person', home: 'sukamaju' as never, person: { home: 'sukamaju' as never, id: 'a1' as never } },
});

const stepsIn = (html: string) => /<ol[^>]*>(.*?)<\/ol>/s.exec(html)?.[1]?.match(/<li>/g)?.length;

test('number, PIN, when it was sent, the last day, who holds it', () => {
  const html = String(receiptPage(own, viewOf(story()), '123456'));
  for (const says of [
    /26-0000001-A/,
    /123456/,
    /7 September 2026 pukul 09\.00 WIB/,
    /Keputusan paling lambat.*Rabu, 16 September 2026/s,
    /Petugas loket, Dinas Pintu/,
  ])
    assert.match(html, says);
  assert.doesNotMatch(html, /Setelah perbaikan|di luar jam layanan/);
  assert.equal(stepsIn(html), 4, 'the four steps to come');
});

test('sent outside service hours: both days are told', () => {
  const html = String(receiptPage(own, viewOf(story(submitted({ receivedOn: '2026-09-08' }))), '1'));
  assert.match(html, /Selasa, 8 September 2026.*di luar jam layanan/s);
});

test('after a correction: what was promised, and the last day now; what is not asked any more is not to come', () => {
  const view = viewOf(story(acts.returned, { ...acts.corrected, skipped: ['advice'] }));
  const html = String(receiptPage(own, view, '1'));
  assert.match(html, /Perbaikan diterima/);
  assert.match(html, /Setelah perbaikan, paling lambat/);
  assert.equal(stepsIn(html), 3);
});

test('holidays that are not set yet are said', () => {
  const view = viewOf(story());
  const html = String(
    receiptPage(own, { ...view, clock: { ...view.clock, provisional: true, due: Temporal.PlainDate.from('2026-09-16') } }, '1'),
  );
  assert.match(html, /Tidak sebelum Rabu, 16 September 2026/);
});
