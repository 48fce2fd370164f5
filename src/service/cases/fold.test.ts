import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { canonical, type Plain } from '#ground';
import { acts, by, market, posts, september, story, submitted, withCounter } from '../../../test/case-kit.ts';
import type { CaseFactData, Phase } from './case.ts';
import { draftingSteps, drafts, fold, holderOf, predecessors, stepOf, tasksOf } from './fold.ts';

const { accepted, deemed, returned, asked, approved, declined, corrected, advised, drafted, first, second } = acts;
const { decided, effect, opened, withdrawn, lapsed, erased } = acts;
const toHead = [accepted, advised, drafted, first, second] as const;
const back = (to: string, from = 'decide'): CaseFactData => ({ kind: 'sent-back', from, to, note: 'n9' });

type Row = readonly [what: string, facts: readonly CaseFactData[], phase: Phase, holder: string, tasks: readonly string[]];

const rows: readonly Row[] = [
  ['filed', [], 'procedure', posts.desk, ['completeness/0']],
  ['accepted', [accepted], 'procedure', posts.health, ['advice/0']],
  ['counted complete', [deemed], 'procedure', posts.health, ['advice/0']],
  ['returned', [returned], 'returned', 'applicant', []],
  ['corrected', [returned, corrected], 'procedure', posts.desk, ['completeness/0']],
  ['a second return asked', [returned, corrected, asked], 'return-asked', posts.head, ['completeness/0']],
  ['… approved', [returned, corrected, asked, approved], 'returned', 'applicant', []],
  ['… declined', [returned, corrected, asked, declined], 'procedure', posts.desk, ['completeness/0']],
  ['… never answered, so counted complete', [returned, corrected, asked, deemed], 'procedure', posts.health, ['advice/0']],
  ['advised', [accepted, advised, drafted], 'procedure', posts.section, ['initials/0']],
  ['the first initial', [accepted, advised, drafted, first], 'procedure', posts.secretary, ['initials/1']],
  ['both initials', toHead, 'procedure', posts.head, ['decide/0']],
  ['sent back to the recommendation', [...toHead, back('advice')], 'procedure', posts.health, ['advice/0']],
  ['sent back to the check', [...toHead, back('completeness')], 'procedure', posts.desk, ['completeness/0']],
  ['… checked again: the advice stands', [...toHead, back('completeness'), accepted], 'procedure', posts.section, ['initials/0']],
  [
    'sent back within the initials',
    [accepted, advised, drafted, first, back('initials', 'initials')],
    'procedure',
    posts.section,
    ['initials/0'],
  ],
  ['decided', [...toHead, decided], 'signing', 'system', []],
  ['in effect', [...toHead, decided, effect], 'delivering', 'applicant', []],
  ['opened', [...toHead, decided, effect, opened], 'closed', 'nobody', []],
  ['withdrawn', [accepted, withdrawn], 'closed', 'nobody', []],
  ['withdrawn while returned', [returned, withdrawn], 'closed', 'nobody', []],
  ['lapsed: it goes on', [accepted, lapsed], 'procedure', posts.health, ['advice/0']],
  ['erased while open', [accepted, erased], 'closed', 'nobody', []],
  ['erased while a second return was asked', [returned, corrected, asked, erased], 'closed', 'nobody', []],
];

for (const [what, facts, phase, holder, tasks] of rows)
  test(`${what}: ${phase}, with ${holder}`, () => {
    const state = fold(market, story(...facts));
    const held = holderOf(market, state);
    assert.equal(state.phase, phase);
    assert.equal(held.kind === 'post' ? held.post : held.kind, holder);
    assert.deepEqual(
      tasksOf(market, state).map((task) => `${task.step}/${task.ordinal}`),
      tasks,
    );
    assert.equal(state.facts, facts.length + 1);
  });

test('later initials fall when a file goes back, and the note stays until it is answered', () => {
  const state = fold(market, story(...toHead, back('advice')));
  assert.deepEqual(
    state.steps.map((step) => `${step.key} ${step.status}`),
    ['completeness done', 'advice open', 'initials waiting', 'decide waiting'],
  );
  const step = (key: string, facts: readonly CaseFactData[]) =>
    fold(market, story(...facts)).steps.find((one) => one.key === key);
  assert.deepEqual(step('advice', [...toHead, back('advice')])?.sentBack, { from: 'decide', note: 'n9' });
  assert.equal(step('advice', [...toHead, back('advice'), advised])?.sentBack, undefined);
  assert.deepEqual(step('initials', toHead)?.initials?.length, 2);
  assert.equal(step('initials', [...toHead, back('advice'), advised])?.initials, undefined);
});

test('the file is complete once, by the first word on it', () => {
  const again = fold(market, story(...toHead, back('completeness'), accepted));
  assert.equal(again.complete?.at.toString(), september(7, '03:00').toString());
  assert.equal(again.complete?.deemed, false);
  assert.equal(fold(market, story(deemed)).complete?.deemed, true);
  assert.equal(fold(market, story(returned)).complete, undefined);
});

test('a step whose condition does not hold is skipped, and opens again when a correction changes that', () => {
  const skipped = fold(market, story(submitted({ skipped: ['advice'] }), accepted));
  assert.deepEqual(
    tasksOf(market, skipped).map(({ step }) => step),
    ['initials'],
  );
  const opened_ = fold(market, story(submitted({ skipped: ['advice'] }), returned, corrected, accepted));
  assert.deepEqual(
    tasksOf(market, opened_).map(({ step }) => step),
    ['advice'],
  );
  const shut = fold(market, story(returned, { ...corrected, skipped: ['advice'] }, accepted));
  assert.deepEqual(
    tasksOf(market, shut).map(({ step }) => step),
    ['initials'],
  );
});

