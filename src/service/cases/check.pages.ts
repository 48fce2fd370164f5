import type { Directory } from '#bodies';
import { longDateWords, type PlainDate, say, Temporal } from '#ground';
import type { Question, Standard } from '#standards';
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
  nothing,
  paragraph,
  said,
  summaryList,
  tell,
  type Visit,
  warning,
} from '#web';
import type { AnswerValue } from './answer.ts';
import { type Application, type Missing, questionsAsked, requirementsAsked } from './application.ts';
import { draftPath, registerName } from './draft.pages.ts';
import type { DraftRef } from './draft.rows.ts';
import { sending } from './words.ts';

/** What the check page shows: the application as it would be sent, what is missing, and who is looking. */
export type Checking = {
  readonly ref: DraftRef;
  readonly standard: Standard;
  readonly application: Application;
  readonly missing: readonly Missing[];
  readonly directory: Directory;
  readonly promised: PlainDate;
  readonly correcting: boolean;
};

/** Everything once more before it is sent, each answer with a way to change it. */
export function checkPage(visit: Visit, checking: Checking): Html {
  const { standard, ref } = checking;
  const wrongs = checking.missing.map((one) => ({ text: missingText(visit, checking, one) }));
  const main = html`${wrongs.length === 0 ? nothing : errorSummary(visit, wrongs)}${heading(visit, sending.title, 1, standard.title)}
${paragraph(visit, sending.lead)}
${heading(visit, sending.answers, 2)}${summaryList(visit, answerFacts(visit, checking))}
${heading(visit, sending.evidence, 2)}${summaryList(visit, evidenceFacts(visit, checking))}
${standard.fee.amount.trim() === '0' ? paragraph(visit, sending.free) : nothing}
${inset(visit, tell(visit, sending.promise, { date: say(longDateWords(checking.promised), visit.lang) }))}
${sendPart(visit, checking)}`;
  return layout(visit, { title: sending.title, back: draftPath(ref), wrong: wrongs.length > 0 }, main);
}

function sendPart(visit: Visit, checking: Checking): Html {
  const { ref, standard, directory } = checking;
  if (visit.actor.kind === 'officer')
    return html`${warning(visit, sending.asOfficer)}${buttonLink(visit, sending.asMyself, '/sign-in/role', 'secondary')}`;
  const path = `${draftPath(ref)}/check`;
  if (visit.actor.kind !== 'person')
    return html`${paragraph(visit, sending.signInText)}${buttonLink(visit, sending.signIn, `/sign-in?to=${encodeURIComponent(path)}`)}`;
  if (checking.missing.length > 0) return nothing;
  const body = directory.bodies.get(standard.provider)?.name;
  const why = tell(visit, sending.processing, { body: body === undefined ? standard.provider : say(body, visit.lang) });
  return html`${paragraph(visit, why, 'small')}${form(visit, { action: `${draftPath(ref)}/submit` }, button(visit, checking.correcting ? sending.sendAgain : sending.send))}`;
}

function missingText(visit: Visit, checking: Checking, one: Missing): Html {
  const { standard, ref } = checking;
  if ('question' in one) {
    const question = standard.questions.find((found) => found.key === one.question);
    return link(visit, question?.label ?? one.question, `${draftPath(ref)}/q/${one.page}`);
  }
  const requirement = standard.requirements.find((found) => found.key === one.requirement);
  return link(visit, requirement?.title ?? one.requirement, `${draftPath(ref)}/e/${one.requirement}`);
}

const answerFacts = (visit: Visit, { standard, application, ref }: Checking): readonly Fact[] =>
  questionsAsked(standard, application).map((question) => {
    const value = application.answers[question.key];
    const shown =
      value === undefined
        ? html`<span class="govuk-hint">${tell(visit, sending.empty)}</span>`
        : html`${answerText(visit, question, value)}`;
    if (question.prefill !== undefined)
      return { key: question.label, value: html`${shown} <span class="govuk-hint">${tell(visit, sending.fromRecord)}</span>` };
    return { key: question.label, value: shown, changes: [{ href: `${draftPath(ref)}/q/${question.page}` }] };
  });

/** An answer in words: choices by their label, dates written out. */
export function answerText(visit: Pick<Visit, 'lang'>, question: Question, value: AnswerValue): string {
  const label = (one: string): string => {
    const words = question.options?.[one];
    return words === undefined ? one : visit.lang === 'en' ? (words.en ?? words.id) : words.id;
  };
  if (typeof value === 'boolean') return { id: value ? 'Ya' : 'Tidak', en: value ? 'Yes' : 'No' }[visit.lang];
  if (Array.isArray(value)) return value.map(label).join(', ');
  if (question.schema.format === 'date') return say(longDateWords(Temporal.PlainDate.from(String(value))), visit.lang);
  return question.schema.enum === undefined ? String(value) : label(String(value));
}

const evidenceFacts = (visit: Visit, { standard, application, ref, directory }: Checking): readonly Fact[] =>
  requirementsAsked(standard, application).map((requirement) => {
    const given = application.evidence[requirement.key];
    const register = registerName(visit, directory, requirement);
    const files = given?.kind === 'files' || given?.kind === 'registry-down' ? given.files : [];
    const count = files.length === 1 ? tell(visit, sending.oneFile) : tell(visit, sending.files, { n: String(files.length) });
    const shown =
      given === undefined
        ? tell(visit, requirement.evidence === 'registry' ? sending.waiting : sending.empty, { register })
        : given.kind === 'declared'
          ? tell(visit, sending.declared)
          : given.kind === 'registry'
            ? tell(visit, given.record === null ? sending.recordNone : sending.record, { register })
            : html`${count}<br>${files.map((file) => html`<span class="govuk-hint">${file.name}</span><br>`)}`;
    return {
      key: html`${said(visit.lang, requirement.title)}`,
      value: shown,
      changes: [{ href: `${draftPath(ref)}/e/${requirement.key}` }],
    };
  });
