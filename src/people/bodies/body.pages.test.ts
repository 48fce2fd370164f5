import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId } from '#ground';
import { html } from '#web';
import { chief, clerk, date, grantOf, office, order, person, profile, today, words } from '../../../test/small-office.ts';
import { visitOf } from '../../../test/visit.ts';
import { type BodyView, bodiesPage, bodyPage, holderLine } from './body.pages.ts';
import type { Body } from './body.ts';
import { directoryOf } from './directory.ts';

const body = (id: string, more: Partial<Body> = {}): Body => ({
  ...profile,
  id: as<BodyId>(id),
  home: as(id.slice(0, id.indexOf('/'))),
  relations: [],
  ...more,
});
const door = body(office, {
  name: { id: 'Pintu <b>Satu</b>', en: 'Door One' },
  relations: [{ kind: 'under', to: as('uji/bupati'), from: profile.from }],
});
const regent = body('uji/bupati', { name: words('Bupati Uji') });
const holder = {
  id: 'h',
  post: chief,
  person: person('ani'),
  capacity: 'definitive',
  from: date('2026-01-01'),
  order,
  name: 'Ani Wulandari, S.H.',
} as const;
const directory = directoryOf({
  bodies: [regent, door],
  posts: [
    { id: clerk, body: office, name: words('Petugas'), leads: false, superior: chief, from: profile.from },
    { id: chief, body: office, name: { id: 'Kepala', en: 'Head' }, leads: true, from: profile.from },
  ],
  authorities: [grantOf()],
  days: [],
  registers: [{ id: 'uji/pintu@izin', body: office, name: words('Daftar izin'), evidence: ['izin'], from: profile.from }],
  numberings: [],
});
const view: BodyView = {
  body: door,
  directory,
  holders: [holder],
  on: today,
  cite: (ref) => `«${ref}»`,
  keeps: false,
  parts: [],
};

test('a body’s page says what it is for, who serves, by which authority, and how to reach it', () => {
  const page = String(bodyPage(visitOf(), view)).replaceAll('<wbr>', '');
  for (const part of [
    'Melayani',
    'Ani Wulandari, S.H.',
    '1 Januari 2026',
    'Kosong',
    '«uu/2014/23»',
    'memutuskan',
    'Atribusi',
    'Daftar izin',
    'Bupati Uji',
    'mailto:pintu@uji.example',
    'Jam layanan',
  ])
    assert.ok(page.includes(part), part);
  assert.ok(page.includes('Pintu &lt;b&gt;Satu&lt;/b&gt;') && !page.includes('<b>Satu</b>'));
  assert.ok(page.indexOf('Kepala') < page.indexOf('Petugas'), 'who leads comes first');
  assert.ok(!page.includes('/officers'));
});

test('in English, with the way to the officers for their keeper, and parts of rooms above', () => {
  const page = String(bodyPage(visitOf({ lang: 'en' }), { ...view, keeps: true, parts: [html`<p>Services here</p>`] }));
  for (const part of ['Door One', 'decide', 'Attribution', 'Vacant', '/bodies/uji/pintu/officers', 'Services here'])
    assert.ok(page.includes(part), part);
});

test('a closed body says since when', () => {
  const page = String(bodyPage(visitOf(), { ...view, body: { ...door, until: date('2026-06-30') } }));
  assert.ok(page.includes('Ditutup sejak 30 Juni 2026'));
});

test('the list: this government first, then others, then national bodies; or why it is empty', () => {
  const visit = visitOf({ actor: { kind: 'anonymous', home: as('uji') } });
  const page = String(
    bodiesPage(
      visit,
      [body('nasional/kki', { name: words('Konsil') }), body('raya/dinas', { name: words('Dinas Provinsi') }), regent],
      '',
    ),
  );
  const places = ['Bupati Uji', 'Dinas Provinsi', 'Konsil'].map((name) => page.indexOf(name));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.ok(String(bodiesPage(visit, [], 'zzz')).includes('Tidak ada badan yang cocok'));
  assert.ok(String(bodiesPage(visit, [], '')).includes('Belum ada badan'));
  assert.ok(!String(bodiesPage(visit, [], '<script>')).includes('<script>al'));
});

test('a substitute is named as one, and a name that is gone is said to be', () => {
  const plh = { ...holder, capacity: 'plh', until: date('2026-11-27') } as const;
  assert.equal(holderLine(visitOf(), plh), 'Ani Wulandari, S.H., Pelaksana harian (Plh.) sampai 27 November 2026');
  const { name: _, ...nameless } = holder;
  assert.equal(holderLine(visitOf(), nameless), 'Nama tidak dicatat');
});
