import type { Words } from '#ground';

/** What a problem is about; the first thirteen stop a new revision, the rest are warnings (service-standard.md, Compiling). */
export const errorCodes = [
  'shape',
  'component',
  'basis',
  'competence',
  'reserved',
  'pattern',
  'flow',
  'promise',
  'law-limit',
  'type',
  'expression',
  'free',
  'example',
] as const;
export const warningCodes = [
  'unverified-basis',
  'delegation-thin',
  'once-only',
  'repealed-soon',
  'promise-tight',
  'plain-language',
  'accessibility',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type Code = ErrorCode | WarningCode;

/** Which of the two files a place is in: the Indonesian standard, or its English companion. */
export type SourceFile = 'id' | 'en';

/** A stretch of a source by offsets in UTF-16 code units; `end` is exclusive. */
export type Span = { readonly file: SourceFile; readonly start: number; readonly end: number };

/** A problem of a standard where it stands: line and column count from 1. */
export type Problem = {
  readonly code: Code;
  readonly level: 'error' | 'warning';
  readonly file: SourceFile;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What is wrong, why the law says so, how to mend it: plain sentences. */
  readonly message: Words;
  /** The articles it stands on; empty where it is a rule of the language itself. */
  readonly basis: readonly string[];
};

/** A problem before its place is counted out in lines. */
export type Fault = {
  readonly code: Code;
  readonly span: Span;
  readonly message: Words;
  readonly basis: readonly string[];
};

/** True when at least one problem stops the standard. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((one) => one.level === 'error');

const warnings: ReadonlySet<string> = new Set(warningCodes);

/** Faults as problems with lines and columns, in the order of the files, the Indonesian one first; each once. */
export function problemsOf(faults: readonly Fault[], sources: Readonly<Record<SourceFile, string>>): readonly Problem[] {
  const place = { id: lineCounter(sources.id), en: lineCounter(sources.en) };
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const fault of [...faults].sort(bySpan)) {
    const key = `${fault.code} ${fault.span.file} ${fault.span.start} ${fault.message.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const from = place[fault.span.file](fault.span.start);
    const to = place[fault.span.file](Math.max(fault.span.start, fault.span.end));
    problems.push({
      code: fault.code,
      level: warnings.has(fault.code) ? 'warning' : 'error',
      file: fault.span.file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      message: fault.message,
      basis: fault.basis,
    });
  }
  return problems;
}

/** A problem as `check` prints it: `file:line:column: code: message`, with its articles at the end. */
export const printProblem = (problem: Problem, file: string, lang: 'id' | 'en'): string =>
  `${file}:${problem.line}:${problem.column}: ${problem.code}: ${problem.message[lang]}${
    problem.basis.length > 0 ? ` [${problem.basis.join(', ')}]` : ''
  }`;

const bySpan = (a: Fault, b: Fault): number =>
  a.span.file === b.span.file ? a.span.start - b.span.start || a.span.end - b.span.end : a.span.file === 'id' ? -1 : 1;

/** Line and column of an offset, by the starts of all lines, found once when first asked. */
function lineCounter(source: string): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: number[] | undefined;
  return (offset) => {
    if (starts === undefined) {
      starts = [0];
      for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    const within = Math.min(offset, source.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
}
