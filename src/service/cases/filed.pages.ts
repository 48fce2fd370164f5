import type { Requirement } from '#standards';
import { type Fact, type Html, html, link, said, tell, type Visit } from '#web';
import { casePath } from './address.ts';
import type { FileNote, Given } from './application.ts';
import { questionsAsked, requirementsAsked } from './application.ts';
import { cases } from './case-words.ts';
import { answerText } from './check.pages.ts';
import { recordLines } from './record.ts';
import type { CaseView } from './view.ts';

/** What was filed: answers, then requirements with their files, for who may see the case. */
export const filedFacts = (visit: Visit, view: CaseView): readonly Fact[] => [
  ...answerFacts(visit, view),
  ...evidenceFacts(visit, view),
];

const answerFacts = (visit: Visit, { open, application }: CaseView): readonly Fact[] =>
  questionsAsked(open.standard, application).flatMap((question) => {
    const value = application.answers[question.key];
    return value === undefined ? [] : [{ key: question.label, value: answerText(visit, question, value) }];
  });

const evidenceFacts = (visit: Visit, view: CaseView): readonly Fact[] =>
  requirementsAsked(view.open.standard, view.application).map((requirement) => {
    const given = view.application.evidence[requirement.key];
    return {
      key: html`${said(visit.lang, requirement.title)}`,
      value: given === undefined ? '' : givenHtml(visit, view, requirement, given),
    };
  });

function givenHtml(visit: Visit, view: CaseView, requirement: Requirement, given: Given): Html {
  if (given.kind === 'declared') return html`${tell(visit, cases.declared)}`;
  if (given.kind === 'registry') {
    if (given.record === null) return html`<strong>${tell(visit, cases.registerNone)}</strong>`;
    const lines = recordLines(requirement, given.record, visit.lang);
    return html`${tell(visit, cases.register)}<br>${lines.map(({ key, value }) => html`<span class="govuk-hint">${key}: ${value}</span><br>`)}`;
  }
  const files = given.files.map((file) => fileLink(visit, view, file));
  return given.kind === 'registry-down' ? html`${tell(visit, cases.registerDown)}<br>${files}` : html`${files}`;
}

const fileLink = (visit: Visit, { open }: CaseView, file: FileNote): Html =>
  html`${link(visit, file.name, `${casePath(open.row)}/files/${file.id}`)}<br>`;
