import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  as_,
  chief,
  clerk,
  date,
  fine,
  found,
  keeper,
  office,
  officer,
  person,
  profile,
  refused,
  whole,
  words,
} from '../../../test/small-office.ts';
import { bodies, calendarOf, directory, numberingOf, posts } from './directory.rows.ts';
import {
  closeBody,
  closePostOf,
  describeBody,
  recordRegister,
  registerBody,
  relateBody,
  setCalendar,
  setNumberingOf,
  setPostOf,
} from './founding.acts.ts';
import { postsOf } from './holder.rows.ts';

const own = officer('budi', keeper);
const government = officer('eka', whole);

test('a body’s keeper keeps its own affairs and founds nothing', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const span = { from: profile.from, week: 6, zone: 'WIT', hours: { 6: [{ open: '08:00', close: '12:00' }] } } as const;
  await as_(store, own, (tx) => fine(setCalendar(tx, office, { spans: [span], local: [], jointLeave: true }, own)));
  await as_(store, own, (tx) =>
    fine(setNumberingOf(tx, office, { product: 'licence', from: profile.from, pattern: '5/{n}' }, own)),
  );
  await as_(store, own, (tx) => fine(describeBody(tx, office, { ...profile, name: words('Pintu Baru') }, own)));
  const forbidden = [
    () => as_(store, own, (tx) => registerBody(tx, as('uji/baru'), profile, own)),
    () => as_(store, own, (tx) => relateBody(tx, office, { kind: 'part-of', to: as('uji/bupati'), from: profile.from }, own)),
    () =>
      as_(store, own, (tx) =>
        setPostOf(tx, office, { id: as('uji/pintu#baru'), name: words('x'), leads: false, from: profile.from }, own),
      ),
    () =>
      as_(store, own, (tx) =>
        recordRegister(tx, office, { id: 'uji/pintu@baru', name: words('x'), evidence: [], from: profile.from }, own),
      ),
    () => as_(store, own, (tx) => closeBody(tx, office, date('2026-12-31'), own)),
  ];
  for (const one of forbidden) assert.equal(await refused(one()), 'not-keeper');
  await as_(store, own, async (tx) => {
    const { bodies: known } = await directory(tx);
    assert.equal(known.get(office)?.name.id, 'Pintu Baru');
    assert.equal((await calendarOf(tx, office)).spans[0].zone, 'WIT');
    assert.equal((await numberingOf(tx, office, 'licence', date('2026-01-01')))?.pattern, '5/{n}');
    assert.equal(await numberingOf(tx, office, 'decree', date('2026-01-01')), undefined);
  });
});

test('who keeps the government founds, orders and closes', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, government, async (tx) => {
    await fine(registerBody(tx, as('uji/baru'), profile, government));
    assert.equal(await refused(registerBody(tx, as('uji/baru'), profile, government)), 'body-there');
    assert.equal(await refused(registerBody(tx, as('lain/baru'), profile, government)), 'not-keeper');
  });
  await as_(store, government, async (tx) => {
    assert.equal(await refused(closePostOf(tx, office, clerk, date('2026-12-31'), government)), 'post-still-held');
    await fine(
      setPostOf(tx, office, { id: clerk, name: words('Loket'), leads: false, from: profile.from, superior: chief }, government),
    );
    await fine(closeBody(tx, office, date('2026-12-31'), government));
    assert.equal((await posts(tx)).get(clerk)?.name.id, 'Loket');
    assert.equal((await bodies(tx)).get(office)?.until?.toString(), '2026-12-31');
    assert.deepEqual(await postsOf(tx, person('ani'), office, date('2026-12-31')), [chief]);
    assert.deepEqual(await postsOf(tx, person('ani'), office, date('2027-01-01')), []);
  });
});
