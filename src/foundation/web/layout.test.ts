import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

const page = (visit: Parameters<typeof visitOf>[0], more = {}) =>
  String(layout(visitOf(visit), { title: 'Judul <b>', ...more }, html`<p>isi</p>`));

test('the frame: language, title, skip link to the main part, nothing inline', () => {
  const text = page({ lang: 'id' });
  assert.match(text, /^<!doctype html>\n<html lang="id"/);
  assert.match(text, /<title>Judul &lt;b&gt; – Kabupaten Sukamaju – Satupintu<\/title>/);
  assert.match(text, /href="#main-content"/);
  assert.match(text, /<main[^>]*id="main-content"/);
  assert.ok(!/<style|<script(?![^>]*src=)|\sstyle=|\son[a-z]+=/.test(text));
});

test('a page with something wrong says so first, in its title', () => {
  assert.match(page({ lang: 'id' }, { wrong: true }), /<title>Kesalahan: Judul/);
  assert.match(page({ lang: 'en' }, { wrong: true }), /<title>Error: Judul/);
});

test('the language switch returns to the same page with its query', () => {
  const text = page({ path: '/services?q=a+b&page=2' });
  assert.match(text, /href="\/services\?q=a\+b&amp;page=2&amp;lang=en"/);
  assert.match(text, /aria-current="true" lang="id"/);
});

test('a browser that prefers English is offered it in words', () => {
  assert.match(page({ offerEnglish: true }), />Read this page in English</);
  assert.ok(!page({}).includes('Read this page in English'));
});

test('signed out: a way to sign in that comes back; signed in: who and as what, and a way out by POST', () => {
  assert.match(page({ path: '/cases/1?tab=a' }), /href="\/sign-in\?to=%2Fcases%2F1%3Ftab%3Da"/);
  const text = page({ name: 'Ratna <Dewi>', post: { id: 'Petugas loket', en: 'Front office' } });
  assert.match(text, /Ratna &lt;Dewi&gt;/);
  assert.match(text, /Petugas loket/);
  assert.match(text, /<form method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="token">/);
});

test('the menu marks the page, and the part the page is in', () => {
  const menu = [
    { href: '/services', text: 'Layanan' },
    { href: '/inbox', text: 'Kotak masuk' },
  ];
  assert.match(page({ menu, path: '/services?q=x' }), /href="\/services" aria-current="page"/);
  assert.match(page({ menu, path: '/inbox/4' }), /href="\/inbox" aria-current="true"/);
  assert.ok(!/href="\/inbox" aria/.test(page({ menu, path: '/inboxes' })));
});

test('the way up: a trail, or a way back, or none', () => {
  assert.match(page({}, { trail: [{ href: '/', text: 'Beranda' }] }), /govuk-breadcrumbs/);
  assert.match(page({}, { back: '/a' }), /href="\/a" class="govuk-back-link"/);
  assert.ok(!page({}).includes('govuk-back-link'));
});
