import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declareInterest } from '#bodies/acts';
import { as, isRefusal, type Outcome } from '#ground';
import { acting, doctor, does, fileCase, hands, sure, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { mayDecide, mayDo, mayStand } from './authority.acts.ts';
import { readCase } from './open.acts.ts';

const place = await town();
const ref = await fileCase(place, doctor);
await take(place, ref, 'initialled');
const ask = <T>(
  who: ReturnType<typeof officer>,
  how: (tx: Parameters<typeof mayDo>[0], open: Parameters<typeof mayDo>[1]) => Promise<Outcome<T>>,
) =>
  place.store.withContext(
    who,
    async (tx): Promise<Outcome<T>> => how(tx, sure(await readCase(tx, ref, acting(who, place.now())))),
  );
const named = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? `${outcome.refusal} ${outcome.name}` : 'ok');

test('the head decides by a delegation in force, from the law down', async () => {
  const allowed = sure(await ask(hands.head, (tx, open) => mayDecide(tx, open, acting(hands.head, place.now()), 'decide')));
  assert.equal(allowed.standing.capacity, 'definitive');
  assert.deepEqual(
    allowed.chain.links.map((link) => [link.giver, link.to, link.act]),
    [
      ['law', 'sukamaju/bupati#regent', 'uu/2023/17~264'],
      ['sukamaju/bupati#regent', 'sukamaju/dpmptsp#head', 'perbup/sukamaju/2018/21'],
    ],
  );
});

test('not before its step, nor by another post', async () => {
  assert.equal(
    named(await ask(hands.secretary, (tx, open) => mayDecide(tx, open, acting(hands.secretary, place.now()), 'decide'))),
    'forbidden not-your-step',
  );
  assert.equal(
    named(await ask(hands.head, (tx, open) => mayDecide(tx, open, acting(hands.head, place.now()), 'advice'))),
    'incomplete another-step',
  );
  const other = await fileCase(place, doctor);
  const early = await place.store.withContext(hands.head, async (tx) =>
    mayDecide(tx, sure(await readCase(tx, other, acting(hands.head, place.now()))), acting(hands.head, place.now()), 'decide'),
  );
  assert.equal(named(early), 'conflict not-yet');
});

test('whoever does not hold the post, or is no officer, stands in none', async () => {
  const posing = officer('o13', 'sukamaju/dpmptsp#head');
  assert.equal(
    named(
      await ask(posing, (tx, open) => mayStand(tx, open, acting(posing, place.now()), as('sukamaju/dpmptsp#head'), 'decide')),
    ),
    'forbidden not-holder',
  );
  const applicant = person('a01');
  assert.equal(
    named(
      await ask(applicant, (tx, open) => mayDo(tx, open, acting(applicant, place.now()), 'decide', as('sukamaju/dpmptsp#head'))),
    ),
    'forbidden not-an-officer',
  );
});

test('a declared tie to the applicant keeps an officer out, and names the article', async () => {
  const home = as<never>('sukamaju');
  const tie = {
    id: 'tie-1',
    person: { home, id: as<never>('o06') },
    other: { home, id: as<never>('a01') },
    ground: 'kin',
  } as const;
  await does(place, hands.head, (tx, by) => declareInterest(tx, tie, { actor: by.actor, at: by.now }));
  const refused = await ask(hands.head, (tx, open) => mayDecide(tx, open, acting(hands.head, place.now()), 'decide'));
  assert.ok(isRefusal(refused));
  assert.deepEqual([refused.refusal, refused.name], ['forbidden', 'interest-declared']);
  assert.ok(refused.basis.includes('uu/2014/30~43'));
});
