import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directory, market, posts } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { registerName, startPage } from './start.pages.ts';

test('before starting: what to have ready, what is fetched, how long one may stop', () => {
  const html = String(startPage(visitOf(), market, directory, 90));
  assert.match(html, /Gambar letak kios.*bila berlaku bagi Anda/s);
  assert.match(html, /Nomor induk pedagang: kami ambil sendiri dari Konsil/);
  assert.match(html, /dalam 90 hari/);
  assert.match(html, /action="\/services\/sukamaju\/dpmptsp\/market-stall\/apply"/);
  assert.doesNotMatch(html, /Pernyataan kebenaran data/);
});

test('who acts as an officer is told to change role', () => {
  const officer = visitOf({
    actor: {
      kind: 'officer',
      home: 'sukamaju' as never,
      person: { home: 'sukamaju' as never, id: 'o1' as never },
      body: 'sukamaju/dpmptsp' as never,
      posts: [posts.desk as never],
    },
  });
  const html = String(startPage(officer, market, directory, 90));
  assert.match(html, /bertindak sebagai petugas/);
  assert.doesNotMatch(html, /\/apply"/);
});

test('a register is called by the body that holds it', () => {
  const [licence] = market.requirements;
  assert.ok(licence);
  assert.equal(registerName(visitOf(), directory, licence), 'Konsil');
  assert.equal(registerName(visitOf(), directory, { ...licence, from: 'lain/badan@x' }), 'lain/badan');
});
