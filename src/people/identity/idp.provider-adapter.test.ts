import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '#ground';
import { openDoor } from '../../../test/door.ts';
import { Walker } from '../../../test/walker.ts';
import { deleteOldOidc } from './idp.rows.ts';

const { url, home, store, adminUrl, now } = await openDoor();

test('discovery names the address of the setting, whatever host a request claims', async () => {
  const answer = await fetch(`http://127.0.0.1:${url.port}/idp/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.example' },
  });
  const told = (await answer.json()) as Record<string, unknown>;
  assert.deepEqual([told.issuer, told.token_endpoint], [`${url.origin}/idp`, `${url.origin}/idp/token`]);
  assert.deepEqual(told.code_challenge_methods_supported, ['S256']);
  const keys = (await (await fetch(`${url.origin}/idp/jwks`)).json()) as { keys: Record<string, unknown>[] };
  assert.deepEqual(
    keys.keys.map((key) => [key.alg, key.d]),
    [['ES256', undefined]],
  );
});

test('a request without PKCE, with another redirect or from an unknown client gets no login page', async () => {
  const ask = async (more: Record<string, string>) => {
    const query = new URLSearchParams({
      client_id: 'satupintu',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${url.origin}/sign-in/callback`,
      ...more,
    });
    return (await new Walker(url).get(`/idp/auth?${query}`)).location ?? '';
  };
  assert.match(await ask({}), /error=invalid_request/);
  const challenge = { code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' };
  assert.match(await ask({ ...challenge, redirect_uri: 'https://evil.example/' }), /\/sign-in\/problem\?error=/);
  assert.match(await ask({ ...challenge, client_id: 'other' }), /\/sign-in\/problem\?error=invalid_client/);
  assert.match(await ask(challenge), /\/sign-in\/account\//);
});

test('what the protocol keeps is sealed and named by hashes, and goes when its time is over', async () => {
  const walker = new Walker(url);
  const login = await walker.follow(await walker.get('/sign-in'));
  const uid = login.path.split('/').at(-1) ?? '';
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query("select t::text as text, encode(sealed, 'escape') as sealed from identity.oidc t");
  await client.end();
  assert.ok(rows.length > 0);
  for (const { text, sealed } of rows) assert.ok(!`${text}${sealed}`.includes(uid));
  const gone = await store.withContext(system(home, 'test'), (tx) => deleteOldOidc(tx, now().add({ hours: 24 })));
  assert.equal(gone, rows.length);
  assert.equal((await walker.get(login.path)).status, 409);
});
