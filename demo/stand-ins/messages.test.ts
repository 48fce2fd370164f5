import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startMessagesStandIn } from './messages.ts';

test('a text is taken once under its key, shown as text, and a failure is one on demand', async (t) => {
  const standIn = await startMessagesStandIn();
  t.after(() => standIn.close());
  const post = async (key: string, more: Record<string, unknown> = {}) => {
    const body = JSON.stringify({ channel: 'sms', to: '+6281234567890', text: 'Halo <b>', lang: 'id', ...more });
    const response = await fetch(`${standIn.url}/messages`, { method: 'POST', body, headers: { 'idempotency-key': key } });
    return [response.status, await response.json()];
  };
  assert.deepEqual(await post('a'), [202, { id: 'text-1' }]);
  assert.deepEqual(await post('a'), [200, { id: 'text-1' }]);
  assert.equal((await post('b', { to: 'rumah' }))[0], 422);
  assert.equal((await post('b', { channel: 'pigeon' }))[0], 422);
  await fetch(`${standIn.url}/behaviour`, { method: 'POST', body: JSON.stringify({ fail: 1, status: 500 }) });
  assert.equal((await post('b'))[0], 500);
  assert.equal((await post('b'))[0], 202);
  assert.equal(standIn.taken.length, 2);
  const page = await (await fetch(standIn.url)).text();
  assert.match(page, /Halo &#60;b&#62;/);
  assert.equal((await fetch(`${standIn.url}/other`)).status, 404);
  assert.equal((await fetch(`${standIn.url}/messages`, { method: 'POST', body: 'no' })).status, 400);
});
