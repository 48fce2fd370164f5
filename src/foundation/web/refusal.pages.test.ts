import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absent, conflict, forbidden, incomplete } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { refusalPage, refusalText, statusOf } from './refusal.pages.ts';

const visit = visitOf();

test('each family has one status', () => {
  assert.deepEqual(statusOf, { absent: 404, forbidden: 403, conflict: 409, incomplete: 422 });
});

test('the room’s sentence with its holes, else the web room’s, else the family’s', () => {
  const words = { 'not-holder': { id: 'Berkas dipegang {who}.', en: '{who} holds the file.' } };
  assert.equal(refusalText(visit, forbidden('not-holder', { params: { who: 'Ratna' } }), words), 'Berkas dipegang Ratna.');
  assert.match(refusalText(visit, incomplete('too-long', { params: { max: '16' } })), /paling banyak 16 huruf/);
  assert.match(refusalText(visitOf({ lang: 'en' }), conflict('whatever')), /Things have changed/);
  assert.match(refusalText(visit, conflict('toString'), {}), /Keadaannya sudah berubah/);
});

test('the page: a sentence, why with the articles written out, and ways on', () => {
  const refusal = forbidden('no-authority', { basis: ['uu/2014/30~13'], params: {} });
  const page = String(
    refusalPage(visit, refusal, {
      words: { 'no-authority': { id: 'Jabatan ini tidak berwenang <b>.', en: 'x' } },
      cite: (ref) => `Pasal 13 (${ref})`,
      ways: [{ href: '/inbox', text: 'Kotak masuk' }],
    }),
  );
  assert.match(page, /tidak berwenang &lt;b&gt;/);
  assert.match(page, /Mengapa\?[\s\S]*Pasal 13 \(uu\/2014\/30~13\)/);
  assert.match(page, /href="\/inbox"/);
});

test('without articles there is no why; without ways none are promised', () => {
  const page = String(refusalPage(visit, absent('x')));
  assert.ok(!page.includes('Mengapa?') && !page.includes('Anda dapat<'));
});
