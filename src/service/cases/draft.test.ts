import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, isRefusal, type Outcome, Temporal } from '#ground';
import { market } from '../../../test/case-kit.ts';
import type { Application, Given } from './application.ts';
import {
  type DraftRow,
  isExpired,
  isPrefilled,
  keptDays,
  nextPage,
  pageAfter,
  pageOf,
  pagesOf,
  prefilled,
  registersToAsk,
  withAnswers,
  writable,
} from './draft.ts';

const day = Temporal.PlainDate.from('2026-09-07');
const now = Temporal.Instant.from('2026-09-07T02:00:00Z');
const declared: Given = { kind: 'declared', at: 'x' };
const record: Given = { kind: 'registry', record: { status: 'active' }, at: 'x' };
const answers = { trader_number: '123456', owner: 'market', area: 10, start: '2026-10-01', goods: ['food'] };
const full: Application = { answers, evidence: { licence: record, truth: declared }, filed: day, today: day };
const empty: Application = { ...full, answers: {}, evidence: {} };
const names = (application: Application) => pagesOf(market, application).map(({ kind, name }) => `${kind} ${name}`);
const named = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? `${outcome.refusal} ${outcome.name}` : 'ok');

test('pages: questions together by their page, then evidence, then the check; what is prefilled is not asked', () => {
  assert.deepEqual(names(empty), [
    'questions diri',
    'questions owner',
    'questions area',
    'questions start',
    'questions goods',
    'evidence licence',
    'evidence truth',
    'check check',
  ]);
  assert.ok(names({ ...full, answers: { ...answers, area: 30 } }).includes('questions helper'));
  assert.ok(names({ ...full, answers: { ...answers, owner: 'self' } }).includes('evidence plan'));
  const [first] = pagesOf(market, empty);
  assert.deepEqual(first?.kind === 'questions' && first.questions.map(({ key }) => key), ['trader_number']);
});

test('a page that is not asked is not there', () => {
  const pages = pagesOf(market, empty);
  assert.equal(named(pageOf(pages, 'questions', 'owner')), 'ok');
  assert.equal(named(pageOf(pages, 'questions', 'helper')), 'absent no-page');
  assert.equal(named(pageOf(pages, 'evidence', 'owner')), 'absent no-page');
});

test('the way through the pages, and back to where something is missing', () => {
  const pages = pagesOf(market, full);
  assert.equal(
    pageAfter(pages, { kind: 'evidence', name: 'licence', requirement: market.requirements[0] ?? assert.fail() }).name,
    'truth',
  );
  assert.equal(pageAfter(pages, { kind: 'check', name: 'check' }).name, 'check');
  assert.equal(nextPage(market, empty).name, 'diri');
  assert.equal(nextPage(market, { ...full, evidence: { licence: record } }).name, 'truth');
  assert.equal(nextPage(market, full).name, 'check', 'what the record fills in is not asked for here');
});

const row = (more: Partial<DraftRow> = {}): DraftRow => ({
  home: as('sukamaju'),
  id: as('d1'),
  standard: market.id,
  revision: 1,
  keyId: 'd1',
  person: undefined,
  openedAt: now,
  touchedAt: now,
  expiresAt: now.add({ hours: 24 * keptDays }),
  submittedAt: undefined,
  ...more,
});

test('a draft can be changed until it is sent or has been left too long', () => {
  assert.equal(named(writable(row(), now)), 'ok');
  assert.equal(named(writable(row({ submittedAt: now }), now)), 'conflict submitted-already');
  assert.equal(named(writable(row(), now.add({ hours: 24 * keptDays + 1 }))), 'absent expired');
  assert.equal(isExpired(row(), now), false);
});

test('answers of one page take the place of those kept for it, and no others', () => {
  const next = withAnswers(market, full, ['area'], { area: 25 });
  assert.ok(!isRefusal(next));
  assert.deepEqual(next.answers, { ...answers, area: 25 });
  const left = withAnswers(market, full, ['area'], { area: undefined });
  assert.ok(!isRefusal(left) && left.answers.area === undefined && left.answers.owner === 'market');
});

test('an answer that the record gives, or to a question that is not asked, is refused', () => {
  const fixed = withAnswers(market, full, ['name'], { name: 'Orang Lain' });
  assert.deepEqual(isRefusal(fixed) && [fixed.refusal, fixed.name, fixed.field], ['incomplete', 'prefilled-fixed', 'name']);
  assert.equal(named(withAnswers(market, full, ['helper'], { helper: 'Budi' })), 'incomplete unasked');
  assert.equal(named(withAnswers(market, full, ['lunch'], { lunch: 'soto' })), 'incomplete unasked');
  assert.equal(named(withAnswers(market, full, ['area', 'helper'], { area: 30, helper: 'Budi' })), 'ok');
});

test('registers are asked when their number is new, or gave no answer yet', () => {
  const ask = (application: Application, before: Application['answers']) =>
    registersToAsk(market, application, before).map(({ key }) => key);
  assert.deepEqual(ask({ ...full, evidence: {} }, {}), ['licence']);
  assert.deepEqual(ask(full, answers), []);
  assert.deepEqual(ask({ ...full, answers: { ...answers, trader_number: '654321' } }, answers), ['licence']);
  assert.deepEqual(ask(empty, {}), []);
});

test('the record fills in, whatever was typed', () => {
  assert.equal(isPrefilled(market, 'name'), true);
  assert.equal(isPrefilled(market, 'area'), false);
  assert.deepEqual(prefilled(market, { name: 'Palsu', area: 3 }, { 'person.name': 'Siti' }), { area: 3, name: 'Siti' });
  assert.deepEqual(prefilled(market, { name: 'Palsu' }, {}), {});
});
