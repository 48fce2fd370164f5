import type { ActId } from './act.ts';

/** A reference as it is written: the act, and where given the article with paragraph and letter. */
export type Reference = {
  readonly act: ActId;
  /** The first part: `uu`, `perda`. */
  readonly kind: string;
  /** What stands between kind and year: a region, a region and a body; empty for a national act. */
  readonly issuer: readonly string[];
  readonly year: number;
  /** The number; absent for the constitution only. */
  readonly number?: string;
  /** The article: `53`, `39A`, `II`. */
  readonly article?: string;
  /** The paragraph within it: `3` of `53(3)`. */
  readonly paragraph?: string;
  /** The letter within that: `b` of `13(2)b`. */
  readonly letter?: string;
};

const actForm = /^([a-z][a-z-]*)((?:\/[a-z][a-z0-9-]*)*)\/(\d{4})(?:\/([1-9]\d*[a-z]?))?$/;
const articleForm = /^([1-9]\d*[A-Z]*|[IVX]+)(?:\((\d+[a-z]?)\))?([a-z])?$/;

/**
 * Reads `uu/2023/17`, `uu/2023/17~264`, `uu/2014/30~53(3)`, `uu/2014/30~13(2)b`, `perda/sukamaju/2017/4~7`, `uud/1945~18A`,
 * and the long form `/akn/id/act/uu/2023/17`. Undefined where it is not of that form.
 */
export function readReference(ref: string): Reference | undefined {
  const [head = '', tail, ...more] = ref.replace(/^\/akn\/id\/act\//, '').split('~');
  const act = actForm.exec(head);
  if (act === null || more.length > 0) return undefined;
  const [, kind = '', between = '', year = '', number] = act;
  if ((number === undefined) !== (kind === 'uud')) return undefined;
  const issuer = between.split('/').filter((part) => part !== '');
  const base = { act: head, kind, issuer, year: Number(year), ...(number === undefined ? {} : { number }) };
  if (tail === undefined) return base;
  const article = articleForm.exec(tail);
  if (article === null) return undefined;
  const [, name = '', paragraph, letter] = article;
  return {
    ...base,
    article: name,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(letter === undefined ? {} : { letter }),
  };
}

/** The identifier of Akoma Ntoso that the short form stands for. */
export const longForm = (act: ActId): string => `/akn/id/act/${act}`;
