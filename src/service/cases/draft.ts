import { absent, conflict, type Home, type Id, type Instant, incomplete, type Outcome, type PersonRef } from '#ground';
import type { Question, Requirement, Standard } from '#standards';
import type { Answers, AnswerValue } from './answer.ts';
import { type Application, asked, type Evidence, isMet, missing, requirementsAsked } from './application.ts';

export type DraftId = Id<'draft'>;

/** An application that is being written: where it stands, never what it says. */
export type DraftRow = {
  readonly home: Home;
  readonly id: DraftId;
  readonly standard: string;
  readonly revision: number;
  readonly keyId: string;
  readonly person: PersonRef | undefined;
  readonly openedAt: Instant;
  readonly touchedAt: Instant;
  readonly expiresAt: Instant;
  readonly submittedAt: Instant | undefined;
};

/** What the vault keeps of a draft. */
export type DraftContent = { readonly answers: Answers; readonly evidence: Evidence };

/** A page of the form, in the order in which it is asked. */
export type FormPage =
  | { readonly kind: 'questions'; readonly name: string; readonly questions: readonly Question[] }
  | { readonly kind: 'evidence'; readonly name: string; readonly requirement: Requirement }
  | { readonly kind: 'check'; readonly name: 'check' };

/** How long a draft is kept after it was last touched, in days. */
export const keptDays = 90;

/** The pages of an application as its answers make them: questions, then evidence, then the check. */
export function pagesOf(standard: Standard, application: Application): readonly FormPage[] {
  const pages = new Map<string, Question[]>();
  const { questions: all, requirements } = asked(standard, application);
  for (const question of all)
    if (question.prefill === undefined) pages.set(question.page, [...(pages.get(question.page) ?? []), question]);
  return [
    ...[...pages].map(([name, questions]): FormPage => ({ kind: 'questions', name, questions })),
    ...requirements.map((requirement): FormPage => ({ kind: 'evidence', name: requirement.key, requirement })),
    { kind: 'check', name: 'check' },
  ];
}

/** A page by its kind and name; refuses `no-page` (404) for one that is not asked. */
export function pageOf(pages: readonly FormPage[], kind: FormPage['kind'], name: string): Outcome<FormPage> {
  return pages.find((page) => page.kind === kind && page.name === name) ?? absent('no-page');
}

/** The page after this one. */
export function pageAfter(pages: readonly FormPage[], page: FormPage): FormPage {
  const index = pages.findIndex((one) => one.kind === page.kind && one.name === page.name);
  return pages[index + 1] ?? { kind: 'check', name: 'check' };
}

/** The first page on which something is still missing, else the check: where a person who comes back goes on. */
export function nextPage(standard: Standard, application: Application): FormPage {
  const pages = pagesOf(standard, application);
  const [first] = missing(standard, application).filter((one) => 'requirement' in one || !isPrefilled(standard, one.question));
  if (first === undefined) return { kind: 'check', name: 'check' };
  const found = pages.find((page) =>
    'page' in first
      ? page.kind === 'questions' && page.name === first.page
      : page.kind === 'evidence' && page.name === first.requirement,
  );
  return found ?? { kind: 'check', name: 'check' };
}

/** A draft that can still be changed: refuses `submitted-already` (409) and `expired` (404). */
export function writable(draft: DraftRow, now: Instant): Outcome<DraftRow> {
  if (draft.submittedAt !== undefined) return conflict('submitted-already', { params: { home: draft.home, id: draft.id } });
  return isExpired(draft, now) ? absent('expired') : draft;
}

/** Whether a draft has been left longer than it is kept. */
export const isExpired = (draft: DraftRow, now: Instant): boolean => draft.expiresAt.epochMilliseconds < now.epochMilliseconds;

/**
 * The application with the answers of one page in place of those kept for its `keys`. Refuses `prefilled-fixed` (422) for an
 * answer that the person's record gives, and `unasked` (422) for one to a question that the answers leave hidden.
 */
export function withAnswers(
  standard: Standard,
  application: Application,
  keys: readonly string[],
  answers: Readonly<Record<string, AnswerValue | undefined>>,
): Outcome<Application> {
  const given = Object.entries(answers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const fixed = given.find(([key]) => isPrefilled(standard, key));
  if (fixed !== undefined) return incomplete('prefilled-fixed', { field: fixed[0] });
  const kept = Object.entries(application.answers).filter(([key]) => !keys.includes(key));
  const next: Application = { ...application, answers: Object.fromEntries([...kept, ...given]) };
  const { questions } = asked(standard, next);
  const hidden = given.find(([key]) => !questions.some((question) => question.key === key));
  return hidden === undefined ? next : incomplete('unasked', { params: { name: hidden[0].slice(0, 60) } });
}

/** The registers to ask anew: those that apply and whose key answer is given, but which have not answered for it. */
export function registersToAsk(standard: Standard, application: Application, before: Answers): readonly Requirement[] {
  return requirementsAsked(standard, application).filter((one) => {
    if (one.evidence !== 'registry' || one.by === undefined) return false;
    const key = one.by.replace(/^form\./, '');
    const value = application.answers[key];
    return value !== undefined && (value !== before[key] || !isMet(application.evidence[one.key]));
  });
}

/** Whether a question is filled from the person's record and not asked. */
export const isPrefilled = (standard: Standard, key: string): boolean =>
  standard.questions.some((question) => question.key === key && question.prefill !== undefined);

/** A person's record as prefilled questions read it, by `person.name` … */
export type RecordOfPerson = Readonly<Record<string, AnswerValue | undefined>>;

/** The answers with what the person's record fills in; a prefilled answer is never the applicant's to change. */
export function prefilled(standard: Standard, answers: Answers, person: RecordOfPerson): Answers {
  const own = Object.entries(answers).filter(([key]) => !isPrefilled(standard, key));
  const filled = standard.questions.flatMap((question) => {
    const value = question.prefill === undefined ? undefined : person[question.prefill];
    return value === undefined ? [] : [[question.key, value] as const];
  });
  return Object.fromEntries([...own, ...filled]);
}
