import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '#ground';
import { doctor, fileCase, hands, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { decisionOfCase, decisionOfLetter, lettersOfCase } from './decision.rows.ts';

const place = await town();
const ref = await fileCase(place, doctor);
await take(place, ref, 'decided');

test('the decision with its chain, as it stood when it was made', async () => {
  const found = await place.store.withContext(hands.head, (tx) => decisionOfCase(tx, ref.home, ref.id));
  assert.deepEqual([found?.post, found?.capacity], ['sukamaju/dpmptsp#head', 'definitive']);
  const chain = JSON.parse(found?.chain ?? '{}') as { links: { act: string; from: string }[] };
  assert.deepEqual(
    chain.links.map(({ act, from }) => [act, from]),
    [
      ['uu/2023/17~264', '2023-08-08'],
      ['perbup/sukamaju/2018/21', '2018-05-02'],
    ],
  );
});

test('who sees it: its applicant, the posts of its case, the system', async () => {
  const rows = [
    [person('a01'), true],
    [hands.desk, true],
    [hands.health, true],
    [person('a02'), false],
    [officer('o19', 'sukamaju/kesbangpol#front-office'), false],
    [officer('o11', 'sukamaju/dpmptsp#administrator'), false],
    [person('o06'), false],
    [system('sukamaju', 'test'), true],
  ] as const;
  for (const [actor, sees] of rows)
    await place.store.withContext(actor, async (tx) => {
      assert.equal((await decisionOfCase(tx, ref.home, ref.id)) !== undefined, sees);
      const letters = await lettersOfCase(tx, ref.home, ref.id);
      assert.equal(letters.length, sees ? 1 : 0);
      const [one] = letters;
      if (one !== undefined) assert.equal((await decisionOfLetter(tx, ref.home, one.letter))?.caseId, ref.id);
    });
});

test('only who holds the post writes it, and nobody changes it', async () => {
  await assert.rejects(
    place.store.withContext(
      hands.head,
      (tx) => tx.updateTable('decisions.decisions').set({ outcome: 'refused' }).execute() as Promise<unknown>,
    ),
    /permission denied/,
  );
  const row = await place.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx.selectFrom('decisions.decisions').selectAll().where('case_id', '=', ref.id).executeTakeFirstOrThrow(),
  );
  await assert.rejects(
    place.store.withContext(
      hands.desk,
      (tx) =>
        tx
          .insertInto('decisions.decisions')
          .values({ ...row, case_id: 'other' } as never)
          .execute() as Promise<unknown>,
    ),
    /row-level security/,
  );
});
