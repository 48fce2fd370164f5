import { attributes, type Hole, type Html, html, nothing, type Said, safeHref, said, saidPlain, tell } from './html.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** The tone of a tag or notice: what it asks of the reader, never decoration. */
export type Tone = 'neutral' | 'good' | 'attention' | 'bad' | 'info';

const tagTones: Readonly<Record<Tone, string>> = {
  neutral: 'govuk-tag--grey',
  good: 'govuk-tag--green',
  attention: 'govuk-tag--yellow',
  bad: 'govuk-tag--red',
  info: '',
};

/** A state in one or two words; the colour repeats what the words say. */
export const tag = (visit: Visit, text: Said, tone: Tone = 'info'): Html =>
  html`<strong class="govuk-tag ${tagTones[tone]}">${said(visit.lang, text)}</strong>`;

/** A heading; `size` is its look, `level` its place in the outline. */
export const heading = (visit: Visit, text: Said, level: 1 | 2 | 3 = 1, caption?: Said): Html => {
  const small =
    caption === undefined
      ? nothing
      : html`<span class="govuk-caption-${level === 1 ? 'l' : 'm'}">${said(visit.lang, caption)}</span>`;
  const inner = said(visit.lang, text);
  if (level === 1) return html`${small}<h1 class="govuk-heading-l">${inner}</h1>`;
  if (level === 2) return html`${small}<h2 class="govuk-heading-m">${inner}</h2>`;
  return html`${small}<h3 class="govuk-heading-s">${inner}</h3>`;
};

/** A paragraph. */
export const paragraph = (visit: Visit, text: Said, kind: 'body' | 'lead' | 'small' = 'body'): Html =>
  html`<p class="govuk-body${kind === 'lead' ? '-l' : kind === 'small' ? '-s' : ''}">${said(visit.lang, text)}</p>
`;

/** A list of short things. */
export const list = (visit: Visit, items: readonly Said[], kind: 'bullet' | 'number' | 'plain' = 'bullet'): Html => {
  const inner = items.map((item) => html`<li>${said(visit.lang, item)}</li>`);
  return kind === 'number'
    ? html`<ol class="govuk-list govuk-list--number">${inner}</ol>`
    : html`<ul class="govuk-list${kind === 'bullet' ? ' govuk-list--bullet' : ''}">${inner}</ul>`;
};

/** One row of facts; `changes` are links whose hidden words repeat the key, so that ten "Ubah" differ. */
export type Fact = {
  readonly key: Said;
  readonly value: Said | readonly Html[];
  readonly changes?: readonly { readonly href: string; readonly text?: Said }[];
};

/** Facts as key and value: check your answers, a case at a glance. */
export function summaryList(visit: Visit, facts: readonly Fact[], options: { readonly plain?: boolean } = {}): Html {
  const anyChange = facts.some((fact) => (fact.changes?.length ?? 0) > 0);
  const rows = facts.map((fact) => {
    const changes = (fact.changes ?? []).map(
      (change) =>
        html`<a class="govuk-link" href="${safeHref(change.href)}">${said(visit.lang, change.text ?? words.change)}<span class="govuk-visually-hidden"> ${said(visit.lang, fact.key)}</span></a>`,
    );
    const value: Hole = Array.isArray(fact.value) ? fact.value : said(visit.lang, fact.value as Said);
    const actions =
      changes.length === 0
        ? nothing
        : changes.length === 1
          ? html`<dd class="govuk-summary-list__actions">${changes}</dd>`
          : html`<dd class="govuk-summary-list__actions"><ul class="govuk-summary-list__actions-list">${changes.map((change) => html`<li class="govuk-summary-list__actions-list-item">${change}</li>`)}</ul></dd>`;
    const bare = anyChange && changes.length === 0 ? ' govuk-summary-list__row--no-actions' : '';
    return html`<div class="govuk-summary-list__row${bare}"><dt class="govuk-summary-list__key">${said(visit.lang, fact.key)}</dt><dd class="govuk-summary-list__value">${value}</dd>${actions}</div>
`;
  });
  return html`<dl class="govuk-summary-list${options.plain === true ? ' govuk-summary-list--no-border' : ''}">${rows}</dl>
`;
}

/** A column of a table: its heading, and whether it holds figures (set right, digits under one another). */
export type Column = { readonly head: Said; readonly figures?: boolean };

