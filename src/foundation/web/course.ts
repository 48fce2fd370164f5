import { attributes, type Html, html, nothing, type Said, safeHref, said, tell } from './html.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** One happening of a timeline. `when` is written for people, `at` for machines (an ISO date or moment). */
export type Happening = {
  readonly title: Said;
  readonly when: Said;
  readonly at?: string;
  /** Who, for which body. */
  readonly by?: Said;
  readonly text?: Said;
  /** The rule it stood on: `why(visit, …)`. */
  readonly why?: Html;
  readonly state?: 'done' | 'current' | 'upcoming' | 'stopped';
};

/** What happened and what is still to come, in order; each with who, when and by what rule. */
export function timeline(visit: Visit, happenings: readonly Happening[]): Html {
  const items = happenings.map((one) => {
    const state = one.state ?? 'done';
    const hidden = state === 'done' ? nothing : html`<span class="house-timeline__state">${tell(visit, words[state])}</span>`;
    return html`<li class="house-timeline__item house-timeline__item--${state}"${attributes({ 'aria-current': state === 'current' ? 'step' : undefined })}><div class="house-timeline__head"><h3 class="house-timeline__title">${said(visit.lang, one.title)}</h3>${hidden}</div><p class="house-timeline__when"><time${attributes({ datetime: one.at })}>${said(visit.lang, one.when)}</time>${
      one.by === undefined ? nothing : html` <span class="house-timeline__by">${said(visit.lang, one.by)}</span>`
    }</p>${one.text === undefined ? nothing : html`<div class="house-timeline__text">${said(visit.lang, one.text)}</div>`}${one.why ?? nothing}</li>
`;
  });
  return html`<ol class="house-timeline">${items}</ol>
`;
}

/** "Langkah 3 dari 7" above a question, with a bar that repeats it. `name` says what this step is about. */
export function progress(visit: Visit, step: number, of: number, name?: Said): Html {
  const label = tell(visit, words.step, { n: String(step), of: String(of) });
  return html`<div class="house-progress"><p class="house-progress__text">${label}${name === undefined ? nothing : html`<span class="house-progress__name"> · ${said(visit.lang, name)}</span>`}</p><progress class="house-progress__bar" value="${step}" max="${of}" aria-hidden="true"></progress></div>
`;
}

/** One task of a list of tasks. Without `href` it can't be started yet. */
export type Task = { readonly name: Said; readonly href?: string; readonly hint?: Said; readonly state: Html | string };

/** What is to be done, in any order, with the state of each. `id` makes ids unique on the page. */
export function taskList(visit: Visit, id: string, tasks: readonly Task[]): Html {
  const items = tasks.map((task, index) => {
    const state = `${id}-${index + 1}-state`;
    const name =
      task.href === undefined
        ? html`<div>${said(visit.lang, task.name)}</div>`
        : html`<a class="govuk-link govuk-task-list__link" href="${safeHref(task.href)}" aria-describedby="${state}">${said(visit.lang, task.name)}</a>`;
    return html`<li class="govuk-task-list__item${task.href === undefined ? '' : ' govuk-task-list__item--with-link'}"><div class="govuk-task-list__name-and-hint">${name}${
      task.hint === undefined ? nothing : html`<div class="govuk-task-list__hint">${said(visit.lang, task.hint)}</div>`
    }</div><div class="govuk-task-list__status${task.href === undefined ? ' govuk-task-list__status--cannot-start-yet' : ''}" id="${state}">${task.state}</div></li>`;
  });
  return html`<ul class="govuk-task-list">${items}</ul>
`;
}

/** Pages of a long list: which one this is, and the address of each. Nothing when there is one page. */
export function pagination(
  visit: Visit,
  options: { readonly page: number; readonly pages: number; readonly href: (page: number) => string },
): Html {
  const { page, pages, href } = options;
  if (pages <= 1) return nothing;
  const side = (to: number, rel: 'prev' | 'next', text: string): Html =>
    html`<div class="govuk-pagination__${rel}"><a class="govuk-link govuk-pagination__link" href="${safeHref(href(to))}" rel="${rel}"><span class="govuk-pagination__link-title">${text}</span></a></div>`;
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  const items = shown.map((n, index) => {
    const gap =
      index > 0 && n - (shown[index - 1] ?? n) > 1
        ? html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`
        : nothing;
    const label = tell(visit, words.page, { n: String(n) });
    return html`${gap}<li class="govuk-pagination__item${n === page ? ' govuk-pagination__item--current' : ''}"><a class="govuk-link govuk-pagination__link" href="${safeHref(href(n))}"${attributes({ 'aria-label': label, 'aria-current': n === page ? 'page' : undefined })}>${n}</a></li>`;
  });
  return html`<nav class="govuk-pagination" aria-label="${tell(visit, words.pages)}">${page > 1 ? side(page - 1, 'prev', tell(visit, words.previous)) : nothing}<ul class="govuk-pagination__list">${items}</ul>${page < pages ? side(page + 1, 'next', tell(visit, words.next)) : nothing}</nav>
`;
}

/** Views of one thing side by side, each an address of its own; works without script. `current` is the href shown. */
export function tabs(
  visit: Visit,
  label: Said,
  items: readonly { readonly href: string; readonly text: Said; readonly count?: number }[],
  current: string,
): Html {
  const inner = items.map(
    (item) =>
      html`<li><a class="house-tabs__tab" href="${safeHref(item.href)}"${attributes({ 'aria-current': item.href === current ? 'page' : undefined })}>${said(visit.lang, item.text)}${
        item.count === undefined ? nothing : html` <span class="house-tabs__count">${item.count}</span>`
      }</a></li>`,
  );
  return html`<nav class="house-tabs" aria-label="${said(visit.lang, label)}"><ul>${inner}</ul></nav>
`;
}

/** A thing to choose from a list of things: a service, a case in an inbox. The whole card is one link. */
export type Card = {
  readonly title: Said;
  readonly href: string;
  readonly text?: Said;
  readonly meta?: Said;
  readonly mark?: Html;
};

/** Things to choose from, as cards in one column on a phone and two or three beside one another on a desk. */
export function cards(
  visit: Visit,
  items: readonly Card[],
  options: { readonly columns?: 1 | 2 | 3; readonly level?: 2 | 3 } = {},
): Html {
  const inner = items.map((item) => {
    const title = html`<a class="house-card__link" href="${safeHref(item.href)}">${said(visit.lang, item.title)}</a>`;
    const head =
      options.level === 2 ? html`<h2 class="house-card__title">${title}</h2>` : html`<h3 class="house-card__title">${title}</h3>`;
    return html`<li class="house-card">${head}${item.text === undefined ? nothing : html`<p class="house-card__text">${said(visit.lang, item.text)}</p>`}${
      item.meta === undefined && item.mark === undefined
        ? nothing
        : html`<p class="house-card__meta">${item.mark ?? nothing} ${item.meta === undefined ? nothing : said(visit.lang, item.meta)}</p>`
    }</li>
`;
  });
  return html`<ul class="house-cards house-cards--${options.columns ?? 2}">${inner}</ul>
`;
}
