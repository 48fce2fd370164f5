import { dateWords, type PlainDate, type PostId, type Refusal } from '#ground';
import {
  button,
  buttonLink,
  type DateAnswer,
  dateInput,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  layout,
  link,
  nothing,
  notice,
  type Option,
  paragraph,
  radios,
  type Said,
  saidPlain,
  select,
  table,
  tag,
  tell,
  textInput,
  type Visit,
} from '#web';
import { holderLine } from './body.pages.ts';
import type { Body, Post, Seated } from './body.ts';
import { documentFields } from './person-field.pages.ts';
import { capacityWords, words } from './words.ts';

/** Where the officers of a body are kept. */
export const officersHref = (body: Body): string => `/bodies/${body.id}/officers`;

const shown = (visit: Visit, date: PlainDate): string => saidPlain(visit.lang, dateWords(date));

const trail = (visit: Visit, body: Body, officers = true) => [
  { href: '/bodies', text: saidPlain(visit.lang, words.bodies) },
  { href: `/bodies/${body.id}`, text: body.name },
  ...(officers ? [{ href: officersHref(body), text: words.officers }] : []),
];

/** The officers of a body, for who keeps its posts: who serves now or soon, and who has. */
export function officersPage(
  visit: Visit,
  view: {
    readonly body: Body;
    readonly posts: ReadonlyMap<PostId, Post>;
    readonly holdings: readonly Seated[];
    readonly on: PlainDate;
    readonly done?: 'appointed' | 'ended';
  },
): Html {
  const { body, holdings, on, done } = view;
  const over = (one: Seated) => one.endedAt !== undefined || (one.until !== undefined && one.until.until(on).sign > 0);
  const title = tell(visit, words.officersTitle, { body: saidPlain(visit.lang, body.name) });
  return layout(
    visit,
    { title, trail: trail(visit, body, false), width: 'wide' },
    html`${done ? notice(visit, words[done], { tone: 'good' }) : nothing}${heading(visit, title)}${paragraph(visit, words.officersLead)}${buttonLink(
      visit,
      words.appoint,
      `${officersHref(body)}/new`,
    )}${officerTable(
      visit,
      view,
      words.now,
      holdings.filter((one) => !over(one)),
      true,
    )}${holdings.some(over) ? officerTable(visit, view, words.past, holdings.filter(over), false) : nothing}`,
  );
}

function officerTable(
  visit: Visit,
  { body, posts }: { readonly body: Body; readonly posts: ReadonlyMap<PostId, Post> },
  caption: typeof words.now,
  holdings: readonly Seated[],
  open: boolean,
): Html {
  const columns = [
    { head: words.holder },
    { head: words.post },
    { head: words.since },
    { head: words.until },
    { head: words.order },
  ];
  const rows = holdings.map((one): readonly Said[] => [
    one.name ?? tell(visit, words.nameless),
    html`${saidPlain(visit.lang, posts.get(one.post)?.name ?? one.post)} ${
      one.capacity === 'definitive' ? nothing : tag(visit, capacityWords[one.capacity], 'info')
    }`,
    shown(visit, one.from),
    html`${one.until ? shown(visit, one.until) : '–'}${one.endedAt ? html` (${tell(visit, words.endedAtOnce)})` : nothing}`,
    tell(visit, words.letterOf, { number: one.order.number, date: shown(visit, one.order.date) }),
    ...(open
      ? [
          html`<a class="govuk-link" href="${officersHref(body)}/${one.id}/end">${tell(visit, words.end)}<span class="govuk-visually-hidden"> ${holderLine(visit, one)}</span></a>`,
        ]
      : []),
  ]);
  return table(visit, { caption, columns: open ? [...columns, { head: words.end }] : columns, rows, empty: words.nobody });
}

/** What a refused form shows again: the answers and the sentence at its field. */
export type Again = {
  readonly answers: Readonly<Record<string, string>>;
  readonly wrong?: { readonly refusal: Refusal; readonly text: string };
};

const dated = (answers: Readonly<Record<string, string>>, name: string): DateAnswer => ({
  day: answers[`${name}-day`] ?? '',
  month: answers[`${name}-month`] ?? '',
  year: answers[`${name}-year`] ?? '',
});

