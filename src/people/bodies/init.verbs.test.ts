import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, isRefusal, say, system, type Words } from '#ground';
import { accountByName, markDemonstration, masterKey, signIn } from '#identity/acts';
import type { Io, Settings, Store } from '#store';
import { testStore } from '../../../test/kit.ts';
import { at, today } from '../../../test/small-office.ts';
import { governments } from './directory.rows.ts';
import { rolesOf } from './holder.rows.ts';
import { initVerb } from './init.verbs.ts';

const key = masterKey(new Uint8Array(32).fill(7));
const verb = initVerb(() => key);
const settings: Settings = { port: 8080, data: '/nowhere', dataGiven: false, url: 'http://localhost:8080' };

/** A terminal that remembers what was said. */
function terminal(store: Store, more: Partial<Settings> = {}) {
  const lines: string[] = [];
  const say_ = (words: Words | undefined, params: Readonly<Record<string, string>> | undefined, exit: 1 | 2) => {
    lines.push(words ? say(words, 'en', params) : 'usage');
    return exit;
  };
  const io: Io = {
    lang: 'en',
    now: () => at,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    refuse: (words, params) => say_(words, params, 1),
    misuse: (words, params) => say_(words, params, 2),
    withStore: (work) => work({ store, ownerUrl: '', settings: { ...settings, ...more }, data: '/nowhere' }),
  };
  return { io, lines };
}

const said = ['--name', 'Kabupaten Mekar', '--name-en', 'Mekar Regency', '--address', 'Jalan Satu 1', '--admin', 'Wening Palupi'];

test('an empty government begins, and its administrator signs in with the password that is shown once', async (t) => {
  const { store } = await testStore(t);
  const { io, lines } = terminal(store);
  assert.equal(await verb.run(['mekar', ...said, '--zone', 'WIT'], io), 0, lines.join('\n'));
  assert.match(
    lines.join('\n'),
    /Mekar Regency has begun\.\nSign in as: administrator\nPassword, shown this once: (\w{4}-){4}\w{4}/,
  );
  const password = lines[2]?.split(': ')[1] ?? '';
  const home = as<Parameters<typeof system>[0] & ReturnType<typeof system>['home']>('mekar');
  await store.withContext(system(home, 'test'), async (tx) => {
    const account = await accountByName(tx, 'administrator');
    assert.ok(account);
    assert.ok(account.password?.startsWith('scrypt$') && !account.password.includes(password));
    const entered = await signIn(tx, { home, issuer: 'embedded', claims: { sub: account.id }, lang: 'id', at });
    assert.ok(!isRefusal(entered) && entered.profile.name === 'Wening Palupi');
    const [role] = await rolesOf(tx, entered.person, at);
    assert.deepEqual(
      role?.posts.map((post) => post.id),
      ['mekar/setda#government-administrator'],
    );
    assert.equal((await governments(tx, today))[0]?.zone, 'WIT');
  });
  const again = terminal(store);
  assert.equal(await verb.run(['mekar', ...said, '--account', 'lain'], again.io), 1);
  assert.match(again.lines[0] ?? '', /there already/);
});

test('with an outside identity provider the administrator is known by the NIK', async (t) => {
  const { store } = await testStore(t);
  const outside = { oidcIssuer: 'https://idp.example' };
  const without = terminal(store, outside);
  assert.equal(await verb.run(['mekar', ...said], without.io), 2);
  const nik = '9901015102920007';
  const { io, lines } = terminal(store, outside);
  assert.equal(await verb.run(['mekar', ...said, '--nik', nik], io), 0, lines.join('\n'));
  assert.ok(!lines.join('\n').includes('Password'));
  await store.withContext(system('mekar', 'test'), async (tx) => {
    const claims = { sub: 's', name: 'W. Palupi', nik };
    const entered = await signIn(tx, { home: as('mekar'), issuer: outside.oidcIssuer, claims, lang: 'id', at });
    assert.ok(!isRefusal(entered));
    assert.equal((await rolesOf(tx, entered.person, at)).length, 1);
  });
});

test('it refuses on a demonstration and leaves nothing behind', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(system('x', 'test'), (tx) => markDemonstration(tx, at));
  const { io, lines } = terminal(store);
  assert.equal(await verb.run(['mekar', ...said], io), 1);
  assert.match(lines[0] ?? '', /demonstration/);
  await store.withContext(system('mekar', 'test'), async (tx) => {
    assert.equal((await tx.selectFrom('identity.persons').select('id').execute()).length, 0);
  });
});

// biome-ignore format: a table, one line per case
const wrong: readonly (readonly string[])[] = [
  [], ['mekar'], ['mekar', 'lain', ...said], ['mekar', ...said, '--level', 'nation'], ['mekar', ...said, '--zone', 'GMT'],
  ['mekar', ...said, '--week', '7'], ['mekar', ...said, '--colour', 'red'], ['mekar', ...said, '--nik', '1'], ['mekar', ...said, '--account', '!'],
  ['mekar', ...said.slice(0, 6)],
];
for (const args of wrong)
  test(`wrong use: ${args.slice(-2).join(' ') || 'nothing'}`, async () => {
    const { io, lines } = terminal({} as Store);
    assert.equal(await verb.run(args, io), 2);
    assert.ok(lines.length === 1 && lines[0] !== '', lines.join());
  });
