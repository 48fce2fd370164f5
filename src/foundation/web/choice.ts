import { besides, describedBy, type Field, fieldId, group, labelWords, type Option } from './field.ts';
import { attributes, type Hole, type Html, html, nothing, type Said, said, tell } from './html.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** A question answered by choosing. */
export type ChoiceField = Field & {
  readonly options: readonly (Option & { readonly reveals?: Html })[];
  /** Small boxes for filters beside a list; never on a question page. */
  readonly small?: boolean;
};

/** One of several. The first option bears the field's id, where the error summary's link lands. */
export function radios(
  visit: Visit,
  field: ChoiceField & { readonly value?: string | undefined; readonly inline?: boolean },
): Html {
  const classes = `govuk-radios${field.inline === true ? ' govuk-radios--inline' : ''}${field.small === true ? ' govuk-radios--small' : ''}`;
  const items = field.options.map((option, index) => item(visit, field, option, index, 'radio', option.value === field.value));
  return group(field, fieldset(visit, field, html`<div class="${classes}">${items}</div>`));
}

/** Any of several, posted under the same name; read with `form.many(name)`. */
export function checkboxes(visit: Visit, field: ChoiceField & { readonly values?: readonly string[] }): Html {
  const classes = `govuk-checkboxes${field.small === true ? ' govuk-checkboxes--small' : ''}`;
  const chosen = new Set(field.values ?? []);
  const items = field.options.map((option, index) => item(visit, field, option, index, 'checkbox', chosen.has(option.value)));
  return group(field, fieldset(visit, field, html`<div class="${classes}">${items}</div>`));
}

/** A single statement to agree to, such as a declaration; posted as `yes`. */
export function declaration(
  visit: Visit,
  field: {
    readonly name: string;
    readonly label: Said;
    readonly hint?: Said;
    readonly error?: Said | undefined;
    readonly checked?: boolean;
  },
): Html {
  const option = { value: 'yes', label: field.label, ...(field.hint === undefined ? {} : { hint: field.hint }) };
  const whole: Field = { name: field.name, label: '', ...(field.error === undefined ? {} : { error: field.error }) };
  return group(
    whole,
    html`${besides(visit, whole)}<div class="govuk-checkboxes">${item(visit, whole, option, 0, 'checkbox', field.checked === true)}</div>`,
  );
}

/** Three fields for one date, as people write it: tanggal, bulan, tahun. Posted as `<name>-day`, `-month`, `-year`. */
export function dateInput(
  visit: Visit,
  field: Field & {
    readonly value?: DateAnswer | undefined;
    readonly birth?: boolean;
    readonly wrong?: readonly ('day' | 'month' | 'year')[];
  },
): Html {
  const id = fieldId(field.name);
  const wrong = new Set(field.wrong ?? (field.error === undefined ? [] : ['day', 'month', 'year']));
  const part = (key: 'day' | 'month' | 'year', index: number): Html =>
    html`<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="${index === 0 ? id : `${id}-${key}`}">${tell(visit, words[key])}</label><input class="govuk-input govuk-date-input__input govuk-input--width-${key === 'day' ? 2 : 4}${wrong.has(key) ? ' govuk-input--error' : ''}"${attributes(
      {
        id: index === 0 ? id : `${id}-${key}`,
        name: `${field.name}-${key}`,
        type: 'text',
        inputmode: 'numeric',
        maxlength: key === 'month' ? 20 : 4,
        value: field.value?.[key] === '' ? undefined : field.value?.[key],
        autocomplete: field.birth === true ? `bday-${key}` : undefined,
        'aria-invalid': wrong.has(key) ? 'true' : undefined,
      },
    )}></div></div>`;
  const parts = (['day', 'month', 'year'] as const).map(part);
  return group(field, fieldset(visit, field, html`<div class="govuk-date-input">${parts}</div>`, 'group'));
}

/** The three parts of a date as they were typed. */
export type DateAnswer = { readonly day: string; readonly month: string; readonly year: string };

function fieldset(visit: Visit, field: Field, inner: Html, role?: 'group'): Html {
  const words: Hole = labelWords(visit, field);
  const legend =
    field.heading === true
      ? html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">${words}</h1></legend>`
      : html`<legend class="govuk-fieldset__legend">${words}</legend>`;
  return html`<fieldset class="govuk-fieldset"${attributes({ role, 'aria-describedby': describedBy(field) })}>${legend}${besides(visit, field)}${inner}</fieldset>`;
}

function item(
  visit: Visit,
  field: Field,
  option: Option & { readonly reveals?: Html },
  index: number,
  type: 'radio' | 'checkbox',
  checked: boolean,
): Html {
  const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${index + 1}`;
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const hint = option.hint === undefined ? undefined : `${id}-item-hint`;
  const input = html`<input class="${block}__input"${attributes({ id, name: field.name, type, value: option.value, checked, 'aria-describedby': hint })}>`;
  return html`<div class="${block}__item">${input}<label class="govuk-label ${block}__label" for="${id}">${said(visit.lang, option.label)}</label>${
    hint === undefined || option.hint === undefined
      ? nothing
      : html`<div id="${hint}" class="govuk-hint ${block}__hint">${said(visit.lang, option.hint)}</div>`
  }</div>${option.reveals === undefined ? nothing : html`<div class="house-reveals">${option.reveals}</div>`}`;
}
