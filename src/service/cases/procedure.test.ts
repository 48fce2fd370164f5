import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, isRefusal, type Outcome, type PostId } from '#ground';
import { acts, market, posts, story, withCounter } from '../../../test/case-kit.ts';
import type { CaseFactData, NewFact } from './case.ts';
import { fold } from './fold.ts';
import * as rules from './procedure.ts';

const home = as<Actor['home']>('sukamaju');
const officer = (post: string, person = 'o1'): Actor => ({
  kind: 'officer',
  home,
  person: { home, id: as(person) },
  body: as(post.split('#')[0] ?? ''),
  posts: [as<PostId>(post)],
});
const person: Actor = { kind: 'person', home, person: { home, id: as('a1') } };
const other: Actor = { kind: 'person', home, person: { home, id: as('a2') } };
const { accepted, returned, asked, approved, corrected, advised, drafted, first, second, decided, effect, opened, withdrawn } =
  acts;
const toHead = [accepted, advised, drafted, first, second] as const;
const defect = [{ at: { form: 'area' }, note: 'n' }] as const;
const superior = as<PostId>(posts.head);

const doing = (actor: Actor, step: string, facts: readonly CaseFactData[], standard = market): rules.Doing => ({
  standard,
  state: fold(standard, story(...facts)),
  actor,
  step,
});
const said = (outcome: Outcome<unknown>): string =>
  isRefusal(outcome)
    ? `${outcome.refusal} ${outcome.name}${outcome.field === undefined ? '' : ` at ${outcome.field}`}`
    : (outcome as readonly NewFact[]).map(({ kind }) => kind).join(' ');

const [desk, health, section, secretary, head] = [
  officer(posts.desk),
  officer(posts.health),
  officer(posts.section),
  officer(posts.secretary),
  officer(posts.head, 'o5'),
];

