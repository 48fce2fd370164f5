import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { accessibility } from './accessibility-words.ts';
import { complaints } from './complaints-words.ts';
import { help } from './help-words.ts';
import { privacy } from './privacy-words.ts';
import { cookiesPage, statementPage } from './statement.pages.ts';

const office = {
  name: { id: 'Kantor <A>', en: 'Office <A>' },
  address: 'Jalan 1',
  hours: { id: 'Senin', en: 'Monday' },
  phone: '(021) 555-0100',
  dataOfficer: 'pdp@example.org',
};

test('every hole of every statement is filled, in both languages, and the office’s name is literal text', () => {
  for (const statement of [accessibility, complaints, help, privacy]) {
    for (const lang of ['id', 'en'] as const) {
      const page = String(statementPage(visitOf({ lang, path: statement.path }), statement, { office, articles: ['Pasal 1'] }));
      assert.ok(!/\{\w+\}/.test(page.replace(/<script[\s\S]*?<\/script>/g, '')), `${statement.path} ${lang}`);
      assert.ok(!page.includes('<A>'));
      assert.match(page, /tel:0215550100/);
    }
  }
});

test('sentences are short enough to be read once: at most 40 words in any statement', () => {
  for (const statement of [accessibility, complaints, help, privacy]) {
    const all = [
      statement.lead,
      ...statement.passages.flatMap((p) => [...(p.text ?? []), ...(p.points ?? []), ...(p.after ?? [])]),
    ];
    for (const words of all) {
      for (const sentence of [words.id, words.en].flatMap((text) => text.split(/(?<=[.?!])\s/)))
        assert.ok(sentence.split(/\s+/).length <= 40, sentence);
    }
  }
});

test('without an e-mail address none is shown', () => {
  const page = String(statementPage(visitOf(), help, { office, articles: [] }));
  assert.ok(!page.includes('mailto:'));
});

test('the cookies page names each cookie we set', () => {
  const page = String(cookiesPage(visitOf(), { articles: [] }));
  for (const name of ['satupintu', 'satupintu_form', 'satupintu_lang']) assert.ok(page.includes(`>${name}<`), name);
});