/**
 * A table. On a narrow screen each row becomes a card with its headings beside the values, unless `scroll` (many
 * figures to compare), which then can be reached and scrolled by keyboard. The first cell heads its row.
 */
export function table(
  visit: Visit,
  options: {
    readonly caption: string | { readonly id: string; readonly en?: string };
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly Said[])[];
    readonly hiddenCaption?: boolean;
    readonly scroll?: boolean;
    readonly empty?: Said;
  },
): Html {
  if (options.rows.length === 0 && options.empty !== undefined) return empty(visit, options.empty);
  const figures = (index: number) => (options.columns[index]?.figures === true ? ' govuk-table__cell--numeric' : '');
  const head = options.columns.map(
    (column) =>
      html`<th scope="col" class="govuk-table__header${column.figures === true ? ' govuk-table__header--numeric' : ''}">${said(visit.lang, column.head)}</th>`,
  );
  const label = (index: number): Html =>
    html`<span class="house-table__label" aria-hidden="true">${said(visit.lang, options.columns[index]?.head ?? '')}</span>`;
  const rows = options.rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? html`<th scope="row" class="govuk-table__header">${said(visit.lang, cell)}</th>`
        : html`<td class="govuk-table__cell${figures(index)}">${options.scroll === true ? nothing : label(index)}<span class="house-table__value">${said(visit.lang, cell)}</span></td>`,
    );
    return html`<tr class="govuk-table__row">${cells}</tr>
`;
  });
  const caption = saidPlain(visit.lang, options.caption);
  const hidden = options.hiddenCaption === true ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m';
  const whole = html`<table class="govuk-table${options.scroll === true ? '' : ' house-table--cards'}"><caption class="${hidden}">${caption}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">${head}</tr></thead><tbody class="govuk-table__body">${rows}</tbody></table>
`;
  return options.scroll === true
    ? html`<div class="house-scroll" role="region" tabindex="0" aria-label="${tell(visit, words.scrollTable, { caption })}">${whole}</div>`
    : whole;
}

/** What stands where a list has nothing: say so, and what would bring something here. */
export const empty = (visit: Visit, text: Said, way?: Html): Html =>
  html`<div class="house-empty"><p class="govuk-body">${said(visit.lang, text)}</p>${way ?? nothing}</div>
`;

/** The page's good news, once: a receipt, a signed decision. */
export const panel = (visit: Visit, title: Said, body?: Said): Html =>
  html`<div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">${said(visit.lang, title)}</h1>${
    body === undefined ? nothing : html`<div class="govuk-panel__body">${said(visit.lang, body)}</div>`
  }</div>
`;

/** News about what just happened (`good`) or what must be known before going on. */
export function notice(visit: Visit, text: Said, options: { readonly tone?: 'good' | 'info'; readonly title?: Said } = {}): Html {
  const good = options.tone === 'good';
  const title = options.title ?? (good ? words.success : words.important);
  return html`<div class="govuk-notification-banner${good ? ' govuk-notification-banner--success' : ''}"${attributes({ role: good ? 'alert' : 'region', 'aria-labelledby': 'notice-title' })}><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="notice-title">${said(visit.lang, title)}</h2></div><div class="govuk-notification-banner__content"><div class="govuk-notification-banner__heading">${said(visit.lang, text)}</div></div></div>
`;
}

/** A sentence set apart from the text around it. */
export const inset = (visit: Visit, text: Said, tone: Tone = 'info'): Html =>
  html`<div class="govuk-inset-text house-inset--${tone}">${said(visit.lang, text)}</div>
`;

/** What goes wrong, or costs something, if it is overlooked. */
export const warning = (visit: Visit, text: Said): Html =>
  html`<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${tell(visit, words.warning)}</span> ${said(visit.lang, text)}</strong></div>
`;

/** More, for those who ask. */
export const details = (visit: Visit, summary: Said, inner: Said, options: { readonly open?: boolean } = {}): Html =>
  html`<details class="govuk-details"${attributes({ open: options.open })}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${said(visit.lang, summary)}</span></summary><div class="govuk-details__text">${said(visit.lang, inner)}</div></details>
`;

/** "Mengapa?": the articles a rule stands on, already written out for people. Nothing when there are none. */
export const why = (visit: Visit, articles: readonly Said[]): Html =>
  articles.length === 0
    ? nothing
    : details(visit, words.why, html`<p class="govuk-body">${tell(visit, words.basisIs)}</p>${list(visit, articles)}`);
