import type { Directory } from '#bodies';
import { type ActorColumns, as, bodyOf, dateWords, type Instant, type PostId, Temporal, type Words, type Zone } from '#ground';
import type { Standard } from '#standards';
import type { CaseFact, CaseState } from './case.ts';
import { stepOf, tasksOf } from './fold.ts';
import { acts } from './timeline-words.ts';

/** One line of a case's timeline: what, when, who for which body, by what rule. */
export type Line = {
  readonly title: Words;
  readonly at?: Instant;
  /** Who acted: the name an officer signs by, and the office with its body. */
  readonly name?: string;
  readonly by?: Words;
  /** The zone in which its moment is told. */
  readonly zone: Zone;
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
  erased: [],
};

/** Facts of the office's inner work: officers see them, the applicant sees what they come to. */
const inner: ReadonlySet<CaseFact['kind']> = new Set(['drafted', 'return-asked', 'return-declined', 'return-approved']);

/** For whom a timeline is: whoever holds number and PIN is told neither who acted nor what was thought of the application. */
export type Reader = 'applicant' | 'officer' | 'anyone';

/** What a timeline is made from. */
export type Told = {
  readonly standard: Standard;
  readonly state: CaseState;
  readonly facts: readonly CaseFact[];
  readonly directory: Directory;
  readonly zone: Zone;
  /** The names officers sign by, by `<home>/<person>`. */
  readonly names?: Readonly<Record<string, string>>;
};

/** Everything that happened, in order, then what is open now, then what is still to come. */
export function timelineOf(told: Told, reader: Reader): readonly Line[] {
  const happened = told.facts
    .filter((fact) => reader === 'officer' || !inner.has(fact.kind))
    .map(
      (fact): Line => ({
        title: reader === 'anyone' ? plainTitle(told.standard, fact) : titleOf(told.standard, fact),
        at: fact.at,
        zone: told.zone,
        ...(reader === 'anyone' ? {} : whoDid(fact.by, told)),
        rule: fact.kind === 'erased' ? [fact.under] : rules[fact.kind],
        state: 'done',
        notes: reader === 'anyone' ? [] : notesFor(fact, reader),
      }),
    );
  return [...happened, ...openLines(told), ...comingLines(told)];
}

/** What happened without what came of it: that is for the applicant. */
function plainTitle(standard: Standard, fact: CaseFact): Words {
  if (fact.kind === 'advised') return filled(acts.advised, stepTitle(standard, fact.step));
  return fact.kind === 'decided' ? acts.decided : titleOf(standard, fact);
}

function whoDid(by: ActorColumns, { directory, names }: Told): Pick<Line, 'name' | 'by'> {
  const office = byWords(by, directory);
  const name = by.post === null ? undefined : names?.[`${by.person_home}/${by.person}`];
  return { ...(name === undefined ? {} : { name }), ...(office === undefined ? {} : { by: office }) };
}

const titleOf = (standard: Standard, fact: CaseFact): Words => {
  const words = acts[fact.kind];
  const step = 'step' in fact && fact.step !== null ? stepTitle(standard, fact.step) : undefined;
  if (fact.kind === 'advised') return filled(acts[`advised-${fact.outcome}`], step);
  if (fact.kind === 'decided') return filled(fact.outlook.grant ? acts['decided-granted'] : acts['decided-refused'], step);
  if (fact.kind === 'handed-over') return acts[`handed-over-${fact.how}`];
  if (fact.kind === 'sent-back') return filled(words, stepTitle(standard, fact.to));
  if (fact.kind === 'lapsed') {
    const due = dateWords(Temporal.PlainDate.from(fact.due));
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
  if (fact.kind === 'handed-over') return fact.proof === null ? [] : [fact.proof];
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

function openLines({ standard, state, directory, zone }: Told): readonly Line[] {
  const waiting = (title: Words, how: Line['state'], rule: readonly string[] = []): readonly Line[] => [
    { title, rule, state: how, notes: [], zone },
  ];
  if (state.phase === 'returned') {
    const alone = state.returns.length === 1 && standard.time.correction !== 'continues';
    return waiting(alone ? acts.waitingApplicant : acts.waitingApplicantRunning, alone ? 'stopped' : 'current');
  }
  if (state.phase === 'signing') return waiting(acts.waitingSigning, 'current');
  const tasks = tasksOf(standard, state);
  if (tasks.length === 0 && state.phase === 'delivering') return waiting(acts.waitingOpening, 'current', ['uu/2014/30~61']);
  return tasks.map((task) => ({
    title: state.phase === 'return-asked' ? acts.waitingApproval : stepTitle(standard, task.step),
    at: task.since,
    by: postWords(task.post, directory),
    rule: [],
    state: 'current',
    notes: [],
    zone,
  }));
}

const comingLines = ({ standard, state, zone }: Told): readonly Line[] =>
  state.phase === 'closed'
    ? []
    : state.steps
        .filter((step) => step.status === 'waiting')
        .map((step) => ({ title: stepTitle(standard, step.key), rule: [], state: 'upcoming', notes: [], zone }));
