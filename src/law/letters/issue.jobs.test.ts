import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bytesOf, fileOf, openFile } from '#files/reads';
import {
  as,
  type BodyId,
  forbidden,
  type Home,
  isRefusal,
  type Outcome,
  type PersonRef,
  sha256,
  system,
  Temporal,
} from '#ground';
import { erasePerson, grantKey, masterKey, newKey, openKey, registerPerson, useMasterKey } from '#identity/acts';
import { testStore } from '../../../test/kit.ts';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { diskBlobs } from '../../foundation/files/blob.disk-adapter.ts';
import { processConverter } from '../../foundation/files/convert.process-adapter.ts';
import { issueLetter, type LetterParts, letterSweeps, letterTasks } from './issue.jobs.ts';
import { freezeLetter, type Reserved, reserveNumber } from './register.acts.ts';
import { factsOf, letterOf, publicLetter } from './register.rows.ts';
import { foldLetter } from './register.ts';
import { openLocalSigner } from './signer.local-adapter.ts';
import type { Signer } from './signer.port.ts';
import { acceptLocalSigner, announceSigner, announceTemplates } from './signing.acts.ts';
import { anchorsOf } from './signing.rows.ts';
import { troublesSeen } from './trouble.rows.ts';
import { openPress } from './typesetter.press-adapter.ts';
import { judge } from './verify.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const folder = mkdtempSync(join(tmpdir(), 'issue-'));
const { store } = await testStore();
const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const door = system(home, 'test');
const by = { actor: door, now };
const signer = await openLocalSigner(join(folder, 'keys'), now);
const press = openPress();
const parts: LetterParts = {
  store,
  depot: { blobs: diskBlobs(join(folder, 'blobs')), converter: processConverter() },
  typesetter: press,
  signer,
};
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true });
});
const given = <T>(outcome: Outcome<T>): T => {
  if (isRefusal(outcome)) throw new Error(`${outcome.name} ${JSON.stringify(outcome.params)}`);
  return outcome;
};
await store.withContext(door, async (tx) => {
  await announceSigner(tx, signer, await signer.anchors(), now);
  await announceTemplates(tx, templates, now);
  await acceptLocalSigner(tx, { home, accepted: true, actor: door, now });
});

async function frozen(): Promise<{ letter: Reserved; person: PersonRef; key: string }> {
  return store.withContext(door, async (tx) => {
    const profile = { name: 'dr. Ratna Wulandari' };
    const person = given(
      await registerPerson(tx, { home, profile, at: now, actor: door } as Parameters<typeof registerPerson>[1]),
    );
    const key = await newKey(tx, { home, owner: { kind: 'draft', id: crypto.randomUUID() }, person });
    const body = as<BodyId>('sukamaju/dpmptsp');
    await grantKey(tx, home, key.id, body);
    const { code: _, number: __, ...text } = sampleDecision();
    const on = Temporal.PlainDate.from('2026-01-08');
    const ask = {
      ...by,
      home,
      body,
      pattern: '503/{n}/DPMPTSP/{year}',
      on,
      subject: { kind: 'case', id: 'c1' } as const,
      person,
    };
    const letter = given(await reserveNumber(tx, ask));
    given(await freezeLetter(tx, { ...by, home, id: letter.id, text, key, authority: [], url: 'https://satupintu.example' }));
    return { letter, person, key: key.id };
  });
}
const factKinds = (letter: Reserved) =>
  store.withContext(door, async (tx) => (await factsOf(tx, home, letter.id)).map((fact) => fact.kind));
async function fileOfLetter({ letter, key }: { letter: Reserved; key: string }): Promise<Uint8Array> {
  const { stored, opened } = await store.withContext(door, async (tx) => ({
    stored: await fileOf(tx, home, (await letterOf(tx, home, letter.id))?.file ?? ''),
    opened: given(await openKey(tx, home, key)),
  }));
  assert.ok(stored);
  return bytesOf(given(openFile(parts.depot, opened, stored)));
}

test('a frozen letter is typeset, signed, registered and told; poppler and /verify agree that it is valid', async () => {
  const made = await frozen();
  assert.equal(await issueLetter(parts, home, made.letter.id, now), 'issued');
  const file = await fileOfLetter(made);
  const { shown, anchors, events } = await store.withContext(door, async (tx) => ({
    shown: await publicLetter(tx, { sha256: sha256(file) }),
    anchors: await anchorsOf(tx),
    events: (
      await sql<{ data: { for: unknown } }>`select bytes::json as data from journal.events where name = 'letter.signed'`.execute(
        tx,
      )
    ).rows,
  }));
  assert.equal(judge(file, shown, anchors, Temporal.PlainDate.from('2026-02-01')).verdict, 'valid');
  assert.deepEqual(
    events.map((event) => event.data.for),
    [{ kind: 'case', id: 'c1' }],
  );
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, file);
  const run = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  assert.match(run('pdfsig', path), /Signature is Valid/);
  const text = run('pdftotext', '-layout', path, '-');
  for (const said of [
    'KEPUTUSAN KEPALA DINAS',
    `NOMOR ${made.letter.number}`,
    'DENGAN RAHMAT TUHAN YANG MAHA ESA',
    'Menimbang',
    'MEMUTUSKAN',
    'KESATU',
    'Ditetapkan di Sukamaju',
    'tidak tersertifikasi',
    `/verify/${made.letter.code}`,
  ])
    assert.ok(text.includes(said), said);
  assert.deepEqual(await factKinds(made.letter), ['reserved', 'frozen', 'typeset', 'issued']);
});

