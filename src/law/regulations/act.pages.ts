import { dateWords, type PlainDate } from '#ground';
import {
  button,
  type DateAnswer,
  dateInput,
  details,
  type Fact,
  type Html,
  heading,
  html,
  inset,
  layout,
  list,
  nothing,
  paragraph,
  query,
  searchBox,
  summaryList,
  table,
  tag,
  tell,
  type Visit,
} from '#web';
import { type Act, relationKinds } from './act.ts';
import { citation, gazetteName, titled } from './citation.ts';
import { citationLink } from './citation-link.pages.ts';
import { longForm } from './reference.ts';
import { type Force, inForce, type Register, wordingOn } from './register.ts';
import { doesWords, doneWords, gradeWords, markWords, statusWords, words } from './words.ts';

/** The list of acts that hold every word asked, with their status today. */
export function actsPage(visit: Visit, register: Register, acts: readonly Act[], asked: string, today: PlainDate): Html {
  const rows = acts.map((act) => [
    html`<a class="govuk-link" href="/regulations/${act.id}">${citation(act.id, visit.lang, register)}</a>`,
    visit.lang === 'id' ? html`<span lang="id">${act.title}</span>` : act.titleEn,
    statusTag(visit, inForce(register, act.id, today)),
  ]);
  const count = acts.length === 1 ? words.foundOne : words.found;
  return layout(
    visit,
    { title: words.regulations, width: 'wide', description: words.regulationsLead, trail: [home] },
    html`${heading(visit, words.regulations)}${paragraph(visit, words.regulationsLead, 'lead')}${searchBox(visit, {
      action: '/regulations',
      label: words.search,
      hint: words.searchHint,
      value: asked,
    })}${table(visit, {
      caption: {
        id: tell({ lang: 'id' }, count, { n: `${acts.length}` }),
        en: tell({ lang: 'en' }, count, { n: `${acts.length}` }),
      },
      columns: [{ head: words.act }, { head: words.about }, { head: words.status }],
      rows,
      empty: register.acts.size === 0 ? words.nothingKept : words.nothingFound,
    })}`,
  );
}

/** What an act's page shows: the act on a day, the day asked (with what was wrong), and what rooms above add. */
export type ActView = {
  readonly register: Register;
  readonly act: Act;
  readonly on: PlainDate;
  readonly asked?: DateAnswer;
  readonly wrong?: boolean;
  readonly parts: readonly Html[];
};

/** An act of law on a day: status, dates, articles cited, relations, how we know, and what stands on it. */
export function actPage(visit: Visit, view: ActView): Html {
  const { register, act, on } = view;
  const force = inForce(register, act.id, on);
  const late = on.toString() > register.horizon.toString();
  return layout(
    visit,
    {
      title: citation(act.id, visit.lang, register),
      wrong: view.wrong === true,
      trail: [home, { href: '/regulations', text: words.regulations }],
    },
    html`${heading(visit, visit.lang === 'id' ? act.title : act.titleEn, 1, citation(act.id, visit.lang, register))}${
      visit.lang === 'en' ? html`<p class="govuk-body" lang="id">${titled(act, 'id')}</p>` : nothing
    }${summaryList(visit, [...statusFacts(visit, view, force), ...dateFacts(visit, act)])}${
      late
        ? inset(visit, tell(visit, words.pastHorizon, { date: dateWords(register.horizon)[visit.lang] }), 'attention')
        : nothing
    }${askDate(visit, view)}${
      view.parts.length === 0 ? nothing : html`${heading(visit, words.standing, 2)}${view.parts}`
    }${relationsTable(visit, view)}${articlesList(visit, view)}${knowledge(visit, act)}`,
  );
}

const home = { href: '/', text: { id: 'Beranda', en: 'Home' } } as const;

const tones = { 'in-force': 'good', 'not-yet': 'attention', repealed: 'bad', annulled: 'bad', unknown: 'neutral' } as const;

const statusTag = (visit: Visit, force: Force): Html => tag(visit, statusWords[force.status], tones[force.status]);

const day = (visit: Visit, date: PlainDate): string => dateWords(date)[visit.lang];

