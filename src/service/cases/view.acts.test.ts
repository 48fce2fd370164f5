import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '#ground';
import { doctor, does, fileCase, hands, refusing, take } from '../../../test/filing.ts';
import { officer, person, town, visitor } from '../../../test/town.ts';
import { openCaseFile, pinOf, viewCase } from './view.acts.ts';

const place = await town();
const ref = await fileCase(place, doctor);
await take(place, ref, 'advised');
const reads = async () =>
  await place.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx.selectFrom('journal.reads').select(['page', 'persons', 'body']).execute(),
  );

test('who may see a case sees what was filed, and that they did is recorded', async () => {
  const before = (await reads()).length;
  const view = await does(place, hands.health, (tx, by) => viewCase(tx, ref, by, '/cases'));
  assert.equal(view.application.answers.address, doctor.answers.address);
  assert.deepEqual(view.names, { 'sukamaju/o09': 'Dadang Suryalaga, A.Md.', 'sukamaju/o13': 'dr. Ratna Ayuningdyah, M.P.H.' });
  const after = await reads();
  assert.equal(after.length, before + 1);
  assert.deepEqual(after.map(({ page, persons, body }) => ({ page, persons, body })).at(-1), {
    page: '/cases',
    persons: ['sukamaju/a01'],
    body: 'sukamaju/dinkes',
  });
});

test('nobody else sees it: another applicant, another office, a visitor, an officer at home', async () => {
  for (const who of [
    person('a02'),
    officer('o19', 'sukamaju/kesbangpol#front-office'),
    visitor(),
    visitor('a'.repeat(64)),
    person('o09'),
    officer('o11', 'sukamaju/dpmptsp#administrator'),
  ]) {
    const refused = await refusing(place, who, (tx, by) => viewCase(tx, ref, by, '/cases'));
    assert.deepEqual([refused.refusal, refused.name], ['absent', 'case']);
  }
});

test('the PIN is its applicant’s to read again', async () => {
  const { open } = await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'));
  assert.equal(await does(place, person('a01'), (tx) => pinOf(tx, open.row)), '123456');
});

test('a file of the case is opened for who may see the case, and the read recorded', async () => {
  const view = await does(place, hands.desk, (tx, by) => viewCase(tx, ref, by, '/x'));
  const deed = view.application.evidence.deed;
  const id = deed?.kind === 'files' ? (deed.files[0]?.id ?? '') : '';
  const opened = await does(place, hands.health, (tx, by) => openCaseFile(tx, ref, by, id));
  assert.equal(opened.file.id, id);
  assert.equal((await reads()).at(-1)?.page, '/cases/files');
  for (const who of [person('a02'), officer('o19', 'sukamaju/kesbangpol#front-office')])
    assert.equal((await refusing(place, who, (tx, by) => openCaseFile(tx, ref, by, id))).name, 'case');
  const other = await fileCase(place, doctor);
  assert.equal(
    (await refusing(place, hands.desk, (tx, by) => openCaseFile(tx, other, by, id))).name,
    'case',
    'not through another case',
  );
});
