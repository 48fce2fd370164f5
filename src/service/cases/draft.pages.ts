import type { Directory } from '#bodies';
import { sizeText } from '#files';
import { type BodyId, say } from '#ground';
import type { Question, Requirement, Standard } from '#standards';
import {
  button,
  buttonLink,
  buttons,
  checkboxes,
  dateInput,
  declaration,
  errorSummary,
  type Field,
  fileInput,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  list,
  nothing,
  notice,
  paragraph,
  progress,
  radios,
  said,
  select,
  summaryList,
  tell,
  textarea,
  textInput,
  type Visit,
  type Wrong,
} from '#web';
import type { Given } from './application.ts';
import type { DraftRef } from './draft.rows.ts';
import type { FormPage } from './draft.ts';
import type { TypedAnswer } from './typed.ts';
import { applying, giving } from './words.ts';

/** The address of a draft, and of one of its pages. */
export const draftPath = (ref: DraftRef): string => `/drafts/${ref.home}/${ref.id}`;
export const pagePath = (ref: DraftRef, page: FormPage): string =>
  page.kind === 'check' ? `${draftPath(ref)}/check` : `${draftPath(ref)}/${page.kind === 'questions' ? 'q' : 'e'}/${page.name}`;

/** The address of a service's page. */
export const servicePath = (standard: Pick<Standard, 'id'>): string => `/services/${standard.id}`;

/** Before starting: what to have ready, what need not be brought, and that one may stop and come back. */
export function startPage(visit: Visit, standard: Standard, directory: Directory, keptDays: number): Html {
  const bring = standard.requirements.filter((one) => one.evidence !== 'registry' && one.evidence !== 'declaration');
  const held = standard.requirements.filter((one) => one.evidence === 'registry');
  const minutes = String(Math.max(5, Math.ceil((standard.questions.length * 0.5 + standard.requirements.length * 2) / 5) * 5));
  const needs =
    bring.length === 0
      ? paragraph(visit, applying.startNothing)
      : list(
          visit,
          bring.map(
            (one) =>
              html`${said(visit.lang, one.title)}${one.when === undefined ? nothing : html` <span class="govuk-hint">${tell(visit, { id: '(bila berlaku bagi Anda)', en: '(if it applies to you)' })}</span>`}`,
          ),
        );
  const main = html`${heading(visit, applying.startTitle, 1, standard.title)}
${paragraph(visit, applying.startLead, 'lead')}
${paragraph(visit, tell(visit, applying.startTime, { minutes }))}
${heading(visit, applying.startNeed, 2)}${needs}${
  held.length === 0
    ? nothing
    : html`${heading(visit, applying.startHeld, 2)}${list(
        visit,
        held.map((one) =>
          tell(visit, applying.startHeldText, { title: plain(visit, one.title), from: registerName(visit, directory, one) }),
        ),
      )}`
}
${inset(visit, tell(visit, applying.startKept, { days: String(keptDays) }))}
${form(visit, { action: `${servicePath(standard)}/apply` }, button(visit, applying.startButton))}`;
  return layout(visit, { title: applying.startTitle, back: servicePath(standard) }, main);
}

/** What a form page is shown with, after a first look or a wrong answer. */
export type Shown = {
  readonly ref: DraftRef;
  readonly standard: Standard;
  readonly page: FormPage;
  readonly step: number;
  readonly of: number;
  readonly back: string;
  readonly wrongs: readonly Wrong[];
  /** What an officer wrote about these answers when the file was returned. */
  readonly defects: readonly string[];
};

/** What was typed or kept for each question. */
export type Typed = Readonly<Record<string, TypedAnswer>>;

