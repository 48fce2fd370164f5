import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { doctor, fileCase, hands, take } from '../../../test/filing.ts';
import { morning, officer, person, town } from '../../../test/town.ts';
import { inboxOf } from './inbox.rows.ts';

const place = await town();
const desk = [as<never>('sukamaju/dpmptsp#front-office')];
const first = await fileCase(place, doctor);
place.setClock(morning.add({ hours: 24 }));
const second = await fileCase(place, doctor);
const third = await fileCase(place, doctor);
place.setClock(morning);
await take(place, third, 'accepted');
const list = (actor: ReturnType<typeof person>, posts: readonly string[], after?: { due: string; caseId: string }, most = 10) =>
  place.store.withContext(actor, (tx) => inboxOf(tx, posts as never, after, most));

test('what waits for a post, first due first', async () => {
  const rows = await list(hands.desk, desk);
  assert.deepEqual(
    rows.map(({ caseId }) => caseId),
    [first.id, second.id],
  );
  const [row] = rows;
  assert.deepEqual(
    [row?.step, row?.does, row?.standard, row?.revision, row?.due.toString()],
    ['completeness', 'check', doctor.standard, 1, '2026-09-08'],
  );
});

test('what has gone on waits for the next', async () => {
  assert.deepEqual(
    (await list(hands.health, ['sukamaju/dinkes#sdk'])).map(({ caseId }) => caseId),
    [third.id],
  );
});

test('page by page, none twice', async () => {
  const [one] = await list(hands.desk, desk, undefined, 1);
  assert.ok(one);
  const rest = await list(hands.desk, desk, { due: one.due.toString(), caseId: one.caseId }, 1);
  assert.deepEqual(
    rest.map(({ caseId }) => caseId),
    [second.id],
  );
});

test('several posts at once, each case in its order', async () => {
  const rows = await list(officer('o09', 'sukamaju/dpmptsp#front-office', 'sukamaju/dinkes#sdk'), [
    'sukamaju/dpmptsp#front-office',
    'sukamaju/dinkes#sdk',
  ]);
  assert.deepEqual(
    rows.map(({ due }) => due.toString()),
    [...rows.map(({ due }) => due.toString())].sort(),
  );
  assert.equal(rows.length, 3);
});

test('asking for posts that one does not hold gives nothing', async () => {
  for (const actor of [person('a02'), officer('o19', 'sukamaju/kesbangpol#front-office')])
    assert.deepEqual(await list(actor, desk), []);
});
