import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { doctor, draftOf, student } from '../../../test/filing.ts';
import type { Town } from '../../../test/town.ts';
import { person, town } from '../../../test/town.ts';
import { capabilityOf } from './resume-code.ts';

const place: Town = await town();

/** A walker who holds a draft's code: the cookie that the house would have given them. */
async function holding(sample: typeof doctor, who?: ReturnType<typeof person>) {
  const walker = await place.walker(who);
  const service = `/services/${sample.standard}`;
  const first = await walker.follow(await walker.post(`${service}/apply`, {}, await walker.get(`${service}/apply`)));
  return { walker, draft: first.path.replace(/\/q\/.*$/, '') };
}

test('what is missing is told on the check, with the way to it, and nothing is sent', async () => {
  const { walker, draft } = await holding(doctor, person('a01'));
  const check = await walker.get(`${draft}/check`);
  assert.equal(check.status, 200);
  assert.match(check.text, /govuk-error-summary/);
  const sent = await walker.post(`${draft}/submit`, {}, check);
  assert.equal(sent.status, 422);
  assert.match(sent.text, /q\/purpose\?change=yes/);
  assert.match(textOf(sent), /Gendis Mahatmaputri/);
});

test('who is not signed in sees the check and is asked to sign in', async () => {
  const { walker, draft } = await holding(student);
  const check = await walker.get(`${draft}/check`);
  assert.match(textOf(check), /Masuk untuk mengirim/);
  const question = await walker.get(`${draft}/q/diri`);
  const sent = await walker.post(`${draft}/submit`, {}, question);
  assert.equal(sent.status, 403);
  assert.match(textOf(sent), /Masuk lebih dulu/);
});

test('fifty at once, a reload, a second tab: one case, one receipt', async () => {
  const draft = await draftOf(place, doctor);
  const walker = await place.walker(person('a01'));
  // The code itself is not known here, so the database is told the hash of one that is.
  const code = '00000-00000-00000-00000-0000A';
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: place.adminUrl });
  await client.connect();
  for (const table of ['cases.drafts', 'identity.keys', 'files.files'])
    await client.query(`update ${table} set capability = $1 where capability = $2`, [capabilityOf(code), draft.capability]);
  walker.keep(`satupintu_draft_${draft.ref.id.slice(0, 8)}`, code);
  const check = await walker.get(`/drafts/sukamaju/${draft.ref.id}/check`);
  assert.equal(check.status, 200);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => walker.post(`/drafts/sukamaju/${draft.ref.id}/submit`, {}, check)),
  );
  const to = new Set(answers.map((answer) => `${answer.status} ${new URL(answer.location ?? 'x:').pathname}`));
  assert.deepEqual([...to], [`303 /cases/sukamaju/${draft.ref.id}/receipt`]);
  const { rows } = await client.query('select count(*)::int as n from cases.cases where id = $1', [draft.ref.id]);
  assert.equal(rows[0].n, 1);
  await client.end();
  const receipt = await walker.get(`/cases/sukamaju/${draft.ref.id}/receipt`);
  assert.match(textOf(receipt), /Permohonan diterima .*PIN \d{6}.*Petugas loket/);
  assert.equal(
    new URL((await walker.get(`/drafts/sukamaju/${draft.ref.id}/check`)).location ?? '').pathname,
    `/cases/sukamaju/${draft.ref.id}`,
  );
});
