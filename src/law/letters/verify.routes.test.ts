import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { as, type BodyId, type Home, isRefusal, type Outcome, sha256, system, Temporal } from '#ground';
import { masterKey, newKey, useMasterKey } from '#identity/acts';
import { house, serveHouse } from '#web';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { testStore } from '../../../test/kit.ts';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { showCode } from './code.ts';
import { settingOf, unsignedOf } from './making.ts';
import { follow, freezeLetter, locked, type Reserved, reserveNumber, revokeLetter } from './register.acts.ts';
import { openLocalSigner } from './signer.local-adapter.ts';
import { acceptLocalSigner, announceSigner, announceTemplates } from './signing.acts.ts';
import { openTypst } from './typesetter.typst-adapter.ts';
import { verifyRoutes } from './verify.routes.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const folder = mkdtempSync(join(tmpdir(), 'routes-'));
after(() => rmSync(folder, { recursive: true }));
const { store } = await testStore();
const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const door = system(home, 'test');
const by = { actor: door, now };
const given = <T>(outcome: Outcome<T>): T => {
  if (isRefusal(outcome)) throw new Error(outcome.name);
  return outcome;
};

const open = (url: string) => {
  const app = house({
    url: new URL(url),
    secret: new Uint8Array(32).fill(3),
    home,
    place: 'Kabupaten Sukamaju',
    sessions: async () => undefined,
    clock: () => now,
    fault: (error) => console.error(error),
  });
  return app.route('/', verifyRoutes(store));
};
const app = open('http://localhost');

const authority = [
  {
    id: 'Bupati Sukamaju melimpahkan kewenangan kepada Kepala Dinas.',
    en: 'The Regent of Sukamaju delegates to the Head of the Office.',
  },
];
const signer = await openLocalSigner(join(folder, 'keys'), now);
const typst = openTypst();

async function issue(holder: string): Promise<{ letter: Reserved; file: Uint8Array }> {
  const { code: _, number: __, ...text } = sampleDecision({ holder: [{ label: 'Nama', value: holder }] });
  const letter = await store.withContext(door, async (tx) => {
    const key = await newKey(tx, { home, owner: { kind: 'draft', id: crypto.randomUUID() } });
    const body = as<BodyId>('sukamaju/dpmptsp');
    const on = Temporal.PlainDate.from('2026-01-08');
    const ask = { ...by, home, body, pattern: '503/{n}/{year}', on, subject: { kind: 'case', id: 'c' } as const };
    const reserved = given(await reserveNumber(tx, ask));
    given(await freezeLetter(tx, { ...by, home, id: reserved.id, text, key, authority, url: 'http://localhost' }));
    return reserved;
  });
  const input = sampleDecision({
    ...text,
    number: letter.number,
    code: letter.code,
    address: `http://localhost/verify/${letter.code}`,
  });
  const pdf = await typst.typeset(settingOf(input, templates.decision.source));
  const signed = given(await signer.sign(unsignedOf(input, pdf, now)));
  await store.withContext(door, async (tx) => {
    const ask = { ...by, home, id: letter.id };
    await follow(tx, ask, given(await locked(tx, home, letter.id)), { kind: 'typeset', file: 'a', sha256: sha256(pdf) });
    const certificate = sha256(signed.certificate);
    const fact = {
      kind: 'issued',
      file: 'b',
      sha256: sha256(signed.file),
      certificate,
      signer: 'local',
      level: 'local',
    } as const;
    await follow(tx, ask, given(await locked(tx, home, letter.id)), fact);
  });
  return { letter, file: signed.file };
}

await store.withContext(door, async (tx) => {
  await announceSigner(tx, signer, await signer.anchors(), now);
  await announceTemplates(tx, templates, now);
  await acceptLocalSigner(tx, { home, accepted: true, actor: door, now });
});
const { letter, file } = await issue('dr. Ratna Wulandari');
const revoked = await issue('dr. Sinta');
await store.withContext(door, (tx) =>
  revokeLetter(tx, { ...by, home, id: revoked.letter.id, ground: 'procedure', basis: ['uu/2014/30~64'] }),
);

/** Posts a file as a browser without script does: the token from the page, the cookie, then the file. */
async function drop(bytes: Uint8Array | undefined, name = 'surat.pdf'): Promise<{ status: number; text: string }> {
  const page = await app.request('/verify');
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const body = new FormData();
  body.set('_csrf', token);
  body.set('letter', new File([new Uint8Array(bytes ?? [])], bytes === undefined ? '' : name, { type: 'application/pdf' }));
  const answer = await app.request('/verify', { method: 'POST', headers: { cookie }, body });
  return { status: answer.status, text: (await answer.text()).replaceAll('&#39;', "'") };
}

