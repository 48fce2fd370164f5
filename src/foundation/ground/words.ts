/** The two languages people read; Bahasa Indonesia first. */
export type Lang = 'id' | 'en';

/** A sentence of ours, always in both languages. */
export type Words = { readonly id: string; readonly en: string };

/** A text of a standard: Indonesian is authoritative, English may be missing (design idea 10). */
export type Text = { readonly id: string; readonly en?: string };

/** The sentence in the reader's language, with `{name}` holes filled from `params`; an unknown hole throws. */
export function say(words: Words, lang: Lang, params: Readonly<Record<string, string>> = {}): string {
  return words[lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${words.id}"`);
    return value;
  });
}
