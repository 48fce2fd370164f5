import { dateWords, type PlainDate } from '#ground';
import { type Cite, type Html, html, list, nothing, type Said, saidPlain, tell, tellHtml, type Visit } from '#web';
import { type Body, standsOn } from './body.ts';
import type { Directory } from './directory.ts';
import type { Authority } from './grant.ts';
import { authorityWords, matterWords, stepWords, words } from './words.ts';

/** What the table of a body's authority is made of. */
export type AuthorityView = { readonly body: Body; readonly directory: Directory; readonly on: PlainDate; readonly cite: Cite };

/**
 * The grants that stand on the day: posts, for what, how, by which acts, for how long; decisions before the rest. What several
 * posts hold by the same act for the same things is one row.
 */
export function authorityRows(visit: Visit, view: AuthorityView): readonly (readonly Said[])[] {
  const { body, directory, on } = view;
  const grants = [...directory.posts.values()]
    .filter((post) => post.body === body.id)
    .flatMap((post) => directory.authorities.to.get(post.id) ?? [])
    .filter((grant) => standsOn(grant, on) && !(grant.withdrawn && grant.withdrawn.from.until(on).sign >= 0))
    .sort((a, b) => Number(b.scope.does.includes('decide')) - Number(a.scope.does.includes('decide')));
  const alike = new Map<string, Authority[]>();
  for (const grant of grants) {
    const { id: _, to: __, ...rest } = grant;
    const key = JSON.stringify(rest);
    alike.set(key, [...(alike.get(key) ?? []), grant]);
  }
  return [...alike.values()].map((same) => row(visit, same, view));
}

function row(visit: Visit, same: readonly Authority[], { directory, cite }: AuthorityView): readonly Said[] {
  const [grant] = same;
  if (!grant) return [];
  const posts = same.map((one) => saidPlain(visit.lang, directory.posts.get(one.to)?.name ?? one.to));
  return [
    posts.length === 1 ? (posts[0] ?? '') : list(visit, posts, 'plain'),
    forWhat(visit, grant),
    how(visit, grant, directory),
    acts(visit, grant, cite),
    period(visit, grant),
  ];
}

function forWhat(visit: Visit, grant: Authority): Html {
  const steps = grant.scope.does.map((step) => tell(visit, stepWords[step])).join(', ');
  const matters = grant.scope.matters.includes('*')
    ? tell(visit, words.everyMatter)
    : grant.scope.matters.map((matter) => matterText(visit, matter)).join(', ');
  return html`${steps}<br><span class="govuk-hint">${matters}</span>`;
}

/** `health/practice` as people say it: each part by its word, a part without one as it is written. */
function matterText(visit: Visit, matter: string): string {
  const [field = '', ...parts] = matter.split('/').filter((part) => part !== '*');
  const spoken = (part: string) => (Object.hasOwn(matterWords, part) ? tell(visit, matterWords[part] ?? words.all) : part);
  return parts.length === 0 ? spoken(field) : `${spoken(field)} (${parts.map(spoken).join(', ')})`;
}

function how(visit: Visit, grant: Authority, directory: Directory): string {
  const kind = tell(visit, authorityWords[grant.kind]);
  if (grant.giver === 'law') return kind;
  const giver = saidPlain(visit.lang, directory.posts.get(grant.giver)?.name ?? grant.giver);
  return `${kind} ${tell(visit, words.givenBy, { giver })}`;
}

function acts(visit: Visit, grant: Authority, cite: Cite): Html {
  const order = grant.orderedBy
    ? html`, ${tellHtml(visit, words.orderedBy, { act: breakable(cite(grant.orderedBy, visit.lang)) })}`
    : nothing;
  return html`${breakable(cite(grant.act, visit.lang))}${order}`;
}

/** A reference that no register writes out may be long: it may break after each slash. */
const breakable = (text: string): Html =>
  html`${text.split('/').map((piece, index) => (index === 0 ? html`${piece}` : html`/<wbr>${piece}`))}`;

function period(visit: Visit, grant: Authority): string {
  const shown = (date: PlainDate) => saidPlain(visit.lang, dateWords(date));
  const from = shown(grant.from);
  const span = grant.until
    ? tell(visit, words.fromUntil, { from, until: shown(grant.until) })
    : tell(visit, words.from, { from });
  return grant.withdrawn ? `${span}; ${tell(visit, words.withdrawnOn, { from: shown(grant.withdrawn.from) })}` : span;
}
