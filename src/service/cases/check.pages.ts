import type { Directory } from '#bodies';
import { dateWords, longDateWords, type PlainDate, say, Temporal, type Words } from '#ground';
import type { Question, Requirement, Standard } from '#standards';
import {
  button,
  buttonLink,
  errorSummary,
  type Fact,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  paragraph,
  said,
  summaryList,
  tell,
  type Visit,
  warning,
} from '#web';
import { draftPath, pagePath } from './address.ts';
import type { AnswerValue } from './answer.ts';
import { type Application, type Given, type Missing, questionsAsked, requirementsAsked } from './application.ts';
import { plainText } from './case.pages.ts';
import { cases } from './case-words.ts';
import type { DefectNote } from './correction.acts.ts';
import type { DraftRef } from './draft.rows.ts';
import { registerName } from './start.pages.ts';
import { sending } from './words.ts';

/** What the check page shows: the application as it would be sent, what is missing, and who is looking. */
export type Checking = {
  readonly ref: DraftRef;
  readonly standard: Standard;
  readonly application: Application;
  readonly missing: readonly Missing[];
  readonly directory: Directory;
  /** The last day if it were sent now. */
  readonly promised: PlainDate;
  /** Set while a returned file is being mended. */
  readonly correcting: boolean;
  readonly defects: readonly DefectNote[];
};

/** Everything once more before it is sent, each answer with a way to change it. */
export function checkPage(visit: Visit, checking: Checking): Html {
  const { standard } = checking;
  const wrongs = checking.missing.map((one) => ({ text: missingText(visit, checking, one) }));
  const answers = answerFacts(visit, checking);
  const main = html`${wrongs.length === 0 ? nothing : errorSummary(visit, wrongs)}${heading(visit, sending.title, 1, standard.title)}
${paragraph(visit, sending.lead)}${defectsPart(visit, checking)}
${answers.length === 0 ? nothing : html`${heading(visit, sending.answers, 2)}${summaryList(visit, answers)}`}
${heading(visit, sending.evidence, 2)}${summaryList(visit, evidenceFacts(visit, checking))}
${/^\s*0+\s*$/.test(standard.fee.amount) ? paragraph(visit, sending.free) : nothing}
${inset(visit, tell(visit, sending.promise, { date: say(longDateWords(checking.promised), visit.lang) }))}
${sendPart(visit, checking)}`;
  return layout(visit, { title: sending.title, back: backOf(checking), wrong: wrongs.length > 0 }, main);
}

const backOf = ({ ref, correcting }: Checking): string => (correcting ? `/cases/${ref.home}/${ref.id}` : draftPath(ref));

function defectsPart(visit: Visit, { defects, standard, ref }: Checking): Html {
  if (defects.length === 0) return nothing;
  const lines = defects.map(({ at, note }) => {
    if ('form' in at) {
      const question = standard.questions.find(({ key }) => key === at.form);
      const name = question === undefined ? at.form : link(visit, question.label, changePath(ref, question));
      return html`<strong>${name}</strong>: ${note}`;
    }
    const requirement = standard.requirements.find(({ key }) => key === at.requirement);
    const name = requirement === undefined ? at.requirement : link(visit, requirement.title, givePath(ref, requirement.key));
    return html`<strong>${name}</strong>: ${note}`;
  });
  return inset(
    visit,
    html`<p class="govuk-body"><strong>${tell(visit, cases.defects)}</strong></p>${list(visit, lines)}`,
    'attention',
  );
}

const changePath = (ref: DraftRef, question: Pick<Question, 'page'>): string =>
  pagePath(ref, { kind: 'questions', name: question.page }, true);
const givePath = (ref: DraftRef, requirement: string): string => pagePath(ref, { kind: 'evidence', name: requirement }, true);

function sendPart(visit: Visit, checking: Checking): Html {
  const { ref, standard, directory } = checking;
  if (visit.actor.kind !== 'person') {
    const path = `${draftPath(ref)}/check`;
    return html`${paragraph(visit, sending.signInText)}${buttonLink(visit, sending.signIn, `/sign-in?to=${encodeURIComponent(path)}`)}`;
  }
  if (checking.missing.length > 0) return warning(visit, sending.missing);
  const body = directory.bodies.get(standard.provider)?.name;
  const why = tell(visit, sending.processing, { body: body === undefined ? standard.provider : say(body, visit.lang) });
  const send = button(visit, checking.correcting ? sending.sendAgain : sending.send);
  return html`${paragraph(visit, why, 'small')}${form(visit, { action: `${draftPath(ref)}/submit` }, send)}`;
}

