import { limitWords, type Words } from '#ground';
import {
  type Card,
  cards,
  type Html,
  heading,
  html,
  layout,
  link,
  list,
  nothing,
  pagination,
  paragraph,
  said,
  searchBox,
  tell,
  type Visit,
} from '#web';
import { feeText } from './asked.pages.ts';
import { byProvider, type Entry, eventsOf, type Facet, type Found, providersOf, type Wish } from './catalogue.ts';
import { catalogueWords } from './catalogue-words.ts';
import { inRow } from './row.pages.ts';
import { standardHref } from './standard.pages.ts';
import type { Standard } from './standard.ts';
import { channelWords, words } from './words.ts';

/** How many services a page of the list shows. */
export const perPage = 24;

/** The list of services as it is asked for. */
export type Catalogue = {
  readonly wish: Wish;
  readonly page: number;
  readonly all: readonly Entry[];
  readonly found: Found;
};

/** A service as a card: what it is, how long it takes, what it costs, how one asks for it. */
export const serviceCard = (visit: Visit, standard: Standard, provider?: Words): Card => ({
  title: standard.title,
  href: standardHref(standard.id),
  ...(provider === undefined ? {} : { text: provider }),
  meta: [
    tell(visit, limitWords(standard.time.limit)),
    feeText(visit, standard),
    inRow(
      visit,
      standard.channels.map((one) => channelWords[one]),
      words.or,
    ),
  ].join(' · '),
});

/** The list of services: search, what one may narrow it by, and the services by their provider. */
export function cataloguePage(visit: Visit, catalogue: Catalogue): Html {
  const { wish, all } = catalogue;
  return layout(
    visit,
    { title: catalogueWords.title, width: 'wide', trail: [{ href: '/', text: words.home }], description: catalogueWords.lead },
    html`${heading(visit, catalogueWords.title)}${paragraph(visit, catalogueWords.lead, 'lead')}${searchBox(visit, {
      action: '/services',
      label: catalogueWords.search,
      hint: catalogueWords.hint,
      value: wish.q,
    })}${narrowed(visit, catalogue)}${result(visit, catalogue)}${all.length === 0 ? nothing : facets(visit, all)}`,
  );
}

/** The address of the list for a wish; what is not wished for is left out. */
export function catalogueHref(wish: Partial<Wish>, page = 1): string {
  const pairs = [...Object.entries(wish), ['page', page === 1 ? '' : String(page)] as const].filter(([, value]) => value !== '');
  const query = new URLSearchParams(pairs as [string, string][]).toString();
  return query === '' ? '/services' : `/services?${query}`;
}

/** The filters in force, each with a way to take it off. */
function narrowed(visit: Visit, { wish, all }: Catalogue): Html {
  const chips = [
    ...eventsOf(all)
      .filter((one) => one.key === wish.event)
      .map((one) => ({ words: one.words, href: catalogueHref({ ...wish, event: '' }) })),
    ...providersOf(all)
      .filter((one) => one.key === wish.provider)
      .map((one) => ({ words: one.words, href: catalogueHref({ ...wish, provider: '' }) })),
  ];
  if (chips.length === 0) return nothing;
  const items = chips.map(
    ({ words: name, href }) =>
      html`<li><a class="house-chip" href="${href}">${said(visit.lang, name)} <span aria-hidden="true">×</span><span class="govuk-visually-hidden"> (${tell(visit, catalogueWords.without)})</span></a></li>`,
  );
  return html`<div class="house-chips"><span id="narrowed">${tell(visit, catalogueWords.narrowed)}</span><ul aria-labelledby="narrowed">${items}</ul></div>`;
}

function result(visit: Visit, catalogue: Catalogue): Html {
  const { wish, found, page } = catalogue;
  const { entries } = found;
  if (entries.length === 0) return nothingFound(visit, catalogue);
  const pages = Math.ceil(entries.length / perPage);
  const shown = entries.slice((page - 1) * perPage, page * perPage);
  return html`<p class="house-count" role="status">${countText(visit, wish, found)}</p>${byProvider(shown).map(([, of]) =>
    group(visit, of),
  )}${pagination(visit, { page, pages, href: (to) => catalogueHref(wish, to) })}`;
}

function countText(visit: Visit, { q }: Wish, { entries, near }: Found): string {
  if (near) return tell(visit, catalogueWords.near, { q });
  const n = String(entries.length);
  if (q === '') return tell(visit, entries.length === 1 ? catalogueWords.foundOne : catalogueWords.found, { n });
  return tell(visit, entries.length === 1 ? catalogueWords.foundForOne : catalogueWords.foundFor, { n, q });
}

const group = (visit: Visit, entries: readonly Entry[]): Html =>
  html`${heading(visit, entries[0]?.provider ?? '', 2)}${cards(
    visit,
    entries.map((entry) => serviceCard(visit, entry.standard)),
  )}`;

/** Nothing found is no dead end: other words, without the filters, all services, offices, a person. */
function nothingFound(visit: Visit, { wish, all }: Catalogue): Html {
  if (all.length === 0)
    return html`<div class="house-empty"><p class="govuk-body">${tell(visit, catalogueWords.noneYet)}</p></div>`;
  const { q } = wish;
  const filtered = wish.event !== '' || wish.provider !== '';
  const ways = [
    ...(q !== '' && filtered ? [link(visit, tell(visit, catalogueWords.everywhere, { q }), catalogueHref({ q }))] : []),
    link(visit, catalogueWords.all, '/services'),
    link(visit, catalogueWords.offices, '/bodies'),
    link(visit, catalogueWords.help, '/help'),
  ];
  const text = q === '' ? tell(visit, catalogueWords.noneNarrowed) : tell(visit, catalogueWords.none, { q });
  return html`<div class="house-empty house-empty--ways"><p class="govuk-body" role="status"><strong>${text}</strong></p><p class="govuk-body">${tell(visit, catalogueWords.tryOther)}</p>${list(visit, ways)}</div>`;
}

const facets = (visit: Visit, all: readonly Entry[]): Html =>
  html`${facet(visit, catalogueWords.byEvent, eventsOf(all), (key) => catalogueHref({ event: key }))}${facet(
    visit,
    catalogueWords.byProvider,
    providersOf(all),
    (key) => catalogueHref({ provider: key }),
  )}`;

function facet(visit: Visit, title: Words, values: readonly Facet[], href: (key: string) => string): Html {
  if (values.length === 0) return nothing;
  const items = values.map(
    ({ key, words: name, count }) => html`${link(visit, name, href(key))} <span class="house-aside">(${count})</span>`,
  );
  return html`${heading(visit, title, 2)}<div class="house-columns">${list(visit, items, 'plain')}</div>`;
}
