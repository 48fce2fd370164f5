import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testStore } from '../../../test/kit.ts';
import {
  as_,
  at,
  chief,
  clerk,
  date,
  fine,
  found,
  grantOf,
  office,
  profile,
  system,
  today,
  words,
} from '../../../test/small-office.ts';
import { endHolder } from './appointment.acts.ts';
import { directory, numberingOf } from './directory.rows.ts';
import { setCalendar, setNumberingOf } from './founding.acts.ts';
import { recordAuthority, withdrawAuthority } from './granting.acts.ts';
import { holdingsOfBody } from './holder.rows.ts';
import { factsOf } from './record.rows.ts';
import { fold } from './record.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const byId = (list: Iterable<{ readonly id: string }>) => plain([...list].sort((a, b) => (a.id < b.id ? -1 : 1)));

test('the rows are the fold of the facts', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, system, async (tx) => {
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
    await fine(setCalendar(tx, office, { spans: [span], local, jointLeave: false }, system));
    await fine(setNumberingOf(tx, office, { product: '*', from: profile.from, pattern: '503/{n}/PINTU/{year}' }, system));
    await fine(endHolder(tx, office, 'h-clerk', date('2026-12-31'), system));
    const given = { id: 'given', kind: 'mandate', giver: chief, to: clerk, until: date('2027-01-01') } as const;
    await fine(recordAuthority(tx, grantOf(given), system));
    await fine(withdrawAuthority(tx, office, 'given', date('2026-12-01'), 'kepbup/uji/2026/2', system));

    const record = fold(await factsOf(tx, office));
    const read = await directory(tx);
    assert.deepEqual(plain(read.bodies.get(office)), plain(record.body));
    assert.deepEqual(byId([...read.posts.values()].filter((one) => one.body === office)), byId(record.posts.values()));
    assert.deepEqual(byId([...read.authorities.to.values()].flat()), byId(record.authorities.values()));
    assert.deepEqual(plain(read.days.get(office)), plain(record.days));
    assert.deepEqual(byId(read.registers.values()), byId(record.registers.values()));
    assert.deepEqual(plain(read.numberings.get(office)), plain(record.numberings));
    assert.deepEqual(
      byId((await holdingsOfBody(tx, office)).map(({ name: _, ...holder }) => holder)),
      byId(record.holders.values()),
    );
    const kept = await tx.selectFrom('bodies.bodies').select('facts').where('id', '=', office).executeTakeFirst();
    assert.equal(record.facts, kept?.facts);
    assert.equal((await numberingOf(tx, office, 'licence', today))?.pattern, '503/{n}/PINTU/{year}');
  });
});

test('facts and journal hold no name of an officer, and a fact is never changed', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, system, async (tx) => {
    const facts = await tx.selectFrom('bodies.facts').select('bytes').execute();
    const entries = await tx.selectFrom('journal.entries').select('bytes').execute();
    assert.ok(facts.length > 8);
    for (const { bytes } of [...facts, ...entries]) assert.ok(!/Wulandari|Santosa/.test(bytes), bytes);
  });
  await assert.rejects(
    as_(store, system, (tx) => tx.updateTable('bodies.facts').set({ at }).execute()),
    /permission denied/,
  );
});
