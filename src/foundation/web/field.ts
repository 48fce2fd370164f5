import { attributes, type Hole, type Html, html, nothing, type Said, said, tell } from './html.ts';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** What every question has: its name in the form, its label, and what may stand beside it. */
export type Field = {
  /** The name under which it is posted; the id is made of it, so an error summary can point at `#field-<name>`. */
  readonly name: string;
  readonly label: Said;
  /** The label is the page's only heading: it is then set as its `h1`. */
  readonly heading?: boolean;
  readonly hint?: Said;
  /** The sentence at the field when the answer was refused. */
  readonly error?: Said | undefined;
  /** Marked "(boleh dikosongkan)"; a required field carries no mark. */
  readonly optional?: boolean;
};

/** What a reader may type, and how the device may help. */
export type TextField = Field & {
  readonly value?: string | undefined;
  /** `digits` for NIK, phone and postal codes: the number keyboard without the number type's traps. */
  readonly kind?: 'text' | 'digits' | 'decimal' | 'email' | 'phone' | 'search' | 'secret' | 'url';
  /** WCAG 1.3.5: `name`, `email`, `tel`, `street-address`, `bday-day`, `off` … */
  readonly autocomplete?: string;
  /** Characters the field is made wide for; a hint at the length of the answer. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly maxLength?: number;
  readonly spellcheck?: boolean;
  readonly prefix?: Said;
  readonly suffix?: Said;
  /** Shown and posted, but not to be changed. */
  readonly fixed?: boolean;
};

/** The id of a field, for links to it. Brackets and dots of a name become dashes. */
export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;

