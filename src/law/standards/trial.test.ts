import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { compile } from '#standards';
import { stall, world } from '../../../test/standard-kit.ts';
import { scopeOf } from './scope.ts';
import type { Standard } from './standard.ts';
import { type Known, tryStandard } from './trial.ts';

const standard = compile(stall, undefined, world).standard as Standard;
const date = (text: string) => Temporal.PlainDate.from(text);
const nothing: Known = { answers: {}, evidence: {}, outcomes: {}, filed: date('2026-03-02'), today: date('2026-03-02') };
const tried = (known: Partial<Known>) =>
  tryStandard(standard, { ...nothing, ...known }, scopeOf(standard), world.calendar(standard.provider));

test('only what is asked for is worked out, and what is missing is named', () => {
  const trial = tried({});
  assert.deepEqual(trial.steps(), ['completeness', 'advice', 'initials', 'decide']);
  assert.deepEqual(trial.products(), ['permit']);
  const fee = trial.fee();
  assert.ok(isRefusal(fee) && fee.params.at === 'form.area');
  assert.ok(isRefusal(trial.documents()));
});

test('questions are asked under their conditions', () => {
  assert.deepEqual(tried({ answers: { area: 21 } }).asked(), [
    'name',
    'trader_number',
    'owner',
    'area',
    'start',
    'helper',
    'goods',
  ]);
  assert.ok(
    !tried({ answers: { area: 20 } })
      .asked()
      .includes('helper'),
  );
});

test('fee, documents, refusal and products', () => {
  const trial = tried({ answers: { area: 21, owner: 'market' }, evidence: { licence: null } });
  assert.equal(trial.fee(), 500_000n);
  assert.deepEqual(trial.documents(), ['truth']);
  assert.equal(trial.refusal(), 'no-licence');
  assert.deepEqual(trial.products(), []);
});

test('the day is promised from the day the filing counts for', () => {
  const due = (filed: Known['filed']): string => `${tried({ filed }).due()}`;
  assert.equal(due(date('2026-03-02')), '2026-03-11');
  assert.equal(due(Temporal.PlainDateTime.from('2026-03-02T15:00')), '2026-03-11');
  assert.equal(due(Temporal.PlainDateTime.from('2026-03-02T17:00')), '2026-03-12');
});
