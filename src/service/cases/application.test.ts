import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { market, standardOf } from '../../../test/case-kit.ts';
import {
  type Application,
  asked,
  contextOf,
  evidenceGiven,
  type Given,
  groundsFound,
  isMet,
  missing,
  registryQuestion,
  skippedSteps,
  whole,
} from './application.ts';

const day = Temporal.PlainDate.from('2026-09-07');
const file = { id: 'f1', name: 'gambar.pdf', type: 'application/pdf', size: 1000 };
const files: Given = { kind: 'files', files: [file] };
const declared: Given = { kind: 'declared', at: '2026-09-07T02:00:00Z' };
const record: Given = { kind: 'registry', record: { status: 'active', valid_until: '2030-01-01' }, at: '2026-09-07T02:00:00Z' };
const down: Given = { kind: 'registry-down', files: [file] };
const answers = { name: 'Siti', trader_number: '123456', owner: 'self', area: 30, start: '2026-10-01', goods: ['food'] };
const full: Application = { answers, evidence: { licence: record, plan: files, truth: declared }, filed: day, today: day };
const keys = (application: Application) => asked(market, application).questions.map(({ key }) => key);
const needs = (application: Application) => asked(market, application).requirements.map(({ key }) => key);
const lacks = (application: Application) =>
  missing(market, application).map((one) => ('question' in one ? one.question : one.requirement));

test('a question is asked when its condition holds', () => {
  assert.ok(keys(full).includes('helper'));
  assert.ok(!keys({ ...full, answers: { ...answers, area: 10 } }).includes('helper'));
  assert.ok(!keys({ ...full, answers: {} }).includes('helper'), 'not before the answer it hangs on is there');
});

test('a hidden answer falls away, and hides what hangs on it', () => {
  const standard = standardOf([
    "helper: { label: Nama pembantu, type: string, required: false, when: 'form.area > 20' }",
    `helper: { label: Nama pembantu, type: string, required: false, when: 'form.area > 20' }
shift: { label: Jam pembantu, type: string, required: false, when: 'form.helper != null' }`,
  ]);
  const small = { ...full, answers: { ...answers, area: 10, helper: 'Budi', shift: 'pagi' } };
  assert.deepEqual(
    asked(standard, small)
      .questions.map(({ key }) => key)
      .filter((key) => key === 'helper' || key === 'shift'),
    [],
  );
  const kept = whole(standard, small);
  assert.ok(!isRefusal(kept));
  assert.deepEqual(Object.keys(kept.answers).sort(), ['area', 'goods', 'name', 'owner', 'start', 'trader_number']);
});

test('a requirement applies by the answers, and its evidence goes with it', () => {
  assert.deepEqual(needs(full), ['licence', 'plan', 'truth']);
  const market_ = { ...full, answers: { ...answers, owner: 'market' } };
  assert.deepEqual(needs(market_), ['licence', 'truth']);
  const kept = whole(market, market_);
  assert.ok(!isRefusal(kept));
  assert.deepEqual(Object.keys(kept.evidence), ['licence', 'truth']);
});

test('what is missing stands in the order in which it is asked', () => {
  assert.deepEqual(lacks(full), []);
  assert.deepEqual(lacks({ ...full, answers: {}, evidence: {} }), [
    'name',
    'trader_number',
    'owner',
    'area',
    'start',
    'goods',
    'licence',
    'truth',
  ]);
  const { truth: _, ...rest } = full.evidence;
  assert.deepEqual(lacks({ ...full, evidence: rest }), ['truth']);
  const refused = whole(market, { ...full, evidence: rest });
  assert.ok(isRefusal(refused));
  assert.deepEqual([refused.name, refused.field], ['not-finished', 'truth']);
});

test('an answer that no longer fits its question counts as missing', () => {
  assert.deepEqual(lacks({ ...full, answers: { ...answers, owner: 'landlord' } }), ['owner']);
  assert.deepEqual(lacks({ ...full, answers: { ...answers, area: 1.5 } }), ['area']);
});

test('how a requirement is met', () => {
  const rows: readonly (readonly [Given | undefined, boolean])[] = [
    [undefined, false],
    [files, true],
    [{ kind: 'files', files: [] }, false],
    [declared, true],
    [record, true],
    [{ kind: 'registry', record: null, at: 'x' }, true],
    [down, true],
    [{ kind: 'registry-down', files: [] }, false],
  ];
  for (const [given, met] of rows) assert.equal(isMet(given), met, JSON.stringify(given));
});

test('a ground of refusal holds by rule, or is to be checked where the register was down', () => {
  const found = (evidence: Application['evidence']) => {
    const grounds = groundsFound(market, { ...full, evidence }, []);
    assert.ok(!isRefusal(grounds));
    return grounds.map((one) => `${one.ground.key} ${one.found}`);
  };
  assert.deepEqual(found(full.evidence), []);
  assert.deepEqual(found({ ...full.evidence, licence: { kind: 'registry', record: null, at: 'x' } }), ['no-licence holds']);
  assert.deepEqual(found({ ...full.evidence, licence: down }), ['no-licence to-check']);
});

test('what expressions read', () => {
  const context = contextOf(
    market,
    full,
    [
      { key: 'advice', status: 'done', ordinal: 0, advice: 'conditional', note: 'n1' },
      { key: 'completeness', status: 'done', ordinal: 0 },
    ],
    { n1: 'Pagar diperbaiki' },
  );
  assert.deepEqual(context.form, { ...answers, helper: null });
  assert.deepEqual(
    [context.licence, context.plan, context.truth],
    [full.evidence.licence?.kind === 'registry' ? full.evidence.licence.record : null, true, true],
  );
  assert.deepEqual(context.steps, {
    completeness: { outcome: 'complete' },
    advice: { outcome: 'conditions', conditions: 'Pagar diperbaiki' },
    initials: { outcome: null },
    decide: { outcome: null },
  });
});

test('steps whose condition the answers do not meet are skipped', () => {
  assert.deepEqual(skippedSteps(market, full), []);
  const standard = {
    ...market,
    steps: market.steps.map((step) => (step.key === 'advice' ? { ...step, when: 'form.area > 20' } : step)),
  };
  assert.deepEqual(skippedSteps(standard, { ...full, answers: { ...answers, area: 5 } }), ['advice']);
  const broken = skippedSteps(standard, { ...full, answers: {} });
  assert.ok(isRefusal(broken), 'a condition that can’t be told refuses');
});

test('a fact tells kinds and numbers of the evidence, never what it says', () => {
  const told = evidenceGiven(market, { ...full, evidence: { ...full.evidence, licence: down } });
  assert.deepEqual(told, [
    { requirement: 'licence', kind: 'registry-down', files: 1 },
    { requirement: 'plan', kind: 'files', files: 1 },
    { requirement: 'truth', kind: 'declared', files: 0 },
  ]);
});

test('a register is asked by the applicant’s answer, with asker and purpose', () => {
  assert.deepEqual(registryQuestion(market, full, 'licence', 'ref'), {
    register: 'nasional/kki@trader',
    key: '123456',
    asker: 'sukamaju/dpmptsp',
    purpose: market.id,
    reference: 'ref',
  });
  assert.equal(registryQuestion(market, full, 'plan', 'ref'), undefined);
  assert.equal(registryQuestion(market, { ...full, answers: {} }, 'licence', 'ref'), undefined);
});
