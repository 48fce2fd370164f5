import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { doctor, fileCase, hands, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';

const place = await town();

test('an officer’s work, page by page, by the titles of the service and the step', async () => {
  for (let n = 0; n < 27; n++) await fileCase(place, doctor);
  const desk = await place.walker(hands.desk);
  const first = await desk.get('/inbox');
  assert.equal(first.text.match(/href="\/cases\/sukamaju\//g)?.length, 25);
  assert.match(textOf(first), /Surat Izin Praktik Dokter .*Pemeriksaan kelengkapan berkas/);
  assert.ok(!textOf(first).includes('Gendis'), 'no names');
  const [, next = ''] = /href="(\/inbox\?after=[^"]+)"/.exec(first.text) ?? [];
  const second = await desk.get(next.replaceAll('&amp;', '&'));
  assert.equal(second.text.match(/href="\/cases\/sukamaju\//g)?.length, 2);
});

test('what waits for another post is not here', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'accepted');
  const health = await (await place.walker(hands.health)).get('/inbox');
  assert.match(health.text, new RegExp(ref.id));
  assert.ok(!(await (await place.walker(hands.section)).get('/inbox')).text.includes(ref.id));
});

test('the address is not believed', async () => {
  const desk = await place.walker(hands.desk);
  const page = await desk.get(`/inbox?done=${encodeURIComponent('<script>alert(1)</script>')}&after=x`);
  assert.equal(page.status, 200);
  assert.ok(!page.text.includes('alert(1)'));
});

test('who is not an officer is asked to sign in', async () => {
  for (const walker of [await place.walker(), await place.walker(person('a01'))])
    assert.equal(new URL((await walker.get('/inbox')).location ?? '').pathname, '/sign-in');
});

test('every page that is for an officer’s post is led to from the inbox, and is there', async () => {
  const rows: readonly (readonly [post: string, person: string, paths: readonly string[]])[] = [
    ['sukamaju/dpmptsp#front-office', 'o09', ['/bodies/sukamaju/dpmptsp', '/interests', '/messages/paper']],
    ['sukamaju/setda#government-administrator', 'o05', ['/bodies/sukamaju/setda', '/interests', '/messages/paper', '/signing']],
    [
      'sukamaju/setda#data-protection',
      'o47',
      ['/bodies/sukamaju/setda', '/interests', '/messages/paper', '/personal-data/requests'],
    ],
  ];
  for (const [post, who, paths] of rows) {
    const walker = await place.walker(officer(who, post));
    const page = await walker.get('/inbox');
    const [, nav = ''] = /<nav aria-label="Halaman lain untuk Anda">(.*?)<\/nav>/s.exec(page.text) ?? [];
    assert.deepEqual(
      [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
      paths,
    );
    for (const path of paths) assert.equal((await walker.get(path)).status, 200, `${post} ${path}`);
  }
});
