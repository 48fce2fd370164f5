import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, isRefusal, type Outcome, Temporal } from '#ground';
import { acts, market, story } from '../../../test/case-kit.ts';
import { type Application, fileIds } from './application.ts';
import { fold } from './fold.ts';
import { bodiesOf, commitmentOf, contentOf, correct, filedContent, submit } from './submission.ts';

const day = Temporal.PlainDate.from('2026-09-07');
const note = (id: string) => ({ id, name: 'a.pdf', type: 'application/pdf', size: 1 });
const application: Application = {
  answers: {
    name: 'Siti',
    trader_number: '123456',
    owner: 'self',
    area: 10,
    start: '2026-10-01',
    goods: ['food'],
    helper: 'lama',
  },
  evidence: {
    licence: { kind: 'registry-down', files: [note('f1')] },
    plan: { kind: 'files', files: [note('f2'), note('f3')] },
    truth: { kind: 'declared', at: 'x' },
  },
  filed: day,
  today: day,
};
const filing = { revision: 3, hash: 'h', receipt: '26-0000001-A', channel: 'online', receivedOn: '2026-09-07' } as const;
const person = { home: as<never>('sukamaju'), id: as<never>('a1') };
const named = (outcome: Outcome<unknown>) =>
  isRefusal(outcome) ? `${outcome.refusal} ${outcome.name} ${outcome.field ?? ''}`.trim() : 'ok';

test('the first fact says how it was filed, by commitment and numbers alone', () => {
  const filed = submit(market, application, filing);
  assert.ok(!isRefusal(filed));
  assert.deepEqual(filed.fact('c'), {
    kind: 'submitted',
    standard: market.id,
    ...filing,
    commitment: 'c',
    evidence: [
      { requirement: 'licence', kind: 'registry-down', files: 1 },
      { requirement: 'plan', kind: 'files', files: 2 },
      { requirement: 'truth', kind: 'declared', files: 0 },
    ],
    skipped: [],
  });
  assert.equal(filed.application.answers.helper, undefined, 'an answer left over from before is not filed');
  assert.ok(!JSON.stringify(filed.fact('c')).includes('Siti'));
});

test('what is not whole is not filed', () => {
  assert.equal(named(submit(market, { ...application, answers: {} }, filing)), 'incomplete not-finished name');
  assert.equal(named(submit(market, { ...application, evidence: {} }, filing)), 'incomplete not-finished licence');
});

test('a correction comes from the applicant, of a file that is with them', () => {
  const returned = fold(market, story(acts.returned));
  const fact = correct(market, returned, application, person, '2026-09-09');
  assert.ok(!isRefusal(fact));
  assert.deepEqual([fact.fact('c').kind, 'receivedOn' in fact.fact('c')], ['corrected', true]);
  assert.equal(
    named(correct(market, returned, application, { ...person, id: as<never>('a2') }, '2026-09-09')),
    'forbidden not-yours',
  );
  assert.equal(named(correct(market, fold(market, story()), application, person, '2026-09-09')), 'conflict not-returned');
  assert.equal(
    named(correct(market, returned, { ...application, evidence: {} }, person, 'x')),
    'incomplete not-finished licence',
  );
});

test('the vault keeps answers and evidence, and a fact a commitment that only the key can make', () => {
  assert.deepEqual(contentOf(application), { answers: application.answers, evidence: application.evidence });
  assert.deepEqual(filedContent(application, '123456'), {
    answers: application.answers,
    evidence: application.evidence,
    pin: '123456',
  });
  const key = { home: as<never>('sukamaju'), id: 'k', bytes: new Uint8Array(32).fill(1) };
  assert.equal(commitmentOf(key, application), commitmentOf(key, application));
  assert.notEqual(commitmentOf(key, application), commitmentOf({ ...key, bytes: new Uint8Array(32) }, application));
});

test('every file of an application, and every body that may open it', () => {
  assert.deepEqual(fileIds(application.evidence), ['f1', 'f2', 'f3']);
  assert.deepEqual(bodiesOf(market), ['sukamaju/dpmptsp', 'sukamaju/dinkes']);
  assert.deepEqual(bodiesOf(market, [as('sukamaju/bupati#regent')]).at(-1), 'sukamaju/bupati');
});
