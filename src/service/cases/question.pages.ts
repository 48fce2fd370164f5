import type { Question } from '#standards';
import {
  checkboxes,
  dateInput,
  errorSummary,
  type Field,
  form,
  type Html,
  heading,
  html,
  layout,
  nothing,
  progress,
  radios,
  select,
  textarea,
  textInput,
  type Visit,
  type Wrong,
} from '#web';
import { plainText } from './case.pages.ts';
import { defectsPart, goOn, pathOf, type Shown } from './shown.pages.ts';
import type { TypedAnswer } from './typed.ts';
import { applying } from './words.ts';

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
  const inner = html`${head}${defectsPart(visit, shown)}${fields}${goOn(visit)}`;
  const main = html`${errorSummary(visit, shown.wrongs)}${progress(visit, shown.step, shown.of, shown.standard.title)}${form(visit, { action: pathOf(shown) }, inner)}`;
  const page = title ?? plainText(visit, first?.label ?? shown.standard.title);
  return layout(visit, { title: page, wrong: shown.wrongs.length > 0, back: shown.back }, main);
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
  const values = schema.enum ?? schema.items?.enum ?? [];
  const options = values.map((value) => ({ value, label: question.options?.[value] ?? value }));
  if (schema.type === 'array') return checkboxes(visit, { ...field, options, values: typed.many ?? [] });
  if (schema.type === 'boolean') return radios(visit, { ...field, inline: true, value: typed.one, options: yesOrNo });
  if (schema.enum !== undefined)
    return options.length > 7
      ? select(visit, { ...field, options, value: typed.one })
      : radios(visit, { ...field, options, value: typed.one });
  if (schema.format === 'date') return dateInput(visit, { ...field, value: typed.date });
  if (schema.format === undefined && (schema.maxLength ?? 0) > 200)
    return textarea(visit, { ...field, value: typed.one, rows: 4, ...autocompleteOf(question) });
  return textInput(visit, { ...field, value: typed.one, ...kindOf(question), ...autocompleteOf(question) });
}

const yesOrNo = [
  { value: 'yes', label: applying.yes },
  { value: 'no', label: applying.no },
];

const kindOf = ({ schema }: Question) => {
  if (schema.format === 'email') return { kind: 'email' } as const;
  if (schema.format === 'phone') return { kind: 'phone', width: 20 } as const;
  if (schema.format === 'nik') return { kind: 'digits', width: 20 } as const;
  if (schema.type === 'integer') return { kind: 'digits', width: 10 } as const;
  return schema.type === 'number' ? ({ kind: 'decimal', width: 10 } as const) : {};
};

const autocompletes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', name: 'name' };
const autocompleteOf = (question: Question): { autocomplete?: string } => {
  const known = autocompletes[question.schema.format ?? ''] ?? autocompletes[question.key];
  return known === undefined ? {} : { autocomplete: known };
};
