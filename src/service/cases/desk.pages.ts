import { isRefusal, say } from '#ground';
import type { Standard, Step } from '#standards';
import {
  button,
  type Cite,
  details,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  nothing,
  paragraph,
  radios,
  select,
  summaryList,
  tell,
  textarea,
  type Visit,
  type Wrong,
  warning,
} from '#web';
import { groundsFound, questionsAsked, requirementsAsked } from './application.ts';
import { casePath, dateText, dayOf, timelineHtml, whereNow } from './case.pages.ts';
import { cases, desk } from './case-words.ts';
import { filedFacts } from './filed.parts.ts';
import { stepOf } from './fold.ts';
import { mayGoBackTo } from './procedure.ts';
import { postWords } from './timeline.ts';
import type { CaseView } from './view.acts.ts';

/** What was typed on a desk form that was refused. */
export type DeskTyped = Readonly<Record<string, string>>;

/** A case on an officer's desk: where it is, the task, the file, the draft, the timeline. */
export function deskPage(
  visit: Visit,
  view: CaseView,
  task: { readonly step: string; readonly approve: boolean } | undefined,
  letters: Html,
  cite: Cite,
  wrongs: readonly Wrong[],
  typed: DeskTyped,
): Html {
  const { row, standard, state } = view.open;
  const step = task === undefined ? undefined : stepOf(standard, task.step);
  const sentBack = state.steps.find((one) => one.key === task?.step)?.sentBack;
  const work =
    step === undefined
      ? paragraph(visit, desk.notYours)
      : html`${heading(visit, desk.does, 2, step.title)}${sentBack === undefined ? nothing : inset(visit, tell(visit, desk.sentBackNote, { note: view.notes[sentBack.note] ?? '' }), 'attention')}${task?.approve === true ? approveForm(visit, view, wrongs, typed) : stepForms(visit, view, step, wrongs, typed)}`;
  const main = html`${errorSummary(visit, wrongs)}${heading(visit, tell(visit, cases.title, { receipt: row.receipt }), 1, standard.title)}
${whereNow(visit, view)}${letters}${work}
${heading(visit, cases.answers, 2)}${summaryList(visit, filedFacts(visit, view))}
${draftPart(visit, view)}
${heading(visit, cases.timeline, 2)}${timelineHtml(visit, view, 'officer', cite)}`;
  return layout(
    visit,
    { title: tell(visit, cases.title, { receipt: row.receipt }), back: '/inbox', width: 'wide', wrong: wrongs.length > 0 },
    main,
  );
}

/** The address an act on a step is posted to. */
export const actPath = (view: CaseView, step: string, act: string): string => `${casePath(view.open.row)}/steps/${step}/${act}`;

function stepForms(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  if (step.does === 'check') return checkForms(visit, view, step, wrongs, typed);
  if (step.does === 'recommend') return html`${groundsPart(visit, view)}${adviseForm(visit, view, step, wrongs, typed)}`;
  if (step.does === 'initial')
    return html`${groundsPart(visit, view)}${initialForm(visit, view, step)}${redraftForm(visit, view, step, wrongs, typed)}${sendBackForm(visit, view, step, wrongs, typed)}`;
  if (step.does === 'decide')
    return html`<p class="govuk-body"><a class="govuk-button" role="button" href="${casePath(view.open.row)}/decide">${tell(visit, desk.decideWay)}</a></p>${sendBackForm(visit, view, step, wrongs, typed)}`;
  return step.does === 'deliver' ? handOverForm(visit, view, step) : nothing;
}

const errorAt = (wrongs: readonly Wrong[], field: string) => {
  const text = wrongs.find((wrong) => wrong.field === field)?.text;
  return text === undefined ? {} : { error: text };
};

function checkForms(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { standard, state } = view.open;
  const again = state.returns.length > 0;
  const accept = form(
    visit,
    { action: actPath(view, step.key, 'accept') },
    html`${paragraph(visit, desk.acceptText)}${button(visit, desk.accept)}`,
  );
  const places = [
    ...questionsAsked(standard, view.application).map((one) => ({ name: `form.${one.key}`, title: one.label })),
    ...requirementsAsked(standard, view.application).map((one) => ({ name: `requirement.${one.key}`, title: one.title })),
  ];
  const fields = places.map(({ name, title }) =>
    textarea(visit, {
      name,
      rows: 2,
      label: tell(visit, desk.defectFor, { place: visit.lang === 'en' ? (title.en ?? title.id) : title.id }),
      optional: true,
      value: typed[name],
      ...errorAt(wrongs, name),
    }),
  );
  const reason = again
    ? textarea(visit, { name: 'reason', label: desk.returnReason, value: typed.reason, rows: 3, ...errorAt(wrongs, 'reason') })
    : nothing;
  const back = form(
    visit,
    { action: actPath(view, step.key, 'return') },
    html`${again ? warning(visit, desk.returnAgain) : paragraph(visit, desk.returnText)}${fields}${reason}${button(visit, again ? desk.returnAsk : desk.returnButton, { loudness: 'secondary' })}`,
  );
  return html`${heading(visit, desk.acceptTitle, 3)}${accept}${details(visit, desk.returnTitle, back, { open: wrongs.length > 0 })}`;
}

function adviseForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const choices = [
    { value: 'positive', label: desk.advisePositive },
    { value: 'conditional', label: desk.adviseConditional },
    { value: 'negative', label: desk.adviseNegative },
  ];
  return form(
    visit,
    { action: actPath(view, step.key, 'advise') },
    html`${radios(visit, { name: 'outcome', label: desk.adviseTitle, options: choices, value: typed.outcome, ...errorAt(wrongs, 'outcome') })}${textarea(visit, { name: 'note', label: desk.adviseNote, hint: desk.adviseNoteHint, value: typed.note, optional: true, rows: 4, ...errorAt(wrongs, 'note') })}${button(visit, desk.adviseButton)}`,
  );
}

const initialForm = (visit: Visit, view: CaseView, step: Step): Html =>
  form(
    visit,
    { action: actPath(view, step.key, 'initial') },
    html`${paragraph(visit, desk.initialText)}${button(visit, desk.initialButton)}`,
  );

function redraftForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { draft } = view.open.state;
  const now = draft === undefined ? 'grant' : draft.outlook.grant ? 'grant' : draft.outlook.ground;
  const inner = html`${warning(visit, desk.draftEditText)}${radios(visit, { name: 'outlook', label: desk.draftOutcome, options: outlooks(visit, view.open.standard), value: typed.outlook ?? now, ...errorAt(wrongs, 'outlook') })}${textarea(visit, { name: 'conditions', label: desk.draftConditions, value: typed.conditions ?? view.conditions, optional: true, rows: 4 })}${button(visit, desk.draftSave, { loudness: 'secondary' })}`;
  return details(visit, desk.draftEdit, form(visit, { action: actPath(view, step.key, 'redraft') }, inner));
}

const outlooks = (visit: Visit, standard: Standard) => [
  { value: 'grant', label: desk.draftGrant },
  ...standard.refusals.map((ground) => ({
    value: ground.key,
    label: tell(visit, desk.draftRefuse, {
      ground: visit.lang === 'en' ? (ground.title.en ?? ground.title.id) : ground.title.id,
    }),
  })),
];

function sendBackForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { standard, state } = view.open;
  const to = mayGoBackTo(standard, state, step.key);
  if (to.length === 0) return nothing;
  const options = to.map((key) => ({ value: key, label: stepOf(standard, key).title.id }));
  const inner = html`${select(visit, { name: 'to', label: desk.backTo, options, value: typed.to, ...errorAt(wrongs, 'to') })}${textarea(visit, { name: 'note', label: desk.backNote, value: typed.note, rows: 3, ...errorAt(wrongs, 'note') })}${button(visit, desk.backButton, { loudness: 'secondary' })}`;
  return details(visit, desk.backTitle, form(visit, { action: actPath(view, step.key, 'send-back') }, inner), {
    open: wrongs.length > 0,
  });
}

const handOverForm = (visit: Visit, view: CaseView, step: Step): Html =>
  form(
    visit,
    { action: actPath(view, step.key, 'hand-over') },
    html`${radios(visit, {
      name: 'how',
      label: desk.handOverHow,
      value: 'counter',
      options: [
        { value: 'counter', label: desk.counter },
        { value: 'post', label: desk.post },
      ],
    })}${button(visit, desk.handOverButton)}`,
  );

function approveForm(visit: Visit, view: CaseView, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const asked = view.open.state.asked;
  const reason = view.notes[asked?.reason ?? ''] ?? '';
  const inner = html`${inset(visit, tell(visit, desk.approveText, { reason }))}${textarea(visit, { name: 'reason', label: desk.declineReason, optional: true, value: typed.reason, rows: 3, ...errorAt(wrongs, 'reason') })}${button(visit, desk.approve, { name: 'answer', value: 'approve' })} ${button(visit, desk.decline, { name: 'answer', value: 'decline', loudness: 'secondary' })}`;
  return html`${heading(visit, desk.approveTitle, 3)}${form(visit, { action: `${casePath(view.open.row)}/return` }, inner)}`;
}

/** What the rules say of a refusal, and what they could not tell. */
function groundsPart(visit: Visit, view: CaseView): Html {
  const found = groundsFound(view.open.standard, view.application, view.open.state.steps);
  if (isRefusal(found) || found.length === 0) return nothing;
  return html`${found.map(({ ground, found: how }) =>
    inset(
      visit,
      tell(visit, how === 'holds' ? desk.groundsFound : desk.groundsCheck, {
        ground: visit.lang === 'en' ? (ground.title.en ?? ground.title.id) : ground.title.id,
      }),
      'attention',
    ),
  )}`;
}

/** The draft as it stands: what it decides, its conditions, who drafted it. */
export function draftPart(visit: Visit, view: CaseView): Html {
  const { state, standard, directory } = view.open;
  const { draft } = state;
  if (draft === undefined) return nothing;
  const outlook = draft.outlook;
  const ground = outlook.grant ? undefined : standard.refusals.find((one) => one.key === outlook.ground);
  const what =
    ground === undefined
      ? tell(visit, desk.draftGrant)
      : tell(visit, desk.draftRefuse, { ground: visit.lang === 'en' ? (ground.title.en ?? ground.title.id) : ground.title.id });
  const who =
    draft.by.post === null
      ? tell(visit, { id: 'sistem', en: 'the system' })
      : say(postWords(draft.by.post as never, directory), visit.lang);
  const conditions =
    view.conditions === undefined
      ? nothing
      : html`<p class="govuk-body">${view.conditions.split('\n').map((line) => html`${line}<br>`)}</p>`;
  return html`${heading(visit, desk.draftTitle, 2)}${inset(visit, html`<p class="govuk-body"><strong>${what}</strong></p>${conditions}<p class="govuk-hint">${tell(visit, desk.draftBy, { who, date: dateText(visit, dayOf(draft.at)) })}</p>`)}`;
}
