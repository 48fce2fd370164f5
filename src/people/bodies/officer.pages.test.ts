import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incomplete } from '#ground';
import { chief, date, office, order, person, profile, today, words } from '../../../test/small-office.ts';
import { visitOf } from '../../../test/visit.ts';
import type { Body, Post, Seated } from './body.ts';
import { appointPage, endPage, officersPage, today as todayParts } from './officer.pages.ts';

const body: Body = { ...profile, id: office, home: 'uji' as Body['home'], relations: [] };
const post: Post = { id: chief, body: office, name: words('Kepala'), leads: true, from: profile.from };
const holder: Seated = {
  id: 'h1',
  post: chief,
  person: person('ani'),
  capacity: 'definitive',
  from: date('2026-01-01'),
  order,
  name: 'Ani Wulandari',
};
const posts = new Map([[chief, post]]);

test('who serves and who has, each once, and the way to end a role', () => {
  const gone: Seated = { ...holder, id: 'h0', name: 'Eko Prasetyo', until: date('2025-12-31') };
  const page = String(officersPage(visitOf(), { body, posts, holdings: [holder, gone], on: today, done: 'appointed' }));
  assert.ok(
    page.includes('Penunjukan tercatat.') && page.includes('/bodies/uji/pintu/officers/h1/end') && !page.includes('/h0/end'),
  );
  assert.ok(page.indexOf('Ani Wulandari') < page.indexOf('Eko Prasetyo'));
  assert.ok(String(officersPage(visitOf(), { body, posts, holdings: [], on: today })).includes('Belum ada pejabat'));
});

test('a refused appointment keeps what was typed and says what is wrong at its field', () => {
  const again = {
    answers: { post: chief, capacity: 'plh', name: 'A "B" <i>', ...todayParts('from', today) },
    wrong: { refusal: incomplete('plh-needs-end', { field: 'until' }), text: 'Isi hari terakhir.' },
  };
  const page = String(appointPage(visitOf(), { body, posts: [post], id: 'one-id', again }));
  assert.ok(page.includes('href="#field-until"') && page.includes('Isi hari terakhir.'));
  assert.ok(page.includes('value="A &quot;B&quot; &lt;i&gt;"') && page.includes('value="one-id"') && page.includes('value="24"'));
  assert.match(page, /value="plh"[^>]*checked/);
  assert.match(page, /<title>Kesalahan: Tunjuk/);
});

test('ending asks when, and names the person', () => {
  const page = String(endPage(visitOf(), { body, holder, post: post.name, again: { answers: {} } }));
  for (const part of ['Ani Wulandari', 'Seketika ini', 'Pada akhir hari tertentu', 'action="/bodies/uji/pintu/officers/h1/end"'])
    assert.ok(page.includes(part), part);
});
