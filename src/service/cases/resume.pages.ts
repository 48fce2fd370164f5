import { longDateWords, type PlainDate, say } from '#ground';
import {
  button,
  buttonLink,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  layout,
  link,
  paragraph,
  tell,
  textInput,
  type Visit,
  type Wrong,
} from '#web';
import { draftPath } from './address.ts';
import type { DraftRef } from './draft.rows.ts';
import { applying, resuming } from './words.ts';

/** The code and link with which one comes back, to be kept or printed. */
export function codePage(visit: Visit, ref: DraftRef, code: string, url: string, until: PlainDate): Html {
  const address = `${url}/resume/${code}`;
  const main = html`${heading(visit, resuming.title)}${paragraph(visit, tell(visit, resuming.text, { date: say(longDateWords(until), visit.lang) }))}
${heading(visit, resuming.code, 2)}<p class="govuk-body house-code">${code}</p>
${heading(visit, resuming.link, 2)}<p class="govuk-body">${link(visit, address, address)}</p>
<p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary" data-print hidden>${tell(visit, resuming.printNow)}</button></p>${paragraph(visit, resuming.print, 'small')}${buttonLink(visit, resuming.goOn, draftPath(ref))}`;
  return layout(visit, { title: resuming.title, back: draftPath(ref) }, main);
}

/** Where a code is typed. */
export function resumePage(visit: Visit, typed: string, wrongs: readonly Wrong[]): Html {
  const error = wrongs[0]?.text;
  const input = textInput(visit, {
    name: 'code',
    label: resuming.askLabel,
    hint: resuming.askHint,
    value: typed,
    autocomplete: 'off',
    spellcheck: false,
    ...(error === undefined ? {} : { error }),
  });
  const main = html`${errorSummary(visit, wrongs)}${heading(visit, resuming.askTitle)}${form(visit, { action: '/resume' }, html`${input}${button(visit, applying.next)}`)}`;
  return layout(visit, { title: resuming.askTitle, wrong: wrongs.length > 0, back: '/' }, main);
}
