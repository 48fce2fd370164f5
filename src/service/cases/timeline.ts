import type { Directory } from '#bodies';
import { type ActorColumns, as, bodyOf, type Instant, longDateWords, type PostId, Temporal, type Words } from '#ground';
import type { Standard } from '#standards';
import type { CaseFact, CaseState } from './case.ts';
import { stepOf, tasksOf } from './fold.ts';
import { acts } from './timeline-words.ts';

/** One line of a case's timeline: what, when, who for which body, by what rule. */
export type Line = {
  readonly title: Words;
  readonly at?: Instant;
  readonly by?: Words;
  readonly rule: readonly string[];
  readonly state: 'done' | 'current' | 'upcoming' | 'stopped';
  /** The note that belongs to it, for who may read it. */
  readonly notes: readonly string[];
};

/** What each kind of fact stands on. */
const rules: Readonly<Record<CaseFact['kind'], readonly string[]>> = {
  submitted: ['uu/2009/25~18'],
  accepted: ['uu/2014/30~50'],
  'deemed-complete': ['uu/2014/30~50'],
  returned: ['uu/2014/30~50'],
  'return-asked': ['uu/2014/30~50'],
  'return-approved': ['uu/2014/30~50'],
  'return-declined': ['uu/2014/30~50'],
  corrected: ['uu/2014/30~50'],
  advised: ['uu/2014/30~7'],
  drafted: ['uu/2014/30~55'],
  initialled: ['uu/2014/30~7'],
  'sent-back': ['uu/2014/30~7'],
  decided: ['uu/2014/30~53'],
  'took-effect': ['uu/2014/30~57'],
  'handed-over': ['uu/2014/30~61'],
  withdrawn: ['uu/2009/25~18'],
  lapsed: ['uu/2014/30~53'],
};

/** Facts of the office's inner work: officers see them, the applicant sees what they come to. */
const inner: ReadonlySet<CaseFact['kind']> = new Set(['drafted', 'return-asked', 'return-declined', 'return-approved']);

/** Everything that happened, in order, then what is open now, then what is still to come. */
export function timelineOf(
  standard: Standard,
  state: CaseState,
  facts: readonly CaseFact[],
  directory: Directory,
  for_: 'applicant' | 'officer' | 'anyone',
): readonly Line[] {
  const happened = facts
    .filter((fact) => for_ === 'officer' || !inner.has(fact.kind))
    .map((fact): Line => {
      const who = byWords(fact.by, directory);
      return {
        title: titleOf(standard, fact),
        at: fact.at,
        ...(for_ === 'anyone' || who === undefined ? {} : { by: who }),
        rule: rules[fact.kind],
        state: 'done',
        notes: for_ === 'anyone' ? [] : notesFor(fact, for_),
      };
    });
  return [...happened, ...openLines(standard, state, directory), ...comingLines(standard, state)];
}

const titleOf = (standard: Standard, fact: CaseFact): Words => {
  const words = acts[fact.kind];
  const step = 'step' in fact && fact.step !== null ? stepTitle(standard, fact.step) : undefined;
  if (fact.kind === 'advised') return filled(acts[`advised-${fact.outcome}`], step);
  if (fact.kind === 'decided') return filled(fact.outlook.grant ? acts['decided-granted'] : acts['decided-refused'], step);
  if (fact.kind === 'handed-over') return acts[`handed-over-${fact.how}`];
  if (fact.kind === 'sent-back') return filled(words, stepTitle(standard, fact.to));
  if (fact.kind === 'lapsed') {
    const due = longDateWords(Temporal.PlainDate.from(fact.due));
    return filled(words, due);
  }
  return filled(words, step);
};

/** The sentence with its `{step}` filled in both languages. */
const filled = (words: Words, step: Words | undefined): Words => ({
  id: words.id.replace('{step}', step?.id ?? ''),
  en: words.en.replace('{step}', step?.en ?? ''),
});

const stepTitle = (standard: Standard, key: string): Words => {
  const { title } = stepOf(standard, key);
  return { id: title.id, en: title.en ?? title.id };
};

function notesFor(fact: CaseFact, for_: 'applicant' | 'officer'): readonly string[] {
  if (fact.kind === 'returned') return fact.defects.map((defect) => defect.note);
  if (fact.kind === 'advised') return fact.note === null ? [] : [fact.note];
  if (for_ === 'applicant') return [];
  if (fact.kind === 'sent-back') return [fact.note];
  if (fact.kind === 'return-asked') return [fact.reason, ...fact.defects.map((defect) => defect.note)];
  if (fact.kind === 'return-declined') return [fact.reason];
  return fact.kind === 'drafted' && fact.conditions !== null ? [fact.conditions] : [];
}

/** Who acted, by office and body; the applicant as such; the system as such. */
function byWords(by: ActorColumns, directory: Directory): Words | undefined {
  if (by.actor_kind === 'system') return { id: 'Sistem, menurut aturan', en: 'The system, by rule' };
  if (by.post === null) return by.actor_kind === 'person' ? { id: 'Pemohon', en: 'The applicant' } : undefined;
  return postWords(as<PostId>(by.post), directory);
}

/** A post with its body: `Petugas loket, Dinas …`. */
export function postWords(post: PostId, directory: Directory): Words {
  const office = directory.posts.get(post)?.name ?? { id: post, en: post };
  const body = directory.bodies.get(bodyOf(post))?.name ?? { id: bodyOf(post), en: bodyOf(post) };
  return { id: `${office.id}, ${body.id}`, en: `${office.en}, ${body.en}` };
}

function openLines(standard: Standard, state: CaseState, directory: Directory): readonly Line[] {
  if (state.phase === 'returned') return [{ title: acts.waitingApplicant, rule: [], state: 'stopped', notes: [] }];
  if (state.phase === 'signing') return [{ title: acts.waitingSigning, rule: [], state: 'current', notes: [] }];
  const tasks = tasksOf(standard, state);
  if (tasks.length === 0 && state.phase === 'delivering')
    return [{ title: acts.waitingOpening, rule: ['uu/2014/30~61'], state: 'current', notes: [] }];
  return tasks.map((task) => ({
    title: stepTitle(standard, task.step),
    at: task.since,
    by: postWords(task.post, directory),
    rule: [],
    state: 'current',
    notes: [],
  }));
}

const comingLines = (standard: Standard, state: CaseState): readonly Line[] =>
  state.phase === 'closed'
    ? []
    : state.steps
        .filter((step) => step.status === 'waiting')
        .map((step) => ({ title: stepTitle(standard, step.key), rule: [], state: 'upcoming', notes: [] }));
