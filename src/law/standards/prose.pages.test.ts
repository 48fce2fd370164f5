import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { prosePart } from './prose.pages.ts';
import type { Prose } from './standard.ts';

const prose: Prose = [
  { h: [{ text: 'Judul <b>' }] },
  { p: [{ text: 'Satu ' }, { text: 'dua', strong: true }, { text: ' tiga', em: true }, { text: 'di sini', href: '/help' }] },
  { list: [[{ text: 'a' }], [{ text: 'b' }]], ordered: true },
  { list: [[{ text: 'c' }]], ordered: false },
];

test('paragraphs, headings, lists, strong, emphasis and links; text is text', () => {
  const page = String(prosePart(visitOf(), { id: prose }));
  assert.match(page, /<h4 class="govuk-heading-s">Judul &lt;b&gt;<\/h4>/);
  assert.match(page, /Satu <strong>dua<\/strong><em> tiga<\/em><a class="govuk-link" href="\/help">di sini<\/a>/);
  assert.match(page, /<ol class="govuk-list govuk-list--number"><li>a<\/li><li>b<\/li><\/ol>/);
  assert.match(page, /<ul class="govuk-list govuk-list--bullet"><li>c<\/li><\/ul>/);
});

test('an address that is none of ours to link to leads nowhere', () => {
  for (const href of ['javascript:alert(1)', '//evil.example', 'data:text/html,x'])
    assert.match(String(prosePart(visitOf(), { id: [{ p: [{ text: 'x', href }] }] })), /href="#"/);
});

test('in English the English; where there is none the Indonesian, marked, with a word', () => {
  const visit = visitOf({ lang: 'en' });
  const both = String(prosePart(visit, { id: prose, en: [{ p: [{ text: 'English' }] }] }));
  assert.ok(both.includes('English') && !both.includes('Satu') && !both.includes('lang="id"'));
  const one = String(prosePart(visit, { id: prose }));
  assert.match(one, /available in Indonesian only[\s\S]*<div lang="id"><h4/);
  assert.equal(String(prosePart(visit, { id: [] })), '');
});
