import { type Calendar, exceeds, limitWords, type Words } from '#ground';
import type { Check, Draft } from './draft.ts';
import { fault } from './faults.ts';
import { givingSteps, graphOf, type StepGraph } from './flow.ts';
import { isSectorLaw } from './law-limits.ts';
import type { Fault } from './problem.ts';
import type { Limit, Standard, Step } from './standard.ts';

/** A way through the steps from receipt to a product, with the time each of its steps takes. */
export type StepPath = { readonly keys: readonly string[]; readonly limits: readonly Limit[] };

/** More ways than this are not told apart: of all that are found the longest by rough count are kept. */
const mostPaths = 200;

/**
 * Every way from receipt to the steps that give the products. What stands outside the limit (`deliver`, `pay`) and the
 * steps that `leaveOut` names take no time on it.
 */
export function pathsOf(
  standard: Standard,
  graph: StepGraph,
  leaveOut: (step: Step) => boolean = () => false,
): readonly StepPath[] {
  const timeless = (step: Step): boolean => step.does === 'deliver' || step.does === 'pay' || leaveOut(step);
  const to = new Map<string, readonly StepPath[]>();
  for (const step of graph.order) {
    const own = timeless(step) || step.within === undefined ? [] : [step.within];
    const before = step.after.flatMap((key) => to.get(key) ?? []);
    const ways = before.length === 0 ? [{ keys: [], limits: [] }] : before;
    to.set(step.key, longestOf(ways.map((way) => ({ keys: [...way.keys, step.key], limits: [...way.limits, ...own] }))));
  }
  return longestOf([...givingSteps(standard)].flatMap((key) => to.get(key) ?? []));
}

/** `promise` and `promise-tight`: every step has a limit, and the longest path of steps fits the limit promised. */
export const promiseFaults: Check = (draft) => {
  const { standard, blocks } = draft;
  const graph = graphOf(standard.steps);
  const faults: Fault[] = standard.steps
    .filter((step) => step.within === undefined && !mayLackLimit(step))
    .map((step) => fault('step-no-limit', blocks.procedure.at([step.key], 'key'), { step: step.key }));
  const place = blocks.time.at(['limit'], 'value');
  const calendar = draft.world.calendar(standard.provider);
  for (const path of pathsOf(standard, graph)) {
    const over = exceeds(path.limits, standard.time.limit, calendar, draft.effective.year);
    if (over === undefined) continue;
    const params = { steps: path.keys.join(', '), sum: sumWords(path.limits), limit: limitWords(standard.time.limit) };
    const sameUnit = path.limits.every((limit) => limit.unit === standard.time.limit.unit);
    return [
      ...faults,
      sameUnit
        ? fault('path-longer', place, params)
        : fault('path-longer-mixed', place, {
            ...params,
            start: `${over.start}`,
            ends: `${over.ends}`,
            promised: `${over.promised}`,
          }),
    ];
  }
  return faults.length > 0 ? faults : tight(draft, graph, calendar);
};

/** `law-limit`: UU 30/2014 ps 39(6), 50 and 53, unless a law of the sector is cited; silence other than granted needs a statute. */
export const lawLimitFaults: Check = (draft) => {
  const { standard, blocks } = draft;
  const faults: Fault[] = [];
  if (standard.time.silence !== 'granted' && !standard.time.basis.some((one) => isSectorLaw(one.act, 'statute')))
    faults.push(fault('silence', blocks.time.at(['silence'], 'value'), { silence: standard.time.silence }));
  if (standard.time.basis.some((one) => isSectorLaw(one.act, 'any'))) return faults;
  return [...faults, ...checkTooLong(draft), ...restTooLong(draft)];
};

/** ps 39(6): ten working days for a permit, dispensation or concession; ps 53(2): else five. */
export const lawDays = (standard: Standard): number =>
  standard.products.some((product) => ['licence', 'dispensation', 'concession'].includes(product.type)) ? 10 : 5;

