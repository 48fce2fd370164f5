import assert from 'node:assert/strict';
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { appUrl, rolePassword, scramVerifier, workerUrl } from './roles.ts';

const owner = 'postgresql://owner:p%40ss@db:5433/satu?sslmode=require';

test('two processes that know the owner agree on the other roles, and on nothing else', () => {
  const app = new URL(appUrl(owner));
  assert.deepEqual([app.username, app.host, app.pathname, app.search], ['satupintu_app', 'db:5433', '/satu', '?sslmode=require']);
  assert.equal(app.password, rolePassword('p@ss', 'satupintu_app'));
  assert.equal(appUrl(owner), appUrl(owner));
  assert.notEqual(app.password, new URL(workerUrl(owner)).password);
  assert.notEqual(app.password, rolePassword('p@ss2', 'satupintu_app'));
});

test('a verifier is that of RFC 5802', () => {
  const salt = Buffer.from('0123456789abcdef');
  const [, rounds = '', salted = '', stored = '', server = ''] =
    /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):(.+)$/.exec(scramVerifier('pencil', salt)) ?? [];
  const key = pbkdf2Sync('pencil', salt, Number(rounds), 32, 'sha256');
  const client = createHmac('sha256', key).update('Client Key').digest();
  assert.equal(salted, salt.toString('base64'));
  assert.equal(stored, createHash('sha256').update(client).digest('base64'));
  assert.equal(server, createHmac('sha256', key).update('Server Key').digest('base64'));
});
