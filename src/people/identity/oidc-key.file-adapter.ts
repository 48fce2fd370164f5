import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { keyFile, readOrMake } from './master.file-adapter.ts';

/** The embedded issuer's private signing key. */
export type SigningKey = JsonWebKey & { readonly kid: string; readonly use: string; readonly alg: string };

/** Reads the embedded issuer's signing key (ES256) from `<data>/keys/oidc.jwk`, and makes it on first start (mode 0600). */
export async function readSigningKey(data: string): Promise<SigningKey> {
  const bytes = readOrMake(keyFile(data, 'oidc.jwk'), () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return Buffer.from(JSON.stringify(privateKey.export({ format: 'jwk' })));
  });
  const jwk = JSON.parse(bytes.toString()) as JsonWebKey;
  return {
    ...jwk,
    kid: await calculateJwkThumbprint(jwk as Parameters<typeof calculateJwkThumbprint>[0]),
    use: 'sig',
    alg: 'ES256',
  };
}
