import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  type Actor,
  as,
  type BodyId,
  type Home,
  isRefusal,
  type Outcome,
  type PersonId,
  type PostId,
  system,
  Temporal,
} from '#ground';
import { grantKey, masterKey, newKey, openKey, unseal, useMasterKey } from '#identity/acts';
import type { Tx } from '#store';
import { testStore } from '../../../test/kit.ts';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { inputHash, type LetterInput } from './letter.ts';
import {
  follow,
  freezeLetter,
  locked,
  type Reserved,
  replaceLetter,
  reserveNumber,
  revokeLetter,
  sealName,
  voidLetter,
} from './register.acts.ts';
import { factsOf, letterOf, lettersFor, publicLetter, waitingLetters } from './register.rows.ts';
import { foldLetter, type LetterId } from './register.ts';
import { acceptLocalSigner } from './signing.acts.ts';
import { writeSigner, writeTemplate } from './signing.rows.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const { store } = await testStore();
const home = as<Home>('sukamaju');
const body = as<BodyId>('sukamaju/dpmptsp');
const post = as<PostId>('sukamaju/dpmptsp#head');
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const on = Temporal.PlainDate.from('2026-01-08');
const door = system(home, 'test');
const person = { home, id: as<PersonId>('p1') };
const officer = (at: BodyId = body, posts: readonly PostId[] = [post]): Actor => ({
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>('o1') },
  body: at,
  posts,
});
const anyone: Actor = { kind: 'anonymous', home };
const { code: _, number: __, ...text } = sampleDecision();
const url = 'https://satupintu.example';
const authority = [{ id: 'Bupati melimpahkan kewenangan.', en: 'The regent delegates.' }];

const given = <T>(outcome: Outcome<T>): T => {
  if (isRefusal(outcome)) throw new Error(`${outcome.name} ${JSON.stringify(outcome.params)}`);
  return outcome;
};
const named = (outcome: unknown) => (isRefusal(outcome) ? outcome.name : outcome);

await store.withContext(door, async (tx) => {
  const key = await newKey(tx, { home, owner: { kind: 'draft', id: 'c1' }, person });
  await grantKey(tx, home, key.id, body);
});

const reserve = (tx: Tx, pattern = '503/{n}/DPMPTSP/{year}', actor: Actor = officer()): Promise<Outcome<Reserved>> =>
  reserveNumber(tx, { home, body, pattern, on, subject: { kind: 'case', id: 'c1' }, person, actor, post, now });
const acting = { actor: officer(), post, now };
const freeze = async (tx: Tx, id: LetterId) =>
  freezeLetter(tx, { ...acting, home, id, text, key: given(await openKey(tx, home, 'c1')), authority, url });
const fresh = (pattern?: string) => store.withContext(officer(), async (tx) => given(await reserve(tx, pattern)));
const issued = async (pattern?: string): Promise<Reserved> => {
  const letter = await fresh(pattern);
  await store.withContext(officer(), async (tx) => given(await freeze(tx, letter.id)));
  await store.withContext(door, async (tx) => {
    const by = { actor: door, now, home, id: letter.id };
    const hash = letter.id.replaceAll('-', '').repeat(2);
    await follow(tx, by, given(await locked(tx, home, letter.id)), { kind: 'typeset', file: 'f1', sha256: hash });
    const fact = { kind: 'issued', file: 'f2', sha256: hash, certificate: 'c', signer: 'local', level: 'local' } as const;
    await follow(tx, by, given(await locked(tx, home, letter.id)), fact);
  });
  return letter;
};

await store.withContext(door, async (tx) => {
  await writeSigner(tx, 'local', 'local', now);
  for (const kind of ['decision', 'document'] as const) await writeTemplate(tx, kind, templates[kind], now);
  await acceptLocalSigner(tx, { home, accepted: true, actor: door, now });
});

test('fifty at once take contiguous numbers, a rolled back one leaves no hole, another year and pattern count for themselves', async () => {
  const pattern = '600/{n:3}/DPMPTSP/{month}/{year}';
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      store
        .withContext(officer(), async (tx) => {
          const letter = given(await reserve(tx, pattern));
          if (i % 10 === 3) throw new Error('rolled back');
          return letter.number;
        })
        .catch(() => undefined),
    ),
  );
  const numbers = all.filter((number) => number !== undefined).sort();
  assert.deepEqual(
    numbers,
    Array.from({ length: 45 }, (_, i) => `600/${String(i + 1).padStart(3, '0')}/DPMPTSP/I/2026`),
  );
  const next = await store.withContext(officer(), (tx) =>
    reserveNumber(tx, { ...acting, home, body, pattern, on: on.add({ years: 1 }), subject: { kind: 'case', id: 'c1' } }),
  );
  assert.equal(given(next).number, '600/001/DPMPTSP/I/2027');
  assert.equal(named(await store.withContext(officer(), (tx) => reserve(tx, 'no number'))), 'number-pattern');
});

