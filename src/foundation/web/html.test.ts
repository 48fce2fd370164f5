import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { attributes, html, nothing, ownMarkup, safeHref, said, saidPlain, tell, tellHtml } from './html.ts';

test('a hole is literal text, in text and in quoted attributes', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const page = String(html`<p title="${text}">${text}</p>`);
      const inner = page.slice(10, -4);
      assert.ok(!/[<>"']/.test(inner.replace('">', '')), page);
      const read = (part: string) =>
        part
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
      assert.equal(read(inner), `${text}">${text}`);
    }),
  );
});

test('what prints nothing, and what prints', () => {
  assert.equal(String(html`${null}${undefined}${false}${true}${nothing}${0}${10n}${['a', ['<']]}`), '010a&lt;');
  assert.equal(String(html`${html`<b>${'&'}</b>`}`), '<b>&amp;</b>');
});

test('raw is imported in one file of the whole house', () => {
  const found = new Set<string>();
  const look = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) look(path);
      else if (
        /\.ts$/.test(entry.name) &&
        !/\.test\.ts$/.test(entry.name) &&
        /\bhono\/(utils\/)?html\b/.test(readFileSync(path, 'utf8'))
      )
        found.add(entry.name);
    }
  };
  look(join(import.meta.dirname, '../..'));
  assert.deepEqual([...found], ['html.ts']);
});

test('an address from data goes to our own pages or to a known kind of place, else nowhere', () => {
  for (const good of ['/', '/a?b=c', '?page=2', '#field-nik', 'https://example.org/a', 'mailto:a@b.c', 'tel:137'])
    assert.equal(safeHref(good), good);
  for (const bad of [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    ' javascript:x',
    '//evil.example',
    '/\\evil.example',
    'data:text/html,x',
    'x',
    '',
  ])
    assert.equal(safeHref(bad), '#', bad);
});

test('attributes: false and undefined fall away, true stands alone, values are escaped, names are checked', () => {
  assert.equal(
    String(attributes({ id: 'a', hidden: true, x: undefined, y: false, title: '"><' })),
    ' id="a" hidden title="&quot;&gt;&lt;"',
  );
  assert.throws(() => attributes({ 'on click': 'x' }));
});

test('a text without English stays Indonesian and says so; a title takes no markup', () => {
  assert.equal(String(html`${said('en', { id: 'Surat <b>' })}`), '<span lang="id">Surat &lt;b&gt;</span>');
  assert.equal(said('en', { id: 'Surat', en: 'Letter' }), 'Letter');
  assert.equal(said('id', { id: 'Surat', en: 'Letter' }), 'Surat');
  assert.equal(saidPlain('en', { id: 'Surat' }), 'Surat');
  assert.equal(String(said('id', ownMarkup('<i>'))), '<i>');
});

test('sentences with holes: text is literal, markup may be given, an unfilled hole throws', () => {
  const words = { id: 'Buka {page} atau {word}', en: 'Open {page} or {word}' };
  assert.equal(tell({ lang: 'en' }, words, { page: 'a', word: 'b' }), 'Open a or b');
  assert.equal(
    String(tellHtml({ lang: 'id' }, words, { page: html`<a href="/">x</a>`, word: '<' })),
    'Buka <a href="/">x</a> atau &lt;',
  );
  assert.throws(() => tellHtml({ lang: 'id' }, words, { page: 'a' }));
});
