import { dateWords, isRefusal, type Lang, type Outcome, rupiah, Temporal } from '#ground';
import { checkExpression, typeOfExpression } from './feel.ts';
import { type Context, evaluateStrict } from './feel-evaluate.ts';
import type { ExpressionProblem } from './feel-problem.ts';
import { type FeelType, feel, type Scope, type Value } from './feel-type.ts';

/** A piece of a letter's text: literal, or a `{FEEL}` hole. Offsets are into the text; a hole's are of its expression. */
export type Piece = { readonly text: string } | { readonly source: string; readonly from: number; readonly to: number };

/** The pieces of a text, or where a hole is opened and never closed. */
export type Holes = { readonly pieces: readonly Piece[]; readonly open?: { readonly from: number; readonly to: number } };

/**
 * Splits a letter's text at its holes. `{{` and `}}` are literal braces; a brace inside a FEEL string does not end the
 * hole; a lone `}` is literal.
 */
export function holes(text: string): Holes {
  const pieces: Piece[] = [];
  let literal = '';
  let at = 0;
  while (at < text.length) {
    if (text.startsWith('{{', at) || text.startsWith('}}', at)) {
      literal += text[at];
      at += 2;
    } else if (text[at] !== '{') {
      literal += text[at];
      at += 1;
    } else {
      const end = closing(text, at + 1);
      if (end === undefined) return { pieces: [...pieces, { text: literal }], open: { from: at, to: text.length } };
      if (literal !== '') pieces.push({ text: literal });
      literal = '';
      pieces.push({ source: text.slice(at + 1, end), from: at + 1, to: end });
      at = end + 1;
    }
  }
  return { pieces: literal === '' ? pieces : [...pieces, { text: literal }] };
}

/** What is wrong with the holes of a text, with offsets into the text. `given` as for `checkExpression`. */
export function checkHoles(text: string, scope: Scope, given: readonly string[] = []): readonly ExpressionProblem[] {
  const { pieces, open } = holes(text);
  const problems = pieces.flatMap((piece) =>
    'text' in piece
      ? []
      : checkExpression(piece.source, scope, feel.printable, given).map((problem) => ({
          ...problem,
          from: problem.from + piece.from,
          to: problem.to + piece.from,
        })),
  );
  return open ? [...problems, { ...open, code: 'expression', name: 'hole-open', params: {} }] : problems;
}

/**
 * The text with its holes filled: dates as `2 Maret 2026`, money as `Rp500.000`, numbers with the language's marks, choices
 * by their label, everything else literally. The result is data for the typesetter, never markup.
 */
export function fillHoles(text: string, context: Context, scope: Scope, lang: Lang): Outcome<string> {
  let filled = '';
  for (const piece of holes(text).pieces) {
    if ('text' in piece) filled += piece.text;
    else {
      const value = evaluateStrict(piece.source, context, scope, feel.printable);
      if (isRefusal(value)) return value;
      filled += print(value, typeOfExpression(piece.source, scope), lang);
    }
  }
  return filled;
}

function print(value: Value, type: FeelType, lang: Lang): string {
  if (value instanceof Temporal.PlainDate) return dateWords(value)[lang];
  if (typeof value === 'boolean') return { id: value ? 'ya' : 'tidak', en: value ? 'yes' : 'no' }[lang];
  if (typeof value === 'number') return type.kind === 'number' && type.money ? rupiah(BigInt(value), lang) : decimal(value, lang);
  const label = type.kind === 'string' && typeof value === 'string' ? type.labels?.[value] : undefined;
  return label ? (label[lang] ?? label.id) : String(value);
}

function decimal(value: number, lang: Lang): string {
  const [whole = '0', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'id' ? '.' : ',');
  return part === undefined ? grouped : `${grouped}${lang === 'id' ? ',' : '.'}${part}`;
}

/** Where the hole that opened before `from` closes; a brace within quotes does not count. */
function closing(text: string, from: number): number | undefined {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    if (quoted && text[at] === '\\') at += 1;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === '}') return at;
  }
  return undefined;
}
