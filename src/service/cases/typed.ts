import { Temporal } from '#ground';
import type { Question } from '#standards';
import type { Answers, AnswerValue } from './answer.ts';

/** One kept answer as a form shows it. */
export type TypedAnswer = {
  readonly one?: string;
  readonly many?: readonly string[];
  readonly date?: { readonly day: string; readonly month: string; readonly year: string };
};

/** Kept answers as a form shows them again: truths as yes and no, dates in their three parts. */
export const typedOf = (questions: readonly Question[], answers: Answers): Readonly<Record<string, TypedAnswer>> =>
  Object.fromEntries(
    questions.flatMap((question): [string, TypedAnswer][] => {
      const value = answers[question.key];
      return value === undefined ? [] : [[question.key, shownAs(question, value)]];
    }),
  );

function shownAs(question: Question, value: AnswerValue): TypedAnswer {
  if (typeof value === 'boolean') return { one: value ? 'yes' : 'no' };
  if (typeof value === 'string' && question.schema.format === 'date') {
    const { day, month, year } = Temporal.PlainDate.from(value);
    return { date: { day: String(day), month: String(month), year: String(year) } };
  }
  return typeof value === 'string' || typeof value === 'number' ? { one: String(value) } : { many: value };
}
