import { type Static, type TProperties, type TSchema, Type } from 'typebox';
import { feelReserved, limitPattern, patternOf } from './grammar-words.ts';

/** A name that expressions read: it becomes part of a FEEL path, so no hyphen and no word of FEEL itself. */
const readable = `^(?!(?:${feelReserved.join('|')})$)[a-z][a-z0-9_]{0,39}$`;
/** A name that only the standard itself refers to. */
const name = '^[a-z][a-z0-9_-]{0,39}$';

const text = (max: number) => Type.String({ minLength: 1, maxLength: max, 'x-words': patternOf.text });
const title = text(200);
const sentence = text(1000);
const expression = Type.String({ minLength: 1, maxLength: 2000, 'x-words': patternOf.expression });
/** The form that `readReference` of #regulations reads; whether there is such an act is asked of the register. */
const citation = Type.String({
  pattern:
    '^[a-z][a-z-]*(/[a-z][a-z0-9-]*)*/[0-9]{4}(/[1-9][0-9]*[a-z]?)?(~([1-9][0-9]*[A-Z]*|[IVX]+)(\\([0-9]+[a-z]?\\))?[a-z]?)?$',
  maxLength: 120,
  'x-words': patternOf.citation,
});
const citations = Type.Union([citation, Type.Array(citation, { minItems: 1, uniqueItems: true })], {
  'x-words': patternOf.citations,
});
const limit = Type.String({ pattern: limitPattern, 'x-words': patternOf.limit });
const segment = '[a-z][a-z0-9-]{0,62}';
const body = Type.String({ pattern: `^${segment}/${segment}$`, 'x-words': patternOf.body });
const post = Type.String({ pattern: `^${segment}/${segment}#${segment}$`, 'x-words': patternOf.post });
const register = Type.String({ pattern: `^${segment}/${segment}@${segment}$`, 'x-words': patternOf.register });
const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], 'x-words': patternOf.choice });
const closed = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const map = <T extends TSchema>(key: string, of: T) =>
  Type.Record(Type.String({ pattern: key }), of, { additionalProperties: false });
const some = Type.Optional;

const front = closed({
  service: Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$', 'x-words': patternOf.key }),
  provider: body,
  title,
  matter: Type.String({ pattern: '^[a-z][a-z0-9-]*(/[a-z0-9-]+)*$', maxLength: 120, 'x-words': patternOf.matter }),
  kind: oneOf(['administrative', 'service', 'goods', 'regulatory']),
  pattern: oneOf(['technical-functional', 'one-roof', 'one-door', 'centralised', 'electronic']),
  channels: Type.Array(oneOf(['online', 'counter']), { minItems: 1, uniqueItems: true }),
  audience: Type.Array(oneOf(['person', 'business', 'organisation', 'body']), { minItems: 1, uniqueItems: true }),
  'life-events': some(Type.Array(Type.String({ pattern: name, 'x-words': patternOf.key }), { uniqueItems: true })),
  effective: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'x-words': patternOf.date }),
});

const law = Type.Array(citation, { minItems: 1, uniqueItems: true });

/** What an answer may be: the types and limits of JSON Schema 2020-12 that the language takes. */
const answer = {
  type: oneOf(['string', 'integer', 'number', 'boolean', 'array']),
  format: some(oneOf(['date', 'email', 'nik', 'phone'])),
  enum: some(Type.Array(Type.String({ pattern: name, 'x-words': patternOf.key }), { minItems: 1, uniqueItems: true })),
  pattern: some(Type.String({ minLength: 1, maxLength: 300 })),
  minLength: some(Type.Integer({ minimum: 0, maximum: 20_000 })),
  maxLength: some(Type.Integer({ minimum: 1, maximum: 20_000 })),
  minimum: some(Type.Number()),
  maximum: some(Type.Number()),
};
const answerSchema = closed(answer);
const question = closed({
  ...answer,
  items: some(answerSchema),
  label: title,
  hint: some(sentence),
  page: some(Type.String({ pattern: name, 'x-words': patternOf.key })),
  when: some(expression),
  required: some(Type.Boolean()),
  options: some(map(name, title)),
  prefill: some(Type.String({ pattern: '^person\\.[a-z_]+$', 'x-words': patternOf.prefill })),
});

/** A field of a register's record: with a label it is shown to people, and `options` gives the register's own codes their words. */
const recordField = closed({
  type: answer.type,
  format: answer.format,
  label: some(title),
  options: some(map(name, title)),
});

