/** What stands right of an equals sign in an example: a literal, a word, or a list of them. */
export type ExampleValue = string | number | boolean | null | readonly ExampleValue[];

/** One assignment of a cell with the offsets of its name and value within the cell. */
export type Pair = {
  readonly name: string;
  readonly value: ExampleValue;
  readonly from: number;
  readonly valueFrom: number;
  readonly to: number;
};

/** A cell read, or where it could not be read further. */
export type ReadCell = { readonly pairs: readonly Pair[]; readonly wrong?: { readonly from: number; readonly to: number } };

/**
 * Reads a cell of an example:
 *
 *     cell  = [ pair *( "," pair ) ]
 *     pair  = name "=" value                     name:  form.owner   str.valid_until   steps.advice   filed
 *     value = "text" | number | true | false | null | word | "[" [ value *( "," value ) ] "]"
 *
 * A word is anything without blanks, commas, brackets and quotes: `licence`, `2026-03-02`, `2026-03-02T15:30`. A bar is
 * written `\|`, a quote inside a text `\"`.
 */
export function readCell(text: string): ReadCell {
  const pairs: Pair[] = [];
  let at = skip(text, 0);
  while (at < text.length) {
    const pair = readPair(text, at);
    if (pair === undefined) return { pairs, wrong: { from: at, to: text.length } };
    pairs.push(pair);
    at = skip(text, pair.to);
    if (at >= text.length) break;
    if (text[at] !== ',') return { pairs, wrong: { from: at, to: text.length } };
    at = skip(text, at + 1);
    if (at >= text.length) return { pairs, wrong: { from: text.length - 1, to: text.length } };
  }
  return { pairs };
}

const blank = /\s/;
const skip = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && blank.test(text[at] ?? '')) at++;
  return at;
};

const nameForm = /[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)*/y;
const wordForm = /[^\s,"[\]|]+/y;
const textForm = /"(?:[^"\\]|\\.)*"/y;

const match = (form: RegExp, text: string, at: number): string | undefined => {
  form.lastIndex = at;
  return form.exec(text)?.[0];
};

function readPair(text: string, from: number): Pair | undefined {
  const name = match(nameForm, text, from);
  if (name === undefined) return undefined;
  const equals = skip(text, from + name.length);
  if (text[equals] !== '=') return undefined;
  const valueFrom = skip(text, equals + 1);
  const read = readValue(text, valueFrom, 0);
  return read && { name, value: read.value, from, valueFrom, to: read.to };
}

type Read = { readonly value: ExampleValue; readonly to: number };

function readValue(text: string, at: number, depth: number): Read | undefined {
  if (text[at] === '[' && depth < 2) return readList(text, at, depth);
  const quoted = match(textForm, text, at);
  if (quoted !== undefined) return { value: quoted.slice(1, -1).replace(/\\(.)/g, '$1'), to: at + quoted.length };
  const word = match(wordForm, text, at);
  return word === undefined ? undefined : { value: literal(word), to: at + word.length };
}

function readList(text: string, from: number, depth: number): Read | undefined {
  const items: ExampleValue[] = [];
  let at = skip(text, from + 1);
  while (text[at] !== ']') {
    const item = readValue(text, at, depth + 1);
    if (item === undefined) return undefined;
    items.push(item.value);
    at = skip(text, item.to);
    if (text[at] === ',') at = skip(text, at + 1);
    else if (text[at] !== ']') return undefined;
  }
  return { value: items, to: at + 1 };
}

function literal(word: string): ExampleValue {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  return /^-?\d+(\.\d+)?$/.test(word) ? Number(word) : word;
}