type Row = readonly [what: string, Outcome<unknown>, expected: string];
const rows: readonly Row[] = [
  ['the desk accepts', rules.accept(doing(desk, 'completeness', [])), 'accepted'],
  ['another post does not', rules.accept(doing(health, 'completeness', [])), 'forbidden not-your-step'],
  ['nor the applicant', rules.accept(doing(person, 'completeness', [])), 'forbidden not-your-step'],
  ['twice', rules.accept(doing(desk, 'completeness', [accepted])), 'conflict already-done'],
  ['while the file is away', rules.accept(doing(desk, 'completeness', [returned])), 'conflict with-applicant'],
  [
    'while a second return is asked',
    rules.accept(doing(desk, 'completeness', [returned, corrected, asked])),
    'conflict return-is-asked',
  ],
  ['of a closed case', rules.accept(doing(desk, 'completeness', [withdrawn])), 'conflict case-closed'],
  ['a step that is not there', rules.accept(doing(desk, 'lunch', [])), 'incomplete another-step'],
  ['an act of another step', rules.accept(doing(health, 'advice', [accepted])), 'incomplete another-step'],
  [
    'a return with nothing in it',
    rules.giveBack(doing(desk, 'completeness', []), [], undefined, superior),
    'incomplete no-defect',
  ],
  ['the first return', rules.giveBack(doing(desk, 'completeness', []), defect, undefined, superior), 'returned'],
  [
    'a second without a reason',
    rules.giveBack(doing(desk, 'completeness', [returned, corrected]), defect, undefined, superior),
    'incomplete no-reason at reason',
  ],
  [
    'a second with nobody above',
    rules.giveBack(doing(desk, 'completeness', [returned, corrected]), defect, 'n', undefined),
    'conflict no-superior',
  ],
  [
    'a second is asked',
    rules.giveBack(doing(desk, 'completeness', [returned, corrected]), defect, 'n', superior),
    'return-asked',
  ],
  [
    'a first return of a file once found complete is asked too',
    rules.giveBack(
      doing(desk, 'completeness', [accepted, { kind: 'sent-back', from: 'advice', to: 'completeness', note: 'n' }]),
      defect,
      'n',
      superior,
    ),
    'return-asked',
  ],
  [
    'the superior approves',
    rules.answerReturn(doing(head, '', [returned, corrected, asked]), true, undefined),
    'return-approved',
  ],
  [
    'the superior declines without a word',
    rules.answerReturn(doing(head, '', [returned, corrected, asked]), false, undefined),
    'incomplete no-reason at reason',
  ],
  ['the superior declines', rules.answerReturn(doing(head, '', [returned, corrected, asked]), false, 'n'), 'return-declined'],
  [
    'someone else approves',
    rules.answerReturn(doing(section, '', [returned, corrected, asked]), true, undefined),
    'forbidden not-the-superior',
  ],
  ['nothing was asked', rules.answerReturn(doing(head, '', [returned, corrected]), true, undefined), 'conflict nothing-asked'],
  ['advice before the check', rules.advise(doing(health, 'advice', []), 'positive', undefined), 'conflict not-yet'],
  ['positive advice', rules.advise(doing(health, 'advice', [accepted]), 'positive', undefined), 'advised'],
  [
    'conditions without them',
    rules.advise(doing(health, 'advice', [accepted]), 'conditional', undefined),
    'incomplete no-note at note',
  ],
  [
    'a no without its reason',
    rules.advise(doing(health, 'advice', [accepted]), 'negative', undefined),
    'incomplete no-note at note',
  ],
  ['a no', rules.advise(doing(health, 'advice', [accepted]), 'negative', 'n'), 'advised'],
  ['the first initial', rules.initial(doing(section, 'initials', [accepted, advised, drafted])), 'initialled'],
  [
    'the second before the first',
    rules.initial(doing(secretary, 'initials', [accepted, advised, drafted])),
    'forbidden not-your-step',
  ],
  ['the first again', rules.initial(doing(section, 'initials', [accepted, advised, drafted, first])), 'conflict already-done'],
  ['with no draft', rules.initial(doing(section, 'initials', [accepted, advised])), 'conflict no-draft'],
  [
    'a draft is edited',
    rules.redraft(doing(section, 'initials', [accepted, advised, drafted]), {
      outlook: { grant: false, ground: 'unfit' },
      conditions: null,
      commitment: 'd',
    }),
    'drafted',
  ],
  [
    'on a ground that the standard has not',
    rules.redraft(doing(section, 'initials', [accepted, advised, drafted]), {
      outlook: { grant: false, ground: 'whim' },
      conditions: null,
      commitment: 'd',
    }),
    'incomplete unknown-ground at outlook',
  ],
  [
    'by the signer',
    rules.redraft(doing(head, 'decide', toHead), { outlook: { grant: true }, conditions: null, commitment: 'd' }),
    'incomplete another-step',
  ],
  ['the head sends back', rules.sendBack(doing(head, 'decide', toHead), 'advice', 'n'), 'sent-back'],
  ['without a note', rules.sendBack(doing(head, 'decide', toHead), 'advice', undefined), 'incomplete no-note at note'],
  [
    'to a later step',
    rules.sendBack(doing(section, 'initials', [accepted, advised, drafted]), 'decide', 'n'),
    'incomplete no-earlier-step at to',
  ],
  [
    'to the initial before',
    rules.sendBack(doing(secretary, 'initials', [accepted, advised, drafted, first]), 'initials', 'n'),
    'sent-back',
  ],
  [
    'to oneself',
    rules.sendBack(doing(section, 'initials', [accepted, advised, drafted]), 'initials', 'n'),
    'incomplete no-earlier-step at to',
  ],
  ['the desk does not send back', rules.sendBack(doing(desk, 'completeness', []), 'advice', 'n'), 'incomplete another-step'],
  ['the head decides what was seen', rules.decide(doing(head, 'decide', toHead), 'd1', ['l']), 'decided'],
  ['a draft that has changed since', rules.decide(doing(head, 'decide', toHead), 'd0', ['l']), 'conflict draft-changed'],
  ['a step skipped', rules.decide(doing(head, 'decide', [accepted]), 'd1', ['l']), 'conflict not-yet'],
  ['twice decided', rules.decide(doing(head, 'decide', [...toHead, decided]), 'd1', ['l']), 'conflict already-done'],
  [
    'it takes effect',
    rules.takeEffect(fold(market, story(...toHead, decided)), { letters: ['l'], numbers: ['1'], on: '2026-09-08' }),
    'took-effect',
  ],
  [
    'once',
    rules.takeEffect(fold(market, story(...toHead, decided, effect)), { letters: ['l'], numbers: ['1'], on: '2026-09-08' }),
    'conflict not-signing',
  ],
  [
    'nothing to hand over yet',
    rules.handOver(doing(desk, 'handing', toHead, withCounter), 'counter', 'n'),
    'conflict not-delivering',
  ],
  [
    'handed over with no proof',
    rules.handOver(doing(desk, 'handing', [...toHead, decided, effect], withCounter), 'counter', undefined),
    'incomplete no-proof at proof',
  ],
  ['handed over', rules.handOver(doing(desk, 'handing', [...toHead, decided, effect], withCounter), 'post', 'n'), 'handed-over'],
  [
    'handed over to who has opened it',
    rules.handOver(doing(desk, 'handing', [...toHead, decided, effect, opened], withCounter), 'post', 'n'),
    'conflict case-closed',
  ],
  ['opened', rules.opened(market, fold(market, story(...toHead, decided, effect))), 'handed-over'],
  ['opened again', rules.opened(market, fold(market, story(...toHead, decided, effect, opened))), ''],
  ['opened before it is signed', rules.opened(market, fold(market, story(...toHead, decided))), 'conflict not-delivering'],
  ['the applicant withdraws', rules.withdraw(fold(market, story(accepted)), person), 'withdrawn'],
  ['someone else withdraws', rules.withdraw(fold(market, story(accepted)), other), 'forbidden not-yours'],
  ['an officer withdraws', rules.withdraw(fold(market, story(accepted)), desk), 'forbidden not-yours'],
  ['withdrawn after the decision', rules.withdraw(fold(market, story(...toHead, decided)), person), 'conflict decided-already'],
  ['withdrawn twice', rules.withdraw(fold(market, story(withdrawn)), person), 'conflict case-closed'],
];

