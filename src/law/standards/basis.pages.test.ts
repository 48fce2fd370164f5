import assert from 'node:assert/strict';
import { test } from 'node:test';
import { register } from '../../../test/standard-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { basisItem, because } from './basis.pages.ts';

test('a citation in full words, linked to its article, with what it is about', () => {
  assert.equal(
    String(basisItem(visitOf(), 'uu/2014/30~53(3)', register)),
    '<a class="govuk-link" href="/regulations/uu/2014/30#article-53">Undang-Undang Nomor 30 Tahun 2014 Pasal 53 ayat (3)</a> (batas waktu penetapan keputusan)',
  );
  assert.match(String(basisItem(visitOf({ lang: 'en' }), 'uu/2014/30', register)), /Law 30 of 2014<\/a>$/);
});

test('an act that is not held has no link', () => {
  assert.equal(String(basisItem(visitOf(), 'uu/2099/1', register)), 'Undang-Undang Nomor 1 Tahun 2099');
});

test('why: each article once; nothing for none', () => {
  const page = String(because(visitOf(), ['uu/2014/30~53', 'uu/2009/25~21', 'uu/2014/30~53'], register));
  assert.equal(page.split('<li>').length, 3);
  assert.match(page, /Mengapa\?/);
  assert.equal(String(because(visitOf(), [], register)), '');
});
