import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Actor, as, isRefusal, type Outcome, officeCalendar, type PostId, Temporal } from '#ground';
import type { Standard } from '#standards';
import { acts, directory, market, posts, september, story, withCounter } from '../../../test/case-kit.ts';
import type { CaseFact, CaseState, NewFact, Phase } from './case.ts';
import { caseClock, passedBy } from './deadlines.ts';
import { derivedOf, taskRows } from './derived.ts';
import { drafts, fold, holderOf, tasksOf } from './fold.ts';
import * as rules from './procedure.ts';

const home = as<Actor['home']>('sukamaju');
const officers: Readonly<Record<string, Actor>> = Object.fromEntries(
  Object.entries(posts).map(([name, post], index) => [
    name,
    {
      kind: 'officer',
      home,
      person: { home, id: as(`o${index + 1}`) },
      body: as(post.split('#')[0] ?? ''),
      posts: [as<PostId>(post)],
    },
  ]),
);
const person: Actor = { kind: 'person', home, person: { home, id: as('a1') } };
const superior = as<PostId>(posts.head);
const calendar = officeCalendar(5, 'WIB');
const calendars = { provider: calendar, of: () => calendar };
const draft = { outlook: { grant: true }, conditions: null, commitment: 'd1' } as const;

/** What may be tried, by whoever, in any state; the rules alone say whether it may be done. */
type Try = (standard: Standard, state: CaseState, who: Actor, pick: number) => Outcome<readonly NewFact[]>;
const doing = (standard: Standard, state: CaseState, actor: Actor, step: string): rules.Doing => ({
  standard,
  state,
  actor,
  step,
});
const defects = [{ at: { form: 'area' }, note: 'n' }];
const pickStep = (standard: Standard, pick: number): string => standard.steps[pick % standard.steps.length]?.key ?? '';
const tries: Readonly<Record<string, Try>> = {
  accept: (s, state, who) => rules.accept(doing(s, state, who, 'completeness')),
  giveBack: (s, state, who) => rules.giveBack(doing(s, state, who, 'completeness'), defects, 'n', superior),
  approve: (s, state, who) => rules.answerReturn(doing(s, state, who, ''), true, undefined),
  decline: (s, state, who) => rules.answerReturn(doing(s, state, who, ''), false, 'n'),
  correct: (_, state) => (state.phase === 'returned' ? [{ ...acts.corrected, receivedOn: '2026-09-09' }] : []),
  advise: (s, state, who) => rules.advise(doing(s, state, who, 'advice'), 'conditional', 'n'),
  redraft: (s, state, who, pick) => rules.redraft(doing(s, state, who, 'initials'), { ...draft, commitment: `d${pick}` }),
  initial: (s, state, who) => rules.initial(doing(s, state, who, 'initials')),
  sendBack: (s, state, who, pick) =>
    rules.sendBack(doing(s, state, who, tasksOf(s, state)[0]?.step ?? ''), pickStep(s, pick), 'n'),
  decide: (s, state, who) => rules.decide(doing(s, state, who, 'decide'), state.draft?.commitment ?? '', ['l']),
  effect: (_, state) => rules.takeEffect(state, { letters: ['l'], numbers: ['1'], on: '2026-09-08' }),
  handOver: (s, state, who) => rules.handOver(doing(s, state, who, 'handing'), 'counter', 'n'),
  open: (s, state) => rules.opened(s, state),
  withdraw: (_, state) => rules.withdraw(state, person),
  erase: () => [{ kind: 'erased', under: 'uu/2022/27~43' }],
};

/** What the holder would plainly do next. */
function plainNext(standard: Standard, state: CaseState): string {
  if (state.phase === 'returned') return 'correct';
  if (state.phase === 'return-asked') return 'approve';
  if (state.phase === 'signing') return 'effect';
  const [task] = tasksOf(standard, state);
  const does = standard.steps.find((step) => step.key === task?.step)?.does;
  return (
    { check: 'accept', recommend: 'advise', initial: 'initial', decide: 'decide', deliver: 'handOver' }[does as 'check'] ?? 'open'
  );
}

const move = fc.record({
  act: fc.oneof(
    // The plain way is taken more often than the others, so that walks come to their end.
    { weight: 10, arbitrary: fc.constant('plain') },
    { weight: 6, arbitrary: fc.constantFrom('giveBack', 'sendBack', 'decline', 'redraft') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(tries)) },
  ),
  who: fc.constantFrom(...Object.keys(officers), 'person'),
  own: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  pick: fc.nat(30),
  hours: fc.integer({ min: 0, max: 30 }),
});

