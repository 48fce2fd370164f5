import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masterKey, registerPerson, useMasterKey } from '#identity/acts';
import { testStore } from '../../../test/kit.ts';
import { anybody, as_, asking, at, chief, fine, found, home, officer, person, system } from '../../../test/small-office.ts';
import { interestRoutes } from './interest.routes.ts';
import { interestsOf } from './interest.rows.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const { store } = await testStore();
await found(store);
const nik = '9901015102920007';
await as_(store, system, (tx) =>
  fine(
    registerPerson(tx, {
      home,
      id: 'kin',
      at,
      actor: system.actor,
      profile: { name: 'Kirana Putri', contact: { lang: 'id' }, document: { kind: 'nik', number: nik, grade: 'declared' } },
    }),
  ),
);
const routes = interestRoutes(store);
const ani = asking(routes, officer('ani', chief).actor);
const answers = { ground: 'kin', document: 'nik', 'document-number': nik };

test('an officer declares a tie, sees it without the other’s name, and ends it', async () => {
  const done = await ani.post('/interests', '/interests', answers);
  assert.deepEqual([done.status, done.location], [303, '/interests?done=declared'], done.text);
  const page = await ani.get('/interests?done=declared');
  assert.ok(page.text.includes('Kerabat atau keluarga') && !page.text.includes('Kirana'));
  assert.equal((await ani.post('/interests', '/interests', answers)).status, 409);
  const [tie] = await as_(store, system, (tx) => interestsOf(tx, person('ani')));
  assert.equal(tie?.other.id, 'kin');
  const ended = await ani.post('/interests', `/interests/${tie?.id}/end`, {});
  assert.equal(ended.location, '/interests?done=tieEnded');
  assert.equal((await ani.post('/interests', `/interests/${tie?.id}/end`, {})).status, 409);
  assert.equal((await ani.post('/interests', '/interests/tiada/end', {})).status, 404);
});

test('what is wrong is said at its field', async () => {
  // biome-ignore format: a table, one line per case
  const wrong = [
    [{ ground: '' }, 'field-ground'], [{ document: '' }, 'field-document'],
    [{ 'document-number': '1' }, 'field-document-number'], [{ 'document-number': '9901015102920008' }, 'field-document-number'],
  ] as const;
  for (const [change, field] of wrong) {
    const page = await ani.post('/interests', '/interests', { ...answers, ...change });
    assert.equal(page.status, 422);
    assert.ok(page.text.includes(`href="#${field}"`), field);
  }
});

test('it is for officers', async () => {
  for (const actor of [anybody.actor, { kind: 'person', home, person: person('kin') } as const])
    assert.equal((await asking(routes, actor).get('/interests')).status, 403);
});
