import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { actHref, citationLink } from './citation-link.pages.ts';
import { loadRegister } from './national.ts';

const register = loadRegister();

test('a reference in full words leads to its article', () => {
  assert.equal(actHref('uu/2023/17~264'), '/regulations/uu/2023/17#article-264');
  assert.equal(actHref('uu/2014/30~53(3)'), '/regulations/uu/2014/30#article-53');
  assert.equal(actHref('perda/sukamaju/2017/4'), '/regulations/perda/sukamaju/2017/4');
  const link = String(citationLink(visitOf(), 'uu/2023/17~264', register));
  assert.match(link, /href="\/regulations\/uu\/2023\/17#article-264"/);
  assert.match(link, />Undang-Undang Nomor 17 Tahun 2023 Pasal 264</);
  assert.match(String(citationLink(visitOf({ lang: 'en' }), 'uu/2023/17~264')), />Law 17 of 2023, Article 264</);
});

test('an act that is not held, or no reference at all, is text only and literal', () => {
  assert.equal(String(citationLink(visitOf(), 'uu/2099/1', register)), 'Undang-Undang Nomor 1 Tahun 2099');
  assert.equal(String(citationLink(visitOf(), '<b>"x"', register)), '&lt;b&gt;&quot;x&quot;');
});
