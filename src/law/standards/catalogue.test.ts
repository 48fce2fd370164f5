import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, Temporal } from '#ground';
import { compiledStall } from '../../../test/revisions.ts';
import { directory as kit } from '../../../test/standard-kit.ts';
import { byProvider, entriesOf, eventsOf, find, folded, needlesOf, providersOf, type Wish } from './catalogue.ts';
import type { Standard } from './standard.ts';

const base = compiledStall().standard;
const make = (id: string, title: string, en: string, lifeEvents: readonly string[]): Standard => {
  const [home = '', body = '', service = ''] = id.split('/');
  return {
    ...base,
    id,
    home: as(home),
    provider: as(`${home}/${body}`),
    service,
    title: { id: title, en },
    lifeEvents,
    products: [],
  };
};
const standards = [
  make('nasional/polri/skck', 'Surat Keterangan Catatan Kepolisian', 'Police Record Certificate', ['starting-work']),
  make('sukamaju/dpmptsp/kios', 'Izin Pemakaian Kios', 'Stall Permit', ['starting-a-business']),
  make('sukamaju/dpmptsp/dokter', 'Izin Praktik Dokter', 'Doctor’s Licence', ['starting-work', 'unknown-event']),
  make('sukamaju/dinkes/laik', 'Laik Higiene', 'Hygiene Certificate', []),
];
const dinkes = kit.bodies.get(as('sukamaju/dinkes'));
assert.ok(dinkes);
const directory = {
  ...kit,
  bodies: new Map([
    ...kit.bodies,
    [dinkes.id, { ...dinkes, name: { id: 'Dinas Késehatan', en: 'Health Office' }, from: Temporal.PlainDate.from('2017-01-02') }],
  ]),
};
const all = entriesOf(standards, directory, as<Home>('sukamaju'));
const wish = (more: Partial<Wish>): Wish => ({ q: '', provider: '', event: '', ...more });
const services = (more: Partial<Wish>) => find(all, wish(more)).entries.map(({ standard }) => standard.service);

test('those of the own government first, then by provider and title', () => {
  assert.deepEqual(services({}), ['laik', 'kios', 'dokter', 'skck']);
});

test('found by title, provider, life event, in both languages, whatever the case and accents', () => {
  for (const [q, found] of [
    ['dokter', ['dokter']],
    ['DÓKTER izin', ['dokter']],
    ["doctor's", ['dokter']],
    ['kesehatan', ['laik']],
    ['health office', ['laik']],
    ['Membuka usaha', ['kios']],
    ['starting work', ['dokter', 'skck']],
    ['saya mau izin kios', ['kios']],
    ['how do I get a stall permit', ['kios']],
    ['paspor', []],
    ['%', ['laik', 'kios', 'dokter', 'skck']],
  ] as const)
    assert.deepEqual(services({ q }).toSorted(), [...found].toSorted(), q);
});

test('where none has every word, those with the most of them come near', () => {
  const near = find(all, wish({ q: 'izin praktik bidan' }));
  assert.deepEqual([near.near, near.entries.map(({ standard }) => standard.service)], [true, ['dokter']]);
  assert.deepEqual(find(all, wish({ q: 'paspor hilang' })), { entries: [], near: false });
});

test('narrowed by provider and life event', () => {
  assert.deepEqual(services({ provider: 'nasional/polri' }), ['skck']);
  assert.deepEqual(services({ event: 'starting-work', provider: 'sukamaju/dpmptsp' }), ['dokter']);
  assert.deepEqual(services({ event: 'death' }), []);
});

test('what one may narrow by, with counts; an event without words is not offered', () => {
  assert.deepEqual(
    providersOf(all).map(({ key, count }) => [key, count]),
    [
      ['sukamaju/dinkes', 1],
      ['sukamaju/dpmptsp', 2],
      ['nasional/polri', 1],
    ],
  );
  assert.deepEqual(
    eventsOf(all).map(({ key, count }) => [key, count]),
    [
      ['starting-work', 2],
      ['starting-a-business', 1],
    ],
  );
  assert.deepEqual(
    byProvider(all).map(([key, of]) => [key, of.length]),
    [
      ['sukamaju/dinkes', 1],
      ['sukamaju/dpmptsp', 2],
      ['nasional/polri', 1],
    ],
  );
});

test('a question of idle words alone is taken as it is', () => {
  assert.deepEqual(needlesOf('saya mau'), ['saya', 'mau']);
  assert.deepEqual(needlesOf('  Saya mau IZIN, izin! '), ['izin']);
  assert.equal(folded('Résidénsi Ç'), 'residensi c');
});
