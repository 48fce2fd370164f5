import assert from 'node:assert/strict';
import { test } from 'node:test';
import about from '../package.json' with { type: 'json' };
import { ask, beginning, command, ground, opened } from './program.ts';
import { Walker } from './walker.ts';

test('an empty database of one’s own: no demonstration, no one-click sign-in; then a government begins', async (t) => {
  const env = await ground(t);
  const server = await opened(t, env);
  assert.doesNotMatch(server.said(), /demonstration/i);
  assert.match(server.said(), /no government here yet: npx satupintu init/);
  const health = await ask(env.PORT, '/healthz');
  const told = JSON.parse(health.text) as Record<string, string>;
  assert.deepEqual([health.status, Object.keys(told)], [200, ['status', 'version', 'database']]);
  assert.deepEqual([told.status, told.version], ['ok', about.version]);
  assert.match(told.database ?? '', /\d/);

  const walker = new Walker(new URL(`http://localhost:${env.PORT}`));
  const home = await walker.get('/');
  assert.equal(home.status, 200);
  assert.doesNotMatch(home.text, /house-demo|\/sign-in\/demonstration|peragaan/i);
  const stepped = await walker.post('/sign-in/demonstration', { account: '1', to: '/' }, await walker.get('/track'));
  assert.equal(stepped.status, 404);
  assert.equal((await walker.follow(await walker.get('/sign-in'))).status, 200);

  const begun = await command(t, beginning, env);
  assert.equal(begun.exit, 0, begun.said);
  assert.match(begun.said, /Mekar Regency has begun[\s\S]*Password/);
  const again = await command(t, beginning, env);
  assert.equal(again.exit, 1, again.said);
  const load = await command(t, ['demo', 'load'], env);
  assert.deepEqual([load.exit, /not empty/.test(load.said)], [1, true], load.said);
  const checked = await command(t, ['journal', 'verify'], env);
  assert.equal(checked.exit, 0, checked.said);
});
