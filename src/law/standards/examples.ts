import { isRefusal, type Outcome, type PlainDate, Temporal } from '#ground';
import { accepts } from './answer.ts';
import type { Cell, TableRow } from './document.ts';
import { type Check, type Draft, exampleRows, readDate } from './draft.ts';
import { type ExampleValue, type Pair, readCell } from './example-grammar.ts';
import { fault } from './faults.ts';
import type { Fault, Span } from './problem.ts';
import { outcomesOf, scopeOf } from './scope.ts';
import { type Known, type Trial, tryStandard } from './trial.ts';

/** `example`: every row of the examples gives what its table says. */
export const exampleFaults: Check = (draft) => {
  const scope = scopeOf(draft.standard);
  const calendar = draft.world.calendar(draft.standard.provider);
  return exampleRows(draft).flatMap((row) => {
    const cells = cellsOf(row);
    if ('wrong' in cells) return [cells.wrong];
    const faults: Fault[] = [];
    const known = knownOf(draft, cells.given, faults);
    if (faults.length > 0) return faults;
    const trial = tryStandard(draft.standard, known, scope, calendar);
    return [...notAsked(cells.given, trial), ...cells.expect.flatMap((pair) => compare(draft, pair, trial))];
  });
};

/** An assignment of a cell with its places in the file. */
type Placed = Pair & { readonly nameSpan: Span; readonly valueSpan: Span };

function cellsOf(row: TableRow): { given: readonly Placed[]; expect: readonly Placed[] } | { wrong: Fault } {
  const [given, expect, ...more] = row.cells;
  if (given === undefined || expect === undefined || more.length > 0) return { wrong: fault('example-row', row.span) };
  const read = [given, expect].map((cell) => ({ cell, ...readCell(cell.text) }));
  for (const { cell, wrong } of read)
    if (wrong !== undefined) return { wrong: fault('example-cell', spanOf(cell, wrong.from, wrong.to)) };
  if (read[1]?.pairs.length === 0) return { wrong: fault('example-row', row.span) };
  const placed = read.map(({ cell, pairs }) =>
    pairs.map((pair) => ({
      ...pair,
      nameSpan: spanOf(cell, pair.from, pair.from + pair.name.length),
      valueSpan: spanOf(cell, pair.valueFrom, pair.to),
    })),
  );
  return { given: placed[0] ?? [], expect: placed[1] ?? [] };
}

const spanOf = (cell: Cell, from: number, to: number): Span => ({ file: 'id', start: cell.start + from, end: cell.start + to });

type Gathering = {
  readonly answers: Record<string, unknown>;
  readonly evidence: Record<string, unknown>;
  readonly outcomes: Record<string, string>;
  filed: PlainDate | Temporal.PlainDateTime;
  today: PlainDate | undefined;
};

function knownOf(draft: Draft, given: readonly Placed[], faults: Fault[]): Known {
  const known: Gathering = { answers: {}, evidence: {}, outcomes: {}, filed: draft.effective, today: undefined };
  const seen = new Set<string>();
  for (const pair of given) {
    if (seen.has(pair.name)) faults.push(fault('key-twice', pair.nameSpan, { key: pair.name }));
    else if (!take(draft, pair, known)) faults.push(unknownGiven(draft, pair));
    seen.add(pair.name);
  }
  const filed = known.filed instanceof Temporal.PlainDate ? known.filed : known.filed.toPlainDate();
  return { ...known, today: known.today ?? filed };
}

/** Takes one assignment in; false where the name is unknown or the value is not one it can have. */
function take(draft: Draft, { name, value }: Pair, known: Gathering): boolean {
  const [root = '', field, ...more] = name.split('.');
  if (more.length > 0) return false;
  if (name === 'filed' || name === 'today') return takeDay(name, value, known);
  if (root === 'form' && field !== undefined) {
    const question = draft.standard.questions.find((one) => one.key === field);
    if (question === undefined || (value !== null && !accepts(question.schema, value))) return false;
    known.answers[field] = value;
    return true;
  }
  if (root === 'steps' && field !== undefined) {
    const step = draft.standard.steps.find((one) => one.key === field);
    if (step === undefined || typeof value !== 'string' || !outcomesOf[step.does].includes(value)) return false;
    known.outcomes[field] = value;
    return true;
  }
  return takeEvidence(draft, root, field, value, known);
}

