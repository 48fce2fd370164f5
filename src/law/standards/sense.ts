import { isRefusal, readLimit } from '#ground';
import { safePattern } from './answer.ts';
import type { Block, Path } from './block.ts';
import { type Check, type Draft, readDate } from './draft.ts';
import { fault } from './faults.ts';
import type { BlockData } from './grammar.ts';
import type { Fault } from './problem.ts';
import type { Product } from './standard.ts';
import { isDecision } from './step-words.ts';

/** `shape` beyond the grammar of a block: what its keys ask of each other. */
export const senseFaults: Check = (draft) => [
  ...dates(draft),
  ...limits(draft),
  ...questions(draft),
  ...requirements(draft),
  ...steps(draft),
  ...refusals(draft),
  ...letters(draft),
];

function dates({ blocks }: Draft): Fault[] {
  const written = blocks.front.value.effective;
  return readDate(written) === undefined
    ? [fault('no-such-day', blocks.front.at(['effective'], 'value'), { date: written })]
    : [];
}

function limits({ blocks }: Draft): Fault[] {
  const wrong = (block: Block, path: Path, written: string | undefined): Fault[] => {
    const read = written === undefined ? undefined : readLimit(written);
    if (!isRefusal(read)) return [];
    return [fault('limit-range', block.at(path, 'value'), { text: written ?? '', most: read.params.most ?? '–' })];
  };
  return [
    ...wrong(blocks.time, ['limit'], blocks.time.value.limit),
    ...Object.entries(blocks.procedure.value).flatMap(([key, step]) => wrong(blocks.procedure, [key, 'within'], step.within)),
    ...Object.entries(blocks.product.value).flatMap(([key, one]) => wrong(blocks.product, [key, 'valid'], one.valid)),
  ];
}

type Written = BlockData<'form'>[string];

function questions({ blocks, standard }: Draft): Fault[] {
  const { form, pages } = blocks;
  const asked = new Set(standard.questions.map((question) => question.page));
  const unasked = Object.keys(pages.value)
    .filter((page) => !asked.has(page))
    .map((page) => fault('page-empty', pages.at([page], 'key'), { page }));
  return [...unasked, ...Object.entries(form.value).flatMap(([key, one]) => question(form, key, one))];
}

/** Which limits of an answer belong to which type. */
const belongs: Readonly<Record<string, readonly Written['type'][]>> = {
  format: ['string'],
  enum: ['string'],
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
  options: ['string', 'array'],
  items: ['array'],
};

function question(form: Block, key: string, one: Written): Fault[] {
  const faults: Fault[] = [];
  for (const [limit, types] of Object.entries(belongs))
    if (limit in one && !types.includes(one.type))
      faults.push(fault('limit-of-type', form.at([key, limit], 'key'), { limit, type: one.type }));
  const values = one.enum ?? one.items?.enum;
  const options = Object.keys(one.options ?? {});
  const missing = values?.find((value) => !options.includes(value));
  const extra = values === undefined ? undefined : options.find((option) => !values.includes(option));
  if (missing !== undefined) faults.push(fault('option-words', form.at([key, 'enum'], 'key'), { value: missing }));
  if (extra !== undefined) faults.push(fault('option-unknown', form.at([key, 'options', extra], 'key'), { value: extra }));
  if (one.type === 'array' && options.length === 0 && one.items === undefined)
    faults.push(fault('array-items', form.at([key], 'key'), { question: key }));
  const crossed =
    (one.minimum !== undefined && one.maximum !== undefined && one.minimum > one.maximum) ||
    (one.minLength !== undefined && one.maxLength !== undefined && one.minLength > one.maxLength);
  if (crossed) faults.push(fault('limits-crossed', form.at([key], 'key'), { question: key }));
  for (const [pattern, path] of [
    [one.pattern, [key, 'pattern']] as const,
    [one.items?.pattern, [key, 'items', 'pattern']] as const,
  ])
    if (pattern !== undefined && safePattern(pattern) === undefined)
      faults.push(fault('pattern-unsafe', form.at(path, 'value'), { pattern }));
  return faults;
}

