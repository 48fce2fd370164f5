import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../../test/door.ts';
import { Walker } from '../../../test/walker.ts';

const { url } = await openDoor();
const password = 'kuda laut merah jambu';
const opened = async (name: string) => {
  const walker = new Walker(url);
  const login = await walker.follow(await walker.get('/sign-in?to=/who'));
  const form = await walker.get(`${login.path}/new`);
  const answers = { name: 'Siti Rahmawati', 'account-name': name, password, 'password-again': password };
  return walker.post(`${login.path}/new`, answers, form);
};

test('five wrong passwords close the door to that name for a while, also for the right one', async () => {
  await opened('wayan');
  const walker = new Walker(url);
  const enter = async (typed: string) => {
    const login = await walker.follow(await walker.get('/sign-in'));
    return walker.post(login.path, { 'account-name': 'wayan', password: typed }, login);
  };
  for (let turn = 0; turn < 5; turn += 1) assert.equal((await enter('salah semua ini')).status, 422);
  const closed = await enter(password);
  assert.equal(closed.status, 409);
  assert.match(closed.text, /15 menit/);
});

test('a bad account form keeps what was typed, but no password', async () => {
  await opened('siti');
  const walker = new Walker(url);
  const login = await walker.follow(await walker.get('/sign-in'));
  const send = async (answers: Record<string, string>) =>
    walker.post(
      `${login.path}/new`,
      { name: 'Budi <b>', 'account-name': 'budi', password, 'password-again': password, ...answers },
      await walker.get(`${login.path}/new`),
    );
  for (const [answers, words] of [
    [{ name: ' ' }, /Isi nama Anda/],
    [{ 'account-name': 'b' }, /Nama akun terdiri/],
    [{ 'account-name': 'siti' }, /sudah dipakai/],
    [{ password: 'pendek' }, /paling sedikit 12/],
    [{ 'password-again': 'lain sama sekali' }, /tidak sama/],
  ] as const) {
    const page = await send(answers as Record<string, string>);
    assert.ok(page.status === 422 || page.status === 409);
    assert.match(page.text, words);
    assert.doesNotMatch(page.text, new RegExp(password));
    assert.doesNotMatch(page.text, /Budi <b>/);
  }
});

test('who does not want to sign in goes back, signed out', async () => {
  const walker = new Walker(url);
  const login = await walker.follow(await walker.get('/sign-in'));
  const end = await walker.follow(await walker.post(`${login.path}/decline`, {}, login));
  assert.equal(end.status, 409);
  assert.match(end.text, /membatalkan/);
});
