import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '#web';
import { visitOf } from '../../../test/visit.ts';
import { homePage } from './home.pages.ts';

test('with nothing open yet the home page says so, and offers no empty list of events', () => {
  const page = String(homePage(visitOf(), { wanted: [], events: [], blocks: [] }));
  assert.match(page, /Belum ada layanan yang dibuka/);
  assert.ok(!page.includes('peristiwa hidup'));
});

test('at most six services are shown, and text is escaped', () => {
  const card = { title: '<i>Izin</i>', href: '/services/x' };
  const page = String(homePage(visitOf({ lang: 'en' }), { wanted: Array(9).fill(card), events: [], blocks: [html`<p>b</p>`] }));
  assert.equal(page.split('&lt;i&gt;Izin').length - 1, 6);
  assert.match(page, /<p>b<\/p>/);
});

test('the opening stands in the main part, so that the skip link passes over the menu only', () => {
  const page = String(homePage(visitOf(), { wanted: [], events: [], blocks: [] }));
  assert.ok(page.indexOf('<main') < page.indexOf('<h1'));
  assert.equal(page.split('<h1').length, 2);
});