/** What is missing, with the way to it: a page of the form, or the person's own record. */
function missingText(visit: Visit, checking: Checking, one: Missing): Html {
  const { standard, ref } = checking;
  if ('question' in one) {
    const question = standard.questions.find((found) => found.key === one.question);
    const label = question === undefined ? one.question : plainText(visit, question.label);
    if (question?.prefill !== undefined) return link(visit, tell(visit, sending.recordLacks, { label }), '/my-data');
    return link(visit, label, changePath(ref, { page: one.page }));
  }
  const requirement = standard.requirements.find((found) => found.key === one.requirement);
  const title = requirement === undefined ? one.requirement : plainText(visit, requirement.title);
  const waits = requirement?.evidence === 'registry' && checking.application.evidence[one.requirement] === undefined;
  const register = requirement === undefined ? '' : registerName(visit, checking.directory, requirement);
  return link(visit, waits ? `${title}: ${tell(visit, sending.waiting, { register })}` : title, givePath(ref, one.requirement));
}

const answerFacts = (visit: Visit, { standard, application, ref }: Checking): readonly Fact[] =>
  questionsAsked(standard, application).map((question) => {
    const value = application.answers[question.key];
    const shown =
      value === undefined
        ? html`<span class="govuk-hint">${tell(visit, question.required ? sending.empty : sending.left)}</span>`
        : html`${answerText(visit, question, value)}`;
    if (question.prefill !== undefined) return { key: question.label, value: prefilledHtml(visit, question, value) };
    return { key: question.label, value: shown, changes: [{ href: changePath(ref, question) }] };
  });

/** An answer that the person's own record gives: what it says, that it says nothing, or that it is read once they sign in. */
function prefilledHtml(visit: Visit, question: Question, value: AnswerValue | undefined): Html {
  const hint = (words: Words): Html => html`<span class="govuk-hint">${tell(visit, words)}</span>`;
  if (value !== undefined) return html`${answerText(visit, question, value)} ${hint(sending.fromRecord)}`;
  return hint(visit.actor.kind === 'person' ? sending.recordSilent : sending.recordLater);
}

/** An answer in words: choices by their label, dates written out. */
export function answerText(visit: Pick<Visit, 'lang'>, question: Question, value: AnswerValue): string {
  const label = (one: string): string => {
    const words = question.options?.[one];
    return words === undefined ? one : plainText(visit, words);
  };
  if (typeof value === 'boolean') return { id: value ? 'Ya' : 'Tidak', en: value ? 'Yes' : 'No' }[visit.lang];
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (question.schema.format === 'date') return say(dateWords(Temporal.PlainDate.from(String(value))), visit.lang);
  return question.schema.enum === undefined ? String(value) : label(String(value));
}

const evidenceFacts = (visit: Visit, checking: Checking): readonly Fact[] =>
  requirementsAsked(checking.standard, checking.application).map((requirement) => ({
    key: html`${said(visit.lang, requirement.title)}`,
    value: givenText(visit, checking, requirement),
    changes: [{ href: givePath(checking.ref, requirement.key) }],
  }));

function givenText(visit: Visit, { application, directory }: Checking, requirement: Requirement): string | Html {
  const given: Given | undefined = application.evidence[requirement.key];
  const register = registerName(visit, directory, requirement);
  if (given === undefined)
    return tell(visit, requirement.evidence === 'registry' ? sending.waiting : sending.empty, { register });
  if (given.kind === 'declared') return tell(visit, sending.declared);
  if (given.kind === 'registry') return tell(visit, given.record === null ? sending.recordNone : sending.record, { register });
  if (given.files.length === 0) return tell(visit, sending.empty);
  const names = given.files.map((file) => html`<span class="govuk-hint">${file.name}</span><br>`);
  const count =
    given.files.length === 1 ? tell(visit, sending.oneFile) : tell(visit, sending.files, { n: String(given.files.length) });
  return html`${count}<br>${names}`;
}