/** One walk: every try that the rules allow becomes facts, the time that passes first; gives each state on the way. */
function* walk(standard: Standard, moves: readonly (typeof move extends fc.Arbitrary<infer M> ? M : never)[]) {
  let facts: readonly CaseFact[] = story();
  let at = september(7);
  yield facts;
  const add = (news: readonly NewFact[], by: CaseFact['by']): void => {
    facts = [...facts, ...news.map((fact, index) => ({ ...fact, seq: facts.length + index + 1, at, by }))];
  };
  const bySystem = { actor_kind: 'system', person_home: null, person: null, body: null, post: null } as const;
  for (const { act, who, own, pick, hours } of moves) {
    at = at.add({ hours });
    const today = at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate();
    for (const passed of passedBy(standard, fold(standard, facts), calendars, at, today)) {
      const state = fold(standard, facts);
      if (passed.kind === 'counts-complete') add([{ kind: 'deemed-complete', step: passed.step }], bySystem);
      else if (passed.kind === 'lapses')
        add([{ kind: 'lapsed', due: passed.due.toString(), silence: standard.time.silence }], bySystem);
      else if (state.phase === 'delivering') add([{ kind: 'handed-over', step: null, how: 'notice', proof: null }], bySystem);
    }
    const state = fold(standard, facts);
    const holder = tasksOf(standard, state)[0]?.post;
    const held = Object.values(officers).find((one) => one.kind === 'officer' && one.posts.some((post) => post === holder));
    const actor = (own ? held : undefined) ?? officers[who] ?? person;
    const name = act === 'plain' ? plainNext(standard, state) : act;
    const done = tries[name]?.(standard, state, act === 'plain' ? (held ?? actor) : actor, pick) ?? [];
    if (isRefusal(done) || done.length === 0) continue;
    const column =
      actor.kind === 'officer'
        ? {
            ...bySystem,
            actor_kind: 'officer' as const,
            person_home: home,
            person: actor.person.id,
            post: actor.posts[0] ?? null,
          }
        : { ...bySystem, actor_kind: 'person' as const, person_home: home, person: 'a1' };
    add(done, column);
    const [first] = done;
    if (first !== undefined && 'step' in first && first.step !== null && drafts(standard, fold(standard, facts), first.step))
      add([{ kind: 'drafted', ...draft }], column);
    yield facts;
  }
}

const seen = new Set<Phase | string>();

for (const [name, standard] of [
  ['check, recommend, initial twice, decide', market],
  ['… and hand over at the counter', withCounter],
] as const)
  test(`whatever is tried, a case keeps its invariants: ${name}`, () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 60 }), (moves) => {
        for (const facts of walk(standard, moves)) holds(standard, facts);
      }),
      { numRuns: 300 },
    );
  });

function holds(standard: Standard, facts: readonly CaseFact[]): void {
  const state = fold(standard, facts);
  seen.add(state.phase).add(`end ${state.end?.how ?? ''}`);
  const holder = holderOf(standard, state);
  const tasks = tasksOf(standard, state);
  // An open case has exactly one holder, and a closed one none.
  assert.equal(holder.kind === 'nobody', state.phase === 'closed');
  assert.equal(state.end !== undefined, state.phase === 'closed');
  if (holder.kind === 'post') assert.equal(tasks[0]?.post, holder.post);
  else assert.equal(tasks.length, 0);
  if (state.phase === 'procedure') assert.equal(holder.kind, 'post', 'a case in procedure is on somebody’s desk');
  // Nothing stands before its time: a step is open only when all before it are closed.
  for (const task of tasks) assert.ok(standard.steps.some((step) => step.key === task.step));
  // Days used are within the limit, or the lapse is recorded.
  const clock = caseClock(standard, state, calendar, state.changedAt);
  if (clock.standing === 'lapsed' && state.end?.how !== 'withdrawn' && state.end?.how !== 'erased')
    assert.ok(state.lapsed !== undefined);
  // Folding again gives the same row and tasks.
  assert.deepEqual(fold(standard, structuredCopy(facts)), state);
  const row = derivedOf(standard, state, directory);
  assert.deepEqual(
    [row.phase === 'closed', row.holderKind === 'nobody', row.ended !== null],
    Array(3).fill(state.phase === 'closed'),
  );
  assert.equal(row.holderKind === 'post', row.holderPost !== null);
  assert.equal(
    taskRows(standard, { home, id: as('c'), receipt: 'r', revision: 1 }, state, directory, row.dueOn).length,
    tasks.length,
  );
  if (row.nextOn !== null) assert.ok(Temporal.PlainDate.compare(row.nextOn, Temporal.PlainDate.from('2026-09-07')) >= 0);
}

const structuredCopy = (facts: readonly CaseFact[]): readonly CaseFact[] => facts.map((fact) => ({ ...fact }));

test('every phase and every end was reached', () => {
  for (const wanted of [
    'procedure',
    'returned',
    'return-asked',
    'signing',
    'delivering',
    'closed',
    'end granted',
    'end withdrawn',
    'end erased',
  ])
    assert.ok(seen.has(wanted), wanted);
});
