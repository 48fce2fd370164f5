import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfKey } from '#files/reads';
import { system } from '#ground';
import { erasePerson } from '#identity/acts';
import { acting, doctor, does, fileCase, foldsToItsRow, hands, refusing, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { casesInTheWay, eraseCasesOf } from './erased.acts.ts';
import { readCase } from './open.acts.ts';
import { accept } from './step.acts.ts';
import { openCaseFile, viewCase } from './view.acts.ts';

const place = await town();
const who = person('a01');
const under = 'uu/2022/27~43';

test('open applications stand in the way, for the person and for who keeps personal data', async () => {
  assert.deepEqual(await does(place, who, (tx) => casesInTheWay(tx, { home: 'sukamaju' as never, id: 'a01' as never })), []);
  await fileCase(place, doctor);
  const ways = await does(place, who, (tx) => casesInTheWay(tx, { home: 'sukamaju' as never, id: 'a01' as never }));
  assert.match(ways[0]?.id ?? '', /Permohonan yang belum selesai: 1/);
  const seenBy = (actor: ReturnType<typeof person>) =>
    place.store.withContext(actor, (tx) => casesInTheWay(tx, { home: 'sukamaju' as never, id: 'a01' as never }));
  assert.equal((await seenBy(person('a02'))).length, 0);
  assert.equal((await seenBy(officer('o09', 'sukamaju/dpmptsp#front-office'))).length, 0);
  assert.equal((await seenBy(officer('o47', 'sukamaju/setda#data-protection'))).length, 1);
});

test('erasure empties every case of a person: files gone, an open one ended, each saying under which article', async () => {
  const decided = await fileCase(place, doctor);
  await take(place, decided, 'issued');
  const open = await fileCase(place, doctor);
  const keeper = system('sukamaju', 'test');
  await place.store.withContext(keeper, (tx) =>
    erasePerson(tx, { person: { home: 'sukamaju' as never, id: 'a01' as never }, under, at: place.now(), actor: keeper }),
  );
  const early = await does(place, hands.desk, (tx, by) => viewCase(tx, open, by, '/x'));
  assert.deepEqual([early.erased, early.application.answers], [under, {}], 'also before the job has run');
  await place.settle();
  for (const ref of [decided, open]) {
    const view = await does(place, hands.desk, (tx, by) => viewCase(tx, ref, by, '/x'));
    assert.deepEqual([view.erased, view.open.state.erased?.under, view.open.state.phase], [under, under, 'closed']);
    await foldsToItsRow(place, ref);
    const files = await place.store.withContext(keeper, (tx) => filesOfKey(tx, ref.home, view.open.row.keyId));
    assert.ok(files.length > 0 && files.every((file) => file.sealed === undefined && file.erasedUnder === under));
    const refused = await refusing(place, hands.desk, (tx, by) => openCaseFile(tx, ref, by, files[0]?.id ?? ''));
    assert.deepEqual([refused.name, refused.basis], ['erased', [under]]);
  }
  const state = async (ref: typeof open) => (await does(place, hands.desk, (tx, by) => readCase(tx, ref, by))).state;
  assert.equal((await state(open)).end?.how, 'erased');
  assert.equal((await state(decided)).end?.how, 'granted');
  assert.equal((await refusing(place, hands.desk, (tx, by) => accept(tx, open, by, 'completeness'))).name, 'case-closed');
});

test('again it changes nothing', async () => {
  const keeper = system('sukamaju', 'test');
  const count = () =>
    place.store.withContext(keeper, (tx) => tx.selectFrom('cases.facts').select('seq').where('kind', '=', 'erased').execute());
  const before = (await count()).length;
  await place.store.withContext(keeper, (tx) =>
    eraseCasesOf(tx, { home: 'sukamaju' as never, id: 'a01' as never }, under, acting(keeper, place.now())),
  );
  assert.equal((await count()).length, before);
  assert.equal(before, 3);
});