/** One page of questions. */
export function questionsPage(
  visit: Visit,
  shown: Shown,
  questions: readonly Question[],
  typed: Typed,
  title: string | undefined,
): Html {
  const [first] = questions;
  const alone = questions.length === 1 && title === undefined;
  const fields = questions.map((question) => questionField(visit, question, typed[question.key] ?? {}, shown.wrongs, alone));
  const head = alone ? nothing : heading(visit, title ?? shown.standard.title);
  const inner = html`${head}${defectsOf(visit, shown)}${fields}${buttons(button(visit, applying.next), button(visit, applying.later, { loudness: 'secondary', name: 'later', value: 'yes' }))}`;
  const main = html`${errorSummary(visit, shown.wrongs)}${progress(visit, shown.step, shown.of, shown.standard.title)}${form(visit, { action: pagePath(shown.ref, shown.page) }, inner)}`;
  return layout(
    visit,
    { title: title ?? plain(visit, first?.label ?? shown.standard.title), wrong: shown.wrongs.length > 0, back: shown.back },
    main,
  );
}

/** The field of a question, by its kind. */
function questionField(visit: Visit, question: Question, typed: Typed[string], wrongs: readonly Wrong[], alone: boolean): Html {
  const { schema, key: name } = question;
  const error = wrongs.find((wrong) => wrong.field === name)?.text;
  const field: Field = {
    name,
    label: question.label,
    heading: alone,
    optional: !question.required,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    ...(error === undefined ? {} : { error }),
  };
  const options = (schema.enum ?? schema.items?.enum ?? []).map((value) => ({
    value,
    label: question.options?.[value] ?? value,
  }));
  if (schema.type === 'array') return checkboxes(visit, { ...field, options, values: typed.many ?? [] });
  if (schema.type === 'boolean')
    return radios(visit, {
      ...field,
      inline: true,
      value: typed.one,
      options: [
        { value: 'yes', label: applying.yes },
        { value: 'no', label: applying.no },
      ],
    });
  if (schema.enum !== undefined)
    return options.length > 7
      ? select(visit, { ...field, options, value: typed.one })
      : radios(visit, { ...field, options, value: typed.one });
  if (schema.format === 'date') return dateInput(visit, { ...field, value: typed.date });
  if ((schema.maxLength ?? 0) > 200) return textarea(visit, { ...field, value: typed.one, rows: 4, ...autocompleteOf(question) });
  return textInput(visit, { ...field, value: typed.one, ...kindOf(question), ...autocompleteOf(question) });
}

const kindOf = ({ schema }: Question) => {
  if (schema.format === 'email') return { kind: 'email' } as const;
  if (schema.format === 'phone') return { kind: 'phone', width: 20 } as const;
  if (schema.format === 'nik') return { kind: 'digits', width: 20 } as const;
  if (schema.type === 'integer') return { kind: 'digits', width: 10 } as const;
  return schema.type === 'number' ? ({ kind: 'decimal', width: 10 } as const) : {};
};

const autocompletes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', address: 'street-address', name: 'name' };
const autocompleteOf = (question: Question): { autocomplete?: string } => {
  const known = autocompletes[question.schema.format ?? ''] ?? autocompletes[question.key];
  return known === undefined ? {} : { autocomplete: known };
};

/** One page of evidence: what is asked, what has arrived, and how to give more. */
export function evidencePage(
  visit: Visit,
  shown: Shown,
  requirement: Requirement,
  given: Given | undefined,
  asking: boolean,
  register: string,
): Html {
  const parts =
    requirement.evidence === 'registry'
      ? registryParts(visit, shown, requirement, given, asking, register)
      : requirement.evidence === 'declaration'
        ? declareParts(visit, shown, requirement, given)
        : uploadParts(visit, shown, requirement, given);
  const main = html`${errorSummary(visit, shown.wrongs)}${progress(visit, shown.step, shown.of, shown.standard.title)}${heading(visit, requirement.title)}${
    requirement.hint === undefined ? nothing : html`<p class="govuk-hint">${said(visit.lang, requirement.hint)}</p>`
  }${defectsOf(visit, shown)}${parts}`;
  return layout(visit, { title: requirement.title, wrong: shown.wrongs.length > 0, back: shown.back }, main);
}

function declareParts(visit: Visit, shown: Shown, requirement: Requirement, given: Given | undefined): Html {
  const error = shown.wrongs.find((wrong) => wrong.field === 'declared')?.text;
  const box = declaration(visit, {
    name: 'declared',
    label: giving.declare,
    checked: given?.kind === 'declared',
    ...(error === undefined ? {} : { error }),
  });
  return form(
    visit,
    { action: pagePath(shown.ref, shown.page), hidden: { requirement: requirement.key } },
    html`${box}${goOn(visit)}`,
  );
}

