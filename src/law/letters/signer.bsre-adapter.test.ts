import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { settingOf, unsignedOf } from './making.ts';
import { openBsreSigner } from './signer.bsre-adapter.ts';
import { openLocalSigner } from './signer.local-adapter.ts';
import { openTypst } from './typesetter.typst-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'bsre-'));
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const letter = sampleDecision();
const pdf = await openTypst().typeset(settingOf(letter, templates.decision.source));
const provider = await openLocalSigner(folder, now);

/** A stand-in for the client service: signs what it is sent when the passphrase is right. */
const service = createServer(async (request, response) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const body = await new Response(Buffer.concat(chunks), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData();
  const said = { path: request.url, method: request.method, shown: body.get('tampilan'), nik: body.get('nik') };
  const right = request.headers.authorization === `Basic ${Buffer.from('esign:rahasia').toString('base64')}`;
  if (
    !right ||
    JSON.stringify(said) !== JSON.stringify({ path: '/api/sign/pdf', method: 'POST', shown: 'invisible', nik: '3201' })
  ) {
    response.writeHead(401).end();
    return;
  }
  if (body.get('passphrase') === 'trouble') {
    response.writeHead(503).end();
    return;
  }
  if (body.get('passphrase') !== 'benar') {
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"status_code":2031,"error":"passphrase anda salah"}');
    return;
  }
  const file = body.get('file') as File;
  const signed = await provider.sign(unsignedOf(letter, new Uint8Array(await file.arrayBuffer()), now));
  assert.ok(!isRefusal(signed));
  response.writeHead(200, { 'content-type': 'application/pdf' }).end(signed.file);
}).listen(0);
after(() => {
  service.close();
  rmSync(folder, { recursive: true });
});

const signer = async (passphrase: string | undefined) =>
  openBsreSigner({
    url: `http://localhost:${(service.address() as AddressInfo).port}`,
    username: 'esign',
    password: 'rahasia',
    credentialOf: async () => (passphrase === undefined ? undefined : { nik: '3201', passphrase }),
    anchors: await provider.anchors(),
  });

test('the whole file goes to the service and comes back signed, with the certificate that signed it', async () => {
  const one = await signer('benar');
  const made = await one.sign(unsignedOf(letter, pdf, now));
  assert.ok(!isRefusal(made));
  assert.ok(Buffer.from(made.file).subarray(0, pdf.length).equals(Buffer.from(pdf)));
  assert.ok(made.certificate.length > 300);
  assert.equal(one.level, 'certified');
});

test('a refusal of the service is a refusal without its text, its trouble is asked again, a post without credential has no certificate', async () => {
  const refused = await (await signer('salah')).sign(unsignedOf(letter, pdf, now));
  assert.ok(isRefusal(refused));
  assert.deepEqual([refused.name, refused.params], ['signer-refused', { status: '400' }]);
  await assert.rejects((await signer('trouble')).sign(unsignedOf(letter, pdf, now)), /answers 503/);
  const none = await (await signer(undefined)).sign(unsignedOf(letter, pdf, now));
  assert.equal(isRefusal(none) && none.name, 'no-certificate');
});
