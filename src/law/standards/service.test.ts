import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeCalendar, Temporal } from '#ground';
import { compiledStall } from '../../../test/revisions.ts';
import { directory, register } from '../../../test/standard-kit.ts';
import {
  citationsIn,
  feeOf,
  footingOf,
  ifAppliedNow,
  ifAppliedOn,
  needsOf,
  officeOf,
  onlyIf,
  receivedOn,
  shownSteps,
} from './service.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const { standard } = compiledStall();
const around = { directory, register, on: day('2026-02-02') };

test('steps in their order, each with who takes it and by what acts', () => {
  const steps = shownSteps(standard, around);
  assert.deepEqual(
    steps.map((one) => [one.step.key, one.beside, one.offices.map((office) => `${office.name.id}, ${office.bodyName.id}`)]),
    [
      ['completeness', false, ['front-office, sukamaju/dpmptsp']],
      ['advice', false, ['sdk, sukamaju/dinkes']],
      ['initials', false, ['section-head, sukamaju/dpmptsp', 'secretary, sukamaju/dpmptsp']],
      ['decide', false, ['head, sukamaju/dpmptsp']],
    ],
  );
  assert.deepEqual(steps.at(-1)?.acts, ['uu/2014/23~350', 'pp/2012/96~16', 'perbup/sukamaju/2018/21']);
  assert.deepEqual(steps[0]?.acts, ['uu/2014/23~212']);
});

test('a step that waits for nothing told before it runs beside it; a condition without words is “sometimes”', () => {
  const [check, advice, initials, decide] = standard.steps;
  assert.ok(check && advice && initials && decide);
  const two = { ...standard, steps: [check, { ...advice, after: [], when: 'licence = null' }, initials, decide] };
  const [, second] = shownSteps(two, around);
  assert.deepEqual([second?.beside, second?.only], [true, 'sometimes']);
  assert.deepEqual(onlyIf(standard, 'form.area > 20'), { id: 'jawaban atas “Luas kios (m2)” lebih dari 20' });
  assert.equal(onlyIf(standard, undefined), undefined);
});

test('a power that is not there is not told; a post that is unknown keeps its key', () => {
  const strange = { ...standard, matter: 'space/travel' };
  assert.deepEqual(shownSteps(strange, around).at(-1)?.acts, []);
  assert.equal(officeOf('x/y#z' as never, directory).name.id, 'x/y#z');
});

test('what to bring, what to declare, what is held already', () => {
  const keys = (all: readonly { readonly key: string }[]) => all.map((one) => one.key);
  const { bring, declare, held } = needsOf(standard);
  assert.deepEqual([keys(bring), keys(declare), keys(held)], [['plan'], ['truth'], ['licence']]);
});

test('a fee is nothing, a number, or depends', () => {
  const of = (amount: string) => feeOf({ ...standard, fee: { ...standard.fee, amount } });
  assert.deepEqual(
    [of('0'), of(' 25000 '), of('if form.area > 20 then 500000 else 0'), of('1 + 1')],
    [0n, 25_000n, 'depends', 'depends'],
  );
});

test('applied for today: the act’s day by the service hours, the last day, and what is not counted on the way', () => {
  // Thursday 12 March 2026: Nyepi and Idul Fitri lie on the way.
  const at = (time: string) => Temporal.Instant.from(`2026-03-12T${time}+07:00`);
  assert.equal(receivedOn(standard, directory, at('10:00')).toString(), '2026-03-12');
  assert.equal(receivedOn(standard, directory, at('20:00')).toString(), '2026-03-13');
  const soon = ifAppliedNow(standard, directory, at('10:00'));
  assert.equal(soon.act.toString(), '2026-03-12');
  assert.ok(soon.due !== undefined && soon.due.due.toString() > '2026-03-25');
  assert.ok(soon.holidays.length >= 3 && soon.weekendDays >= 2);
  assert.ok(soon.holidays.every((one) => !one.counted && one.why.kind !== 'weekend'));
});

test('a limit in hours has no day; one in days counts weekends', () => {
  const of = (n: number, unit: 'h' | 'd') =>
    ifAppliedOn({ ...standard, time: { ...standard.time, limit: { n, unit } } }, officeCalendar(5, 'WIB'), day('2026-02-06'));
  assert.equal(of(8, 'h').due, undefined);
  assert.deepEqual([of(3, 'd').due?.due.toString(), of(3, 'd').weekendDays], ['2026-02-09', 0]);
});

test('each citation once; what is known by word only and what has ended are told apart', () => {
  assert.deepEqual(citationsIn(standard), ['perda/sukamaju/2020/3~4', 'uu/2014/30']);
  assert.deepEqual(footingOf(standard, around), { unverified: [], ended: [], pastHorizon: false });
  const law = ['perda/sukamaju/2022/7', 'perda/sukamaju/2021/5', 'perda/sukamaju/2021/2', 'uu/2099/1'];
  const shaky = { ...standard, law: law.map((ref) => ({ ref, act: ref })) };
  assert.deepEqual(footingOf(shaky, around), {
    unverified: ['perda/sukamaju/2022/7', 'uu/2099/1'],
    ended: ['perda/sukamaju/2021/5', 'perda/sukamaju/2021/2'],
    pastHorizon: false,
  });
  const late = footingOf(shaky, { register, on: register.horizon.add({ days: 1 }) });
  assert.deepEqual([late.unverified, late.ended.length, late.pastHorizon], [[], 2, true]);
});
