import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, isRefusal, type PersonRef, type PostId, Temporal } from '#ground';
import type { Store, Tx } from '#store';
import { testStore } from '../../../test/kit.ts';
import { appointHolder, endHolder } from './appointment.acts.ts';
import type { By } from './body.acts.ts';
import { authorities, bodies, calendarOf, directory, numberingOf } from './directory.rows.ts';
import { closeBody, recordRegister, registerBody, relateBody, setCalendar, setNumberingOf, setPostOf } from './founding.acts.ts';
import { recordAuthority, withdrawAuthority } from './granting.acts.ts';
import { holdersOf, holdingsOf, holdingsOfBody, officerOf, officialName, postsOf } from './holder.rows.ts';
import { declareInterest } from './interest.acts.ts';
import { factsOf } from './record.rows.ts';
import { fold } from './record.ts';

const home = as<Home>('uji');
const door = as<BodyId>('uji/pintu');
const chief = as<PostId>('uji/pintu#head');
const clerk = as<PostId>('uji/pintu#clerk');
const keeper = as<PostId>('uji/pintu#administrator');
const date = (text: string) => Temporal.PlainDate.from(text);
const at = Temporal.Instant.from('2026-11-24T03:00:00Z');
const today = date('2026-11-24');
const system: By = { actor: { kind: 'system', home, job: 'test' }, at };
const person = (id: string): PersonRef => ({ home, id: as(id) });
const officer = (id: string, ...posts: PostId[]): By => ({
  actor: { kind: 'officer', home, person: person(id), body: door, posts },
  at,
});
const words = (text: string) => ({ id: text, en: text });
const order = { number: '800/12', date: date('2025-12-20') };
const profile = {
  name: words('Pintu'),
  kind: 'state-institution',
  level: 'regency',
  sector: 'investment',
  duty: words('Melayani'),
  contact: { address: 'Jalan Uji 1' },
  from: date('2020-01-01'),
} as const;
const grantOf = (change: object = {}) =>
  ({
    id: 'own',
    kind: 'attribution',
    giver: 'law',
    to: chief,
    act: 'uu/2014/23',
    from: date('2020-01-01'),
    scope: { matters: ['health/*'], does: ['decide'] },
    ...change,
  }) as const;

const fine = async <T>(work: Promise<T>): Promise<T> => {
  const outcome = await work;
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
};
const refused = async (work: Promise<unknown>): Promise<string> => {
  const outcome = await work;
  assert.ok(isRefusal(outcome), 'expected a refusal');
  return outcome.name;
};

async function found(store: Store): Promise<void> {
  await store.withContext(system.actor, async (tx) => {
    await fine(registerBody(tx, as('uji/bupati'), { ...profile, name: words('Bupati') }, system));
    await fine(registerBody(tx, door, profile, system));
    await fine(relateBody(tx, door, { kind: 'under', to: as('uji/bupati'), from: profile.from }, system));
    for (const [id, leads] of [
      [chief, true],
      [clerk, false],
      [keeper, false],
    ] as const)
      await fine(setPostOf(tx, door, { id, name: words(id), leads, from: profile.from }, system));
    const wish = { capacity: 'definitive', from: date('2026-01-01'), order } as const;
    await fine(appointHolder(tx, 'h-chief', { ...wish, post: chief, person: person('ani') }, system, 'Ani, S.H.'));
    await fine(appointHolder(tx, 'h-keeper', { ...wish, post: keeper, person: person('budi') }, system, 'Budi'));
    await fine(appointHolder(tx, 'h-clerk', { ...wish, post: clerk, person: person('citra') }, system));
    await fine(recordAuthority(tx, grantOf(), system));
    await fine(
      recordRegister(tx, door, { id: 'uji/pintu@izin', name: words('Izin'), evidence: ['izin'], from: profile.from }, system),
    );
  });
}

const as_ = <T>(store: Store, by: By, work: (tx: Tx) => Promise<T>) => store.withContext(by.actor, work);

