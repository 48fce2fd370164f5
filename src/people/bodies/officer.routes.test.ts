import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { masterKey, registerPerson, useMasterKey } from '#identity/acts';
import { testStore } from '../../../test/kit.ts';
import {
  anybody,
  as_,
  asking,
  at,
  chief,
  clerk,
  date,
  fine,
  found,
  home,
  keeper,
  office,
  officer,
  person,
  system,
  today,
} from '../../../test/small-office.ts';
import { holdersOf, officialName, postsOf } from './holder.rows.ts';
import { officerRoutes } from './officer.routes.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const { store } = await testStore();
await found(store);
const nik = '9901015102920007';
await as_(store, system, (tx) =>
  fine(
    registerPerson(tx, {
      home,
      id: 'dewi',
      at,
      actor: system.actor,
      profile: { name: 'Dewi Anggraini', contact: { lang: 'id' }, document: { kind: 'nik', number: nik, grade: 'declared' } },
    }),
  ),
);
const routes = officerRoutes(store);
const desk = asking(routes, officer('budi', keeper).actor);
const base = '/bodies/uji/pintu/officers';
const answers = {
  post: clerk,
  capacity: 'definitive',
  document: 'nik',
  'document-number': nik,
  name: 'Dewi Anggraini, A.Md.',
  number: '821/5',
  'from-day': '1',
  'from-month': 'Desember',
  'from-year': '2026',
  'date-day': '20',
  'date-month': '11',
  'date-year': '2026',
};

test('the keeper appoints a person by their document, once for each form', async () => {
  const done = await desk.post(`${base}/new`, base, answers);
  assert.deepEqual([done.status, done.location], [303, `${base}?done=appointed`], done.text);
  await as_(store, anybody, async (tx) => {
    assert.deepEqual(await postsOf(tx, person('dewi'), office, date('2026-12-01')), [clerk]);
    assert.deepEqual(await postsOf(tx, person('dewi'), office, today), []);
    assert.equal(await officialName(tx, person('dewi')), 'Dewi Anggraini, A.Md.');
  });
  const page = await desk.get(`${base}?done=appointed`);
  assert.ok(page.text.includes('Dewi Anggraini, A.Md.') && page.text.includes('Penunjukan tercatat.'));
});

test('what is wrong is said at its field, with the answers kept', async () => {
  // biome-ignore format: a table, one line per case
  const wrong = [
    [{ post: 'uji/lain#head' }, 422, 'field-post'], [{ post: 'uji/pintu#tiada' }, 404, ''], [{ capacity: 'x' }, 422, 'field-capacity'],
    [{ document: '' }, 422, 'field-document'], [{ 'document-number': '1' }, 422, 'field-document-number'],
    [{ 'document-number': '9901015102920008' }, 422, 'field-document-number'], [{ name: ' ' }, 422, 'field-name'],
    [{ 'from-day': '31', 'from-month': '2' }, 422, 'field-from'], [{ number: '' }, 422, 'field-number'],
    [{ 'date-day': '2', 'date-month': '12' }, 422, 'field-date'], [{ capacity: 'plh' }, 422, 'field-until'],
    [{ 'until-day': '1', 'until-month': '1', 'until-year': '2026' }, 422, 'field-until'], [{ post: chief }, 409, ''], [{ capacity: 'plt', post: chief }, 409, ''],
    [{ extra: 'x' }, 422, ''],
  ] as const;
  for (const [change, status, field] of wrong) {
    const page = await desk.post(`${base}/new`, base, { ...answers, ...change });
    assert.equal(page.status, status, JSON.stringify(change));
    if (field)
      assert.ok(
        page.text.includes(`href="#${field}"`) && page.text.includes('value="821/5"') === !('number' in change),
        JSON.stringify(change),
      );
  }
});

test('the keeper ends a role at once, and the second time is told so', async () => {
  const page = await desk.get(`${base}/h-clerk/end`);
  assert.equal(page.status, 200);
  assert.equal((await desk.post(`${base}/h-clerk/end`, `${base}/h-clerk/end`, {})).status, 422);
  assert.equal((await desk.post(`${base}/h-clerk/end`, `${base}/h-clerk/end`, { when: 'later' })).status, 422);
  const done = await desk.post(`${base}/h-clerk/end`, `${base}/h-clerk/end`, { when: 'now' });
  assert.deepEqual([done.status, done.location], [303, `${base}?done=ended`]);
  await as_(store, anybody, async (tx) => assert.deepEqual(await holdersOf(tx, clerk, today), []));
  assert.equal((await desk.post(`${base}/h-clerk/end`, `${base}/h-clerk/end`, { when: 'now' })).status, 409);
  assert.equal((await desk.get(`${base}/tiada/end`)).status, 404);
});

test('nobody else comes in', async () => {
  const others = [
    anybody.actor,
    officer('ani', chief).actor,
    { ...officer('x').actor, posts: [as('uji/lain#administrator')] } as never,
  ];
  for (const actor of others) {
    const there = asking(routes, actor);
    for (const path of [base, `${base}/new`, `${base}/h-chief/end`]) assert.equal((await there.get(path)).status, 403, path);
    // The token comes from any page, even a refusal carries one in its sign-out form or none at all: then it is stale.
    assert.equal((await there.post(base, base, answers)).status, 403);
  }
});