test('run again, and by many at once: one file, one event', async () => {
  const { letter } = await frozen();
  await Promise.all(Array.from({ length: 6 }, () => issueLetter(parts, home, letter.id, now)));
  assert.equal(await issueLetter(parts, home, letter.id, now), 'issued');
  assert.deepEqual(await factKinds(letter), ['reserved', 'frozen', 'typeset', 'issued']);
  const count = await store.withContext(door, (tx) =>
    sql<{ n: bigint }>`select count(*) as n from journal.events where name = 'letter.signed' and subject = ${letter.id}`.execute(
      tx,
    ),
  );
  assert.equal(count.rows[0]?.n, 1n);
});

test('a signer that fails leaves the typeset bytes, and the next run signs those same bytes', async () => {
  const made = await frozen();
  const failing: Signer = {
    ...signer,
    sign: async () => {
      throw new Error('no answer');
    },
  };
  const refusing: Signer = { ...signer, sign: async () => forbidden('no-certificate') };
  await assert.rejects(issueLetter({ ...parts, signer: failing }, home, made.letter.id, now), /no answer/);
  await assert.rejects(issueLetter({ ...parts, signer: refusing }, home, made.letter.id, now), /no-certificate/);
  assert.deepEqual(await factKinds(made.letter), ['reserved', 'frozen', 'typeset']);
  const before = await store.withContext(door, async (tx) => foldLetter(await factsOf(tx, home, made.letter.id)).typeset?.sha256);
  const never = { typeset: async () => assert.fail('typeset twice'), close: async () => {} };
  assert.equal(await issueLetter({ ...parts, typesetter: never }, home, made.letter.id, now), 'issued');
  const file = Buffer.from(await fileOfLetter(made));
  assert.equal(sha256(file.subarray(0, file.lastIndexOf('%%EOF', file.length - 10) + 5)), before);
});

test('a signer that gives back a file whose signature is not sound is not believed', async () => {
  const { letter } = await frozen();
  const lying: Signer = {
    ...signer,
    async sign(unsigned) {
      const made = given(await signer.sign(unsigned));
      const file = Buffer.from(made.file);
      file[5000] = (file[5000] ?? 0) ^ 1;
      return { ...made, file };
    },
  };
  await assert.rejects(issueLetter({ ...parts, signer: lying }, home, letter.id, now), /not sound/);
  const other = await openLocalSigner(join(folder, 'other'), now);
  await assert.rejects(
    issueLetter({ ...parts, signer: { ...other, anchors: signer.anchors } }, home, letter.id, now),
    /not sound/,
  );
});

test('while signing is off the letter waits, and acceptance or the sweep takes it up again', async () => {
  const { letter } = await frozen();
  const say = (accepted: boolean) => store.withContext(door, (tx) => acceptLocalSigner(tx, { home, accepted, actor: door, now }));
  await say(false);
  assert.equal(await issueLetter(parts, home, letter.id, now), 'waiting');
  assert.deepEqual(await factKinds(letter), ['reserved', 'frozen']);
  await say(true);
  for (const sweep of letterSweeps(parts)) await sweep.run(now);
  const issue = letterTasks(parts).find((task) => task.name === 'letters.issue');
  await letterTasks(parts)
    .find((task) => task.name === 'letters.waiting')
    ?.run({ home }, now);
  await issue?.run({ home, id: letter.id }, now);
  assert.equal((await factKinds(letter)).at(-1), 'issued');
});

test('what keeps a letter from being signed is noted for who can mend it, and is gone with the signature', async () => {
  const { letter } = await frozen();
  const asJob = (more: Partial<LetterParts>) =>
    letterTasks({ ...parts, ...more }).find((task) => task.name === 'letters.issue') ?? assert.fail();
  const noted = async () =>
    (await store.withContext(door, (tx) => troublesSeen(tx, home))).map(({ letter: id, why, tries }) => [id, why, tries]);
  const broken = () => Promise.reject(new Error('broken'));
  await assert.rejects(
    asJob({ typesetter: { typeset: broken, close: broken } }).run({ home, id: letter.id }, now),
    /typesetting/,
  );
  assert.deepEqual(await noted(), [[letter.id, 'typesetting', 1]]);
  await assert.rejects(asJob({ signer: { ...signer, sign: broken } }).run({ home, id: letter.id }, now));
  const refused = async () => forbidden('signer-refused', { params: { status: '400' } });
  await assert.rejects(asJob({ signer: { ...signer, sign: refused } }).run({ home, id: letter.id }, now));
  assert.deepEqual(await noted(), [[letter.id, 'refused', 3]]);
  const say = (accepted: boolean) => store.withContext(door, (tx) => acceptLocalSigner(tx, { home, accepted, actor: door, now }));
  await say(false);
  await asJob({}).run({ home, id: letter.id }, now);
  assert.deepEqual(await noted(), [[letter.id, 'signing-off', 4]]);
  await say(true);
  await asJob({}).run({ home, id: letter.id }, now);
  assert.deepEqual(await noted(), []);
});

test('erasure before the letter was made makes its number void, with that reason', async () => {
  const { letter, person } = await frozen();
  given(await store.withContext(door, (tx) => erasePerson(tx, { person, under: 'uu/2022/27~8', at: now, actor: door })));
  assert.equal(await issueLetter(parts, home, letter.id, now), 'void');
  assert.equal(await issueLetter(parts, home, letter.id, now), 'void');
  const shown = await store.withContext(door, (tx) => publicLetter(tx, { code: letter.code }));
  assert.deepEqual([shown?.status, shown?.ground], ['void', 'erased']);
});
