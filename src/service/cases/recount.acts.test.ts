import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setCalendar } from '#bodies/acts';
import { as, type BodyId, isRefusal, system, Temporal } from '#ground';
import { demoBodies } from '../../../demo/bodies.ts';
import { officer, person, town } from '../../../test/town.ts';
import { actingAs, caseNow, doing, openedBy, sipAt, sure } from '../../../test/way.ts';
import { recount } from './recount.acts.ts';

const office = as<BodyId>('sukamaju/dpmptsp');
const keeper = officer('o11', 'sukamaju/dpmptsp#administrator');
const holiday = Temporal.PlainDate.from('2026-09-10');

test('a holiday declared while a case runs moves its last day by one; a closed case keeps its own', async (t) => {
  const house = await town(t);
  const running = await sipAt(house, 'sdk');
  const closed = await sipAt(house, 'signing');
  await house.settle();
  sure(await openedBy(house, closed, 'a01'));
  const before = { running: (await caseNow(house, running)).row, closed: (await caseNow(house, closed)).row };
  const days = demoBodies.find(({ id }) => id === office)?.days ?? assert.fail('the office has no calendar');
  const declared = {
    date: holiday,
    kind: 'local',
    name: { id: 'Libur daerah', en: 'Local holiday' },
    source: 'Keputusan Bupati',
    declared: Temporal.PlainDate.from('2026-09-07'),
    mark: 'V',
  } as const;
  const set = await house.store.withContext(keeper, (tx) =>
    setCalendar(tx, office, { ...days, local: [...days.local, declared] }, { actor: keeper, at: house.now() }),
  );
  assert.ok(!isRefusal(set));
  await house.settle();
  const after = { running: (await caseNow(house, running)).row, closed: (await caseNow(house, closed)).row };
  assert.equal(before.running.dueOn.until(after.running.dueOn).days, 1);
  assert.deepEqual(
    [after.running.facts, after.running.promisedOn.toString()],
    [before.running.facts, before.running.promisedOn.toString()],
  );
  assert.equal(after.closed.dueOn.toString(), before.closed.dueOn.toString());
  const again = await doing(house, system('sukamaju', 'test'), (tx, acting) => recount(tx, running, acting));
  assert.equal(again, false);
});

test('a case that is not to be seen is not counted', async (t) => {
  const house = await town(t);
  const ref = await sipAt(house, 'front-office');
  const acting = actingAs(house, person('a02'));
  const done = await house.store.withContext(acting.actor, (tx) => recount(tx, ref, acting));
  assert.ok(isRefusal(done) && done.name === 'case');
});
