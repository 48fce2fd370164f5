import { readDate } from './draft.ts';
import { re2 } from './feel-subset.ts';
import type { AnswerSchema } from './standard.ts';

/** True when a value that is already typed fits the schema. */
export const accepts = (schema: AnswerSchema, value: unknown): boolean =>
  schema.type === 'array'
    ? Array.isArray(value) && value.every((item) => accepts(schema.items ?? { type: 'string' }, item))
    : fits(schema, value);

function fits(schema: AnswerSchema, value: unknown): boolean {
  if (schema.type === 'string') return typeof value === 'string' && fitsText(schema, value);
  if (schema.type === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (schema.type === 'integer' && !Number.isSafeInteger(value)) return false;
  return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
}

const formats: Readonly<Record<NonNullable<AnswerSchema['format']>, (text: string) => boolean>> = {
  date: (text) => readDate(text) !== undefined,
  email: (text) => text.length <= 254 && /^[^\s@"(),:;<>[\\\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text),
  // Sixteen digits: area, date of birth with 40 added to a woman's day, serial. It has no check digit (PP 40/2019).
  nik: (text) => /^\d{6}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{2}\d{4}$/.test(text),
  phone: (text) => /^(\+?[1-9]\d{7,14}|0\d{8,12})$/.test(text),
};

function fitsText(schema: AnswerSchema, text: string): boolean {
  const length = [...text].length;
  return (
    (schema.format === undefined || formats[schema.format](text)) &&
    (schema.enum?.includes(text) ?? true) &&
    length >= (schema.minLength ?? 0) &&
    length <= (schema.maxLength ?? length) &&
    (schema.pattern === undefined || matches(schema.pattern, text))
  );
}

const patterns = new Map<string, ReturnType<typeof re2>>();

/** RE2's view of a pattern of JSON Schema, compiled once; undefined where it can't be run in linear time. */
export function safePattern(pattern: string): ReturnType<typeof re2> {
  if (patterns.has(pattern)) return patterns.get(pattern);
  if (patterns.size >= 1000) patterns.clear();
  const compiled = re2(pattern, '');
  patterns.set(pattern, compiled);
  return compiled;
}

/** A pattern is found anywhere unless it is anchored. */
const matches = (pattern: string, text: string): boolean => safePattern(pattern)?.matcher(text).find() ?? false;