test('a step that hands over opens when the decision is in effect, and closes the case', () => {
  const ready = story(...toHead, decided, effect);
  assert.deepEqual(
    tasksOf(withCounter, fold(withCounter, ready)).map(({ post }) => post),
    [posts.desk],
  );
  assert.equal(
    tasksOf(withCounter, fold(withCounter, story(...toHead))).some(({ step }) => step === 'handing'),
    false,
  );
  const over = fold(withCounter, story(...toHead, decided, effect, { ...opened, step: 'handing', how: 'counter', proof: 'n7' }));
  assert.deepEqual([over.phase, over.end?.how, over.steps.at(-1)?.status], ['closed', 'granted', 'done']);
});

test('a refusal that was handed over ends as refused', () => {
  const refusing = { ...decided, outlook: { grant: false, ground: 'unfit' } } as const;
  assert.equal(fold(market, story(...toHead, refusing, effect, opened)).end?.how, 'refused');
});

test('erasure says under which article, and takes no end away', () => {
  const closed = fold(market, story(...toHead, decided, effect, opened, erased));
  assert.deepEqual([closed.end?.how, closed.erased?.under], ['granted', 'uu/2022/27~43']);
  assert.equal(fold(market, story(erased)).end?.how, 'erased');
  assert.equal(fold(market, story(...toHead, decided, effect, erased)).end?.how, 'granted', 'a decision in effect stays one');
});

test('superiors who were asked may see the case from then on', () => {
  assert.deepEqual(fold(market, story(returned, corrected, asked, approved, corrected)).superiors, [posts.head]);
});

test('who last edited the draft is its drafter', () => {
  const edited = { fact: { ...drafted, commitment: 'd2' }, at: september(8), by: by(posts.section, 'o3') };
  const state = fold(market, story(accepted, advised, drafted, edited));
  assert.deepEqual([state.draft?.by.person, state.draft?.commitment], ['o3', 'd2']);
});

test('what stands before what', () => {
  assert.deepEqual([...predecessors(market, 'decide')].sort(), ['advice', 'completeness', 'initials']);
  assert.equal(predecessors(market, 'decide'), predecessors(market, 'decide'), 'is found once');
  assert.deepEqual([...draftingSteps(market)], ['advice']);
  assert.equal(stepOf(market, 'initials').by.length, 2);
  assert.throws(() => stepOf(market, 'lunch'), /has no step lunch/);
});

test('the step that closes the way to the initials drafts, whichever it is', () => {
  const state = (...facts: readonly CaseFactData[]) => fold(market, story(...facts));
  assert.equal(drafts(market, state(accepted), 'completeness'), false);
  assert.equal(drafts(market, state(accepted, advised), 'advice'), true);
  assert.equal(drafts(market, state(...toHead, back('completeness'), accepted), 'completeness'), true);
  assert.equal(drafts(market, state(...toHead), 'initials'), false);
});

test('a case begins with its submission, and is submitted once', () => {
  assert.throws(() => fold(market, []), /begins with its submission/);
  assert.throws(() => fold(market, story(accepted, submitted())), /submitted once/);
  assert.throws(() => fold(market, story(approved)), /no return was asked/);
});

/** A kind that is added is added here too, and an example of it to the file. */
const everyKind: Readonly<Record<CaseFactData['kind'], true>> = {
  ...{ submitted: true, accepted: true, 'deemed-complete': true, returned: true, 'return-asked': true, 'return-approved': true },
  ...{ 'return-declined': true, corrected: true, advised: true, drafted: true, initialled: true, 'sent-back': true },
  ...{ decided: true, 'took-effect': true, 'handed-over': true, withdrawn: true, lapsed: true, erased: true },
};

test('an example of every kind of fact that was ever landed, in every shape of it, is still read and folded', () => {
  const lines = readFileSync(new URL('../../../test/facts/cases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const kept = lines.map((line) => JSON.parse(line) as { kind: CaseFactData['kind']; bytes: string });
  const all = kept.map(({ kind, bytes }) => {
    const fact = JSON.parse(bytes) as CaseFactData;
    assert.deepEqual([fact.kind, canonical(fact as unknown as Plain)], [kind, bytes]);
    return fact;
  });
  assert.deepEqual(new Set(all.map(({ kind }) => kind)), new Set(Object.keys(everyKind)));
  const of = (kind: CaseFactData['kind'], turn = 0): CaseFactData =>
    all.filter((one) => one.kind === kind)[turn] ?? assert.fail(kind);
  const until = [of('submitted'), of('returned'), of('corrected'), of('return-asked'), of('return-declined'), of('accepted')];
  const toHead = [...until, of('advised'), of('drafted'), of('initialled'), of('initialled', 1)];
  const stories: readonly (readonly [facts: readonly CaseFactData[], phase: Phase])[] = [
    [[of('submitted'), of('returned'), of('corrected'), of('return-asked'), of('return-approved')], 'returned'],
    [[of('submitted'), of('deemed-complete'), of('advised', 1), of('drafted', 1), of('sent-back')], 'procedure'],
    [[...toHead, of('lapsed'), of('decided'), of('took-effect'), of('handed-over')], 'closed'],
    [[...toHead, of('lapsed', 1), of('decided', 1), of('took-effect'), of('handed-over', 3)], 'closed'],
    [[...until, of('advised', 2), of('lapsed', 2), of('withdrawn')], 'closed'],
    [[...until, of('erased')], 'closed'],
  ];
  for (const [facts, phase] of stories) assert.equal(fold(market, story(...facts)).phase, phase);
});
