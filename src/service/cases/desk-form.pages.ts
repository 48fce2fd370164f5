import type { Standard, Step } from '#standards';
import {
  button,
  buttons,
  checkboxes,
  details,
  form,
  type Html,
  heading,
  html,
  inset,
  nothing,
  paragraph,
  radios,
  select,
  tell,
  textarea,
  textInput,
  type Visit,
  type Wrong,
  warning,
} from '#web';
import { actPath, casePath } from './address.ts';
import { questionsAsked, requirementsAsked } from './application.ts';
import { plainText } from './case.pages.ts';
import { desk } from './case-words.ts';
import { draftingSteps, stepOf } from './fold.ts';
import { isFirstReturn, mayGoBackTo } from './procedure.ts';
import type { CaseView } from './view.ts';

/** What was typed on a desk form that was refused; several ticked boxes of one name are joined by line breaks. */
export type DeskTyped = Readonly<Record<string, string>>;

/** The forms of an open step, by what it does. */
export function stepForms(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { row } = view.open;
  if (step.does === 'check') return checkForms(visit, view, step, wrongs, typed);
  if (step.does === 'recommend') return adviseForm(visit, view, step, wrongs, typed);
  if (step.does === 'initial')
    return html`${initialForm(visit, view, step)}${redraftForm(visit, view, step, wrongs, typed)}${sendBackForm(visit, view, step, wrongs, typed)}`;
  if (step.does === 'decide')
    return html`<p class="govuk-body"><a class="govuk-button" role="button" href="${casePath(row)}/decide">${tell(visit, desk.decideWay)}</a></p>${sendBackForm(visit, view, step, wrongs, typed)}`;
  return step.does === 'deliver' ? handOverForm(visit, view, step, wrongs, typed) : nothing;
}

const errorAt = (wrongs: readonly Wrong[], field: string) => {
  const text = wrongs.find((wrong) => wrong.field === field)?.text;
  return text === undefined ? {} : { error: text };
};

const isAt = (wrongs: readonly Wrong[], ...fields: readonly string[]): boolean =>
  wrongs.some((wrong) => fields.some((field) => wrong.field === field || wrong.field?.startsWith(`${field}.`) === true));

function checkForms(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const accept = form(
    visit,
    { action: actPath(view.open.row, step.key, 'accept') },
    html`${paragraph(visit, desk.acceptText)}${button(visit, desk.accept)}`,
  );
  return html`${accept}${details(visit, desk.returnTitle, returnForm(visit, view, step, wrongs, typed), { open: wrongs.length > 0 })}`;
}

/** Every place of the file, to be ticked where something is to be mended; a ticked one asks what. */
function returnForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { standard, state, row } = view.open;
  const again = !isFirstReturn(state);
  const answers = questionsAsked(standard, view.application).map((one) => ({ name: `form.${one.key}`, title: one.label }));
  const evidence = requirementsAsked(standard, view.application).map((one) => ({
    name: `requirement.${one.key}`,
    title: one.title,
  }));
  const boxes = (name: 'defect-form' | 'defect-requirement', places: typeof answers, label: typeof desk.defectsIn): Html =>
    places.length === 0
      ? nothing
      : checkboxes(visit, {
          name,
          label,
          values: (typed[name] ?? '').split('\n'),
          options: places.map((place) => ({
            value: place.name,
            label: place.title,
            reveals: textarea(visit, {
              name: place.name,
              rows: 2,
              label: tell(visit, desk.defectFor, { place: plainText(visit, place.title) }),
              value: typed[place.name],
              ...errorAt(wrongs, place.name),
            }),
          })),
          ...errorAt(wrongs, name),
        });
  const reason = again
    ? textarea(visit, { name: 'reason', label: desk.returnReason, value: typed.reason, rows: 3, ...errorAt(wrongs, 'reason') })
    : nothing;
  const inner = html`${again ? warning(visit, desk.returnAgain) : paragraph(visit, desk.returnText)}${boxes('defect-form', answers, desk.defectsIn)}${boxes('defect-requirement', evidence, desk.defectsOf)}${reason}${button(visit, again ? desk.returnAsk : desk.returnButton, { loudness: 'secondary' })}`;
  return form(visit, { action: actPath(row, step.key, 'return') }, inner);
}

function adviseForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { standard, row } = view.open;
  const grounds = draftingSteps(standard).has(step.key) ? standard.refusals : [];
  const ground =
    grounds.length === 0
      ? {}
      : {
          reveals: select(visit, {
            name: 'ground',
            label: desk.adviseGround,
            hint: desk.adviseGroundHint,
            value: typed.ground,
            options: [{ value: '', label: desk.adviseByRule }, ...grounds.map((one) => ({ value: one.key, label: one.title }))],
            ...errorAt(wrongs, 'ground'),
          }),
        };
  const choices = [
    { value: 'positive', label: desk.advisePositive },
    { value: 'conditional', label: desk.adviseConditional },
    { value: 'negative', label: desk.adviseNegative, ...ground },
  ];
  const outcome = radios(visit, {
    name: 'outcome',
    label: desk.adviseTitle,
    options: choices,
    value: typed.outcome,
    ...errorAt(wrongs, 'outcome'),
  });
  const note = textarea(visit, {
    name: 'note',
    label: desk.adviseNote,
    hint: desk.adviseNoteHint,
    value: typed.note,
    optional: true,
    rows: 4,
    ...errorAt(wrongs, 'note'),
  });
  return form(visit, { action: actPath(row, step.key, 'advise') }, html`${outcome}${note}${button(visit, desk.adviseButton)}`);
}

const initialForm = (visit: Visit, { open }: CaseView, step: Step): Html =>
  form(
    visit,
    { action: actPath(open.row, step.key, 'initial') },
    html`${paragraph(visit, desk.initialText)}${button(visit, desk.initialButton)}`,
  );

function redraftForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { state, standard, row } = view.open;
  const outlook = state.draft?.outlook;
  const now = outlook === undefined || outlook.grant ? 'grant' : outlook.ground;
  const what = radios(visit, {
    name: 'outlook',
    label: desk.draftOutcome,
    options: outlooks(visit, standard),
    value: typed.outlook ?? now,
    ...errorAt(wrongs, 'outlook'),
  });
  const conditions = textarea(visit, {
    name: 'conditions',
    label: desk.draftConditions,
    value: typed.conditions ?? view.conditions,
    optional: true,
    rows: 4,
  });
  const inner = html`${warning(visit, desk.draftEditText)}${what}${conditions}${button(visit, desk.draftSave, { loudness: 'secondary' })}`;
  return details(visit, desk.draftEdit, form(visit, { action: actPath(row, step.key, 'redraft') }, inner), {
    open: isAt(wrongs, 'outlook', 'conditions'),
  });
}

const outlooks = (visit: Visit, standard: Standard) => [
  { value: 'grant', label: desk.draftGrant },
  ...standard.refusals.map((ground) => ({
    value: ground.key,
    label: tell(visit, desk.draftRefuse, { ground: plainText(visit, ground.title) }),
  })),
];

function sendBackForm(visit: Visit, view: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { standard, state, row } = view.open;
  const to = mayGoBackTo(standard, state, step.key);
  if (to.length === 0) return nothing;
  const where = select(visit, {
    name: 'to',
    label: desk.backTo,
    options: to.map((key) => ({ value: key, label: stepOf(standard, key).title })),
    value: typed.to ?? to.at(-1),
    ...errorAt(wrongs, 'to'),
  });
  const note = textarea(visit, {
    name: 'back-note',
    label: desk.backNote,
    value: typed['back-note'],
    rows: 3,
    ...errorAt(wrongs, 'back-note'),
  });
  const inner = html`${where}${note}${button(visit, desk.backButton, { loudness: 'secondary' })}`;
  return details(visit, desk.backTitle, form(visit, { action: actPath(row, step.key, 'send-back') }, inner), {
    open: isAt(wrongs, 'to', 'back-note'),
  });
}

function handOverForm(visit: Visit, { open }: CaseView, step: Step, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const how = radios(visit, {
    name: 'how',
    label: desk.handOverHow,
    value: typed.how ?? 'counter',
    options: [
      { value: 'counter', label: desk.counter },
      { value: 'post', label: desk.post },
    ],
  });
  const proof = textInput(visit, {
    name: 'proof',
    label: desk.handOverProof,
    value: typed.proof,
    autocomplete: 'off',
    ...errorAt(wrongs, 'proof'),
  });
  return form(
    visit,
    { action: actPath(open.row, step.key, 'hand-over') },
    html`${how}${proof}${button(visit, desk.handOverButton)}`,
  );
}

/** The superior's answer to a second return: what is asked, why, and yes or no. */
export function approveForm(visit: Visit, view: CaseView, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { asked } = view.open.state;
  const reason = view.notes[asked?.reason ?? ''] ?? '';
  const defects = (asked?.defects ?? []).map((defect) => html`<li>${view.notes[defect.note] ?? ''}</li>`);
  const why = textarea(visit, {
    name: 'reason',
    label: desk.declineReason,
    optional: true,
    value: typed.reason,
    rows: 3,
    ...errorAt(wrongs, 'reason'),
  });
  const inner = html`${why}${buttons(button(visit, desk.approve, { name: 'answer', value: 'approve' }), button(visit, desk.decline, { name: 'answer', value: 'decline', loudness: 'secondary' }))}`;
  return html`${inset(visit, html`<p class="govuk-body">${tell(visit, desk.approveText, { reason })}</p><ul class="govuk-list govuk-list--bullet">${defects}</ul>`)}${heading(visit, desk.reply, 3)}${form(visit, { action: `${casePath(view.open.row)}/return` }, inner)}`;
}