/** Limits added up unit by unit, in words: `4 hari kerja dan 24 jam`. */
export function sumWords(limits: readonly Limit[]): Words {
  const sums = new Map<Limit['unit'], number>();
  for (const limit of limits) sums.set(limit.unit, (sums.get(limit.unit) ?? 0) + limit.n);
  const words = [...sums].map(([unit, n]) => limitWords({ unit, n }));
  return { id: words.map((one) => one.id).join(' dan '), en: words.map((one) => one.en).join(' and ') };
}

const mayLackLimit = (step: Step): boolean => ['deliver', 'pay', 'automatic'].includes(step.does);

const roughDays: Readonly<Record<Limit['unit'], number>> = { wd: 1.4, d: 1, h: 1 / 24, wk: 7, mo: 30.5, y: 365 };
const roughly = (limits: readonly Limit[]): number => limits.reduce((sum, limit) => sum + limit.n * roughDays[limit.unit], 0);

/** Distinct ways, the longest by rough count first. */
function longestOf(ways: readonly StepPath[]): readonly StepPath[] {
  const distinct = new Map(ways.map((way) => [way.limits.map((limit) => `${limit.n}${limit.unit}`).join('+'), way]));
  return [...distinct.values()].sort((a, b) => roughly(b.limits) - roughly(a.limits)).slice(0, mostPaths);
}

/** No slack at all: the longest path takes the whole limit. */
function tight(draft: Draft, graph: StepGraph, calendar: Calendar): Fault[] {
  const { limit } = draft.standard.time;
  if (limit.n < 2) return [];
  const shorter = { ...limit, n: limit.n - 1 };
  const full = pathsOf(draft.standard, graph).find((path) => exceeds(path.limits, shorter, calendar, draft.effective.year));
  if (full === undefined) return [];
  return [
    fault('promise-tight', draft.blocks.time.at(['limit'], 'value'), { sum: sumWords(full.limits), limit: limitWords(limit) }),
  ];
}

const isCheck = (step: Step): boolean => step.does === 'check' || step.does === 'automatic';
const within = (days: number): Limit => ({ n: days, unit: 'wd' });

/** ps 50: whether a file is complete is told within five working days. */
function checkTooLong(draft: Draft): Fault[] {
  const { standard, blocks, world, effective } = draft;
  const calendar = world.calendar(standard.provider);
  for (const path of pathsOf(standard, graphOf(standard.steps), (step) => !isCheck(step))) {
    if (exceeds(path.limits, within(5), calendar, effective.year) === undefined) continue;
    const last = path.keys.findLast((key) => standard.steps.some((step) => step.key === key && isCheck(step)));
    return [fault('check-too-long', blocks.procedure.at([last ?? '', 'within'], 'value'), { sum: sumWords(path.limits) })];
  }
  return [];
}

/** The rest of the path, and the limit less the check, within the law's ten or five working days. */
function restTooLong(draft: Draft): Fault[] {
  const { standard, blocks, world, effective } = draft;
  const calendar = world.calendar(standard.provider);
  const days = lawDays(standard);
  const graph = graphOf(standard.steps);
  const place = blocks.time.at(['limit'], 'value');
  const law = limitWords(within(days));
  for (const path of pathsOf(standard, graph, isCheck))
    if (exceeds(path.limits, within(days), calendar, effective.year) !== undefined)
      return [fault('rest-too-long', place, { sum: sumWords(path.limits), law })];
  const check = Math.max(0, ...pathsOf(standard, graph, (step) => !isCheck(step)).map((path) => workingDays(path.limits)));
  if (exceeds([standard.time.limit], within(days + check), calendar, effective.year) === undefined) return [];
  return [fault('limit-too-long', place, { limit: limitWords(standard.time.limit), law, check: limitWords(within(check)) })];
}

/** A check's time in working days, never more than it is: what the limit may be longer for its sake. */
const workingDays = (limits: readonly Limit[]): number =>
  limits.reduce(
    (sum, { n, unit }) => sum + (unit === 'wd' ? n : unit === 'h' ? Math.floor(n / 24) : Math.floor((n * roughDays[unit]) / 1.4)),
    0,
  );
