import { dateWords, localDate, say, type Words } from '#ground';
import { type Html, heading, html, inset, link, list, nothing, paragraph, table, tell, type Visit } from '#web';
import type { Trouble } from './trouble.ts';
import { whyWords, troubles as words } from './trouble-words.ts';

/** How an office is called, by its id. */
type Named = (post: Trouble['post']) => Words;

/** For who keeps the signing of a government: each letter that waits, since when and why. Nothing where none does. */
export function troublesPart(visit: Visit, all: readonly Trouble[], named: Named): Html {
  if (all.length === 0) return nothing;
  const rows = all.map((one) => [
    one.number,
    say(named(one.post), visit.lang),
    html`${say(dateWords(localDate(one.since, 'WIB')), visit.lang)}<br><span class="govuk-hint">${
      one.tries === 1 ? tell(visit, words.triedOnce) : tell(visit, words.tried, { n: String(one.tries) })
    }</span>`,
    say(whyWords[one.why], visit.lang),
  ]);
  const columns = [{ head: words.number }, { head: words.office }, { head: words.since }, { head: words.why }];
  return html`${heading(visit, words.title, 2)}${paragraph(visit, words.lead)}${table(visit, { caption: words.title, hiddenCaption: true, columns, rows })}`;
}

/** For the officer whose decisions they are: each letter that waits and why, with the way to its case. Nothing where none does. */
export function ownTroubles(visit: Visit, all: readonly Trouble[], hrefOf: (one: Trouble) => string | undefined): Html {
  if (all.length === 0) return nothing;
  const lines = all.map((one) => {
    const text = troubleText(visit, one);
    const href = hrefOf(one);
    return href === undefined ? html`${text}` : html`${link(visit, text, href)}`;
  });
  return inset(visit, html`${heading(visit, words.title, 2)}${list(visit, lines)}${paragraph(visit, words.lead)}`, 'attention');
}

/** One letter that waits, in a sentence. */
export const troubleText = (visit: Visit, { number, why }: Pick<Trouble, 'number' | 'why'>): string =>
  tell(visit, words.waits, { number, why: say(whyWords[why], visit.lang) });
