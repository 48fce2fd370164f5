import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { cards, pagination, progress, tabs, taskList, timeline } from './course.ts';

const visit = visitOf();

test('a timeline tells what is done, under way, to come and stopped, in words and not by colour alone', () => {
  const text = String(
    timeline(visit, [
      { title: 'A', when: 'kemarin', at: '2026-11-23', by: 'Sari' },
      { title: 'B', when: 'hari ini', state: 'current' },
      { title: 'C', when: 'nanti', state: 'upcoming', text: '<b>' },
      { title: 'D', when: 'kini', state: 'stopped' },
    ]),
  );
  assert.match(text, /<time datetime="2026-11-23">kemarin<\/time> <span class="house-timeline__by">Sari/);
  assert.match(text, /aria-current="step"[\s\S]*Sedang berjalan/);
  assert.match(text, /Berikutnya[\s\S]*&lt;b&gt;/);
  assert.match(text, /Berhenti/);
});

test('progress is said in words', () => {
  assert.match(String(progress(visit, 3, 7, 'Tempat')), /Langkah 3 dari 7<span[^>]*> · Tempat<\/span>/);
  assert.match(String(progress(visitOf({ lang: 'en' }), 3, 7)), /Step 3 of 7<\/p>/);
});

test('a task that can’t be started is no link', () => {
  const text = String(
    taskList(visit, 't', [
      { name: 'A', href: '/a', state: 'Belum' },
      { name: 'B', state: 'Tunggu' },
    ]),
  );
  assert.match(text, /href="\/a" aria-describedby="t-1-state"/);
  assert.match(text, /cannot-start-yet" id="t-2-state">Tunggu/);
});

test('pages: first, last and those around, with gaps', () => {
  const href = (page: number) => `?page=${page}`;
  assert.equal(String(pagination(visit, { page: 1, pages: 1, href })), '');
  const shown = (page: number, pages: number) =>
    [...String(pagination(visit, { page, pages, href })).matchAll(/>(\d+|⋯)</g)].map((match) => match[1]).join(' ');
  assert.equal(shown(1, 3), '1 2 3');
  assert.equal(shown(5, 12), '1 ⋯ 4 5 6 ⋯ 12');
  assert.equal(shown(12, 12), '1 ⋯ 11 12');
  assert.match(String(pagination(visit, { page: 2, pages: 3, href })), /rel="prev"[\s\S]*aria-current="page"[\s\S]*rel="next"/);
});

test('tabs are addresses; the one shown is marked', () => {
  const text = String(
    tabs(
      visit,
      'Bagian',
      [
        { href: '/a', text: 'A' },
        { href: '/b', text: 'B', count: 3 },
      ],
      '/b',
    ),
  );
  assert.match(text, /href="\/b" aria-current="page">B <span class="house-tabs__count">3/);
});

test('a card is one link', () => {
  const text = String(cards(visit, [{ title: 'A', href: '/a', text: 'T', meta: 'M' }], { level: 2, columns: 1 }));
  assert.equal(text.split('<a ').length, 2);
  assert.match(text, /<h2 class="house-card__title">/);
});
