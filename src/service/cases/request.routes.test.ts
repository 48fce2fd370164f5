import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { absent, conflict, forbidden, incomplete } from '#ground';
import type { WebEnv } from '#web';
import { posts } from '../../../test/case-kit.ts';
import { hands } from '../../../test/filing.ts';
import { testHouse } from '../../../test/house.ts';
import { town } from '../../../test/town.ts';
import { actingIn, caseRefIn, isChanging, refIn, refuse, sentenceOf, standardIn } from './request.routes.ts';

const place = await town();
const at = async (
  path: string,
  route: string,
  answer: (c: Parameters<typeof refuse>[0]) => Response | Promise<Response>,
  actor = hands.desk,
) => {
  const app = testHouse({ sessions: async () => ({ actor, csrf: 'x', name: 'Uji' }) });
  app.route('/', new Hono<WebEnv>().get(route, answer));
  return app.request(path);
};

test('what an address names', async () => {
  const response = await at('/drafts/sukamaju/d1?change=yes', '/drafts/:home/:id', (c) =>
    c.json({ draft: refIn(c), case: caseRefIn(c), changing: isChanging(c), acting: actingIn(c).newId().length }),
  );
  const ref = { home: 'sukamaju', id: 'd1' };
  assert.deepEqual(await response.json(), { draft: ref, case: ref, changing: true, acting: 36 });
  const service = await at('/services/a/b/c', '/services/:region/:body/:service', (c) => c.text(standardIn(c)));
  assert.equal(await service.text(), 'a/b/c');
});

test('refusals become pages: who and when in words, the way back, the article', async () => {
  const rows = [
    [
      conflict('already-done', { params: { post: posts.desk, at: '2026-09-07T03:00:00Z' } }),
      409,
      /Petugas loket.*7 September 2026 pukul 10\.00 WIB/s,
    ],
    [
      forbidden('not-your-step', { params: { post: posts.health }, basis: ['uu/2014/30~17'] }),
      403,
      /Kepala Bidang.*uu\/2014\/30~17/s,
    ],
    [forbidden('not-holder', { params: { post: posts.head }, basis: ['uu/2014/30~15'] }), 403, /uu\/2014\/30~15/],
    [absent('draft'), 404, /sedang bertindak sebagai petugas/],
    [absent('case'), 404, /tidak ditemukan/],
  ] as const;
  for (const [refusal, status, says] of rows) {
    const response = await at('/cases/sukamaju/c1', '/cases/:home/:id', (c) => refuse(c, place, refusal));
    assert.equal(response.status, status);
    assert.match(await response.text(), says);
  }
});

test('a sentence at a field, and one for a refusal nobody has words for', async () => {
  const response = await at('/x', '/x', (c) =>
    c.json([sentenceOf(c, incomplete('too-small', { params: { minimum: '3' } })), sentenceOf(c, incomplete('constructor'))]),
  );
  assert.deepEqual(await response.json(), ['Paling sedikit 3.', 'Isi bagian ini.']);
});
