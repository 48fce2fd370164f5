import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officer, person, town } from '../../../test/town.ts';

const { walker } = await town();
const administrator = await walker(officer('o05', 'sukamaju/setda#government-administrator'));

test('the administrator stops and accepts signatures that are not certified, knowingly', async () => {
  const page = await administrator.get('/signing');
  assert.match(page.text, /ditandatangani oleh otoritas setempat/);
  assert.equal((await administrator.post('/signing', { accepted: 'no' }, page)).status, 303);
  const off = await administrator.get('/signing');
  assert.match(off.text, /Surat belum dapat ditandatangani/);
  const unknowing = await administrator.post('/signing', { accepted: 'yes' }, off);
  assert.equal(unknowing.status, 422);
  assert.match(unknowing.text, /href="#field-knowing"/);
  assert.equal((await administrator.post('/signing', { accepted: 'yes', knowing: 'yes' }, off)).status, 303);
  assert.match((await administrator.get('/signing')).text, /Hentikan tanda tangan otoritas setempat/);
});

test('nobody else decides how letters are signed', async () => {
  const head = await walker(officer('o06', 'sukamaju/dpmptsp#head'));
  assert.equal((await head.get('/signing')).status, 403);
  const page = await head.get('/track');
  assert.equal((await head.post('/signing', { accepted: 'no' }, page)).status, 403);
  for (const other of [await walker(), await walker(person('a01'))]) {
    assert.match((await other.get('/signing')).location ?? '', /\/sign-in\?to=/);
    assert.equal((await other.post('/signing', { accepted: 'no' }, await other.get('/track'))).status, 403);
  }
});
