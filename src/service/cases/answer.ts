import { incomplete, isRefusal, type Outcome, type PlainDate } from '#ground';
import { type AnswerSchema, accepts, type Question } from '#standards';

/** One answer as it is kept: dates as `YYYY-MM-DD`, a choice by its key. */
export type AnswerValue = string | number | boolean | readonly string[];
/** The answers of one application, by question. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What was posted for a question: one text, several, or a date read from its three parts. */
export type Posted = { readonly one: string; readonly many: readonly string[]; readonly date?: Outcome<PlainDate> };

/**
 * Reads a posted answer by its question's kind; undefined where an optional one is left empty. Refuses at the field (422):
 * `empty`, `not-a-choice`, `not-a-number`, `not-whole`, `too-small`, `too-large-a-number`, `too-short`, `too-long`,
 * `wrong-pattern`, `nik-shape`, `email-shape`, `phone-shape`, and the date's own refusals.
 */
export function readAnswer(question: Question, posted: Posted): Outcome<AnswerValue | undefined> {
  const { schema, key } = question;
  if (schema.type === 'array') return readSeveral(question, posted.many);
  if (schema.format === 'date') {
    const date = posted.date ?? incomplete('date-empty', { field: key });
    if (isRefusal(date)) return date.name === 'date-empty' && !question.required ? undefined : { ...date, field: key };
    return date.toString();
  }
  if (posted.one === '') return question.required ? incomplete('empty', { field: key }) : undefined;
  return readOne(schema, key, posted.one);
}

function readSeveral(question: Question, values: readonly string[]): Outcome<AnswerValue | undefined> {
  const { schema, key } = question;
  if (values.length === 0) return question.required ? incomplete('empty', { field: key }) : undefined;
  const allowed = schema.items?.enum;
  if (allowed !== undefined && values.some((value) => !allowed.includes(value)))
    return incomplete('not-a-choice', { field: key });
  return [...new Set(values)];
}

function readOne(schema: AnswerSchema, field: string, text: string): Outcome<AnswerValue> {
  if (schema.type === 'boolean') return text === 'yes' || text === 'no' ? text === 'yes' : incomplete('not-a-choice', { field });
  if (schema.type === 'integer' || schema.type === 'number') return readNumber(schema, field, text);
  if (schema.enum !== undefined) return schema.enum.includes(text) ? text : incomplete('not-a-choice', { field });
  return readText(schema, field, text);
}

/** Digits in groups of three are read as people write them; a decimal comma and a decimal point both count. */
function readNumber(schema: AnswerSchema, field: string, text: string): Outcome<number> {
  const plain = text.replace(/\s/g, '');
  const whole =
    /^-?\d{1,3}([.,]\d{3})+$/.test(plain) && schema.type === 'integer' ? plain.replace(/[.,]/g, '') : plain.replace(',', '.');
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(whole)) return incomplete('not-a-number', { field });
  const value = Number(whole);
  if (schema.type === 'integer' && !Number.isInteger(value)) return incomplete('not-whole', { field });
  if (schema.minimum !== undefined && value < schema.minimum)
    return incomplete('too-small', { field, params: { minimum: String(schema.minimum) } });
  if (schema.maximum !== undefined && value > schema.maximum)
    return incomplete('too-large-a-number', { field, params: { maximum: String(schema.maximum) } });
  return value;
}

/** Characters at most where a standard names no other limit. */
const usualMax = 2000;

function readText(schema: AnswerSchema, field: string, text: string): Outcome<string> {
  const length = [...text].length;
  if (schema.minLength !== undefined && length < schema.minLength)
    return incomplete('too-short', { field, params: { min: String(schema.minLength) } });
  const max = schema.maxLength ?? usualMax;
  if (length > max) return incomplete('too-long', { field, params: { max: String(max) } });
  const value = plain(schema, text);
  // The compiler takes only patterns that a linear-time engine runs, so none can stall the server.
  return accepts(schema, value) ? value : incomplete(shapes[schema.format ?? 'pattern'] ?? 'wrong-pattern', { field });
}

/** Numbers without the spaces and dots that people put in them. */
function plain(schema: AnswerSchema, text: string): string {
  if (schema.format === 'nik') return text.replace(/[\s.-]/g, '');
  return schema.format === 'phone' ? text.replace(/[\s().-]/g, '') : text;
}

const shapes: Readonly<Record<string, string>> = { nik: 'nik-shape', email: 'email-shape', phone: 'phone-shape' };
