import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '#ground';
import { runVerb } from '../../../test/terminal.ts';
import { morning, officer, person, town } from '../../../test/town.ts';
import { custodianVerb } from './custodian.verbs.ts';

const { store } = await town();
const run = (...args: readonly string[]) => runVerb(custodianVerb, args, store, morning);
const post = 'sukamaju/inspektorat#auditor';
const entries = () =>
  store.withContext(system('sukamaju', 'test'), (tx) =>
    tx
      .selectFrom('journal.entries')
      .select(['subject', 'rule'])
      .where('act', '=', 'custodian.name')
      .where('subject', '=', 'sukamaju/inspektorat')
      .execute(),
  );

test('a post is named once, and the journal says under which article', async () => {
  const named = await run(post);
  assert.deepEqual([named.exit, named.said.includes(post)], [0, true], named.said);
  assert.equal((await run(post)).exit, 0);
  assert.deepEqual(await entries(), [{ subject: 'sukamaju/inspektorat', rule: ['uu/2022/27~53'] }]);
  const keeper = officer('o32', post);
  const seen = await store.withContext(keeper, (tx) => tx.selectFrom('identity.custodians').select('post').execute());
  assert.ok(seen.some((row) => row.post === post));
  assert.deepEqual(
    await store.withContext(person('a01'), (tx) => tx.selectFrom('identity.custodians').select('post').execute()),
    [],
  );
});

test('a post that is not there, and wrong use', async () => {
  const absent = await run('sukamaju/inspektorat#nobody');
  assert.deepEqual([absent.exit, /post/.test(absent.said)], [1, true], absent.said);
  for (const args of [[], ['inspektorat'], [post, post]]) assert.equal((await run(...args)).exit, 2);
});
