/** Every way an expression can be wrong; `feel-words.ts` has the sentence of each. */
export type ProblemName =
  // outside the subset
  | 'too-long'
  | 'unreadable'
  | 'hole-open'
  | 'no-for'
  | 'no-range-loop'
  | 'one-loop-variable'
  | 'loops-too-deep'
  | 'no-function-definition'
  | 'no-clock'
  | 'unknown-function'
  | 'no-named-arguments'
  | 'no-construct'
  | 'pattern-not-literal'
  | 'pattern-unsafe'
  | 'pattern-flags'
  | 'replacement-not-literal'
  | 'number-form'
  | 'temporal-not-literal'
  | 'bad-date'
  | 'bad-duration'
  // types
  | 'unknown-name'
  | 'misspelt-name'
  | 'no-field'
  | 'name-taken'
  | 'wrong-type'
  | 'unlike'
  | 'not-ordered'
  | 'not-in-choice'
  | 'never-null'
  | 'maybe-null'
  | 'rough'
  | 'not-whole'
  | 'divisor-zero'
  | 'branches-differ'
  | 'argument-count'
  | 'argument-type'
  | 'filter-form'
  | 'filter-booleans'
  | 'empty-list'
  | 'empty-range'
  | 'list-mixed'
  | 'list-equality'
  | 'days-equality'
  | 'list-among-values'
  | 'exponent';

/**
 * What is wrong with an expression, and where in it. `code` is the compiler's: `expression` outside the subset, `type`
 * reads or compares what can't be. Params named `type`, `left`, `right` and `expected` are codes of types.
 */
export type ExpressionProblem = {
  readonly from: number;
  readonly to: number;
  readonly code: 'type' | 'expression';
  readonly name: ProblemName;
  readonly params: Readonly<Record<string, string>>;
};
