import { raw, html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type Lang, say, type Text, type Words } from '#ground';

/** A piece of finished HTML. Nest it in another template as it is; a plain string that is nested is escaped. */
export type Html = HtmlEscapedString;

/** What a template's hole may hold. Strings and numbers come out as literal text; null, undefined and booleans print nothing. */
export type Hole = string | number | bigint | boolean | null | undefined | Html | readonly Hole[];

/** Text that a part shows: a string already chosen, finished HTML, a sentence of ours, or a text of a standard. */
export type Said = string | Html | Words | Text;

/**
 * The tagged template of every page: escapes by itself, in text and in quoted attributes. Synchronous: a promise in a
 * hole is refused by the types, so that a page is always ready to send as `c.html(String(page))`.
 */
export const html = (strings: TemplateStringsArray, ...holes: readonly Hole[]): Html => template(strings, ...holes) as Html;

/** Nothing at all. */
export const nothing: Html = raw('');

/**
 * Markup of our own that is no template: a mark, an icon, a picture drawn by a room. Never text that came from
 * outside; this file is the only one that imports `raw`, and a test holds that.
 */
export const ownMarkup = (markup: string): Html => raw(markup);

/** The sentence in the reader's language. A standard's text without English stays Indonesian and says so by `lang="id"`. */
export function said(lang: Lang, text: Said): Hole {
  if (typeof text === 'string' || text instanceof String) return text as string | Html;
  if (lang === 'id') return text.id;
  return text.en === undefined ? html`<span lang="id">${text.id}</span>` : text.en;
}

/** As `said`, for a place that takes no markup (a title, an attribute). */
export function saidPlain(lang: Lang, text: string | Words | Text): string {
  if (typeof text === 'string') return text;
  return lang === 'id' ? text.id : (text.en ?? text.id);
}

/** One sentence of ours in the visit's language, with its holes filled as literal text. */
export const tell = (visit: { readonly lang: Lang }, words: Words, params: Readonly<Record<string, string>> = {}): string =>
  say(words, visit.lang, params);

/** A sentence of ours whose `{holes}` are filled with finished HTML, such as a link in the middle of a sentence. */
export function tellHtml(visit: { readonly lang: Lang }, words: Words, params: Readonly<Record<string, Hole>>): Html {
  const pieces = words[visit.lang].split(/\{(\w+)\}/g);
  const holes = pieces.map((piece, index): Hole => {
    if (index % 2 === 0) return piece;
    if (!(piece in params)) throw new Error(`no value for {${piece}} in "${words.id}"`);
    return params[piece];
  });
  return html`${holes}`;
}

/**
 * An address that came from data, fit for `href`: a path of our own, or http, https, mailto, tel. Anything else
 * (javascript:, data:, //host) becomes `#`.
 */
export function safeHref(address: string): string {
  if (/^\/(?![/\\])/.test(address) || /^[?#]/.test(address)) return address;
  return /^(https?:\/\/|mailto:|tel:)/i.test(address) ? address : '#';
}

/** Attributes from a map: undefined and false are left out, true stands alone, names are ours, values are escaped. */
export function attributes(map: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const parts = Object.entries(map)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => {
      if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`not an attribute name: ${name}`);
      return value === true ? html` ${ownMarkup(name)}` : html` ${ownMarkup(name)}="${String(value)}"`;
    });
  return html`${parts}`;
}
