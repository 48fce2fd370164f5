import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { pdf } from '../../../test/photos.ts';
import { morning, person, town } from '../../../test/town.ts';
import type { Walker } from '../../../test/walker.ts';

const place = await town(undefined, morning, { standIns: true });
const service = '/services/sukamaju/dpmptsp/sip-dokter';

async function begun(): Promise<{ walker: Walker; draft: string }> {
  const walker = await place.walker(person('a01'));
  const first = await walker.follow(await walker.post(`${service}/apply`, {}, await walker.get(`${service}/apply`)));
  const draft = first.path.replace(/\/q\/.*$/, '');
  const page = await walker.get(`${draft}/q/tempat`);
  await walker.post(page.path, { place_kind: 'own', 'start-day': '1', 'start-month': '10', 'start-year': '2026' }, page);
  return { walker, draft };
}
const names = (text: string) => [...text.matchAll(/house-files__name">([^<]+)</g)].map(([, name]) => name);

test('a declaration is made here; without it one does not go on', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/truth`);
  const bare = await walker.post(page.path, {}, page);
  assert.equal(bare.status, 422);
  assert.match(textOf(bare), /Beri tanda pada pernyataan/);
  assert.equal((await walker.post(page.path, { declared: 'yes' }, page)).status, 303);
  assert.match((await walker.get(page.path)).text, /checked/);
});

test('a register that is down takes a file in its place, and may be asked once more', async () => {
  const { walker, draft } = await begun();
  const numbered = async (number: string) => {
    const page = await walker.get(`${draft}/q/registrasi`);
    await walker.post(page.path, { str_number: number, kind: 'general' }, page);
    await place.settle();
    return walker.get(`${draft}/e/str`);
  };
  assert.match(textOf(await numbered('STR-2026-0001')), /Data ditemukan di .*Gendis Mahatmaputri/);
  assert.match(textOf(await numbered('STR-0000-0000')), /tidak ditemukan di/);
  place.registry?.down(true);
  const down = await numbered('STR-2026-0002');
  assert.match(textOf(down), /sedang tidak dapat dihubungi/);
  assert.equal((await walker.post(`${draft}/e/str`, {}, down)).status, 422, 'a file is asked for in its place');
  const sent = await walker.postFiles(`${draft}/e/str/files`, [{ field: 'file', name: 'str.pdf', bytes: await pdf() }], down);
  assert.deepEqual(names((await walker.follow(sent)).text), ['str.pdf']);
  place.registry?.down(false);
  await walker.post(`${draft}/e/str/ask`, {}, down);
  await place.settle();
  assert.match(textOf(await walker.get(`${draft}/e/str`)), /Data ditemukan/);
});
