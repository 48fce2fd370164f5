import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { openDoor } from '../../../test/door.ts';
import { embeddedClient } from './idp.provider-adapter.ts';
import { realIssuer } from './issuer.openid-adapter.ts';

const { url } = await openDoor();

test('a real issuer is found by discovery, and asked with PKCE, state and nonce', async () => {
  const issuer = realIssuer(url, { issuer: `${url.origin}/idp`, clientId: embeddedClient });
  const begun = await issuer.begin('en');
  assert.ok(!isRefusal(begun));
  const asked = new URL(begun.to).searchParams;
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.deepEqual(
    [asked.get('state'), asked.get('nonce'), asked.get('ui_locales')],
    [begun.expected.state, begun.expected.nonce, 'en'],
  );
  assert.equal(asked.get('prompt'), null);
  assert.equal(await issuer.leave('token'), undefined, 'the embedded issuer has no sign-out of its own to be told of');
});

test('a forged answer, a declined one and an issuer that is away are refusals', async () => {
  const issuer = realIssuer(url, { issuer: `${url.origin}/idp`, clientId: embeddedClient });
  const begun = await issuer.begin('id');
  assert.ok(!isRefusal(begun));
  const { expected } = begun;
  const back = (query: string) => new URL(`/sign-in/callback?${query}&iss=${encodeURIComponent(`${url.origin}/idp`)}`, url);
  const name = async (query: string) => {
    const outcome = await issuer.finish(back(query), expected);
    return isRefusal(outcome) ? outcome.name : 'taken';
  };
  assert.equal(await name(`code=made-up&state=${expected.state}`), 'sign-in-broken');
  assert.equal(await name('code=made-up&state=other'), 'sign-in-broken');
  assert.equal(await name(`error=access_denied&state=${expected.state}`), 'sign-in-declined');
  const away = realIssuer(url, { issuer: 'http://127.0.0.1:9', clientId: 'x' });
  const begunAway = await away.begin('id');
  assert.ok(isRefusal(begunAway) && begunAway.name === 'issuer-down');
});

test('a client with a secret proves itself by the way that the issuer announces, else by Basic', async (t) => {
  for (const methods of [undefined, ['client_secret_basic'], ['client_secret_basic', 'client_secret_post']]) {
    const asked: { authorization: string | undefined; body: string }[] = [];
    const server = createServer((request, response) => {
      const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
      response.setHeader('content-type', 'application/json');
      if (request.method === 'GET') {
        const at = (path: string) => `${origin}${path}`;
        const told = {
          issuer: origin,
          authorization_endpoint: at('/auth'),
          token_endpoint: at('/token'),
          jwks_uri: at('/jwks'),
          ...(methods === undefined ? {} : { token_endpoint_auth_methods_supported: methods }),
        };
        response.end(JSON.stringify(told));
        return;
      }
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        asked.push({ authorization: request.headers.authorization, body });
        response.statusCode = 400;
        response.end('{"error":"invalid_grant"}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const at = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const issuer = realIssuer(url, { issuer: at, clientId: 'layanan', clientSecret: 'rahasia' });
    const begun = await issuer.begin('id');
    assert.ok(!isRefusal(begun));
    assert.equal(new URL(begun.to).searchParams.get('client_id'), 'layanan');
    const { expected } = begun;
    const outcome = await issuer.finish(new URL(`/sign-in/callback?code=c&state=${expected.state}`, url), expected);
    assert.ok(isRefusal(outcome) && outcome.name === 'sign-in-broken');
    const [told] = asked;
    if (methods?.includes('client_secret_post') === true) assert.match(told?.body ?? '', /client_secret=rahasia/);
    else assert.equal(told?.authorization, `Basic ${Buffer.from('layanan:rahasia').toString('base64')}`);
  }
});
