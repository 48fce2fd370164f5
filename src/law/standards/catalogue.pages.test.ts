import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home } from '#ground';
import { viewOf } from '../../../test/service-view.ts';
import { directory } from '../../../test/standard-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { type Catalogue, catalogueHref, cataloguePage, perPage, serviceCard } from './catalogue.pages.ts';
import { entriesOf, find } from './catalogue.ts';

const { standard } = viewOf().revision;
const many = Array.from({ length: perPage + 1 }, (_, n) => ({
  ...standard,
  id: `sukamaju/dpmptsp/s${n}`,
  title: { id: `Izin <${String(n).padStart(2, '0')}>` },
  lifeEvents: ['studying'],
}));
const all = entriesOf(many, directory, as<Home>('sukamaju'));
const none = { q: '', provider: '', event: '' };
const page = (more: Partial<Catalogue> & { wish?: Catalogue['wish'] } = {}, lang: 'id' | 'en' = 'id') => {
  const entries = more.all ?? all;
  const wish = more.wish ?? none;
  return String(cataloguePage(visitOf({ lang }), { wish, page: 1, all: entries, found: find(entries, wish), ...more }));
};

test('services by provider, a page at a time, with what one may narrow by', () => {
  const first = page();
  assert.match(first, /25 layanan/);
  assert.equal(first.split('class="house-card"').length - 1, perPage);
  assert.match(first, /href="\/services\?page=2"/);
  assert.match(first, /href="\/services\?event=studying">Bersekolah, kuliah, dan meneliti<\/a> <span class="house-aside">\(25\)/);
  assert.match(first, /href="\/services\?provider=sukamaju%2Fdpmptsp"/);
  assert.ok(first.includes('Izin &lt;00&gt;') && !first.includes('Izin &lt;24&gt;'));
  assert.ok(page({ page: 2 }).includes('Izin &lt;24&gt;'));
});

test('what was asked is counted and shown; filters can be taken off one by one', () => {
  const found = page({ wish: { q: 'izin 24', provider: 'sukamaju/dpmptsp', event: 'studying' } }, 'en');
  assert.match(found, /1 service for “izin 24”/);
  assert.match(found, /href="\/services\?q=izin\+24&amp;provider=sukamaju%2Fdpmptsp">Studying and research/);
  assert.match(found, /href="\/services\?q=izin\+24&amp;event=studying"/);
  assert.match(page({ wish: { ...none, q: 'izin paspor' } }), /yang paling mendekati/);
});

test('nothing found names ways on', () => {
  const found = page({ wish: { q: '<b>paspor</b>', provider: '', event: 'studying' } });
  assert.match(found, /Tidak ada layanan yang cocok dengan “&lt;b&gt;paspor&lt;\/b&gt;”/);
  for (const href of ['/services?q=%3Cb%3Epaspor%3C%2Fb%3E', '/services', '/bodies', '/help'])
    assert.ok(found.includes(`href="${href}"`), href);
  assert.match(page({ wish: { ...none, event: 'death' } }), /Tidak ada layanan dalam saringan ini/);
  assert.match(page({ all: [] }), /Belum ada layanan/);
});

test('a card says how long, how much and how', () => {
  const card = serviceCard(visitOf(), { ...standard, fee: { ...standard.fee, amount: '0' } }, { id: 'Dinas', en: 'Office' });
  assert.deepEqual(
    [card.meta, card.text, card.href],
    ['7 hari kerja · Gratis · daring atau di loket', { id: 'Dinas', en: 'Office' }, '/services/sukamaju/dpmptsp/market-stall'],
  );
});

test('an address keeps what is wished for only', () => {
  assert.equal(catalogueHref(none), '/services');
  assert.equal(catalogueHref({ q: 'a&b', event: '' }, 3), '/services?q=a%26b&page=3');
});
