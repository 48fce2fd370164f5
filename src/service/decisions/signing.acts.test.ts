import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advise, initial, redraft } from '#cases/acts';
import { system } from '#ground';
import { doctor, does, fileCase, hands, refusing, student, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { decide } from './decision.acts.ts';
import { openSigning } from './signing.acts.ts';

const place = await town();

test('what will be signed, what deviates, under which authority; and the read is recorded', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'accepted');
  await does(place, hands.health, (tx, by) => advise(tx, ref, by, 'advice', 'conditional', 'Pasang papan nama.'));
  await does(place, hands.section, (tx, by) => initial(tx, ref, by, 'initials'));
  await does(place, hands.secretary, (tx, by) => initial(tx, ref, by, 'initials'));
  const signing = await does(place, hands.head, (tx, by) => openSigning(tx, ref, by));
  const [letter] = signing.letters;
  assert.deepEqual([signing.letters.length, letter?.product], [1, 'licence']);
  assert.match(letter?.text.deciding.join(' ') ?? '', /Gendis Mahatmaputri/);
  assert.ok(letter?.text.conditions.includes('Pasang papan nama.'));
  assert.match(letter?.text.recalling.join(' ') ?? '', /Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan/);
  assert.match(signing.deviations.map(({ id }) => id).join(' '), /memberi catatan: Pasang papan nama/);
  assert.match(
    signing.authority.map(({ id }) => id).join(' '),
    /Bupati Sukamaju mendelegasikan wewenang kepada Kepala Dinas.* sejak 2 Mei 2018/,
  );
  assert.deepEqual([signing.capacity, signing.local, signing.step], ['definitive', true, 'decide']);
  const pages = await place.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx.selectFrom('journal.reads').select('page').execute(),
  );
  assert.ok(pages.some(({ page }) => page === '/cases/decide'));
});

test('who may not sign is told why', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'advised');
  const early = await refusing(place, hands.head, (tx, by) => openSigning(tx, ref, by));
  assert.deepEqual([early.refusal, early.name], ['conflict', 'not-yet']);
  const other = await refusing(place, hands.secretary, (tx, by) => openSigning(tx, ref, by));
  assert.equal(other.name, 'not-yet');
  assert.equal((await refusing(place, person('a02'), (tx, by) => openSigning(tx, ref, by))).name, 'case');
  await does(place, hands.section, (tx, by) => initial(tx, ref, by, 'initials'));
  await does(place, hands.secretary, (tx, by) => initial(tx, ref, by, 'initials'));
  const forbidden = await refusing(place, hands.secretary, (tx, by) => openSigning(tx, ref, by));
  assert.deepEqual([forbidden.refusal, forbidden.name, forbidden.basis], ['forbidden', 'not-your-step', ['uu/2014/30~17']]);
});

test('what was seen is what is signed: a draft edited meanwhile is not', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'initialled');
  const seen = (await does(place, hands.head, (tx, by) => openSigning(tx, ref, by))).seen;
  const { sendBack } = await import('#cases/acts');
  await does(place, hands.head, (tx, by) => sendBack(tx, ref, by, 'decide', 'initials', 'Tambah ketentuan.'));
  await does(place, hands.section, (tx, by) =>
    redraft(tx, ref, by, 'initials', { outlook: { grant: true }, conditions: 'Baru.' }),
  );
  await does(place, hands.section, (tx, by) => initial(tx, ref, by, 'initials'));
  await does(place, hands.secretary, (tx, by) => initial(tx, ref, by, 'initials'));
  const url = place.works.settings.url;
  const stale = await refusing(place, hands.head, (tx, by) => decide(tx, ref, by, { step: 'decide', seen, url }));
  assert.deepEqual([stale.refusal, stale.name], ['conflict', 'draft-changed']);
  const fresh = await does(place, hands.head, (tx, by) => openSigning(tx, ref, by));
  assert.match(fresh.deviations.map(({ id }) => id).join(' '), /diubah oleh Kepala Bidang/);
  await does(place, hands.head, (tx, by) => decide(tx, ref, by, { step: 'decide', seen: fresh.seen, url }));
});

test('a service without initials: its head signs what its analyst drafted', async () => {
  const ref = await fileCase(place, student);
  const { accept } = await import('#cases/acts');
  await does(place, officer('o19', 'sukamaju/kesbangpol#front-office'), (tx, by) => accept(tx, ref, by, 'verification'));
  await does(place, officer('o18', 'sukamaju/kesbangpol#analyst'), (tx, by) =>
    advise(tx, ref, by, 'study', 'positive', undefined),
  );
  const head = officer('o16', 'sukamaju/kesbangpol#head');
  const signing = await does(place, head, (tx, by) => openSigning(tx, ref, by));
  assert.deepEqual([signing.step, signing.letters[0]?.text.kind, signing.deviations], ['sign', 'document', []]);
  assert.match(
    signing.letters[0]?.text.paragraphs.join(' ') ?? '',
    /Samuel Tarigansyah dari Universitas Cendana akan melakukan penelitian/,
  );
});