for (const [what, outcome, expected] of rows) test(`${what}: ${expected}`, () => assert.equal(said(outcome), expected));

test('the second officer is told which post did it, and when', () => {
  const refused = rules.accept(doing(desk, 'completeness', [accepted]));
  assert.deepEqual(isRefusal(refused) && refused.params, { post: posts.desk, at: '2026-09-07T03:00:00Z' });
  const initial = rules.initial(doing(section, 'initials', [accepted, advised, drafted, first]));
  assert.equal(isRefusal(initial) && initial.params.post, posts.section);
  const deemed = rules.accept(doing(desk, 'completeness', [acts.deemed]));
  assert.equal(isRefusal(deemed) && deemed.params.post, '', 'no post: the rule did it');
});

test('nobody approves the return they asked for', () => {
  const own = doing(officer(posts.head, 'o1'), '', [returned, corrected, asked]);
  const state = { ...own.state, asked: own.state.asked && { ...own.state.asked, by: { ...own.state.asked.by, person: 'o1' } } };
  const refused = rules.answerReturn({ ...own, state: state as typeof own.state }, true, undefined);
  assert.deepEqual(isRefusal(refused) && [refused.name, refused.basis], ['own-request', ['uu/2014/30~42']]);
});

test('out of authority names the article', () => {
  for (const refused of [rules.accept(doing(health, 'completeness', [])), rules.withdraw(fold(market, story()), other)])
    assert.ok(isRefusal(refused) && refused.basis.length > 0);
});

test('where a file may go back to', () => {
  const state = fold(market, story(...toHead));
  assert.deepEqual(rules.mayGoBackTo(market, state, 'decide'), ['completeness', 'advice', 'initials']);
  assert.deepEqual(rules.mayGoBackTo(market, fold(market, story(accepted, advised, drafted)), 'initials'), [
    'completeness',
    'advice',
  ]);
});

test('an officer’s task is the first open step of a post of theirs', () => {
  assert.equal(rules.myTask(market, fold(market, story(accepted)), health)?.step, 'advice');
  assert.equal(rules.myTask(market, fold(market, story(accepted)), desk), undefined);
  assert.equal(rules.myTask(market, fold(market, story(accepted)), person), undefined);
  assert.equal(rules.myTask(market, fold(market, story(returned, corrected, asked, approved)), head), undefined);
});
