import { fieldId } from './field.ts';
import { attributes, type Html, html, nothing, type Said, safeHref, said, tell } from './html.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** How loud a button is. One `primary` a page. */
export type Loudness = 'primary' | 'secondary' | 'warning';

/** A button of a form. The house's script ignores a second press while the first is under way (`data-once`). */
export function button(
  visit: Visit,
  text: Said,
  options: {
    readonly loudness?: Loudness;
    readonly name?: string;
    readonly value?: string;
    readonly describedBy?: string;
    readonly formaction?: string;
  } = {},
): Html {
  const loud = options.loudness === undefined || options.loudness === 'primary' ? '' : ` govuk-button--${options.loudness}`;
  return html`<button class="govuk-button${loud}"${attributes({
    name: options.name,
    value: options.value,
    formaction: options.formaction,
    'aria-describedby': options.describedBy,
    'data-once': true,
  })}>${said(visit.lang, text)}</button>
`;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const buttonLink = (visit: Visit, text: Said, href: string, loudness: Loudness = 'primary'): Html =>
  html`<a class="govuk-button${loudness === 'primary' ? '' : ` govuk-button--${loudness}`}" href="${safeHref(href)}" role="button" draggable="false">${said(visit.lang, text)}</a>
`;

/** Buttons and links side by side, under one another on a phone. */
export const buttons = (...items: readonly Html[]): Html => html`<div class="govuk-button-group">${items}</div>
`;

/** An ordinary link in a sentence or list. */
export const link = (visit: Visit, text: Said, href: string): Html =>
  html`<a class="govuk-link" href="${safeHref(href)}">${said(visit.lang, text)}</a>`;

/**
 * A form that changes something: POST to one of our own addresses, with the token first (a multipart body is read in
 * order, and nothing is taken before the token is seen). `files` where it holds a file input.
 */
export function form(
  visit: Visit,
  options: {
    readonly action: string;
    readonly kind?: 'answers' | 'files';
    readonly id?: string;
    readonly hidden?: Readonly<Record<string, string>>;
  },
  inner: Html,
): Html {
  const hidden = Object.entries(options.hidden ?? {}).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post"${attributes({
    action: safeHref(options.action),
    id: options.id,
    enctype: options.kind === 'files' ? 'multipart/form-data' : undefined,
    novalidate: true,
  })}><input type="hidden" name="_csrf" value="${visit.csrf}">${hidden}
${inner}</form>
`;
}

/** A form that only asks: GET, no token, the answer stands in the address. */
export const query = (action: string, inner: Html): Html =>
  html`<form method="get" action="${safeHref(action)}" novalidate>${inner}</form>
`;

/** A search box: one field and its button in a row, as a landmark of its own. */
export function searchBox(
  visit: Visit,
  options: {
    readonly action: string;
    readonly label: Said;
    readonly name?: string;
    readonly value?: string;
    readonly hint?: Said;
    readonly big?: boolean;
  },
): Html {
  const name = options.name ?? 'q';
  const id = fieldId(name);
  return html`<form class="house-search${options.big === true ? ' house-search--big' : ''}" role="search" method="get" action="${safeHref(options.action)}">
<label class="govuk-label house-search__label" for="${id}">${said(visit.lang, options.label)}</label>${
    options.hint === undefined ? nothing : html`<div class="govuk-hint" id="${id}-hint">${said(visit.lang, options.hint)}</div>`
  }<div class="house-search__row"><input class="govuk-input house-search__input"${attributes({
    id,
    name,
    type: 'search',
    value: options.value === '' ? undefined : options.value,
    maxlength: 200,
    autocomplete: 'off',
    enterkeyhint: 'search',
    'aria-describedby': options.hint === undefined ? undefined : `${id}-hint`,
  })}><button class="govuk-button house-search__button">${tell(visit, words.search)}</button></div></form>
`;
}

/** One thing that is wrong: at which field, and the sentence (the same as at the field). */
export type Wrong = { readonly field?: string; readonly text: Said };

/** Everything that is wrong, at the top of the page, each a link to its field. Gives nothing when nothing is wrong. */
export function errorSummary(visit: Visit, wrongs: readonly Wrong[]): Html {
  if (wrongs.length === 0) return nothing;
  const items = wrongs.map((wrong) =>
    wrong.field === undefined
      ? html`<li>${said(visit.lang, wrong.text)}</li>`
      : html`<li><a href="#${fieldId(wrong.field)}">${said(visit.lang, wrong.text)}</a></li>`,
  );
  return html`<div class="govuk-error-summary" data-focus tabindex="-1"><div role="alert"><h2 class="govuk-error-summary__title">${tell(visit, words.problem)}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${items}</ul></div></div></div>
`;
}
