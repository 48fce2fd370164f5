import { as, type BodyId, type Limit as GroundLimit, homeOf, isRefusal, type PostId, readLimit, type Text } from '#ground';
import { assembleForm, recordFieldsOf, sizeOf } from './assemble-form.ts';
import type { Companion } from './companion.ts';
import type { Outline } from './document.ts';
import type { BlockData } from './grammar.ts';
import type { PartName } from './headings.ts';
import { notYetRunOf } from './not-yet.ts';
import type { Blocks } from './reading.ts';
import {
  type Citation,
  type Component,
  compilerVersion,
  components,
  type Limit,
  type Product,
  type Prose,
  type RefusalGround,
  type Requirement,
  type Standard,
  type Step,
} from './standard.ts';
import { productType, stepTitles } from './step-words.ts';

/** Gives a text its English, where the companion has it. */
export type Translate = (part: PartName, path: string, id: string) => Text;

/** The standard that blocks of the right shape describe, with defaults filled in; whether it holds is checked after. */
export function assemble(blocks: Blocks, outline: Outline, companion: Companion): Standard {
  const front = blocks.front.value;
  const provider = as<BodyId>(front.provider);
  const text: Translate = (part, path, id) => withEnglish(id, companion.word(part, path));
  const steps = stepsOf(blocks.procedure.value, text);
  const standard: Standard = {
    compiler: compilerVersion,
    id: `${provider}/${front.service}`,
    home: homeOf(provider),
    provider,
    service: front.service,
    title: withEnglish(front.title, companion.title),
    matter: front.matter,
    kind: front.kind,
    pattern: front.pattern,
    channels: front.channels,
    audience: front.audience,
    lifeEvents: front['life-events'] ?? [],
    effective: front.effective,
    prose: proseOf(outline, companion),
    law: citationsOf(blocks.law.value),
    requirements: Object.entries(blocks.requirements.value).map(([key, one]) => requirementOf(key, one, text)),
    ...assembleForm(blocks.form.value, blocks.pages.value, text),
    steps,
    refusals: Object.entries(blocks.refusal.value).map(([key, one]) => refusalOf(key, one, text)),
    time: timeOf(blocks.time.value),
    fee: { amount: String(blocks.fee.value.amount), basis: citationsOf(blocks.fee.value.basis) },
    products: Object.entries(blocks.product.value).map(([key, one]) => productOf(key, one, steps, text)),
    facilities: Object.entries(blocks.facilities.value).map(([key, one]) => ({
      key,
      title: text('facilities', `${key}.title`, one.title),
      for: one.for ?? [],
    })),
    notYetRun: [],
  };
  return { ...standard, notYetRun: notYetRunOf(standard) };
}

/** A span as written, `6 wd`; a number beyond its range counts as one, which the check of sense has then told. */
export function limitOf(written: string): Limit {
  const limit: GroundLimit | { readonly refusal: unknown } = readLimit(written);
  return isRefusal(limit) || !('n' in limit) ? { n: 1, unit: 'd' } : limit;
}

/** Citations as written, one or several. */
export const citationsOf = (written: string | readonly string[] | undefined): readonly Citation[] =>
  (typeof written === 'string' ? [written] : (written ?? [])).map((ref) => {
    const [act = ref, article] = ref.split('~');
    return article === undefined ? { ref, act } : { ref, act, article };
  });

const withEnglish = (id: string, en: string | undefined): Text => (en === undefined ? { id } : { id, en });

function proseOf(outline: Outline, companion: Companion): Standard['prose'] {
  const of = (name: Component): { id: Prose; en?: Prose } => {
    const en = companion.prose.get(name);
    const id = outline.parts.get(name)?.prose ?? [];
    return en === undefined ? { id } : { id, en };
  };
  return Object.fromEntries(components.map((name) => [name, of(name)])) as unknown as Standard['prose'];
}

type Written = BlockData<'requirements'>[string];

