import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { acting, doctor, does, draftOf, foldsToItsRow, refusing, send, student } from '../../../test/filing.ts';
import { morning, person, town, visitor } from '../../../test/town.ts';
import { casesOf } from './case.rows.ts';
import { saveEvidence } from './draft.acts.ts';
import { readReceipt } from './receipt.ts';
import { submitDraft } from './submission.acts.ts';
import { viewCase } from './view.acts.ts';

const place = await town();
const filing = (who: ReturnType<typeof person>, now = morning) => ({
  ...acting(who, now),
  newPin: () => '123456',
  pepper: place.works.secrets.pins,
});

test('a draft becomes a case: numbered, dated, on the first desk, with the record filled in', async () => {
  const draft = await draftOf(place, doctor);
  const ref = await send(place, draft, 'a01');
  assert.equal(ref.id, draft.ref.id);
  const { open, application, clock } = await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'));
  assert.equal(readReceipt(open.row.receipt), open.row.receipt);
  assert.deepEqual(
    [open.row.receivedOn.toString(), open.row.promisedOn.toString(), clock.due.toString()],
    ['2026-09-07', '2026-09-15', '2026-09-15'],
  );
  assert.equal(open.row.holderPost, 'sukamaju/dpmptsp#front-office');
  assert.equal(application.answers.name, 'Gendis Mahatmaputri');
  await foldsToItsRow(place, ref);
});

test('what is filed outside service hours counts for the next working day', async () => {
  const draft = await draftOf(place, doctor);
  place.setClock(morning.add({ hours: 10 }));
  const ref = await send(place, draft, 'a01');
  place.setClock(morning);
  const { open } = await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'));
  assert.deepEqual([open.row.receivedOn.toString(), open.row.promisedOn.toString()], ['2026-09-08', '2026-09-16']);
});

test('fifty submits at once, two tabs, a reload: one case, the same for each', async () => {
  const draft = await draftOf(place, student);
  const who = person('a02', draft.capability);
  const row = { home: draft.ref.home, id: as<never>(draft.ref.id) };
  const before = await place.store.withContext(who, (tx) => casesOf(tx, { home: as('sukamaju'), id: as('a02') }, 100));
  const made = await Promise.all(
    Array.from({ length: 50 }, () => place.store.withContext(who, (tx) => submitDraft(tx, row, filing(who)))),
  );
  for (const one of made) assert.deepEqual(one, { home: 'sukamaju', id: draft.ref.id } as never);
  const after = await place.store.withContext(who, (tx) => casesOf(tx, { home: as('sukamaju'), id: as('a02') }, 100));
  assert.equal(after.length, before.length + 1);
  const again = await place.store.withContext(who, (tx) => submitDraft(tx, row, filing(who)));
  assert.ok(!('refusal' in again) && again.id === draft.ref.id);
});

test('who is not signed in does not submit; what is not whole is not taken', async () => {
  const draft = await draftOf(place, doctor);
  const row = { home: draft.ref.home, id: as<never>(draft.ref.id) };
  const anonymous = visitor(draft.capability);
  const refused = await place.store.withContext(anonymous, (tx) => submitDraft(tx, row, filing(anonymous as never)));
  assert.ok('refusal' in refused && refused.name === 'not-signed-in');
  const who = person('a01', draft.capability);
  await does(place, who, (tx, by) => saveEvidence(tx, row, by, 'truth', () => undefined));
  const lacking = await place.store.withContext(who, (tx) => submitDraft(tx, row, filing(who)));
  assert.ok('refusal' in lacking);
  assert.deepEqual([lacking.refusal, lacking.name, lacking.field], ['incomplete', 'not-finished', 'truth']);
});

test('a draft of someone else, or one that is not there, is not there', async () => {
  const draft = await draftOf(place, doctor);
  const row = { home: draft.ref.home, id: as<never>(draft.ref.id) };
  for (const who of [person('a02'), person('a02', 'f'.repeat(64))])
    assert.equal((await refusing(place, who, (tx) => submitDraft(tx, row, filing(who)))).name, 'draft');
});

test('from its submission a case belongs to its person: the code opens it no more', async () => {
  const draft = await draftOf(place, doctor);
  const ref = await send(place, draft, 'a01');
  const code = visitor(draft.capability);
  assert.equal((await refusing(place, code, (tx, by) => viewCase(tx, ref, by, '/x'))).name, 'case');
  assert.equal((await refusing(place, person('a02', draft.capability), (tx, by) => viewCase(tx, ref, by, '/x'))).name, 'case');
});

test('nothing of what was said stands in facts, tasks, journal, events or jobs', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: place.adminUrl });
  await client.connect();
  const texts: string[] = [];
  for (const table of [
    'cases.facts',
    'cases.tasks',
    'cases.cases',
    'journal.entries',
    'journal.events',
    'graphile_worker._private_jobs',
  ])
    texts.push(JSON.stringify((await client.query(`select to_jsonb(t) as row from ${table} t`)).rows));
  await client.end();
  for (const said of ['Gendis', 'Jalan Melati', '+628000001', 'STR-2026-0001', '123456"'])
    for (const text of texts) assert.ok(!text.includes(said), `${said} stands in the clear`);
});
