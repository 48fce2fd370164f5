import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, cite, directory, market, type Story, story, viewOf } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { fold } from './fold.ts';
import { trackedPage, trackPage } from './track.pages.ts';

const page = (...facts: Story) => {
  const all = story(...facts);
  const { clock } = viewOf(all);
  return String(
    trackedPage(visitOf(), { standard: market, state: fold(market, all), facts: all, directory, zone: 'WIB', clock }, cite),
  );
};
const { accepted, advised, drafted, first, second, decided, effect, returned, withdrawn } = acts;

test('where it is and until when', () => {
  assert.match(page(), /Sedang dikerjakan oleh Petugas loket, Dinas Pintu\..*paling lambat Rabu, 16 September 2026/s);
  assert.match(page(returned), /Berkas ada pada pemohon/);
  assert.match(page(accepted, advised, drafted, first, second, decided), /sedang ditandatangani/);
  assert.match(page(accepted, advised, drafted, first, second, decided, effect), /siap diunduh/);
  assert.match(page(withdrawn), /sudah selesai/);
});

test('nothing of the person, of who acted, or of what came of it', () => {
  const html = page(accepted, { ...advised, outcome: 'negative', note: 'n1' }, drafted, first, second, {
    ...decided,
    outlook: { grant: false, ground: 'unfit' },
  });
  assert.doesNotMatch(html, /Luas|Dadang|ditolak|tidak memenuhi|script&gt;|123456/);
});

test('the form keeps the number, never the PIN', () => {
  const html = String(trackPage(visitOf(), { number: '"26' }, [{ field: 'pin', text: 'Tidak cocok.' }]));
  assert.match(html, /value="&quot;26"/);
  assert.match(html, /Tidak cocok/);
  assert.doesNotMatch(html, /name="pin"[^>]*value=/);
});
