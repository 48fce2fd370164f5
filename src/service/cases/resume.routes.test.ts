import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { morning, person, town } from '../../../test/town.ts';
import type { Walker } from '../../../test/walker.ts';

const place = await town();
const service = '/services/sukamaju/kesbangpol/surat-keterangan-penelitian';

async function left(): Promise<{ walker: Walker; draft: string; code: string }> {
  const walker = await place.walker();
  const first = await walker.follow(await walker.post(`${service}/apply`, {}, await walker.get(`${service}/apply`)));
  const draft = first.path.replace(/\/q\/.*$/, '');
  const later = await walker.follow(await walker.post(first.path, { phone: '+628000002', later: 'yes' }, first));
  const code = /([0-9A-Z]{5}-){4}[0-9A-Z]{5}/.exec(later.text)?.[0] ?? assert.fail(textOf(later));
  return { walker, draft, code };
}

test('the code opens the draft on another device: typed, as a link, in small letters', async () => {
  const { draft, code } = await left();
  const typed = await place.walker();
  const back = await typed.follow(
    await typed.post('/resume', { code: code.toLowerCase().replaceAll('-', ' ') }, await typed.get('/resume')),
  );
  assert.equal(back.path, `${draft}/q/researcher`);
  assert.match((await typed.get(`${draft}/q/diri`)).text, /\+628000002/);
  const linked = await place.walker();
  assert.equal((await linked.follow(await linked.get(`/resume/${code}`))).path, `${draft}/q/researcher`);
});

test('a wrong code is told at the field, and opens nothing', async () => {
  const walker = await place.walker();
  const page = await walker.get('/resume');
  for (const code of ['', 'x', '00000-00000-00000-00000-00000', '<script>']) {
    const answered = await walker.post('/resume', { code }, page);
    assert.equal(answered.status, 422);
    assert.match(textOf(answered), /Kode ini tidak dikenal/);
    assert.ok(!answered.text.includes('<script>"'));
  }
  assert.equal((await walker.get('/resume/00000-00000-00000-00000-00000')).status, 422);
});

test('the code’s cookie is for this draft, and no script reads it', async () => {
  const { walker, draft } = await left();
  const name = `satupintu_draft_${draft.split('/').at(-1)?.slice(0, 8)}`;
  assert.match(walker.cookie(name) ?? '', /^([0-9A-Z]{5}-){4}/);
  const page = await walker.get(`${service}/apply`);
  const begun = await walker.post(`${service}/apply`, {}, page);
  const set = begun.headers.getSetCookie().find((line) => line.startsWith('satupintu_draft_')) ?? '';
  assert.match(set, /HttpOnly/i);
  assert.match(set, /SameSite=Lax/i);
});

test('what was left too long has been deleted', async () => {
  const { code } = await left();
  place.setClock(morning.add({ hours: 24 * 91 }));
  const walker = await place.walker();
  const gone = await walker.get(`/resume/${code}`);
  place.setClock(morning);
  assert.equal(gone.status, 404);
  assert.match(textOf(gone), /terlalu lama/);
});

test('the page of the code is for who holds it', async () => {
  const { draft } = await left();
  const stranger = await place.walker(person('a02'));
  assert.equal((await stranger.get(`${draft}/later`)).status, 404);
});
