import type { Directory } from '#bodies';
import { type ClockState, say } from '#ground';
import type { Standard } from '#standards';
import {
  button,
  type Cite,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  nothing,
  paragraph,
  tell,
  textInput,
  timeline,
  type Visit,
  type Wrong,
} from '#web';
import { dateText, happening } from './case.pages.ts';
import type { CaseFact, CaseState } from './case.ts';
import { cases } from './case-words.ts';
import { holderOf } from './fold.ts';
import { postWords, timelineOf } from './timeline.ts';
import { receipts } from './words.ts';

/** Where a receipt number and PIN are typed. */
export function trackPage(visit: Visit, typed: { readonly number: string }, wrongs: readonly Wrong[]): Html {
  const errorAt = (field: string) => {
    const text = wrongs.find((wrong) => wrong.field === field)?.text;
    return text === undefined ? {} : { error: text };
  };
  const number = textInput(visit, {
    name: 'number',
    label: receipts.number,
    hint: receipts.numberHint,
    value: typed.number,
    width: 20,
    autocomplete: 'off',
    spellcheck: false,
    ...errorAt('number'),
  });
  const pin = textInput(visit, {
    name: 'pin',
    label: receipts.pin,
    kind: 'digits',
    width: 10,
    autocomplete: 'off',
    ...errorAt('pin'),
  });
  const main = html`${errorSummary(visit, wrongs)}${heading(visit, receipts.trackTitle)}${paragraph(visit, receipts.trackLead)}${form(visit, { action: '/track' }, html`${number}${pin}${button(visit, receipts.trackButton)}`)}`;
  return layout(visit, { title: receipts.trackTitle, wrong: wrongs.length > 0, back: '/' }, main);
}

/** A case as anyone with its receipt and PIN may see it. */
export type Tracked = {
  readonly standard: Standard;
  readonly state: CaseState;
  readonly facts: readonly CaseFact[];
  readonly clock: ClockState;
  readonly directory: Directory;
};

/** Where a case is and until when; nothing of the person. */
export function trackedPage(visit: Visit, tracked: Tracked, cite: Cite): Html {
  const { standard, state, clock, directory } = tracked;
  const holder = holderOf(standard, state);
  const sentence =
    holder.kind === 'post'
      ? tell(visit, cases.holderPost, { holder: say(postWords(holder.post, directory), visit.lang) })
      : tell(
          visit,
          holder.kind === 'nobody'
            ? { id: 'Permohonan ini sudah selesai.', en: 'This application is closed.' }
            : state.phase === 'signing'
              ? cases.holderSigning
              : state.phase === 'delivering'
                ? cases.holderOpening
                : cases.holderApplicantOther,
        );
  const running = state.phase === 'procedure' || state.phase === 'return-asked' || state.phase === 'returned';
  const by = running
    ? html`<p class="govuk-body"><strong>${tell(visit, cases.dueBy, { date: dateText(visit, clock.due) })}</strong></p>`
    : nothing;
  const lines = timelineOf(standard, state, tracked.facts, directory, 'anyone').map((line) => happening(visit, line, cite, {}));
  const main = html`${heading(visit, tell(visit, cases.title, { receipt: state.receipt }), 1, standard.title)}${inset(visit, html`<p class="govuk-body">${sentence}</p>${by}`)}${heading(visit, cases.timeline, 2)}${timeline(visit, lines)}`;
  return layout(visit, { title: receipts.trackTitle, back: '/track' }, main);
}
