import type { Text } from '#ground';
import { literalText, operatorOf, parse, type Tree, unwrap } from './feel-tree.ts';
import type { Question, Standard } from './standard.ts';

/**
 * A `when` over answers of the form in words, to finish a sentence that begins with "only if": `jawaban atas “Di mana …?”
 * adalah “Klinik” atau “Rumah sakit”`. Undefined for what has no plain words, such as a condition on a register's record.
 */
export function conditionWords(standard: Pick<Standard, 'questions'>, when: string): Text | undefined {
  const { root, broken } = parse(when);
  return root === undefined || broken !== undefined ? undefined : wordsOf(root, standard.questions);
}

function wordsOf(tree: Tree, questions: readonly Question[]): Text | undefined {
  const node = unwrap(tree);
  const joint = joints[node.name];
  if (joint !== undefined) return joined(flat(node), joint, questions);
  const [left, right] = node.name === 'Comparison' ? node.parts : [];
  const question = questions.find((one) => left?.norm.replaceAll(' ', '') === `form.${one.key}`);
  if (question === undefined || right === undefined) return undefined;
  return answered(question, operatorOf(node), right);
}

const joints: Readonly<Record<string, Required<Text>>> = {
  Conjunction: { id: 'dan', en: 'and' },
  Disjunction: { id: 'atau', en: 'or' },
};

/** `a and (b and c)` has three parts; a mixture keeps its brackets, for which a sentence has no words. */
const flat = (node: Tree): readonly Tree[] =>
  node.parts.flatMap((part) => (unwrap(part).name === node.name ? flat(unwrap(part)) : [unwrap(part)]));

function joined(parts: readonly Tree[], joint: Required<Text>, questions: readonly Question[]): Text | undefined {
  if (parts.some((part) => part.name in joints)) return undefined;
  const words = parts.map((part) => wordsOf(part, questions)).filter((one) => one !== undefined);
  if (words.length < parts.length) return undefined;
  return textOf(words, (lang) => words.map((one) => one[lang] ?? '').join(` ${joint[lang]} `));
}

/** English only where everything in it has English. */
const textOf = (parts: readonly Text[], make: (lang: 'id' | 'en') => string): Text =>
  parts.every((part) => part.en !== undefined) ? { id: make('id'), en: make('en') } : { id: make('id') };

const yesNo: Readonly<Record<string, Text>> = { true: { id: 'Ya', en: 'Yes' }, false: { id: 'Tidak', en: 'No' } };

function answered(question: Question, operator: string, right: Tree): Text | undefined {
  if (operator === '=' || operator === '!=' || operator === 'in') return chosen(question, operator, right);
  const comparing = comparisons[operator];
  if (comparing === undefined || right.name !== 'NumericLiteral') return undefined;
  return textOf([question.label], (lang) => `${answerTo(question, lang)} ${comparing[lang]} ${right.text}`);
}

function chosen(question: Question, operator: '=' | '!=' | 'in', right: Tree): Text | undefined {
  const named = operator === 'in' ? valuesIn(right) : valuesIn({ ...right, name: 'PositiveUnaryTest', parts: [right] });
  if (named === undefined) return undefined;
  const rest = operator === '!=' ? (question.schema.enum ?? []).filter((value) => !named.includes(value)) : named;
  if (rest.length === 0) return undefined;
  const labels = rest.map((value) => question.options?.[value] ?? yesNo[value] ?? { id: value, en: value });
  return textOf(
    [question.label, ...labels],
    (lang) =>
      `${answerTo(question, lang)} ${lang === 'id' ? 'adalah' : 'is'} ${oneOf(
        labels.map((label) => `“${label[lang] ?? label.id}”`),
        lang,
      )}`,
  );
}

const answerTo = (question: Question, lang: 'id' | 'en'): string =>
  lang === 'id' ? `jawaban atas “${question.label.id}”` : `the answer to “${question.label.en ?? question.label.id}”`;

const oneOf = (labels: readonly string[], lang: 'id' | 'en'): string => {
  const last = labels.at(-1) ?? '';
  const or = lang === 'id' ? 'atau' : 'or';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')}${labels.length > 2 ? ',' : ''} ${or} ${last}`;
};

/** The literal values of a list of tests; undefined where one is anything else. */
function valuesIn(tree: Tree): readonly string[] | undefined {
  if (tree.name === 'StringLiteral') return [literalText(tree)];
  if (tree.name === 'BooleanLiteral') return [tree.text];
  if (!['PositiveUnaryTests', 'PositiveUnaryTest', 'List'].includes(tree.name)) return undefined;
  const found = tree.parts.map(valuesIn);
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? []);
}

const comparisons: Readonly<Record<string, Required<Text>>> = {
  '>': { id: 'lebih dari', en: 'is more than' },
  '>=': { id: 'paling sedikit', en: 'is at least' },
  '<': { id: 'kurang dari', en: 'is less than' },
  '<=': { id: 'paling banyak', en: 'is at most' },
};
