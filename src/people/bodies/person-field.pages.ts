import type { Refusal } from '#ground';
import { type Html, html, radios, textInput, type Visit } from '#web';
import { words } from './words.ts';

/** Asks for a person by the document they are registered with: its kind, its number, and for a passport the issuing state. */
export function documentFields(
  visit: Visit,
  again: {
    readonly answers: Readonly<Record<string, string>>;
    readonly wrong?: { readonly refusal: Refusal; readonly text: string };
  },
): Html {
  const { answers, wrong } = again;
  const at = (field: string) => (wrong?.refusal.field === field ? { error: wrong.text } : {});
  const kinds = (['nik', 'kitas', 'kitap', 'passport'] as const).map((value) => ({
    value,
    label: words[value],
    ...(value === 'passport'
      ? {
          reveals: textInput(visit, {
            name: 'country',
            label: words.country,
            hint: words.countryHint,
            value: answers.country,
            width: 5,
            autocomplete: 'off',
            maxLength: 3,
            ...at('country'),
          }),
        }
      : {}),
  }));
  return html`${radios(visit, {
    name: 'document',
    label: words.whichDocument,
    hint: words.documentHint,
    options: kinds,
    value: answers.document,
    ...at('document'),
  })}${textInput(visit, {
    name: 'document-number',
    label: words.number,
    value: answers['document-number'],
    autocomplete: 'off',
    spellcheck: false,
    width: 20,
    maxLength: 30,
    ...at('document-number'),
  })}`;
}
