import assert from 'node:assert/strict';
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