test('freezing keeps the input in the vault, its hash in the register, and no personal value outside', async () => {
  const letter = await fresh('610/{n}/{year}');
  const { input } = await store.withContext(officer(), async (tx) => given(await freeze(tx, letter.id)));
  const sealed = await store.withContext(door, async (tx) =>
    unseal(tx, given(await openKey(tx, home, 'c1')), sealName(letter.id)),
  );
  const kept = sealed as unknown as LetterInput;
  assert.equal(inputHash(kept), input);
  assert.deepEqual([kept.number, kept.address, kept.level], [letter.number, `${url}/verify/${letter.code}`, 'local']);
  await store.withContext(door, async (tx) => {
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(f::text, '') from letters.facts f) || (select string_agg(l::text, '') from letters.letters l)
        || (select string_agg(e::text, '') from journal.entries e) as all`.execute(tx);
    for (const value of [...text.holder.map((row) => row.value), text.signer.name])
      assert.ok(!rows[0]?.all.includes(value), value);
    const journal = await sql<{ all: string }>`select string_agg(e::text, '') as all from journal.entries e`.execute(tx);
    assert.ok(!journal.rows[0]?.all.includes(letter.code), 'the code is no part of the journal');
    assert.ok((await waitingLetters(tx, 100)).some((one) => one.id === letter.id));
  });
  assert.equal(named(await store.withContext(officer(), (tx) => freeze(tx, letter.id))), 'letter-state');
});

test('a letter that lacks a part is not frozen, and its number falls back', async () => {
  const taken = await store.withContext(officer(), async (tx) => {
    const letter = given(await reserve(tx, '620/{n}/{year}'));
    const key = given(await openKey(tx, home, 'c1'));
    return freezeLetter(tx, { ...acting, home, id: letter.id, text: { ...text, considering: [] }, key, authority, url });
  });
  assert.equal(named(taken), 'letter-incomplete');
  assert.equal((await fresh('620/{n}/{year}')).number, '620/1/2026');
});

test('the life of a letter: void before signing; replaced or revoked after; nothing twice', async () => {
  const [one, other] = [await issued(), await issued()];
  const act = (fn: (tx: Tx) => Promise<unknown>) => store.withContext(officer(), fn).then(named);
  const unsigned = await fresh();
  assert.equal(await act((tx) => voidLetter(tx, { ...acting, home, id: one.id, ground: 'miswritten' })), 'letter-state');
  assert.equal(
    await act((tx) => replaceLetter(tx, { ...acting, home, id: one.id, by: unsigned.id, ground: 'error' })),
    'letter-state',
  );
  assert.equal(await act((tx) => replaceLetter(tx, { ...acting, home, id: one.id, by: one.id, ground: 'error' })), 'letter');
  assert.equal(await act((tx) => replaceLetter(tx, { ...acting, home, id: one.id, by: other.id, ground: 'error' })), undefined);
  assert.equal(await act((tx) => revokeLetter(tx, { ...acting, home, id: one.id, ground: 'court', basis: [] })), 'letter-state');
  assert.equal(
    await act((tx) => revokeLetter(tx, { ...acting, home, id: other.id, ground: 'procedure', basis: ['uu/2014/30~64'] })),
    undefined,
  );
  const shown = await store.withContext(anyone, (tx) => publicLetter(tx, { code: one.code }));
  assert.deepEqual([shown?.status, shown?.replacedBy, shown?.ground], ['replaced', other.number, 'error']);
  assert.equal((await store.withContext(anyone, (tx) => publicLetter(tx, { code: other.code })))?.status, 'revoked');
});

test('folding the facts again gives the row', async () => {
  await store.withContext(door, async (tx) => {
    for (const { id } of await lettersFor(tx, home, { kind: 'case', id: 'c1' })) {
      const state = foldLetter(await factsOf(tx, home, id));
      const row = await letterOf(tx, home, id);
      assert.deepEqual(
        [row?.status, row?.number, row?.code, row?.file, row?.sha256, row?.typesetFile, row?.key],
        [
          state.status,
          state.number,
          state.code,
          state.issued?.file,
          state.issued?.sha256,
          state.typeset?.file,
          state.frozen?.key,
        ],
      );
    }
  });
});
