import { bodyOf, type PostId } from '#ground';
import type { Check, Draft } from './draft.ts';
import { type FaultName, fault } from './faults.ts';
import { graphOf } from './flow.ts';
import type { Fault, Span } from './problem.ts';
import type { Pattern, Standard, Step } from './standard.ts';

/** `pattern`: the procedure keeps the rules of its pattern (service-standard.md, The five patterns). */
export const patternFaults: Check = (draft) => [...rules[draft.standard.pattern](draft), ...systemDecides(draft)];

const advice: ReadonlySet<string> = new Set(['recommend', 'inspect', 'meet']);

const stepPlace = (draft: Draft, step: Step, key?: 'by' | 'authority' | 'does'): Span => {
  const written = draft.blocks.procedure.value[step.key];
  return key !== undefined && written?.[key] !== undefined
    ? draft.blocks.procedure.at([step.key, key], 'value')
    : draft.blocks.procedure.at([step.key], 'key');
};

const patternPlace = (draft: Draft): Span => draft.blocks.front.at(['pattern'], 'value');

const elsewhere = (post: PostId, standard: Standard): boolean => bodyOf(post) !== standard.provider;
const decides = (standard: Standard): readonly Step[] => standard.steps.filter((step) => step.does === 'decide');
const deciders = (standard: Standard): ReadonlySet<string> =>
  new Set(decides(standard).flatMap((step) => step.by.map((post) => bodyOf(post))));

/** Steps of other bodies that are no advice. */
const notAdvice = (draft: Draft, name: FaultName): Fault[] =>
  draft.standard.steps
    .filter((step) => !advice.has(step.does) && step.by.some((post) => elsewhere(post, draft.standard)))
    .map((step) => fault(name, stepPlace(draft, step, 'by'), { step: step.key, provider: draft.standard.provider }));

const decidesBy = (draft: Draft, authority: Step['authority'], name: FaultName): Fault[] =>
  decides(draft.standard)
    .filter((step) => step.authority !== authority)
    .map((step) => fault(name, stepPlace(draft, step, 'authority'), { step: step.key }));

/** Advice that is asked after the last decision advises nobody. */
function lateAdvice(draft: Draft): Fault[] {
  const graph = graphOf(draft.standard.steps);
  // Of steps that wait for themselves nobody can say what comes first; that is told already.
  if (graph.circular.size > 0) return [];
  const awaited = new Set(decides(draft.standard).flatMap((step) => [...(graph.before.get(step.key) ?? [])]));
  return draft.standard.steps
    .filter((step) => advice.has(step.does) && step.by.some((post) => elsewhere(post, draft.standard)) && !awaited.has(step.key))
    .map((step) => fault('advice-late', stepPlace(draft, step), { step: step.key }));
}

/** The products that no decision of this body signs, or that two share. */
function productOfEach(draft: Draft): Fault[] {
  const { standard } = draft;
  return decides(standard)
    .filter((step) => !standard.products.some((product) => product.signedBy === step.key))
    .map((step) => fault('decision-without-product', stepPlace(draft, step), { step: step.key }));
}

/** One body in its own competence; others only advise. */
function technicalFunctional(draft: Draft): Fault[] {
  return [...notAdvice(draft, 'other-body-acts'), ...decidesBy(draft, 'attribution', 'own-competence'), ...lateAdvice(draft)];
}

/** Each body for its own part in one place: a product from each, signed by the attribution of its own body. */
function oneRoof(draft: Draft): Fault[] {
  const faults = [...decidesBy(draft, 'attribution', 'roof-attribution'), ...productOfEach(draft)];
  if (deciders(draft.standard).size < 2) faults.unshift(fault('roof-alone', patternPlace(draft)));
  return faults;
}

/** One unit by delegation: one product, one signature; technical bodies advise. */
function oneDoor(draft: Draft): Fault[] {
  const { standard, blocks } = draft;
  const faults = [
    ...decidesBy(draft, 'delegation', 'door-delegation'),
    ...notAdvice(draft, 'other-body-acts'),
    ...lateAdvice(draft),
  ];
  const [, ...moreProducts] = standard.products;
  const [, ...moreDecisions] = decides(standard);
  for (const product of moreProducts)
    faults.push(fault('door-one-product', blocks.product.at([product.key], 'key'), { product: product.key }));
  for (const step of moreDecisions) faults.push(fault('door-one-signature', stepPlace(draft, step), { step: step.key }));
  return faults;
}

/** A coordinator orders and hands over one bundle; each body decides for itself. */
function centralised(draft: Draft): Fault[] {
  const { standard } = draft;
  const faults = productOfEach(draft);
  if (![...deciders(standard)].some((body) => body !== standard.provider))
    faults.push(fault('central-alone', patternPlace(draft)));
  const bundles = standard.steps.filter((step) => step.does === 'deliver');
  const [bundle, ...more] = bundles;
  for (const step of more) faults.push(fault('central-one-bundle', stepPlace(draft, step), { step: step.key }));
  if (bundle === undefined) return [...faults, fault('central-no-bundle', patternPlace(draft))];
  if (bundle.by.some((post) => elsewhere(post, standard)) || bundle.by.length === 0)
    faults.push(fault('central-bundle-by', stepPlace(draft, bundle, 'by'), { provider: standard.provider }));
  const before = graphOf(standard.steps).before.get(bundle.key);
  const missing = decides(standard).filter((step) => !before?.has(step.key));
  for (const step of missing) faults.push(fault('central-bundle-early', stepPlace(draft, step), { step: step.key }));
  return faults;
}

/** A rule per condition: nothing is left to judgement, so that the system can tell that all conditions are met. */
function electronic(draft: Draft): Fault[] {
  const { standard, blocks } = draft;
  const faults = standard.refusals
    .filter((ground) => ground.byJudgement)
    .map((ground) => fault('electronic-judgement', blocks.refusal.at([ground.key], 'key'), { ground: ground.key }));
  for (const step of standard.steps.filter((one) => advice.has(one.does)))
    faults.push(fault('electronic-advice', stepPlace(draft, step, 'does'), { step: step.key }));
  if (standard.refusals.length === 0) faults.push(fault('electronic-no-rule', patternPlace(draft)));
  return faults;
}

const rules: Readonly<Record<Pattern, (draft: Draft) => Fault[]>> = {
  'technical-functional': technicalFunctional,
  'one-roof': oneRoof,
  'one-door': oneDoor,
  centralised,
  electronic,
};

/** UU 30/2014 ps 53(3): a product comes from the system only in the electronic pattern and where its switch is on. */
function systemDecides(draft: Draft): Fault[] {
  const { standard, blocks } = draft;
  const faults: Fault[] = [];
  const on = standard.time.decideBySystem !== undefined;
  if (on && standard.pattern !== 'electronic') faults.push(fault('system-pattern', blocks.time.at(['decide-by-system'], 'key')));
  const automatic = new Set(standard.steps.filter((step) => step.does === 'automatic').map((step) => step.key));
  for (const product of standard.products)
    if (product.givenBy !== undefined && automatic.has(product.givenBy) && !on)
      faults.push(fault('system-switch', blocks.product.at([product.key], 'key'), { product: product.key }));
  return faults;
}
