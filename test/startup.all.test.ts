import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, beginning, command, dataFolder, ground, opened } from './program.ts';
import { Walker } from './walker.ts';

test('a page under another host goes to the one address; health, verification and assets answer anywhere', async (t) => {
  const env = await ground(t);
  await opened(t, env);
  const own = `http://localhost:${env.PORT}`;
  for (const path of ['/', '/services?q=dokter', '/inbox']) {
    const away = await ask(env.PORT, path, 'sukamaju.example');
    assert.deepEqual([away.status, away.location], [302, `${own}${path}`]);
  }
  const [asset = ''] = /\/assets\/[^"]+\.css/.exec((await ask(env.PORT, '/')).text) ?? [];
  for (const path of ['/healthz', '/verify', asset])
    assert.equal((await ask(env.PORT, path, 'sukamaju.example')).status, 200, path);
});

test('the demonstration is loaded by its command into an empty database, once, and init refuses there', async (t) => {
  const env = await ground(t);
  const load = await command(t, ['demo', 'load'], env);
  assert.deepEqual([load.exit, /demonstration is loaded/.test(load.said)], [0, true], load.said);
  const again = await command(t, ['demo', 'load'], env);
  assert.deepEqual([again.exit, /not empty/.test(again.said)], [1, true], again.said);
  const begin = await command(t, beginning, env);
  assert.deepEqual([begin.exit, /demonstration/.test(begin.said)], [1, true], begin.said);
  const server = await opened(t, env);
  assert.match(server.said(), /demonstration/i);
  const walker = new Walker(new URL(`http://localhost:${env.PORT}`));
  assert.match((await walker.get('/')).text, /\/sign-in\/demonstration/);
  const stepped = await walker.post('/sign-in/demonstration', { account: '1', to: '/applications' }, await walker.get('/track'));
  assert.equal(stepped.location, `http://localhost:${env.PORT}/applications`);
});

test('with an issuer of one’s own there is no built-in one', async (t) => {
  const env = { ...(await ground(t)), OIDC_ISSUER: 'http://127.0.0.1:9/realms/satu' };
  await opened(t, env);
  for (const path of ['/idp/.well-known/openid-configuration', '/idp/auth', '/sign-in/account/x'])
    assert.equal((await ask(env.PORT, path)).status, 404, path);
  assert.equal((await ask(env.PORT, '/sign-in')).status, 409);
});

test('with another’s key the program does not open', async (t) => {
  const env = await ground(t);
  assert.equal((await command(t, beginning, env)).exit, 0);
  const other = await command(t, ['start'], { ...env, SATUPINTU_DATA: dataFolder(t) });
  assert.deepEqual([other.exit, /not the one this database was made with/.test(other.said)], [1, true], other.said);
});
