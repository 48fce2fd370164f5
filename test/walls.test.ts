import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { declareInterest } from '#bodies/acts';
import { type Actor, as, isRefusal, type PersonRef, system } from '#ground';
import { sequence } from '#journal/acts';
import { read } from './matrix.ts';
import { prepare, roles } from './matrix-ground.ts';
import { morning, person, town, visitor } from './town.ts';
import { functions, tables } from './walls-table.ts';
import { sipOfficers } from './way.ts';

const ref = (id: string): PersonRef => ({ home: as('sukamaju'), id: as(id) });

const house = await town(undefined, morning, { standIns: true });
const ground = await prepare(house, await house.walker(person('a01')), await house.walker(person('a02')));
const admin = new pg.Client({ connectionString: house.adminUrl });
admin.on('error', () => undefined);
await admin.connect();
after(() => admin.end());
const declared = await house.store.withContext(sipOfficers.sectionHead, (tx) =>
  declareInterest(
    tx,
    { id: 'i1', person: ref('o08'), other: ref('a02'), ground: 'kin' },
    { actor: sipOfficers.sectionHead, at: house.now() },
  ),
);
assert.ok(!isRefusal(declared));
const actors: readonly (readonly [string, Actor])[] = Object.entries(roles).map(([name, actor]) => [name, actor ?? visitor()]);

// What no act of the way has left a trace in.
await admin.query(`
  insert into files.chunks (home, upload, seq, size, address) values ('sukamaju', '${ground.upload}', 1, 1, repeat('0', 64));
  insert into letters.troubles (home, letter, number, body, post, subject_kind, subject, why, tries, since, last)
    select home, id, number, body, post, subject_kind, subject, 'silent', 1, '2026-09-07T02:00:00Z', '2026-09-07T02:00:00Z' from letters.letters where post is not null limit 1;
  insert into identity.accounts (home, id, person_home, person, created_at) values ('sukamaju', 'k1', 'sukamaju', 'a01', '2026-09-07T02:00:00Z');
  insert into identity.attempts (home, subject, failures, since) values ('sukamaju', 's1', 1, '2026-09-07T02:00:00Z');
  insert into identity.master (fingerprint, at) values (repeat('0', 64), '2026-09-07T02:00:00Z') on conflict do nothing;
  insert into journal.outbox (home, event) values ('sukamaju', 'e1');
  insert into journal.workers (id, beat) values ('w1', '2026-09-07T02:00:00Z');
  insert into identity.oidc (home, kind, id, sealed) values ('sukamaju', 'Session', 'o1', '\\x00');
`);

// Some rows are numbered, some wait for it.
await house.store.withContext(system('', 'sequencer'), (tx) => sequence(tx, 5));

const seen = read(tables);
const answered = read(functions);

test('every table and every function that the serving role may reach has its row', async () => {
  const { rows: found } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and has_any_column_privilege('satupintu_app', format('%I.%I', schemaname, tablename), 'select')`,
  );
  assert.deepEqual(new Set(seen.rows.map(({ name }) => name)), new Set(found.map(({ name }) => name)));
  const { rows: callable } = await admin.query<{ name: string }>(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and p.prorettype <> 'void'::regtype and p.proname <> 'append' and n.nspname not in ('pg_catalog', 'graphile_worker') and has_function_privilege('satupintu_app', p.oid, 'execute')`,
  );
  assert.deepEqual(new Set(answered.rows.map(({ name }) => name)), new Set(callable.map(({ name }) => name)));
  assert.deepEqual([seen.names, answered.names], [Object.keys(roles), Object.keys(roles)]);
});

for (const { name, cells } of seen.rows)
  test(`rows of ${name}`, async () => {
    const told: string[] = [];
    for (const [, actor] of actors) told.push(await share(name, actor));
    assert.deepEqual(told, cells);
  });

for (const { name, cells } of answered.rows)
  test(name, async () => {
    const told: string[] = [];
    for (const [, actor] of actors) told.push(await answerOf(name, actor));
    assert.deepEqual(told, cells);
  });

/** How much of a table an actor sees: `-` none of it, `all`, or `some`. */
async function share(table: string, actor: Actor): Promise<string> {
  const { rows } = await admin.query<{ n: string }>(`select count(*)::text as n from ${table}`);
  const all = Number(rows[0]?.n);
  const found = await house.store.withContext(actor, async (tx) => {
    const counted = await sql<{ n: bigint }>`select count(*) as n from ${sql.raw(table)}`.execute(tx);
    return Number(counted.rows[0]?.n);
  });
  assert.ok(all > 0, `there is nothing to see in ${table}`);
  return found === 0 ? '-' : found === all ? 'all' : 'some';
}

/** One question to each function, that somebody may have answered: of the applicant, of the applicant's case, of nobody. */
const asks: Readonly<Record<string, string>> = {
  'cases.open_of': "select cases.open_of('sukamaju', 'a01') > 0",
  'cases.tracked': `select count(*) > 0 from cases.tracked('${ground.receipt}', '${ground.pin}', '2026-09-07T02:00:00Z')`,
  'cases.tracked_facts': `select count(*) > 0 from cases.tracked_facts('sukamaju', '${ground.station.sdk.id}', '${ground.pin}')`,
  'identity.keeps': "select identity.keeps('sukamaju')",
  'identity.erase_person': "select identity.erase_person('sukamaju', 'a05', 'uu/2022/27~43', '2026-09-07T02:00:00Z') is not null",
  'identity.read_session':
    "select count(*) > 0 from identity.read_session('sukamaju', repeat('0', 64), '2026-09-07T02:00:00Z', interval '1 hour')",
  'journal.reads_of': "select count(*) > 0 from journal.reads_of('sukamaju', 'a01', 5)",
  'journal.pending_homes': 'select count(*) > 0 from journal.pending_homes()',
  'journal.relay': 'select journal.relay(0) >= 0',
  'journal.sequence': "select journal.sequence('nowhere', 1) > 0",
  'letters.public_letters': `select count(*) > 0 from letters.public_letters('${ground.code}', null)`,
  'messages.is_ours': `select messages.is_ours('sukamaju', '${ground.message}')`,
};

/** Whether a function tells an actor anything. */
const answerOf = (name: string, actor: Actor): Promise<string> =>
  house.store.withContext(actor, async (tx) => {
    const { rows } = await sql<Record<string, boolean>>`${sql.raw(asks[name] ?? assert.fail(name))}`.execute(tx);
    return Object.values(rows[0] ?? {})[0] === true ? 'yes' : '-';
  });
