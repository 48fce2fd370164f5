import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issuerSetting } from './issuer.ts';

const cases: readonly (readonly [text: string, issuer: string, client: string, secret: string | undefined])[] = [
  ['https://masuk.go.id/realms/a', 'https://masuk.go.id/realms/a', 'satupintu', undefined],
  ['https://masuk.go.id', 'https://masuk.go.id', 'satupintu', undefined],
  ['https://layanan:s%40crt%2F1@masuk.go.id/realms/a', 'https://masuk.go.id/realms/a', 'layanan', 's@crt/1'],
  ['https://layanan@masuk.go.id/', 'https://masuk.go.id/', 'layanan', undefined],
  ['https://:rahasia@masuk.go.id:8443/x@y', 'https://masuk.go.id:8443/x@y', 'satupintu', 'rahasia'],
];

for (const [text, issuer, clientId, clientSecret] of cases)
  test(text, () =>
    assert.deepEqual(issuerSetting(text), { issuer, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) }),
  );
