import type { Translate } from './assemble.ts';
import type { BlockData } from './grammar.ts';
import type { AnswerSchema, Question, RecordField, Standard } from './standard.ts';

type WrittenQuestion = BlockData<'form'>[string];

/** The longest text answer where a standard sets none. */
const mostText = 500;

/** The questions in their order, and the headings of pages that ask several. */
export function assembleForm(
  form: BlockData<'form'>,
  pages: BlockData<'pages'>,
  text: Translate,
): Pick<Standard, 'questions' | 'pages'> {
  const headings = Object.entries(pages).map(([key, id]) => [key, text('procedure', `pages.${key}`, id)] as const);
  return {
    questions: Object.entries(form).map(([key, one]) => questionOf(key, one, text)),
    ...(headings.length === 0 ? {} : { pages: Object.fromEntries(headings) }),
  };
}

/** A size as written, `5 MB`, in bytes. */
export const sizeOf = (written: string): number => {
  const [n, unit] = written.split(' ');
  return Number(n) * (unit === 'MB' ? 1024 * 1024 : 1024);
};

/** The fields of a register's record, with the words of those that are shown. `path` leads to them in the English companion. */
export function recordFieldsOf(
  fields: NonNullable<BlockData<'requirements'>[string]['gives']>,
  path: string,
  text: Translate,
): Readonly<Record<string, RecordField>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { label, options, ...schema }]): [string, RecordField] => [
      key,
      {
        ...schema,
        ...(label === undefined ? {} : { label: text('requirements', `${path}.${key}.label`, label) }),
        ...(options === undefined
          ? {}
          : {
              options: Object.fromEntries(
                Object.entries(options).map(([value, id]) => [
                  value,
                  text('requirements', `${path}.${key}.options.${value}`, id),
                ]),
              ),
            }),
      },
    ]),
  );
}

function questionOf(key: string, one: WrittenQuestion, text: Translate): Question {
  const path = `form.${key}`;
  const options = Object.entries(one.options ?? {}).map(
    ([value, id]) => [value, text('procedure', `${path}.options.${value}`, id)] as const,
  );
  return {
    key,
    label: text('procedure', `${path}.label`, one.label),
    ...(one.hint === undefined ? {} : { hint: text('procedure', `${path}.hint`, one.hint) }),
    page: one.page ?? key,
    schema: schemaOf(one),
    required: one.required ?? true,
    ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }),
    ...(one.when === undefined ? {} : { when: one.when }),
    ...(one.prefill === undefined ? {} : { prefill: one.prefill }),
  };
}

/** The question's schema; the values of a choice stand in `options`, so that each has its words. */
function schemaOf(one: WrittenQuestion): AnswerSchema {
  const values = Object.keys(one.options ?? {});
  if (one.type === 'array') return { ...plain(one), items: { type: 'string', ...one.items, ...choice(one.items?.enum, values) } };
  return { ...plain(one), ...choice(one.enum, values) };
}

const choice = (written: readonly string[] | undefined, values: readonly string[]): { readonly enum?: readonly string[] } =>
  written !== undefined ? { enum: written } : values.length > 0 ? { enum: values } : {};

function plain(one: WrittenQuestion): AnswerSchema {
  const open = one.type === 'string' && one.format !== 'date' && one.enum === undefined && one.options === undefined;
  return {
    type: one.type,
    ...(one.format === undefined ? {} : { format: one.format }),
    ...(one.pattern === undefined ? {} : { pattern: one.pattern }),
    ...(one.minLength === undefined ? {} : { minLength: one.minLength }),
    ...(one.maxLength === undefined ? (open ? { maxLength: mostText } : {}) : { maxLength: one.maxLength }),
    ...(one.minimum === undefined ? {} : { minimum: one.minimum }),
    ...(one.maximum === undefined ? {} : { maximum: one.maximum }),
  };
}