test('the page of the QR code says what the register says, and nothing of the holder', async () => {
  const answer = await app.request(`/verify/${letter.code}`);
  const text = await answer.text();
  assert.equal(answer.status, 200);
  for (const said of [
    'Tercatat dan berlaku',
    letter.number,
    'Surat Izin Praktik Dokter',
    'melimpahkan kewenangan',
    'tidak tersertifikasi',
    'sampai dengan 8 Januari 2031',
  ])
    assert.ok(text.includes(said), said);
  for (const hidden of ['Ratna', 'STR-31', 'Bambang', letter.id]) assert.ok(!text.includes(hidden), hidden);
  const english = await (await app.request(`/verify/${letter.code}`, { headers: { cookie: 'satupintu_lang=en' } })).text();
  assert.ok(english.includes(letter.number));
});

test('a code may be typed in any way; a wrong one keeps what was typed, an unknown one is 404', async () => {
  const typed = await app.request(`/verify?code=${encodeURIComponent(showCode(letter.code).toLowerCase())}`);
  assert.deepEqual([typed.status, typed.headers.get('location')], [303, `/verify/${letter.code}`]);
  const wrong = await app.request('/verify?code=%3Cb%3E123');
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /value="&lt;b&gt;123"/);
  assert.equal((await app.request(`/verify/${'2'.repeat(20)}`)).status, 404);
  assert.equal((await app.request('/verify/503-12')).status, 404);
});

test('the file as it was issued is valid, each finding shown', async () => {
  const { status, text } = await drop(file);
  assert.equal(status, 200);
  for (const said of [
    'Surat ini asli dan berlaku',
    'dibuat dengan kunci jabatan',
    'Mencakup seluruh berkas',
    'Sama persis dengan berkas yang tercatat',
  ])
    assert.ok(text.includes(said), said);
  assert.ok(!text.includes('Ratna'));
});

test('a changed, extended, foreign or revoked file is not valid, each with its own sentence', async () => {
  const changed = Buffer.from(file);
  changed[4000] = (changed[4000] ?? 0) ^ 1;
  const again = Buffer.from(file);
  const rows: readonly (readonly [Uint8Array, readonly string[]])[] = [
    [changed, ['Jangan percayai berkas ini', 'isi berkas diubah setelah ditandatangani']],
    [Buffer.concat([again, Buffer.from('%x')]), ['Jangan percayai berkas ini', 'ditambahkan setelah surat ditandatangani']],
    [revoked.file, ['Surat ini sudah dicabut', 'cacat prosedur']],
    [Buffer.from('%PDF-1.7 something else'), ['Surat ini bukan terbitan kami', 'tidak ditandatangani']],
    [Buffer.from('<script>alert(1)</script>'), ['Surat ini bukan terbitan kami']],
  ];
  for (const [bytes, said] of rows) {
    const { status, text } = await drop(bytes);
    assert.equal(status, 200);
    for (const sentence of said) assert.ok(text.includes(sentence), sentence);
    assert.ok(!text.includes('Surat ini asli dan berlaku'));
  }
});

test('no file, an empty one or one too large is said at the field', async () => {
  assert.match((await drop(undefined)).text, /Pilih berkas PDF yang akan diperiksa/);
  assert.match((await drop(new Uint8Array(0))).text, /Berkas itu kosong/);
  const large = await drop(new Uint8Array(11 * 1024 * 1024));
  assert.equal(large.status, 422);
  assert.match(large.text, /terlalu besar; paling besar 10 MB/);
});

test('in a browser, with script and without, the pages pass WCAG 2.2 AA and a dropped file is judged', async (t) => {
  const probe = createServer().listen(0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const base = `http://localhost:${port}`;
  const path = join(folder, 'surat.pdf');
  writeFileSync(path, file);
  const served = await serveHouse({ app: open(base), port });
  t.after(() => served.close());
  const browser = await openBrowser(t);
  for (const script of [true, false]) {
    const page = await newPage(browser, { script, base });
    await page.goto('/verify');
    if (script) await checkPage(page, 'verify');
    await choose(page, path);
    await page.getByRole('button', { name: 'Periksa berkas' }).click();
    await page.getByRole('heading', { name: 'Surat ini asli dan berlaku' }).waitFor();
    if (!script) continue;
    await checkPage(page, 'verify-valid');
    await page.goto(`/verify/${revoked.letter.code}`);
    await checkPage(page, 'verify-revoked');
  }
});

/** Chooses a file as a person does; Playwright's own way needs the page's script, which is off here. */
async function choose(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input[type=file]' });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await session.detach();
}
