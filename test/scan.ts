/** A source text taken apart by a cheap scanner: enough to hold rules on, no parser. */
export type Scan = {
  /** The text with comments and the insides of strings and regular expressions blanked; same length, same lines. */
  readonly code: string;
  /** The insides of strings and templates, with where they begin; a template's holes are left out. */
  readonly strings: readonly { readonly at: number; readonly text: string }[];
  /** The insides of comments, with where they begin. */
  readonly comments: readonly { readonly at: number; readonly text: string }[];
};

/** What a file opens: the specifier, whether only types come, and the line. */
export type Opening = { readonly from: string; readonly typeOnly: boolean; readonly line: number; readonly names: string };

/** The line (from 1) of a place in a text. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** After these a slash begins a regular expression; after a value it divides. */
const beforeRegex = /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|void|delete|await|yield))\s*$/;

/** Takes a TypeScript text apart. */
export function scan(text: string): Scan {
  const strings: { at: number; text: string }[] = [];
  const comments: { at: number; text: string }[] = [];
  const code = new Code();
  // Of each template that is open: how deep the braces of its hole are.
  const holes: number[] = [];
  let at = 0;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const one = text[at] ?? '';
    if (two === '//' || two === '/*') {
      const end = two === '//' ? endOf(text, '\n', at) : endOf(text, '*/', at + 2) + 2;
      comments.push({ at, text: text.slice(at, end) });
      code.add(blank(text.slice(at, end)));
      at = end;
    } else if (one === "'" || one === '"') {
      const end = endOfString(text, at, one);
      strings.push({ at: at + 1, text: text.slice(at + 1, end) });
      code.add(one + blank(text.slice(at + 1, end)) + one);
      at = end + 1;
    } else if (one === '`' || (one === '}' && holes.at(-1) === 0)) {
      if (one === '}') holes.pop();
      const end = endOfTemplate(text, at + 1);
      strings.push({ at: at + 1, text: text.slice(at + 1, end.at) });
      if (end.hole) holes.push(0);
      code.add(one + blank(text.slice(at + 1, end.at)) + (end.hole ? '${' : '`'));
      at = end.at + (end.hole ? 2 : 1);
    } else if (one === '/' && beforeRegex.test(code.tail())) {
      const end = endOfRegex(text, at);
      code.add(`/${blank(text.slice(at + 1, end))}/`);
      at = end + 1;
    } else {
      const depth = holes.at(-1);
      if (depth !== undefined && one === '{') holes[holes.length - 1] = depth + 1;
      if (depth !== undefined && one === '}') holes[holes.length - 1] = depth - 1;
      code.add(one);
      at += 1;
    }
  }
  return { code: code.text(), strings, comments };
}

/** The masked text as it grows; `tail` is what stands before the present place. */
class Code {
  readonly #parts: string[] = [];
  #tail = '';
  add(part: string): void {
    this.#parts.push(part);
    this.#tail = (this.#tail + part).slice(-200);
  }
  tail(): string {
    return this.#tail.trimEnd();
  }
  text(): string {
    return this.#parts.join('');
  }
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
}

function endOfString(text: string, at: number, quote: string): number {
  let end = at + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  return end;
}

function endOfTemplate(text: string, from: number): { at: number; hole: boolean } {
  let end = from;
  while (end < text.length && text[end] !== '`') {
    if (text[end] === '$' && text[end + 1] === '{') return { at: end, hole: true };
    end += text[end] === '\\' ? 2 : 1;
  }
  return { at: end, hole: false };
}

function endOfRegex(text: string, at: number): number {
  let end = at + 1;
  let inClass = false;
  while (end < text.length && text[end] !== '\n' && (inClass || text[end] !== '/')) {
    if (text[end] === '[') inClass = true;
    if (text[end] === ']') inClass = false;
    end += text[end] === '\\' ? 2 : 1;
  }
  return end;
}

/** Every `import … from`, `export … from` and `import()` of a text. */
export function openingsOf(text: string, { code }: Scan): readonly Opening[] {
  const found: Opening[] = [];
  const pattern = /^(?:import|export)\b([^;'"]*?)\bfrom\s*(['"])|^import\s*(['"])|\bimport\s*\(\s*(['"])/gm;
  for (const match of code.matchAll(pattern)) {
    const start = match.index + match[0].length;
    const from = text.slice(start, text.indexOf(text[start - 1] ?? '', start));
    const names = (match[1] ?? '').trim();
    found.push({ from, names, typeOnly: isTypeOnly(names), line: lineOf(text, match.index) });
  }
  return found;
}

function isTypeOnly(names: string): boolean {
  if (/^type\b/.test(names)) return true;
  const inside = /^\{([\s\S]*)\}$/.exec(names)?.[1];
  const each =
    inside
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? [];
  return each.length > 0 && each.every((name) => name.startsWith('type '));
}

/** How long each function is: where its body begins and how many lines it and its head take. */
export function functionsOf(code: string): readonly { readonly line: number; readonly lines: number }[] {
  const found: { line: number; lines: number }[] = [];
  const heads =
    /\bfunction\b|=>\s*\{|^\s+(?!if\b|for\b|while\b|switch\b|catch\b|return\b|else\b|do\b|with\b)(?:(?:async|static|get|set|override|private|public|readonly)\s+)*\*?#?[A-Za-z_]\w*(?:<[^()]*>)?\(/gm;
  for (const head of code.matchAll(heads)) {
    const arrow = head[0].startsWith('=>');
    const open = arrow
      ? head.index + head[0].length - 1
      : bodyAfter(code, head.index + head[0].length - (head[0].endsWith('(') ? 1 : 0));
    if (open === undefined) continue;
    const line = lineOf(code, head.index + head[0].length - head[0].trimStart().length);
    found.push({ line, lines: lineOf(code, closeOf(code, open)) - line + 1 });
  }
  return found;
}

/** The `{` of the body that follows the parameters at or after `from`; undefined for a call or a signature without body. */
function bodyAfter(code: string, from: number): number | undefined {
  const params = code.indexOf('(', from);
  if (params < 0) return undefined;
  let at = closeOf(code, params) + 1;
  while (/\s/.test(code[at] ?? '')) at += 1;
  if (code[at] === '{') return at;
  if (code[at] !== ':') return undefined;
  // A return type: an object type stands after one of these, the body does not.
  for (at += 1; at < code.length; at += 1) {
    const one = code[at] ?? '';
    if (one === ';' || one === ',' || one === ')') return undefined;
    if (one === '<' || one === '(' || one === '[') at = closeOf(code, at);
    else if (one === '{') {
      if (
        !/[:|&<>(,=]\s*$|\bis\s*$/.test(code.slice(Math.max(0, at - 20), at).replace(/=>/g, '=')) ||
        /[\w\])}>]\s*$/.test(code.slice(Math.max(0, at - 20), at))
      )
        return at;
      at = closeOf(code, at);
    }
  }
  return undefined;
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']', '<': '>' };

/** Where the bracket at `open` is closed; the end of the text when it is not. */
export function closeOf(code: string, open: number): number {
  const from = code[open] ?? '';
  const to = pairs[from] ?? '';
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === from) depth += 1;
    if (code[at] === to && !(to === '>' && code[at - 1] === '=')) depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}
