import { dateWords, type PlainDate } from '#ground';
import { type Cite, type Html, html, nothing, type Said, saidPlain, tell, type Visit } from '#web';
import { type Body, standsOn } from './body.ts';
import type { Directory } from './directory.ts';
import type { Authority } from './grant.ts';
import { authorityWords, stepWords, words } from './words.ts';

/** What the table of a body's authority is made of. */
export type AuthorityView = { readonly body: Body; readonly directory: Directory; readonly on: PlainDate; readonly cite: Cite };

/** One row for each grant that stands on the day: post, for what, how, by which acts, for how long; decisions before the rest. */
export function authorityRows(visit: Visit, view: AuthorityView): readonly (readonly Said[])[] {
  const { body, directory, on } = view;
  const grants = [...directory.posts.values()]
    .filter((post) => post.body === body.id)
    .flatMap((post) => directory.authorities.to.get(post.id) ?? [])
    .filter((grant) => standsOn(grant, on) && !(grant.withdrawn && grant.withdrawn.from.until(on).sign >= 0))
    .sort((a, b) => Number(b.scope.does.includes('decide')) - Number(a.scope.does.includes('decide')));
  return grants.map((grant) => [
    saidPlain(visit.lang, directory.posts.get(grant.to)?.name ?? grant.to),
    forWhat(visit, grant),
    how(visit, grant, directory),
    acts(visit, grant, view.cite),
    period(visit, grant),
  ]);
}

function forWhat(visit: Visit, grant: Authority): Html {
  const steps = grant.scope.does.map((step) => tell(visit, stepWords[step])).join(', ');
  const matters = grant.scope.matters.includes('*')
    ? tell(visit, words.everyMatter)
    : grant.scope.matters.map((matter) => matter.replace(/\/\*$/, '')).join(', ');
  return html`${steps}<br><span class="govuk-hint">${matters}</span>`;
}

function how(visit: Visit, grant: Authority, directory: Directory): string {
  const kind = tell(visit, authorityWords[grant.kind]);
  if (grant.giver === 'law') return kind;
  const giver = saidPlain(visit.lang, directory.posts.get(grant.giver)?.name ?? grant.giver);
  return `${kind} ${tell(visit, words.givenBy, { giver })}`;
}

function acts(visit: Visit, grant: Authority, cite: Cite): Html {
  const order = grant.orderedBy ? html`, ${tell(visit, words.orderedBy, { act: cite(grant.orderedBy, visit.lang) })}` : nothing;
  return html`${cite(grant.act, visit.lang)}${order}`;
}

function period(visit: Visit, grant: Authority): string {
  const shown = (date: PlainDate) => saidPlain(visit.lang, dateWords(date));
  const from = shown(grant.from);
  const span = grant.until
    ? tell(visit, words.fromUntil, { from, until: shown(grant.until) })
    : tell(visit, words.from, { from });
  return grant.withdrawn ? `${span}; ${tell(visit, words.withdrawnOn, { from: shown(grant.withdrawn.from) })}` : span;
}
