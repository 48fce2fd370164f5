import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, system } from '#ground';
import { demonstrationAccounts } from '#identity/reads';
import { town } from '../test/town.ts';
import { guide } from './guide.ts';
import { demonstration } from './index.ts';

const home = as<Home>('sukamaju');

test('each step names an account of the demonstration, and a page that answers it', async (t) => {
  const place = await town(t);
  const accounts = await place.store.withContext(system(home, 'test'), (tx) => demonstrationAccounts(tx, home));
  assert.deepEqual(
    demonstration.guide.map(({ account }) => account !== undefined),
    guide.map(({ account }) => account !== undefined),
    'every account that the way names is there',
  );
  for (const { href, account, text } of demonstration.guide) {
    const found = accounts.find(({ id }) => id === account);
    assert.ok(account === undefined || found !== undefined, account);
    if (href === '') continue;
    const actor =
      found === undefined
        ? undefined
        : found.body === undefined
          ? ({ kind: 'person', home, person: found.person } as const)
          : ({ kind: 'officer', home, person: found.person, body: found.body, posts: [] } as const);
    const page = await (await place.walker(actor)).get(href);
    assert.equal(page.status, 200, `${text.en}: ${href}`);
  }
});