function takeDay(name: 'filed' | 'today', value: ExampleValue, known: Gathering): boolean {
  const day = typeof value === 'string' ? readDate(value) : undefined;
  if (day !== undefined) {
    if (name === 'filed') known.filed = day;
    else known.today = day;
    return true;
  }
  if (name === 'today' || typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return false;
  try {
    known.filed = Temporal.PlainDateTime.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function takeEvidence(draft: Draft, root: string, field: string | undefined, value: ExampleValue, known: Gathering): boolean {
  const requirement = draft.standard.requirements.find((one) => one.key === root);
  if (requirement === undefined) return false;
  if (field === undefined) {
    if (value !== null && value !== true) return false;
    if (value === null) known.evidence[root] = null;
    else if (requirement.evidence !== 'registry') known.evidence[root] = true;
    return true;
  }
  const schema = requirement.gives?.[field];
  if (schema === undefined || (value !== null && !accepts(schema, value)) || known.evidence[root] === null) return false;
  const empty = Object.fromEntries(Object.keys(requirement.gives ?? {}).map((key) => [key, null]));
  known.evidence[root] = { ...empty, ...(known.evidence[root] as object | undefined), [field]: value };
  return true;
}

function unknownGiven(draft: Draft, pair: Placed): Fault {
  const { standard } = draft;
  const names = [
    'filed',
    'today',
    ...standard.questions.map((one) => `form.${one.key}`),
    ...standard.requirements.flatMap((one) => [one.key, ...Object.keys(one.gives ?? {}).map((field) => `${one.key}.${field}`)]),
    ...standard.steps.map((one) => `steps.${one.key}`),
  ];
  return names.includes(pair.name)
    ? fault('example-value', pair.valueSpan, { name: pair.name })
    : fault('example-name', pair.nameSpan, { name: pair.name, known: names.join(', ') });
}

/** An answer to a question that is not asked shows that the table has another form in mind. */
function notAsked(given: readonly Placed[], trial: Trial): Fault[] {
  const asked = trial.asked();
  return given
    .filter((pair) => pair.name.startsWith('form.') && pair.value !== null && !asked.includes(pair.name.slice('form.'.length)))
    .map((pair) => fault('example-not-asked', pair.nameSpan, { name: pair.name }));
}

const listOf = (value: ExampleValue): string[] =>
  value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value as string | number | boolean)];

const shown = (keys: readonly string[]): string => (keys.length === 0 ? 'null' : keys.join(', '));

/** What may be expected, and what the standard gives for it, as keys or one value. */
const results: Readonly<Record<string, (trial: Trial) => Outcome<readonly string[]>>> = {
  steps: (trial) => trial.steps(),
  documents: (trial) => trial.documents(),
  product: (trial) => trial.products(),
  due: (trial) => [`${trial.due()}`],
  fee: (trial) => {
    const fee = trial.fee();
    return isRefusal(fee) ? fee : [`${fee}`];
  },
  refusal: (trial) => {
    const ground = trial.refusal();
    return isRefusal(ground) ? ground : ground === undefined ? [] : [ground];
  },
};

function compare(draft: Draft, pair: Placed, trial: Trial): Fault[] {
  const result = results[pair.name];
  if (result === undefined)
    return [fault('example-name', pair.nameSpan, { name: pair.name, known: Object.keys(results).join(', ') })];
  const given = result(trial);
  if (isRefusal(given))
    return [fault('example-open', pair.nameSpan, { name: pair.name, missing: given.params.at || given.name })];
  const expected = listOf(pair.value);
  const same = expected.length === given.length && expected.every((key) => given.includes(key));
  if (same) return [];
  const refused = pair.name === 'product' ? trial.refusal() : undefined;
  const why = typeof refused === 'string' ? `refusal = ${refused}` : shown(given);
  return [
    fault('example-differs', pair.valueSpan, {
      name: pair.name,
      expected: shown(expected),
      given: why,
      title: draft.standard.title.id,
    }),
  ];
}
