import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { isRefusal, say } from '#ground';
import { type Env, readSettings } from './settings.ts';
import { storeWords } from './words.ts';

test('with nothing set, everything has its default', () => {
  assert.deepEqual(readSettings({ PORT: '', DATABASE_URL: '  ' }), {
    port: 8080,
    url: 'http://localhost:8080',
    data: resolve(import.meta.dirname, '../../../data'),
    dataGiven: false,
  });
});

test('everything set', () => {
  const databaseUrl = 'postgresql://owner:s%40crt@db.sukamaju.go.id:5433/satupintu?sslmode=require';
  const env = {
    PORT: '9000',
    DATABASE_URL: databaseUrl,
    SATUPINTU_DATA: '/srv/satupintu',
    SATUPINTU_URL: 'https://layanan.sukamaju.go.id/',
    OIDC_ISSUER: 'https://masuk.go.id/realms/a',
    SMTP_URL: 'smtps://a:b@mail.go.id',
  };
  assert.deepEqual(readSettings(env), {
    port: 9000,
    databaseUrl,
    data: '/srv/satupintu',
    dataGiven: true,
    url: 'https://layanan.sukamaju.go.id',
    oidcIssuer: 'https://masuk.go.id/realms/a',
    smtpUrl: 'smtps://a:b@mail.go.id',
  });
});

test('the address follows the port', () => {
  const settings = readSettings({ PORT: '81' });
  assert.equal(isRefusal(settings) ? '' : settings.url, 'http://localhost:81');
});

const wrong: readonly (readonly [field: string, value: string, name: string])[] = [
  ['PORT', 'eighty', 'setting-port'],
  ['PORT', '0', 'setting-port'],
  ['PORT', '65536', 'setting-port'],
  ['PORT', '80.5', 'setting-port'],
  ['PORT', '-1', 'setting-port'],
  ['PORT', '0x50', 'setting-port'],
  ['SATUPINTU_URL', 'layanan.go.id', 'setting-url'],
  ['SATUPINTU_URL', 'ftp://layanan.go.id', 'setting-url'],
  ['SATUPINTU_URL', 'https://layanan.go.id/satu', 'setting-url'],
  ['SATUPINTU_URL', 'https://layanan.go.id/?a', 'setting-url'],
  ['DATABASE_URL', 'mysql://a:b@c/d', 'setting-database'],
  ['DATABASE_URL', 'localhost', 'setting-database'],
  ['DATABASE_URL', 'postgresql://a:b@c', 'setting-database'],
  ['DATABASE_URL', 'postgresql://c/d', 'setting-database'],
  ['DATABASE_URL', 'postgresql://a@c/d', 'setting-database-password'],
  ['OIDC_ISSUER', 'masuk', 'setting-issuer'],
  ['OIDC_ISSUER', 'https://masuk.go.id/?x=1', 'setting-issuer'],
  ['OIDC_ISSUER', 'ftp://layanan:rahasia@masuk.go.id', 'setting-issuer'],
  ['SMTP_URL', 'mail.go.id:25', 'setting-smtp'],
];
for (const [field, value, name] of wrong)
  test(`${field}=${value} is refused with a sentence in both languages`, () => {
    const refusal = readSettings({ [field]: value } satisfies Env);
    assert.ok(isRefusal(refusal));
    assert.deepEqual([refusal.refusal, refusal.name, refusal.field], ['incomplete', name, field]);
    const words = storeWords(refusal);
    assert.ok(words);
    for (const lang of ['id', 'en'] as const) {
      const sentence = say(words, lang, refusal.params);
      assert.match(sentence, new RegExp(field));
      if (/DATABASE|SMTP/.test(field) || value.includes('rahasia'))
        assert.ok(!sentence.includes(value), 'a value that may hold a password is not repeated');
    }
  });