function requirements({ blocks }: Draft): Fault[] {
  const block = blocks.requirements;
  type One = Omit<BlockData<'requirements'>[string], 'alternatives'> & { readonly alternatives?: unknown };
  const one = (path: Path, written: One): Fault[] => {
    const faults: Fault[] = [];
    const evidence = written.evidence ?? (written.alternatives === undefined ? undefined : 'alternatives');
    const place = block.at(path, 'key');
    if (evidence === undefined) return [fault('evidence-missing', place, { key: String(path.at(-1)) })];
    if ((evidence === 'alternatives') !== (written.alternatives !== undefined)) faults.push(fault('alternatives', place));
    for (const key of ['from', 'by'] as const)
      if (evidence === 'registry' && written[key] === undefined) faults.push(fault('registry-key', place, { key }));
    for (const key of ['from', 'by', 'gives'] as const)
      if (evidence !== 'registry' && written[key] !== undefined)
        faults.push(fault('evidence-key', block.at([...path, key], 'key'), { key, evidence: 'registry' }));
    for (const key of ['accept', 'max'] as const)
      if (!['upload', 'registry'].includes(evidence) && written[key] !== undefined)
        faults.push(fault('evidence-key', block.at([...path, key], 'key'), { key, evidence: 'upload' }));
    return faults;
  };
  return Object.entries(block.value).flatMap(([key, written]) => [
    ...one([key], written),
    ...(written.alternatives ?? []).flatMap((other, index) => one([key, 'alternatives', index], other)),
    ...twice(block, key, written.alternatives ?? []),
  ]);
}

const twice = (block: Block, key: string, others: readonly { readonly key: string }[]): Fault[] =>
  others.flatMap((other, index) =>
    others.findIndex((one) => one.key === other.key) < index
      ? [fault('key-twice', block.at([key, 'alternatives', index, 'key'], 'value'), { key: other.key })]
      : [],
  );

const byNobody = new Set(['automatic', 'deliver', 'pay']);

function steps({ blocks, standard }: Draft): Fault[] {
  const block = blocks.procedure;
  return standard.steps.flatMap((step) => {
    const faults: Fault[] = [];
    const place = block.at([step.key], 'key');
    const params = { step: step.key };
    if (step.by.length > 1 && step.does !== 'initial' && step.does !== 'meet')
      faults.push(fault('by-several', block.at([step.key, 'by'], 'value'), params));
    if (step.by.length === 0 && !byNobody.has(step.does)) faults.push(fault('by-missing', place, params));
    if (step.by.length > 0 && step.does === 'automatic')
      faults.push(fault('by-system', block.at([step.key, 'by'], 'key'), params));
    if (step.does === 'register' && step.in === undefined) faults.push(fault('register-in', place, params));
    if (step.does !== 'register' && step.in !== undefined)
      faults.push(fault('in-elsewhere', block.at([step.key, 'in'], 'key'), params));
    return faults;
  });
}

function refusals({ blocks, standard }: Draft): Fault[] {
  return standard.refusals
    .filter((ground) => (ground.when === undefined) !== ground.byJudgement)
    .map((ground) => fault('refusal-when', blocks.refusal.at([ground.key], 'key'), { ground: ground.key }));
}

/** A decision is reasoned and has dicta; a document has a body; nothing else has a letter (UU 30/2014 ps 55). */
function letters({ blocks, standard }: Draft): Fault[] {
  const block = blocks.product;
  const signed = (product: Product): boolean => product.signedBy !== undefined;
  return standard.products.flatMap((product): Fault[] => {
    const place = block.at([product.key], 'key');
    const letter = product.letter;
    const params = { product: product.key };
    if (signed(product) && letter === undefined) return [fault('letter-missing', place, params)];
    if (letter === undefined) return [];
    const path = [product.key, 'letter'];
    if (!signed(product)) return [fault('letter-unsigned', block.at(path, 'key'), params)];
    const faults: Fault[] = [];
    const need: readonly (keyof NonNullable<Product['letter']>)[] = isDecision(product.type)
      ? ['considering', 'deciding']
      : ['body'];
    const never: readonly (keyof NonNullable<Product['letter']>)[] = isDecision(product.type)
      ? ['body']
      : ['considering', 'deciding'];
    for (const part of need)
      if (letter[part].length === 0) faults.push(fault('letter-part', block.at(path, 'key'), { ...params, part }));
    for (const part of never)
      if (letter[part].length > 0) faults.push(fault('letter-part-not', block.at([...path, part], 'key'), { ...params, part }));
    return faults;
  });
}