/** The ids of what describes a field, in reading order. */
export function describedBy(field: Field): string | undefined {
  const id = fieldId(field.name);
  const ids = [field.hint === undefined ? '' : `${id}-hint`, field.error === undefined ? '' : `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Hint and error of a field, wired by `describedBy`. */
export function besides(visit: Visit, field: Field): Html {
  const id = fieldId(field.name);
  return html`${field.hint === undefined ? nothing : html`<div id="${id}-hint" class="govuk-hint">${said(visit.lang, field.hint)}</div>`}${
    field.error === undefined
      ? nothing
      : html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">${tell(visit, words.error)}</span> ${said(visit.lang, field.error)}</p>`
  }`;
}

/** The group around a field; red at its side while it is wrong. */
export const group = (field: Field, inner: Html): Html =>
  html`<div class="govuk-form-group${field.error === undefined ? '' : ' govuk-form-group--error'}">${inner}</div>
`;

/** The label's words with "(optional)" where the answer may be left out. */
export const labelWords = (visit: Visit, field: Field): Hole =>
  field.optional === true
    ? html`${said(visit.lang, field.label)} <span class="house-optional">${tell(visit, words.optional)}</span>`
    : said(visit.lang, field.label);

function label(visit: Visit, field: Field): Html {
  const inner = html`<label class="govuk-label${field.heading === true ? ' govuk-label--l' : ''}" for="${fieldId(field.name)}">${labelWords(visit, field)}</label>`;
  return field.heading === true ? html`<h1 class="govuk-label-wrapper">${inner}</h1>` : inner;
}

const kinds = {
  text: { type: 'text' },
  digits: { type: 'text', inputmode: 'numeric', spellcheck: 'false' },
  decimal: { type: 'text', inputmode: 'decimal', spellcheck: 'false' },
  email: { type: 'email', spellcheck: 'false', autocapitalize: 'none' },
  phone: { type: 'tel', inputmode: 'tel' },
  search: { type: 'search' },
  secret: { type: 'password', spellcheck: 'false', autocapitalize: 'none' },
  url: { type: 'url', spellcheck: 'false', autocapitalize: 'none' },
} as const;

/** One line of text. */
export function textInput(visit: Visit, field: TextField): Html {
  const width = field.width === undefined ? '' : ` govuk-input--width-${field.width}`;
  const wrong = field.error === undefined ? '' : ' govuk-input--error';
  const input = html`<input class="govuk-input${width}${wrong}"${attributes({
    id: fieldId(field.name),
    name: field.name,
    ...kinds[field.kind ?? 'text'],
    value: field.value === undefined || field.value === '' ? undefined : field.value,
    autocomplete: field.autocomplete,
    maxlength: field.maxLength,
    ...(field.spellcheck === undefined ? {} : { spellcheck: String(field.spellcheck) }),
    readonly: field.fixed,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error === undefined ? undefined : 'true',
  })}>`;
  const affix = (side: 'prefix' | 'suffix', text: Said | undefined) =>
    text === undefined ? nothing : html`<div class="govuk-input__${side}" aria-hidden="true">${said(visit.lang, text)}</div>`;
  const whole =
    field.prefix === undefined && field.suffix === undefined
      ? input
      : html`<div class="govuk-input__wrapper">${affix('prefix', field.prefix)}${input}${affix('suffix', field.suffix)}</div>`;
  return group(field, html`${label(visit, field)}${besides(visit, field)}${whole}`);
}

/** Several lines of text; `maxLength` is enforced by the server, the browser only counts. */
export function textarea(
  visit: Visit,
  field: Field & {
    readonly value?: string | undefined;
    readonly rows?: number;
    readonly maxLength?: number;
    readonly autocomplete?: string;
  },
): Html {
  const wrong = field.error === undefined ? '' : ' govuk-textarea--error';
  return group(
    field,
    html`${label(visit, field)}${besides(visit, field)}<textarea class="govuk-textarea${wrong}"${attributes({
      id: fieldId(field.name),
      name: field.name,
      rows: field.rows ?? 5,
      maxlength: field.maxLength,
      autocomplete: field.autocomplete,
      'aria-describedby': describedBy(field),
      'aria-invalid': field.error === undefined ? undefined : 'true',
    })}>
${field.value ?? ''}</textarea>`,
  );
}

/** One of many in a list that opens; for up to about seven use `radios`. An empty first line asks to choose. */
export function select(
  visit: Visit,
  field: Field & { readonly value?: string | undefined; readonly options: readonly Option[]; readonly autocomplete?: string },
): Html {
  const wrong = field.error === undefined ? '' : ' govuk-select--error';
  const options = field.options.map(
    (option) =>
      html`<option${attributes({ value: option.value, selected: option.value === field.value })}>${said(visit.lang, option.label)}</option>`,
  );
  return group(
    field,
    html`${label(visit, field)}${besides(visit, field)}<select class="govuk-select${wrong}"${attributes({
      id: fieldId(field.name),
      name: field.name,
      autocomplete: field.autocomplete,
      'aria-describedby': describedBy(field),
      'aria-invalid': field.error === undefined ? undefined : 'true',
    })}><option value="">${tell(visit, words.choose)}</option>${options}</select>`,
  );
}

/** One thing to choose. */
export type Option = { readonly value: string; readonly label: Said; readonly hint?: Said };

/** A file to attach. The form around it must be of kind `files`, and this field must stand after the token (`form` does so). */
export function fileInput(
  visit: Visit,
  field: Field & { readonly accept?: readonly string[]; readonly many?: boolean; readonly camera?: boolean },
): Html {
  const wrong = field.error === undefined ? '' : ' govuk-file-upload--error';
  return group(
    field,
    html`${label(visit, field)}${besides(visit, field)}<input class="govuk-file-upload${wrong}"${attributes({
      id: fieldId(field.name),
      name: field.name,
      type: 'file',
      accept: field.accept?.join(','),
      multiple: field.many,
      capture: field.camera === true ? 'environment' : undefined,
      'aria-describedby': describedBy(field),
      'aria-invalid': field.error === undefined ? undefined : 'true',
    })}>`,
  );
}