const evidence = oneOf(['registry', 'upload', 'original-shown', 'certified-copy', 'e-meterai', 'declaration', 'alternatives']);
const requirementFields = {
  title,
  hint: some(sentence),
  evidence: some(evidence),
  from: some(register),
  by: some(Type.String({ pattern: '^form\\.[a-z][a-z0-9_]*$', 'x-words': patternOf.answer })),
  gives: some(map(readable, recordField)),
  accept: some(Type.Array(oneOf(['pdf', 'image']), { minItems: 1, uniqueItems: true })),
  max: some(Type.String({ pattern: '^[1-9][0-9]{0,3} (kB|MB)$', 'x-words': patternOf.size })),
  when: some(expression),
  basis: some(citations),
};
const alternative = closed({ key: Type.String({ pattern: readable, 'x-words': patternOf.readable }), ...requirementFields });
const requirement = closed({ ...requirementFields, alternatives: some(Type.Array(alternative, { minItems: 2 })) });

const step = closed({
  does: oneOf(['check', 'recommend', 'inspect', 'meet', 'initial', 'decide', 'pay', 'register', 'deliver', 'automatic']),
  title: some(title),
  by: some(Type.Union([post, Type.Array(post, { minItems: 1, uniqueItems: true })], { 'x-words': patternOf.posts })),
  within: some(limit),
  after: some(Type.Array(Type.String({ pattern: readable, 'x-words': patternOf.readable }), { minItems: 1, uniqueItems: true })),
  authority: some(oneOf(['attribution', 'delegation', 'mandate'])),
  in: some(oneOf(['oss', 'simbg', 'siak'])),
  when: some(expression),
});

const refusal = closed({
  title,
  when: some(expression),
  'by-judgement': some(Type.Literal(true, { 'x-words': patternOf.yes })),
  basis: some(citations),
  letter: sentence,
});

const underLaw = closed({ basis: some(citations) });
const time = closed({
  limit,
  silence: some(oneOf(['granted', 'refused', 'none'])),
  correction: some(oneOf(['stops', 'continues', 'resets'])),
  'issue-on-silence': some(underLaw),
  'decide-by-system': some(underLaw),
  basis: some(citations),
});

const fee = closed({
  amount: Type.Union([expression, Type.Integer({ minimum: 0 })], { 'x-words': patternOf.amount }),
  basis: some(citations),
});

const paragraphs = some(Type.Array(text(2000), { minItems: 1 }));
const product = closed({
  title,
  type: oneOf([
    'licence',
    'standard',
    'dispensation',
    'concession',
    'certificate',
    'decree',
    'document',
    'population-document',
    'service',
    'goods',
    'finding',
    'external',
  ]),
  valid: some(limit),
  'signed-by': some(Type.String({ pattern: readable, 'x-words': patternOf.readable })),
  'given-by': some(Type.String({ pattern: readable, 'x-words': patternOf.readable })),
  letter: some(closed({ considering: paragraphs, deciding: paragraphs, conditions: paragraphs, body: paragraphs })),
  when: some(expression),
});

/** UU 25/2009 ps 29 with its explanation: whom the facilities must also serve, at no extra cost. */
export const vulnerableGroups = ['disability', 'elderly', 'pregnant', 'children', 'natural-disaster', 'social-disaster'] as const;
const facility = closed({ title, for: some(Type.Array(oneOf(vulnerableGroups), { minItems: 1, uniqueItems: true })) });

const definitions = {
  front,
  law,
  requirements: map(readable, requirement),
  form: map(readable, question),
  pages: map(name, title),
  procedure: Type.Record(Type.String({ pattern: readable }), step, { additionalProperties: false, minProperties: 1 }),
  refusal: map(name, refusal),
  time,
  fee,
  product: Type.Record(Type.String({ pattern: name }), product, { additionalProperties: false, minProperties: 1 }),
  facilities: map(name, facility),
  words: Type.Record(Type.String(), text(2000)),
};

/** The blocks of the language by name, `front` for the front matter. */
export type BlockName = keyof typeof definitions;

/** The data of a block that has the right shape. */
export type BlockData<N extends BlockName> = Static<(typeof definitions)[N]>;

/** The grammar of every block as one JSON Schema (2020-12) document, published at /schema. */
export const blockSchemas = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:satupintu:standard',
  title: 'Blocks of a service standard',
  description: 'Each definition is the grammar of one fenced block, written in YAML; `front` is the front matter.',
  $defs: definitions,
} as const;
