import type { Lang } from '#ground';

/** The cookie that remembers the language chosen with the switch. */
export const languageCookie = 'satupintu_lang';

/** Chosen in the address, else remembered, else Indonesian: the language of the state (UU 24/2009 ps 30). */
export const languageOf = (cookie: string | undefined): Lang => (cookie === 'en' ? 'en' : 'id');

/** `?lang=` in an address: the language, and the same address without it. Undefined when there is none, or an unknown one. */
export function switchOf(pathAndQuery: string): { readonly lang: Lang; readonly back: string } | undefined {
  const [path = '/', query] = pathAndQuery.split('?', 2);
  if (query === undefined || !query.includes('lang=')) return undefined;
  const search = new URLSearchParams(query);
  const lang = search.get('lang');
  if (lang !== 'id' && lang !== 'en') return undefined;
  search.delete('lang');
  const rest = search.toString();
  return { lang, back: rest === '' ? path : `${path}?${rest}` };
}

/** A hint only: true when the browser prefers English to Indonesian, so that the switch may offer it in words. */
export function prefersEnglish(acceptLanguage: string | undefined): boolean {
  const weight = (lang: string): number => {
    for (const part of (acceptLanguage ?? '').split(',')) {
      const [range = '', ...params] = part.trim().split(';');
      if (range.toLowerCase().split('-')[0] !== lang) continue;
      const q = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find((value) => value !== undefined);
      return q === undefined ? 1 : Number(q);
    }
    return 0;
  };
  return weight('en') > weight('id');
}
