import assert from 'node:assert/strict';
import { test } from 'node:test';
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
import { grantKey, masterKey, newKey, openKey, useMasterKey } from '#identity/acts';
import type { Tx } from '#store';
import { testStore } from '../../../test/kit.ts';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { follow, freezeLetter, locked, type Reserved, reserveNumber, voidLetter } from './register.acts.ts';
import { letterOf, publicLetter } from './register.rows.ts';
import type { LetterId } from './register.ts';
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

test('walls: another body sees and writes nothing, its person reads, anyone reads only by code what is public', async () => {
  const letter = await issued();
  const others = officer(as<BodyId>('sukamaju/dinkes'), [as<PostId>('sukamaju/dinkes#head')]);
  assert.equal(await store.withContext(others, (tx) => letterOf(tx, home, letter.id)), undefined);
  assert.equal(
    named(await store.withContext(others, (tx) => voidLetter(tx, { ...acting, home, id: letter.id, ground: 'miswritten' }))),
    'letter',
  );
  await assert.rejects(store.withContext(others, (tx) => reserve(tx, undefined, others)));
  assert.equal(
    (await store.withContext({ kind: 'person', home, person }, (tx) => letterOf(tx, home, letter.id)))?.number,
    letter.number,
  );
  const stranger: Actor = { kind: 'person', home, person: { home, id: as<PersonId>('p2') } };
  assert.equal(await store.withContext(stranger, (tx) => letterOf(tx, home, letter.id)), undefined);
  assert.equal(await store.withContext(anyone, (tx) => letterOf(tx, home, letter.id)), undefined);
  const shown = await store.withContext(anyone, (tx) => publicLetter(tx, { code: letter.code }));
  assert.deepEqual([shown?.number, shown?.status, shown?.shown.authority], [letter.number, 'issued', authority]);
  assert.ok(!JSON.stringify(shown).includes(text.signer.name));
  assert.equal(await store.withContext(anyone, (tx) => publicLetter(tx, { code: as('2'.repeat(20)) })), undefined);
});
