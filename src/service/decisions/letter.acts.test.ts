import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCase } from '#cases/acts';
import { bytesOf, openFile } from '#files/reads';
import { isRefusal, system } from '#ground';
import { erasePerson } from '#identity/acts';
import { doctor, does, fileCase, hands, refusing, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { noteTrouble } from '../../law/letters/trouble.rows.ts';
import { lettersIn, openLetter } from './letter.acts.ts';

const place = await town();
const list = (ref: Awaited<ReturnType<typeof fileCase>>, who = hands.head) =>
  place.store.withContext(who, (tx) => lettersIn(tx, ref));
const phase = async (ref: Awaited<ReturnType<typeof fileCase>>) =>
  (await does(place, hands.head, (tx, by) => readCase(tx, ref, by))).state.phase;

test('on its way, then signed; an officer reads it, and the applicant who opens it has been handed it', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'decided');
  const [waiting] = await list(ref);
  assert.deepEqual([waiting?.state, waiting?.number], ['signing', '503/1/DPMPTSP/2026']);
  assert.equal(
    (await refusing(place, person('a01'), (tx, by) => openLetter(tx, ref, by, waiting?.id ?? ''))).name,
    'not-signed-yet',
  );
  await place.settle();
  const [issued] = await list(ref);
  assert.equal(issued?.state, 'issued');
  const read = await does(place, hands.desk, (tx, by) => openLetter(tx, ref, by, issued?.id ?? ''));
  assert.equal(await phase(ref), 'delivering');
  const opened = openFile(place.works.depot, read.key, read.file);
  assert.ok(!isRefusal(opened));
  assert.equal((await bytesOf(opened)).subarray(0, 5).toString(), '%PDF-');
  await does(place, person('a01'), (tx, by) => openLetter(tx, ref, by, issued?.id ?? ''));
  assert.equal(await phase(ref), 'closed');
  await does(place, person('a01'), (tx, by) => openLetter(tx, ref, by, issued?.id ?? ''));
});

test('one that can’t be signed is told to the signer in the inbox and at the case, to the administrator, and not to the applicant', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'decided');
  const [waiting] = await list(ref);
  await place.store.withContext(system(ref.home, 'test'), (tx) =>
    noteTrouble(tx, ref.home, waiting?.id as never, 'no-certificate', place.now()),
  );
  const why = /belum dapat ditandatangani\. Jabatan ini belum memiliki sertifikat/;
  const seen = async (who: typeof hands.head, path: string) => (await (await place.walker(who)).get(path)).text;
  const at = `/cases/${ref.home}/${ref.id}`;
  assert.match(await seen(hands.head, '/inbox'), why);
  assert.match(await seen(hands.head, at), why);
  assert.match(await seen(officer('o05', 'sukamaju/setda#government-administrator'), '/signing'), /sekali dicoba.*sertifikat/s);
  assert.doesNotMatch(await seen(hands.section, '/inbox'), why, 'it is not theirs');
  assert.doesNotMatch(await seen(person('a01'), at), why);
  await place.settle();
  assert.doesNotMatch(await seen(hands.head, '/inbox'), why);
});

test('nobody else opens it, nor through another case', async () => {
  const [ref, other] = [await fileCase(place, doctor), await fileCase(place, doctor)];
  await take(place, ref, 'issued');
  const [letter] = await list(ref);
  for (const who of [person('a02'), officer('o19', 'sukamaju/kesbangpol#front-office')])
    assert.equal((await refusing(place, who, (tx, by) => openLetter(tx, ref, by, letter?.id ?? ''))).name, 'letter');
  assert.equal((await refusing(place, hands.head, (tx, by) => openLetter(tx, other, by, letter?.id ?? ''))).name, 'letter');
  assert.equal((await refusing(place, hands.head, (tx, by) => openLetter(tx, ref, by, 'none'))).name, 'letter');
});

test('with its person’s data it is gone, and that is told', async () => {
  const ref = await fileCase(place, { ...doctor, person: 'a03' });
  await take(place, ref, 'issued');
  const keeper = system('sukamaju', 'test');
  await place.store.withContext(keeper, (tx) =>
    erasePerson(tx, {
      person: { home: 'sukamaju' as never, id: 'a03' as never },
      under: 'uu/2022/27~43',
      at: place.now(),
      actor: keeper,
    }),
  );
  await place.settle();
  const [letter] = await list(ref);
  assert.equal(letter?.state, 'erased');
  const refused = await refusing(place, hands.head, (tx, by) => openLetter(tx, ref, by, letter?.id ?? ''));
  assert.deepEqual([refused.name, refused.basis], ['erased', ['uu/2022/27~43']]);
});