const goOn = (visit: Visit): Html =>
  buttons(button(visit, applying.next), button(visit, applying.later, { loudness: 'secondary', name: 'later', value: 'yes' }));

function uploadParts(visit: Visit, shown: Shown, requirement: Requirement, given: Given | undefined): Html {
  const path = pagePath(shown.ref, shown.page);
  const files = given?.kind === 'files' || given?.kind === 'registry-down' ? given.files : [];
  const error = shown.wrongs.find((wrong) => wrong.field === 'file')?.text;
  const max = sizeText(requirement.max ?? 10 * 1024 * 1024);
  const hint = tell(visit, requirement.accept?.includes('image') === false ? giving.uploadPdf : giving.uploadHint, { max });
  const accept = requirement.accept?.includes('image') === false ? ['.pdf'] : ['.pdf', 'image/*'];
  const input = fileInput(visit, {
    name: 'file',
    label: giving.upload,
    hint,
    many: true,
    accept,
    ...(error === undefined ? {} : { error }),
  });
  const upload = form(
    visit,
    { action: `${path}/files`, kind: 'files' },
    html`${input}${button(visit, giving.add, { loudness: files.length === 0 ? 'primary' : 'secondary' })}`,
  );
  const had =
    files.length === 0
      ? nothing
      : html`${heading(visit, giving.files, 2)}<ul class="govuk-list house-files">${files.map(
          (file) =>
            html`<li class="house-files__file"><span class="house-files__name">${file.name}</span> <span class="govuk-hint">${file.pages === undefined ? sizeText(file.size) : tell(visit, giving.size, { size: sizeText(file.size), pages: String(file.pages) })}</span>${form(visit, { action: `${path}/remove`, hidden: { file: file.id } }, button(visit, html`${tell(visit, giving.remove)}<span class="govuk-visually-hidden"> ${file.name}</span>`, { loudness: 'secondary' }))}</li>`,
        )}</ul>`;
  return html`${had}${upload}${form(visit, { action: path }, goOn(visit))}`;
}

function registryParts(
  visit: Visit,
  shown: Shown,
  requirement: Requirement,
  given: Given | undefined,
  asking: boolean,
  register: string,
): Html {
  const path = pagePath(shown.ref, shown.page);
  if (given?.kind === 'registry-down')
    return html`${inset(visit, tell(visit, giving.down, { register }), 'attention')}${uploadParts(visit, shown, requirement, given)}`;
  if (given?.kind === 'registry' && given.record !== null) {
    const facts = Object.entries(given.record).map(([key, value]) => ({ key, value: String(value) }));
    return html`${notice(visit, tell(visit, giving.found, { register }), { tone: 'good' })}${paragraph(visit, giving.foundHint)}${summaryList(visit, facts)}${form(visit, { action: path }, goOn(visit))}`;
  }
  if (given?.kind === 'registry')
    return html`${inset(visit, tell(visit, giving.none, { register }), 'attention')}${form(visit, { action: path }, goOn(visit))}`;
  const again = buttonLink(visit, giving.again, path, 'secondary');
  return html`${inset(visit, tell(visit, giving.asking, { register }))}${paragraph(visit, giving.askingHint)}${asking ? again : nothing}${form(visit, { action: path }, goOn(visit))}`;
}

const defectsOf = (visit: Visit, shown: Shown): Html =>
  shown.defects.length === 0
    ? nothing
    : html`${shown.defects.map((note) => inset(visit, tell(visit, applying.defect, { note }), 'attention'))}`;

/** The name of the body that holds a requirement's register. */
export function registerName(visit: Visit, directory: Directory, requirement: Requirement): string {
  const body = (requirement.from ?? '').split('@')[0] as BodyId;
  const name = directory.bodies.get(body)?.name;
  return name === undefined ? body : say(name, visit.lang);
}

const plain = (visit: Visit, text: { readonly id: string; readonly en?: string }): string =>
  visit.lang === 'en' ? (text.en ?? text.id) : text.id;
