import { type BodyId, dateWords, type PlainDate, type PostId } from '#ground';
import {
  buttonLink,
  type Cite,
  cards,
  empty,
  type Fact,
  type Html,
  heading,
  html,
  layout,
  link,
  list,
  nothing,
  paragraph,
  type Said,
  saidPlain,
  searchBox,
  summaryList,
  table,
  tag,
  tell,
  type Visit,
} from '#web';
import { authorityRows } from './authority.pages.ts';
import { type Body, type Seated, standsOn } from './body.ts';
import type { Directory } from './directory.ts';
import { hoursPart } from './hours.pages.ts';
import { capacityWords, kindWords, levelWords, relationWords, words } from './words.ts';

/** Where a body's page is. */
export const bodyHref = (body: BodyId): string => `/bodies/${body}`;

/** The list of bodies: those of this government first, then the others, as far as they match what was asked. */
export function bodiesPage(visit: Visit, found: readonly Body[], asked: string): Html {
  const own = found.filter((body) => body.home === visit.actor.home);
  const national = found.filter((body) => body.home === 'nasional' && body.home !== visit.actor.home);
  const others = found.filter((body) => !own.includes(body) && !national.includes(body));
  const group = (title: Said, bodies: readonly Body[]): Html =>
    bodies.length === 0 ? nothing : html`${heading(visit, title, 2)}${cards(visit, bodies.map(card(visit)))}`;
  const list =
    found.length === 0
      ? empty(
          visit,
          asked === '' ? words.noBodies : tell(visit, words.noneFound, { asked }),
          asked === '' ? undefined : link(visit, words.all, '/bodies'),
        )
      : html`${group(visit.place, own)}${group(levelWords.province, others)}${group(words.nationalBodies, national)}`;
  return layout(
    visit,
    { title: words.bodies, trail: [{ href: '/', text: words.home }], width: 'wide', description: words.bodiesLead },
    html`${heading(visit, words.bodies)}${paragraph(visit, words.bodiesLead, 'lead')}${searchBox(visit, {
      action: '/bodies',
      label: words.search,
      hint: words.searchHint,
      value: asked,
    })}${list}`,
  );
}

const card = (visit: Visit) => (body: Body) => ({
  title: body.name,
  href: bodyHref(body.id),
  text: body.duty,
  meta: html`${saidPlain(visit.lang, kindWords[body.kind])} · ${saidPlain(visit.lang, levelWords[body.level])}`,
  ...(body.until ? { mark: tag(visit, tell(visit, words.closed, { until: shown(visit, body.until) }), 'neutral') } : {}),
});

/** What a body's page shows. */
export type BodyView = {
  readonly body: Body;
  readonly directory: Directory;
  readonly holders: readonly Seated[];
  readonly on: PlainDate;
  readonly cite: Cite;
  /** True for who keeps its posts. */
  readonly keeps: boolean;
  /** Parts of rooms above, such as its services. */
  readonly parts: readonly Html[];
};

/** A body's page: what it is there for, where and when, who holds its posts, and by which authority they act. */
export function bodyPage(visit: Visit, view: BodyView): Html {
  const { body, keeps } = view;
  return layout(
    visit,
    { title: body.name, trail: trail(visit), width: 'wide', description: body.duty },
    html`${heading(visit, body.name, 1, kindWords[body.kind])}${
      body.until ? tag(visit, tell(visit, words.closed, { until: shown(visit, body.until) }), 'attention') : nothing
    }${paragraph(visit, body.duty, 'lead')}${
      keeps ? buttonLink(visit, words.officers, `${bodyHref(body.id)}/officers`, 'secondary') : nothing
    }${view.parts}${contactPart(visit, body)}${hoursPart(visit, view)}${postsPart(visit, view)}${authorityPart(visit, view)}${registersPart(visit, view)}${relationsPart(visit, view)}`,
  );
}

const trail = (visit: Visit) => [
  { href: '/', text: saidPlain(visit.lang, words.home) },
  { href: '/bodies', text: words.bodies },
];

const shown = (visit: Visit, date: PlainDate): string => saidPlain(visit.lang, dateWords(date));

