import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { as, type Home, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { officer, visitor } from '../../../test/town.ts';
import type { LetterId } from './register.ts';
import { endTrouble, noteTrouble, troublesSeen } from './trouble.rows.ts';

const home = as<Home>('sukamaju');
const door = system(home, 'test');
const at = Temporal.Instant.from('2026-01-08T03:15:00Z');
const head = 'sukamaju/dpmptsp#head';
const { store } = await testStore();

async function letter(id: string, status: 'frozen' | 'reserved', place: number): Promise<LetterId> {
  const code = `${'A'.repeat(18)}${id.toUpperCase().replace('L', 'B')}`.slice(-20);
  await store.withContext(door, (tx) =>
    sql`insert into letters.letters (home, id, code, number, body, pattern, year, place, subject_kind, subject, status, key_home, key_id, post, template, shown, facts)
      values (${home}, ${id}, ${code}, ${`503/${place}`}, 'sukamaju/dpmptsp', '503/{n}', 2026, ${place}, 'case', 'c1', ${status}, ${home}, 'k1', ${head}, 't', '{}', 1)`.execute(
      tx,
    ),
  );
  return as<LetterId>(id);
}
const seen = (actor: Parameters<typeof store.withContext>[0], posts?: readonly string[]) =>
  store.withContext(actor, (tx) =>
    troublesSeen(
      tx,
      home,
      posts?.map((post) => as(post)),
    ),
  );

test('a letter that waits is noted once, with how often it was tried; it is gone when it waits no more', async () => {
  const [one, other] = [await letter('l2', 'frozen', 1), await letter('l3', 'reserved', 2)];
  const later = at.add({ minutes: 5 });
  await store.withContext(door, async (tx) => {
    await noteTrouble(tx, home, one, 'silent', at);
    await noteTrouble(tx, home, one, 'refused', later);
    await noteTrouble(tx, home, other, 'silent', at);
  });
  const [found, ...more] = await seen(door);
  assert.deepEqual(
    [found?.letter, found?.number, found?.why, found?.tries, found?.since.toString(), found?.last.toString()],
    [one, '503/1', 'refused', 2, at.toString(), later.toString()],
  );
  assert.deepEqual(more, [], 'a letter that is not frozen does not wait');
});

test('the body of the letter and who keeps the signing see it; nobody else does, and nobody but the system notes it', async () => {
  const signer = officer('o10', head);
  assert.equal((await seen(signer, [head])).length, 1);
  assert.equal((await seen(signer, ['sukamaju/dpmptsp#secretary'])).length, 0);
  assert.equal((await seen(signer, [])).length, 0);
  assert.equal((await seen(officer('o05', 'sukamaju/setda#government-administrator'))).length, 1);
  for (const stranger of [
    visitor(),
    officer('o22', 'sukamaju/disdukcapil#head'),
    officer('o23', 'lain/setda#government-administrator'),
  ])
    assert.deepEqual(await seen(stranger), []);
  await assert.rejects(store.withContext(signer, (tx) => noteTrouble(tx, home, as('l2'), 'fault', at)));
  await store.withContext(door, (tx) => endTrouble(tx, home, as('l2')));
  assert.deepEqual(await seen(door), []);
});