test('what is written is read again, and the rows are the fold of the facts', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await store.withContext(system.actor, async (tx) => {
    const span = { from: profile.from, week: 6, zone: 'WITA', hours: { 1: [{ open: '08:00', close: '14:00' }] } } as const;
    const local = [
      {
        date: date('2026-05-05'),
        kind: 'local',
        name: words('Hari jadi'),
        source: 'kepbup/uji/2026/1',
        declared: date('2026-01-05'),
        mark: 'V',
      },
    ] as const;
    await fine(setCalendar(tx, door, { spans: [span], local, jointLeave: false }, system));
    await fine(setNumberingOf(tx, door, { product: '*', from: profile.from, pattern: '503/{n}/PINTU/{year}' }, system));
    await fine(endHolder(tx, door, 'h-clerk', date('2026-12-31'), system));
    await fine(
      recordAuthority(
        tx,
        grantOf({ id: 'given', kind: 'mandate', giver: chief, to: clerk, outside: 'pp/2020/1', until: date('2027-01-01') }),
        system,
      ),
    );
    await fine(withdrawAuthority(tx, door, 'given', date('2026-12-01'), 'kepbup/uji/2026/2', system));
    const record = fold(await factsOf(tx, door));
    const read = await directory(tx);
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    assert.deepEqual(plain(read.bodies.get(door)), plain(record.body));
    assert.deepEqual(
      plain([...read.posts.values()].filter((one) => one.body === door)),
      plain([...record.posts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    );
    assert.deepEqual(
      plain([...read.authorities.to.values()].flat().sort((a, b) => (a.id < b.id ? -1 : 1))),
      plain([...record.authorities.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    );
    assert.deepEqual(plain(read.days.get(door)), plain(record.days));
    assert.deepEqual(plain([...read.registers.values()]), plain([...record.registers.values()]));
    assert.deepEqual(plain(read.numberings.get(door)), plain(record.numberings));
    const holders = (await holdingsOfBody(tx, door)).map(({ name: _, ...holder }) => holder);
    const byId = (list: readonly { id: string }[]) => plain([...list].sort((a, b) => (a.id < b.id ? -1 : 1)));
    assert.deepEqual(byId(holders), byId([...record.holders.values()]));
    assert.equal(
      record.facts,
      (await tx.selectFrom('bodies.bodies').select('facts').where('id', '=', door).executeTakeFirst())?.facts,
    );
    assert.equal((await numberingOf(tx, door, 'licence', today))?.pattern, '503/{n}/PINTU/{year}');
    await calendarOf(tx, door);
  });
});

test('facts and journal hold no name of an officer', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await store.withContext(system.actor, async (tx) => {
    assert.equal(await officialName(tx, person('ani')), 'Ani, S.H.');
    const facts = await tx.selectFrom('bodies.facts').select('bytes').execute();
    const entries = await tx.selectFrom('journal.entries').select('bytes').execute();
    assert.ok(facts.length > 8);
    for (const { bytes } of [...facts, ...entries]) assert.ok(!/Ani|Budi/.test(bytes), bytes);
  });
});

test('who holds what, with the name they sign by; a substitute comes after the definitive holder', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const plh = {
    post: chief,
    person: person('citra'),
    capacity: 'plh',
    from: date('2026-11-20'),
    until: date('2026-11-27'),
    order,
  } as const;
  await as_(store, officer('budi', keeper), (tx) =>
    fine(appointHolder(tx, 'h-plh', plh, officer('budi', keeper), 'Citra, M.Si.')),
  );
  await as_(store, { actor: { kind: 'anonymous', home }, at }, async (tx) => {
    assert.deepEqual(await postsOf(tx, person('citra'), door, today), [clerk, chief]);
    assert.deepEqual(await postsOf(tx, person('citra'), door, date('2026-11-28')), [clerk]);
    assert.deepEqual(await postsOf(tx, person('nobody'), door, today), []);
    const seated = await holdersOf(tx, chief, today);
    assert.deepEqual(
      seated.map((one) => [one.capacity, one.name]),
      [
        ['definitive', 'Ani, S.H.'],
        ['plh', 'Citra, M.Si.'],
      ],
    );
    assert.equal((await holdingsOf(tx, person('citra'), today)).length, 2);
    assert.equal((await officerOf(tx, person('citra'), door, today)).holdings.length, 2);
  });
});

test('a role that is taken away at once is gone at once', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const by = officer('budi', keeper);
  await as_(store, by, (tx) => fine(endHolder(tx, door, 'h-clerk', undefined, by)));
  await as_(store, by, async (tx) => {
    assert.deepEqual(await postsOf(tx, person('citra'), door, today), []);
    assert.equal(await refused(endHolder(tx, door, 'h-clerk', undefined, by)), 'already-ended');
  });
});

