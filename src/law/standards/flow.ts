import type { Check, Draft } from './draft.ts';
import { fault, nearest } from './faults.ts';
import type { Fault } from './problem.ts';
import type { Product, Standard, Step } from './standard.ts';

/** The steps as a graph: who comes after whom, directly and in all. */
export type StepGraph = {
  readonly steps: ReadonlyMap<string, Step>;
  /** In an order in which every step follows those it waits for; steps in or behind a circle are left out. */
  readonly order: readonly Step[];
  /** Steps that wait, in the end, for themselves. */
  readonly circular: ReadonlySet<string>;
  /** Everything a step waits for, in all; without itself. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Lays out the steps of a standard; names in `after` that no step has are passed over. */
export function graphOf(steps: readonly Step[]): StepGraph {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const before = new Map<string, Set<string>>();
  const order: Step[] = [];
  let waiting = [...steps];
  while (waiting.length > 0) {
    const ready = waiting.filter((step) => step.after.every((key) => !byKey.has(key) || before.has(key)));
    if (ready.length === 0) break;
    for (const step of ready) {
      const known = step.after.filter((key) => byKey.has(key));
      before.set(step.key, new Set(known.flatMap((key) => [key, ...(before.get(key) ?? [])])));
      order.push(step);
    }
    waiting = waiting.filter((step) => !before.has(step.key));
  }
  return { steps: byKey, order, circular: circularOf(waiting), before };
}

/** The step a product comes out of. */
export const sourceOf = (product: Product): string | undefined => product.signedBy ?? product.givenBy;

/** The steps out of which a product comes. */
export const givingSteps = (standard: Standard): ReadonlySet<string> =>
  new Set(standard.products.map(sourceOf).filter((key) => key !== undefined));

/** `flow`: no step waits for itself, every step can be reached, and every path ends in a product. */
export const flowFaults: Check = (draft) => {
  const { standard, blocks } = draft;
  const graph = graphOf(standard.steps);
  const faults: Fault[] = [...unknownSteps(draft, graph), ...productFaults(draft, graph)];
  for (const step of standard.steps) {
    const span = blocks.procedure.at([step.key], 'key');
    if (graph.circular.has(step.key))
      faults.push(fault('step-circle', span, { step: step.key, steps: [...graph.circular].join(' → ') }));
    else if (!graph.before.has(step.key)) faults.push(fault('step-unreached', span, { step: step.key }));
  }
  return [...faults, ...deadEnds(draft, graph)];
};

/** Of the steps that could not be ordered, those that lie on a circle themselves. */
function circularOf(waiting: readonly Step[]): ReadonlySet<string> {
  const keys = new Map(waiting.map((step) => [step.key, step]));
  const reaches = (from: Step, goal: string, seen: Set<string>): boolean =>
    from.after.some((key) => {
      const next = keys.get(key);
      if (next === undefined || seen.has(key)) return false;
      seen.add(key);
      return key === goal || reaches(next, goal, seen);
    });
  return new Set(waiting.filter((step) => reaches(step, step.key, new Set())).map((step) => step.key));
}

function unknownSteps(draft: Draft, graph: StepGraph): Fault[] {
  return draft.standard.steps.flatMap((step) =>
    step.after.flatMap((key, index) => {
      if (graph.steps.has(key)) return [];
      const span = draft.blocks.procedure.at([step.key, 'after', index], 'value');
      const near = nearest(key, [...graph.steps.keys()]);
      return [fault('step-unknown', span, { step: key, near: near ?? [...graph.steps.keys()].join(', ') })];
    }),
  );
}

const kindsThatGive = new Set(['register', 'deliver', 'inspect', 'automatic']);

/** Each product must come out of a step that can give it: signed in `decide`, or given by another step. */
function productFaults(draft: Draft, graph: StepGraph): Fault[] {
  const { standard, blocks } = draft;
  return standard.products.flatMap((product): Fault[] => {
    const span = blocks.product.at([product.key], 'key');
    const signed = product.signedBy;
    const written = blocks.product.value[product.key];
    if (signed !== undefined) {
      const place = blocks.product.at([product.key, ...(written?.['signed-by'] ? ['signed-by'] : [])], 'value');
      return graph.steps.get(signed)?.does === 'decide'
        ? []
        : [fault('signed-by', place, { product: product.key, step: signed })];
    }
    if (product.givenBy === undefined) return [fault('product-orphan', span, { product: product.key })];
    const place = blocks.product.at([product.key, ...(written?.['given-by'] ? ['given-by'] : [])], 'value');
    return kindsThatGive.has(graph.steps.get(product.givenBy)?.does ?? '')
      ? []
      : [fault('given-by', place, { product: product.key, step: product.givenBy })];
  });
}

/** A step after which nothing follows must itself give a product or come after one that does. */
function deadEnds(draft: Draft, graph: StepGraph): Fault[] {
  const giving = givingSteps(draft.standard);
  const awaited = new Set(draft.standard.steps.flatMap((step) => step.after));
  return graph.order
    .filter((step) => !awaited.has(step.key) && !giving.has(step.key))
    .filter((step) => ![...(graph.before.get(step.key) ?? [])].some((key) => giving.has(key)))
    .map((step) => fault('step-dead-end', draft.blocks.procedure.at([step.key], 'key'), { step: step.key }));
}