/** The form that puts a person into a post, or orders a substitute. `id` names the holding, so that a second press makes none. */
export function appointPage(
  visit: Visit,
  view: { readonly body: Body; readonly posts: readonly Post[]; readonly id: string; readonly again: Again },
): Html {
  const { body, posts, id, again } = view;
  const { answers, wrong } = again;
  const at = (field: string) => (wrong?.refusal.field === field ? { error: wrong.text } : {});
  const postOptions: readonly Option[] = posts.map((post) => ({ value: post.id, label: post.name }));
  const capacities = [
    { value: 'definitive', label: capacityWords.definitive, hint: words.definitiveHint },
    { value: 'plh', label: capacityWords.plh, hint: words.plhHint },
    { value: 'plt', label: capacityWords.plt, hint: words.pltHint },
  ];
  const inner = html`${select(visit, { name: 'post', label: words.whichPost, options: postOptions, value: answers.post, ...at('post') })}${radios(
    visit,
    { name: 'capacity', label: words.whichCapacity, options: capacities, value: answers.capacity, ...at('capacity') },
  )}${documentFields(visit, again)}${textInput(visit, {
    name: 'name',
    label: words.signsAs,
    hint: words.signsAsHint,
    value: answers.name,
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 200,
    ...at('name'),
  })}${dateInput(visit, { name: 'from', label: words.firstDay, value: dated(answers, 'from'), ...at('from') })}${dateInput(
    visit,
    {
      name: 'until',
      label: words.lastDay,
      optional: true,
      value: dated(answers, 'until'),
      ...at('until'),
    },
  )}${textInput(visit, {
    name: 'number',
    label: words.orderNumber,
    value: answers.number,
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 100,
    ...at('number'),
  })}${dateInput(visit, { name: 'date', label: words.orderDate, value: dated(answers, 'date'), ...at('date') })}${button(visit, words.confirmAppoint)}`;
  return layout(
    visit,
    { title: words.appoint, trail: trail(visit, body), wrong: wrong !== undefined },
    html`${wrongs(visit, again)}${heading(visit, words.appoint, 1, body.name)}${form(
      visit,
      { action: officersHref(body), hidden: { id } },
      inner,
    )}`,
  );
}

/** The form that ends a role: at once, or at the end of a day. */
export function endPage(
  visit: Visit,
  view: { readonly body: Body; readonly holder: Seated; readonly post: Said; readonly again: Again },
): Html {
  const { body, holder, post, again } = view;
  const { answers, wrong } = again;
  const at = (field: string) => (wrong?.refusal.field === field ? { error: wrong.text } : {});
  const options = [
    { value: 'now', label: words.endNow, hint: words.endNowHint },
    {
      value: 'later',
      label: words.endOn,
      reveals: dateInput(visit, { name: 'until', label: words.lastDay, value: dated(answers, 'until'), ...at('until') }),
    },
  ];
  return layout(
    visit,
    { title: words.endTitle, trail: trail(visit, body), wrong: wrong !== undefined },
    html`${wrongs(visit, again)}${heading(visit, words.endTitle, 1, post)}${paragraph(visit, holderLine(visit, holder), 'lead')}${form(
      visit,
      { action: `${officersHref(body)}/${holder.id}/end` },
      html`${radios(visit, { name: 'when', label: words.endWhen, options, value: answers.when, ...at('when') })}${button(visit, words.confirmEnd, { loudness: 'warning' })}`,
    )}${paragraph(visit, link(visit, words.officers, officersHref(body)))}`,
  );
}

const wrongs = (visit: Visit, { wrong }: Again): Html =>
  wrong ? errorSummary(visit, [{ text: wrong.text, ...(wrong.refusal.field ? { field: wrong.refusal.field } : {}) }]) : nothing;

/** The moment as a date typed into three fields, for a form's first show. */
export const today = (name: string, date: PlainDate): Readonly<Record<string, string>> => ({
  [`${name}-day`]: String(date.day),
  [`${name}-month`]: String(date.month),
  [`${name}-year`]: String(date.year),
});