function requirementOf(key: string, one: Written, text: Translate, path = key, above: readonly Citation[] = []): Requirement {
  const evidence = one.evidence ?? 'alternatives';
  const basis = one.basis === undefined ? above : citationsOf(one.basis);
  const alternatives = one.alternatives?.map((other) =>
    requirementOf(other.key, other, text, `${path}.alternatives.${other.key}`, basis),
  );
  return {
    key,
    title: text('requirements', `${path}.title`, one.title),
    evidence,
    ...(one.from === undefined ? {} : { from: one.from }),
    ...(one.by === undefined ? {} : { by: one.by }),
    ...(one.gives === undefined ? {} : { gives: recordFieldsOf(one.gives, `${path}.gives`, text) }),
    ...(evidence === 'upload' || evidence === 'registry'
      ? { accept: one.accept ?? ['pdf', 'image'], max: sizeOf(one.max ?? '5 MB') }
      : {}),
    ...(alternatives === undefined ? {} : { alternatives }),
    ...(one.when === undefined ? {} : { when: one.when }),
    ...(one.hint === undefined ? {} : { hint: text('requirements', `${path}.hint`, one.hint) }),
    basis,
  };
}

const stepsOf = (data: BlockData<'procedure'>, text: Translate): readonly Step[] =>
  Object.entries(data).map(([key, one]) => {
    const english = one.title === undefined ? stepTitles[one.does] : text('procedure', `procedure.${key}.title`, one.title);
    return {
      key,
      does: one.does,
      title: english,
      by: (typeof one.by === 'string' ? [one.by] : (one.by ?? [])).map((post) => as<PostId>(post)),
      ...(one.within === undefined ? {} : { within: limitOf(one.within) }),
      after: one.after ?? [],
      authority: one.authority ?? 'attribution',
      ...(one.in === undefined ? {} : { in: one.in }),
      ...(one.when === undefined ? {} : { when: one.when }),
    };
  });

const refusalOf = (key: string, one: BlockData<'refusal'>[string], text: Translate): RefusalGround => ({
  key,
  title: text('procedure', `refusal.${key}.title`, one.title),
  ...(one.when === undefined ? {} : { when: one.when }),
  byJudgement: one['by-judgement'] ?? false,
  basis: citationsOf(one.basis),
  letter: text('procedure', `refusal.${key}.letter`, one.letter),
});

const timeOf = (data: BlockData<'time'>): Standard['time'] => ({
  limit: limitOf(data.limit),
  silence: data.silence ?? 'granted',
  correction: data.correction ?? 'stops',
  ...(data['issue-on-silence'] === undefined ? {} : { issueOnSilence: citationsOf(data['issue-on-silence'].basis) }),
  ...(data['decide-by-system'] === undefined ? {} : { decideBySystem: citationsOf(data['decide-by-system'].basis) }),
  basis: citationsOf(data.basis),
});

function productOf(key: string, one: BlockData<'product'>[string], steps: readonly Step[], text: Translate): Product {
  const only = (does: readonly string[]): string | undefined => {
    const found = steps.filter((step) => does.includes(step.does));
    return found.length === 1 ? found[0]?.key : undefined;
  };
  const { signed, givenBySteps } = productType(one.type);
  const signedBy = one['signed-by'] ?? (signed && one['given-by'] === undefined ? only(['decide']) : undefined);
  const givenBy = one['given-by'] ?? (signedBy === undefined ? only(givenBySteps) : undefined);
  const letter = one.letter;
  const paragraphs = (name: 'considering' | 'deciding' | 'conditions' | 'body') =>
    (letter?.[name] ?? []).map((id, index) => text('product', `${key}.letter.${name}.${index}`, id));
  return {
    key,
    title: text('product', `${key}.title`, one.title),
    type: one.type,
    ...(one.valid === undefined ? {} : { valid: limitOf(one.valid) }),
    ...(signedBy === undefined ? {} : { signedBy }),
    ...(givenBy === undefined ? {} : { givenBy }),
    ...(letter === undefined
      ? {}
      : {
          letter: {
            considering: paragraphs('considering'),
            deciding: paragraphs('deciding'),
            conditions: paragraphs('conditions'),
            body: paragraphs('body'),
          },
        }),
    ...(one.when === undefined ? {} : { when: one.when }),
  };
}