function statusFacts(visit: Visit, view: ActView, force: Force): readonly Fact[] {
  const until = force.until === undefined ? nothing : html` ${tell(visit, words.until, { date: day(visit, force.until) })}`;
  const status: Fact = {
    key: tell(visit, words.statusOn, { date: day(visit, view.on) }),
    value: html`${statusTag(visit, force)}${until}`,
  };
  if (force.by === undefined) return [status];
  const key = force.status === 'in-force' ? words.willEndBy : words.endedBy;
  return [status, { key, value: citationLink(visit, force.by, view.register) }];
}

function dateFacts(visit: Visit, act: Act): readonly Fact[] {
  const facts: Fact[] = [{ key: words.enacted, value: day(visit, act.enacted) }];
  if (act.promulgated !== undefined) facts.push({ key: words.promulgated, value: day(visit, act.promulgated) });
  facts.push({ key: words.force, value: day(visit, act.force) });
  if (act.gazette !== undefined)
    facts.push({ key: words.gazette, value: html`<span lang="id">${gazetteName(act.gazette)}</span>` });
  if (act.articleCount !== undefined) facts.push({ key: words.articleCount, value: `${act.articleCount}` });
  return [...facts, { key: words.identifier, value: html`<code>${longForm(act.id)}</code>` }];
}

const askDate = (visit: Visit, view: ActView): Html =>
  details(
    visit,
    words.askDate,
    query(
      `/regulations/${view.act.id}`,
      html`${dateInput(visit, {
        name: 'on',
        label: words.date,
        ...(view.asked === undefined ? {} : { value: view.asked }),
        ...(view.wrong === true ? { error: words.dateWrong } : {}),
      })}${button(visit, words.show, { loudness: 'secondary' })}`,
    ),
    { open: view.wrong === true || view.asked !== undefined },
  );

/** One line an article; a word more only where it was amended or is not in force on the day. */
function articlesList(visit: Visit, { register, act, on }: ActView): Html {
  if (act.articles.length === 0) return nothing;
  const items = act.articles.map((article) => {
    const force = inForce(register, `${act.id}~${article.number}`, on);
    const name = html`<strong>${tell(visit, words.article)} ${article.number}</strong> ${article.about[visit.lang]}`;
    const more = force.status === 'in-force' ? amended(visit, { register, act, on }, article.number) : statusTag(visit, force);
    return html`<span id="article-${article.number}">${name}</span>${more}`;
  });
  return html`${heading(visit, words.articles, 2)}${list(visit, items, 'plain')}`;
}

function amended(visit: Visit, { register, act, on }: Pick<ActView, 'register' | 'act' | 'on'>, article: string): Html {
  const wording = wordingOn(register, act, article, on);
  const last = wording?.by.at(-1);
  if (wording === undefined || last === undefined) return nothing;
  const since = tell(visit, words.asAmended, { date: day(visit, wording.since) });
  return html`<br>${since} ${citationLink(visit, last, register)}`;
}

function relationsTable(visit: Visit, { register, act }: ActView): Html {
  const row = (verb: string, other: string, date: PlainDate, articles: readonly string[]) => [
    verb,
    html`${citationLink(visit, other, register)}${
      articles.length === 0 ? nothing : html`<br>${tell(visit, words.onArticles, { list: articles.join(', ') })}`
    }`,
    day(visit, date),
  ];
  const rows = relationKinds.flatMap((kind) => [
    ...(register.done.get(act.id) ?? [])
      .filter((relation) => relation.kind === kind)
      .map((relation) => row(tell(visit, doneWords[kind]), relation.from, relation.on, relation.articles)),
    ...(register.doing.get(act.id) ?? [])
      .filter((relation) => relation.kind === kind)
      .map((relation) => row(tell(visit, doesWords[kind]), relation.to, relation.on, relation.articles)),
  ]);
  if (rows.length === 0) return html`${heading(visit, words.relations, 2)}${paragraph(visit, words.noRelations)}`;
  return table(visit, {
    caption: words.relations,
    columns: [{ head: words.relation }, { head: words.otherAct }, { head: words.from }],
    rows,
  });
}

const knowledge = (visit: Visit, act: Act): Html =>
  html`${heading(visit, words.knowledge, 2)}${summaryList(visit, [
    { key: words.grade, value: gradeWords[act.grade] },
    { key: words.facts, value: markWords[act.mark] },
    { key: words.dates, value: markWords[act.dates] },
    { key: words.source, value: html`<span lang="id">${act.source}</span>` },
  ])}`;
