import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type PostId } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  anybody,
  as_,
  at,
  chief,
  clerk,
  found,
  home,
  keeper,
  office,
  officer,
  order,
  person,
  refused,
  system,
  today,
} from '../../../test/small-office.ts';
import { appointHolder } from './appointment.acts.ts';
import { actOn } from './body.acts.ts';

const wish = { post: clerk, person: person('dewi'), capacity: 'definitive', from: today, order } as const;
const strangers: readonly Actor[] = [
  anybody.actor,
  { kind: 'person', home, person: person('dewi') },
  officer('ani', chief).actor,
  { kind: 'officer', home, body: as<BodyId>('uji/lain'), posts: [as<PostId>('uji/lain#administrator')], person: person('x') },
  { kind: 'officer', home, body: office, posts: [as<PostId>('lain/setda#government-administrator')], person: person('x') },
];

test('who does not keep the posts changes nothing, neither through the act nor past it', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const row = {
    body: office,
    id: 'h-x',
    post: clerk,
    person_home: home,
    person: 'dewi',
    capacity: 'definitive',
    from_on: today,
    order_number: '1',
    order_on: today,
  };
  for (const actor of strangers) {
    assert.equal(await refused(store.withContext(actor, (tx) => appointHolder(tx, 'h-x', wish, { actor, at }))), 'not-keeper');
    await assert.rejects(
      store.withContext(actor, (tx) => tx.insertInto('bodies.holders').values(row).execute()),
      /row-level security/,
    );
    const changed = await store.withContext(actor, (tx) =>
      tx.updateTable('bodies.holders').set({ person: 'dewi' }).where('id', '=', 'h-chief').executeTakeFirst(),
    );
    assert.equal(changed.numUpdatedRows, 0n);
  }
});

test('an act that has nothing to add writes nothing', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const by = officer('budi', keeper);
  const count = () =>
    as_(
      store,
      system,
      async (tx) => (await tx.selectFrom('journal.entries').select('seq').where('subject', '=', office).execute()).length,
    );
  await as_(store, by, (tx) => appointHolder(tx, 'h-dewi', wish, by));
  const once = await count();
  await as_(store, by, (tx) => appointHolder(tx, 'h-dewi', wish, by));
  assert.equal(await count(), once);
});

test('two acts on one body at once are done one after the other', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const by = officer('budi', keeper);
  const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  await Promise.all(
    names.map((name) => as_(store, by, (tx) => appointHolder(tx, `h-${name}`, { ...wish, person: person(name) }, by))),
  );
  const facts = await as_(store, system, (tx) =>
    tx.selectFrom('bodies.facts').select('seq').where('subject', '=', office).orderBy('seq').execute(),
  );
  assert.deepEqual(
    facts.map((fact) => fact.seq),
    facts.map((_, index) => index + 1),
  );
});

test('the journal names the post in which it was done, and the rule', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const by = officer('budi', keeper);
  await as_(store, by, (tx) => appointHolder(tx, 'h-dewi', wish, by));
  const entry = await as_(store, system, (tx) =>
    tx.selectFrom('journal.entries').selectAll().where('subject', '=', office).orderBy('seq', 'desc').executeTakeFirstOrThrow(),
  );
  assert.deepEqual([entry.act, entry.post, entry.person], ['holder.appoint', keeper, 'budi']);
  assert.deepEqual(entry.rule, ['uu/2014/30~8']);
});

test('a body that is not there refuses by its rule', async (t) => {
  const { store } = await testStore(t);
  const act = { name: 'x', part: 'own', rule: [] } as const;
  const outcome = await as_(store, system, (tx) =>
    actOn(tx, as('uji/tiada'), system, act, (now) =>
      now.body ? [] : { refusal: 'absent', name: 'no-body', params: {}, basis: [] },
    ),
  );
  assert.equal(await refused(outcome), 'no-body');
});