test('who does not keep the posts changes nothing, neither through the act nor past it', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const wish = { post: clerk, person: person('dewi'), capacity: 'definitive', from: today, order } as const;
  const strangers: readonly Actor[] = [
    { kind: 'anonymous', home },
    { kind: 'person', home, person: person('dewi') },
    officer('ani', chief).actor,
    {
      ...officer('x').actor,
      kind: 'officer',
      body: as<BodyId>('uji/lain'),
      posts: [as<PostId>('uji/lain#administrator')],
      person: person('x'),
    },
    {
      ...officer('x').actor,
      kind: 'officer',
      posts: [as<PostId>('lain/setda#government-administrator')],
      person: person('x'),
    } as Actor,
  ];
  for (const actor of strangers) {
    assert.equal(await refused(store.withContext(actor, (tx) => appointHolder(tx, 'h-x', wish, { actor, at }))), 'not-keeper');
    const row = {
      body: door,
      id: 'h-x',
      post: clerk,
      person_home: home,
      person: 'dewi',
      capacity: 'definitive',
      from_on: today,
      order_number: '1',
      order_on: today,
    };
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

test('a body’s own keeper records no authority and founds no body; who keeps the government does', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const own = officer('budi', keeper);
  const whole = officer('eka', as<PostId>('uji/setda#government-administrator'));
  const more = grantOf({ id: 'more', scope: { matters: ['research'], does: ['decide'] } });
  assert.equal(await refused(as_(store, own, (tx) => recordAuthority(tx, more, own))), 'not-keeper');
  assert.equal(await refused(as_(store, own, (tx) => registerBody(tx, as('uji/baru'), profile, own))), 'not-keeper');
  await as_(store, whole, (tx) => fine(recordAuthority(tx, more, whole)));
  await as_(store, whole, (tx) => fine(registerBody(tx, as('uji/baru'), profile, whole)));
  assert.equal(await refused(as_(store, whole, (tx) => recordAuthority(tx, more, whole))), 'authority-there');
  const wrong = grantOf({ id: 'wrong', act: 'pp/2016/18' });
  assert.equal(await refused(as_(store, whole, (tx) => recordAuthority(tx, wrong, whole))), 'attribution-form');
  assert.equal(
    await refused(as_(store, whole, (tx) => withdrawAuthority(tx, door, 'own', today, 'x', whole))),
    'not-withdrawable',
  );
  await as_(store, whole, (tx) => fine(closeBody(tx, door, date('2026-12-31'), whole)));
  await as_(store, whole, async (tx) => assert.deepEqual(await postsOf(tx, person('ani'), door, date('2027-01-01')), []));
});

test('nobody appoints themselves, and a refusal leaves nothing behind', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const by = officer('budi', keeper);
  const wish = { post: clerk, person: person('budi'), capacity: 'definitive', from: today, order } as const;
  assert.equal(await refused(as_(store, by, (tx) => appointHolder(tx, 'h-self', wish, by))), 'own-appointment');
  assert.equal(
    await refused(as_(store, by, (tx) => appointHolder(tx, 'h-2', { ...wish, person: person('dewi') }, by, ' '))),
    'name-missing',
  );
  await as_(store, by, async (tx) => assert.deepEqual(await postsOf(tx, person('dewi'), door, today), []));
});

test('the directory in memory follows every change, and forgets a change that was rolled back', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const read = (work: (tx: Tx) => Promise<number>) => store.withContext(system.actor, work);
  const count = async (tx: Tx) => (await bodies(tx)).size;
  assert.equal(await read(count), 2);
  const first = await store.withContext(system.actor, directory);
  assert.equal(await store.withContext(system.actor, directory), first);
  await assert.rejects(
    read(async (tx) => {
      await registerBody(tx, as('uji/baru'), profile, system);
      assert.equal(await count(tx), 3);
      throw new Error('rolled back');
    }),
    /rolled back/,
  );
  assert.equal(await read(count), 2);
  await read(async (tx) => {
    await fine(registerBody(tx, as('uji/lagi'), profile, system));
    return count(tx);
  });
  assert.equal(await read(count), 3);
  assert.equal((await store.withContext(system.actor, authorities)).to.get(chief)?.length, 1);
});

test('a tie is declared by the officer, seen by them and the keeper of their posts, and by nobody else', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const own = officer('ani', chief);
  const tie = { id: 'i1', person: person('ani'), other: person('kin'), ground: 'kin' } as const;
  await as_(store, own, (tx) => fine(declareInterest(tx, tie, own)));
  assert.equal(await refused(as_(store, own, (tx) => declareInterest(tx, { ...tie, id: 'i2' }, own))), 'already-declared');
  assert.equal(await refused(as_(store, own, (tx) => declareInterest(tx, { ...tie, other: person('ani') }, own))), 'tie-to-self');
  const seen = (by: By) => as_(store, by, async (tx) => (await officerOf(tx, person('ani'), door, today)).interests.length);
  assert.equal(await seen(own), 1);
  assert.equal(await seen(officer('budi', keeper)), 1);
  assert.equal(await seen(officer('citra', clerk)), 0);
  assert.equal(await seen({ actor: { kind: 'anonymous', home }, at }), 0);
  const other = officer('citra', clerk);
  await assert.rejects(
    as_(store, other, (tx) => declareInterest(tx, { ...tie, id: 'i3', other: person('x') }, other)),
    /row-level security/,
  );
});
