import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { readSigningKey } from './oidc-key.file-adapter.ts';

test('the signing key is made once, for its owner only, and signs', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'satupintu-'));
  t.after(() => rmSync(data, { recursive: true }));
  const [first, second] = await Promise.all([readSigningKey(data), readSigningKey(data)]);
  assert.deepEqual(first, second);
  assert.equal(statSync(join(data, 'keys', 'oidc.jwk')).mode & 0o777, 0o600);
  const { d: _, ...open } = first;
  const token = await new SignJWT({ a: 1 })
    .setProtectedHeader({ alg: 'ES256', kid: first.kid })
    .sign(await importJWK(first as never, 'ES256'));
  assert.equal((await jwtVerify(token, await importJWK(open as never, 'ES256'))).payload.a, 1);
});