function contactPart(visit: Visit, { contact, level }: Body): Html {
  const facts: Fact[] = [
    { key: words.level, value: levelWords[level] },
    { key: words.address, value: contact.address },
  ];
  if (contact.phone)
    facts.push({ key: words.phone, value: link(visit, contact.phone, `tel:${contact.phone.replace(/[^+\d]/g, '')}`) });
  if (contact.email) facts.push({ key: words.email, value: link(visit, contact.email, `mailto:${contact.email}`) });
  if (contact.site) facts.push({ key: words.site, value: link(visit, contact.site, contact.site) });
  return html`${heading(visit, words.contact, 2)}${summaryList(visit, facts)}`;
}

function postsPart(visit: Visit, { body, directory, holders, on }: BodyView): Html {
  const posts = [...directory.posts.values()].filter((post) => post.body === body.id && standsOn(post, on));
  if (posts.length === 0) return nothing;
  const ranked = posts.sort((a, b) => depth(directory, a.id) - depth(directory, b.id));
  const rows = ranked.map((post) => {
    const seated = holders.filter((holder) => holder.post === post.id);
    const names = seated.map((holder) => holderLine(visit, holder));
    const first = seated[0];
    return [
      saidPlain(visit.lang, post.name),
      names.length === 0 ? tag(visit, words.vacant, 'neutral') : html`${list(visit, names, 'plain')}`,
      first ? shown(visit, first.from) : '–',
    ] satisfies Said[];
  });
  const columns = [{ head: words.post }, { head: words.holder }, { head: words.since }];
  return html`${heading(visit, words.posts, 2)}${table(visit, { caption: words.posts, hiddenCaption: true, columns, rows })}`;
}

/** A holder in one line: the name they sign by and, for a substitute, in what capacity and until when. */
export function holderLine(visit: Visit, holder: Seated): string {
  const name = holder.name ?? tell(visit, words.nameless);
  if (holder.capacity === 'definitive') return name;
  const until = holder.until ? shown(visit, holder.until) : '–';
  return tell(visit, words.substitute, { name, capacity: tell(visit, capacityWords[holder.capacity]), until });
}

/** How many posts stand above this one. */
function depth(directory: Pick<Directory, 'posts'>, post: PostId): number {
  const seen = new Set<PostId>();
  for (let at: PostId | undefined = post; at && !seen.has(at); at = directory.posts.get(at)?.superior) seen.add(at);
  return seen.size;
}

function authorityPart(visit: Visit, view: BodyView): Html {
  const rows = authorityRows(visit, view);
  const columns = [
    { head: words.post },
    { head: words.forWhat },
    { head: words.how },
    { head: words.byAct },
    { head: words.period },
  ];
  return html`${heading(visit, words.authority, 2)}${paragraph(visit, words.authorityLead)}${table(visit, {
    caption: words.authority,
    hiddenCaption: true,
    columns,
    rows,
    empty: words.noAuthority,
  })}`;
}

function registersPart(visit: Visit, { body, directory, on }: BodyView): Html {
  const held = [...directory.registers.values()].filter((one) => one.body === body.id && standsOn(one, on));
  return held.length === 0
    ? nothing
    : html`${heading(visit, words.registers, 2)}${list(
        visit,
        held.map((one) => one.name),
      )}`;
}

function relationsPart(visit: Visit, { body, directory, on }: BodyView): Html {
  const named = (id: BodyId): Html => {
    const other = directory.bodies.get(id);
    return other ? link(visit, other.name, bodyHref(id)) : html`${id}`;
  };
  const above = body.relations
    .filter((one) => standsOn(one, on))
    .map((one): Fact => ({ key: relationWords[one.kind], value: named(one.to) }));
  const below = [...directory.bodies.values()].filter((other) =>
    other.relations.some((one) => one.to === body.id && one.kind !== 'coordinated-by' && standsOn(one, on)),
  );
  if (above.length === 0 && below.length === 0) return nothing;
  return html`${heading(visit, words.relations, 2)}${above.length === 0 ? nothing : summaryList(visit, above)}${
    below.length === 0
      ? nothing
      : html`${heading(visit, words.below, 3)}${list(
          visit,
          below.map((other) => named(other.id)),
        )}`
  }`;
}
