import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { openSigner } from './signer.configured-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'configured-'));
after(() => rmSync(folder, { recursive: true }));
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const path = join(folder, 'bsre.json');
const good = {
  url: 'https://esign.sukamaju.example',
  username: 'esign',
  password: 'rahasia',
  anchors: ['root.pem'],
  posts: { 'sukamaju/dpmptsp#head': { nik: '3201', passphrase: 'x' } },
};
const write = (value: unknown, mode = 0o600) => {
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  chmodSync(path, mode);
};

test('without the file the local signer serves, with it the certified one', async () => {
  const local = await openSigner(folder, now);
  assert.ok(!isRefusal(local));
  assert.deepEqual([local.name, local.level], ['local', 'local']);
  const [anchor] = await local.anchors();
  assert.ok(anchor);
  writeFileSync(join(folder, 'root.pem'), new X509Certificate(anchor).toString());
  write(good);
  const certified = await openSigner(folder, now);
  assert.ok(!isRefusal(certified));
  assert.deepEqual([certified.name, certified.level], ['bsre', 'certified']);
  assert.deepEqual(
    (await certified.anchors()).map((der) => Buffer.from(der).toString('hex')),
    [Buffer.from(anchor).toString('hex')],
  );
});

test('what is wrong in the file is said, and the local signer does not step in', async () => {
  const rows: readonly (readonly [unknown, string])[] = [
    ['{', 'JSON'],
    [{ ...good, url: 'esign' }, 'url'],
    [{ ...good, password: '' }, 'password'],
    [{ ...good, anchors: [] }, 'anchors'],
    [{ ...good, anchors: ['none.pem'] }, 'anchors: none.pem'],
    [{ ...good, posts: undefined }, 'posts'],
    [{ ...good, posts: { 'a/b#c': { nik: '1' } } }, 'posts: a/b#c'],
  ];
  for (const [value, why] of rows) {
    write(value);
    const refused = await openSigner(folder, now);
    assert.deepEqual(isRefusal(refused) && [refused.name, refused.params.why], ['signer-settings', why]);
  }
  write(good, 0o644);
  const open = await openSigner(folder, now);
  assert.equal(isRefusal(open) && open.params.why, 'mode 0600');
});
