import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, system } from '#ground';
import { runVerb } from '../../../test/terminal.ts';
import { morning, officer, town } from '../../../test/town.ts';
import { signingLevel } from './signing.acts.ts';
import { acceptLocalVerb, withdrawLocalVerb } from './signing.verbs.ts';

const { store } = await town();
const home = as<Home>('sukamaju');
const accept = (...args: readonly string[]) => runVerb(acceptLocalVerb, args, store, morning);
const withdraw = (...args: readonly string[]) => runVerb(withdrawLocalVerb, args, store, morning);
const level = async () => {
  const now = await store.withContext(officer('o06', 'sukamaju/dpmptsp#head'), async (tx) => ({
    level: await signingLevel(tx, home),
  }));
  return isRefusal(now.level) ? now.level.name : now.level;
};
const acts = () =>
  store.withContext(system(home, 'test'), (tx) =>
    tx.selectFrom('journal.entries').select('act').where('act', 'like', 'signing.%').orderBy('at').orderBy('seq').execute(),
  );

test('the local signer is withdrawn and accepted by the operator, knowingly, and each time the journal has it', async () => {
  const before = (await acts()).length;
  assert.equal(await level(), 'local');
  const gone = await withdraw('sukamaju');
  assert.deepEqual([gone.exit, await level()], [0, 'signing-off'], gone.said);
  const unknowing = await accept('sukamaju');
  assert.deepEqual([unknowing.exit, await level()], [2, 'signing-off']);
  assert.match(unknowing.said, /not certified.*--not-certified/s);
  const accepted = await accept('sukamaju', '--not-certified');
  assert.deepEqual([accepted.exit, await level()], [0, 'local'], accepted.said);
  assert.match(accepted.said, /not certified/);
  assert.deepEqual(
    (await acts()).slice(before).map(({ act }) => act),
    ['signing.withdraw-local', 'signing.accept-local'],
  );
});

test('wrong use', async () => {
  for (const args of [[], ['--not-certified'], ['a b', '--not-certified'], ['sukamaju', 'lain', '--not-certified']])
    assert.equal((await accept(...args)).exit, 2, args.join(' '));
  assert.equal((await withdraw()).exit, 2);
});
