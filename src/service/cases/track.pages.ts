import { type ClockState, say } from '#ground';
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
  type Visit,
  type Wrong,
} from '#web';
import { dateText, happeningsHtml, isRunning } from './case.pages.ts';
import { cases } from './case-words.ts';
import { holderOf } from './fold.ts';
import { postWords, type Told } from './timeline.ts';
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

/** A case as anyone with its receipt and PIN may see it: without who applied, who acted, or what came of it. */
export type Tracked = Told & { readonly clock: ClockState };

/** Where a case is and until when; nothing of the person. */
export function trackedPage(visit: Visit, tracked: Tracked, cite: Cite): Html {
  const { standard, state, clock } = tracked;
  const date = dateText(visit, clock.due);
  const by = isRunning(state)
    ? html`<p class="govuk-body"><strong>${tell(visit, clock.provisional ? cases.dueProvisional : cases.dueBy, { date })}</strong></p>`
    : nothing;
  const title = tell(visit, cases.title, { receipt: state.receipt });
  const main = html`${heading(visit, title, 1, standard.title)}${inset(visit, html`<p class="govuk-body">${whereText(visit, tracked)}</p>${by}`)}${heading(visit, cases.timeline, 2)}${happeningsHtml(visit, tracked, 'anyone', cite, {})}`;
  return layout(visit, { title: receipts.trackTitle, back: '/track' }, main);
}

function whereText(visit: Visit, { standard, state, directory }: Tracked): string {
  const holder = holderOf(standard, state);
  if (holder.kind === 'post')
    return tell(visit, cases.holderPost, { holder: say(postWords(holder.post, directory), visit.lang) });
  if (holder.kind === 'nobody') return tell(visit, cases.closed);
  if (state.phase === 'signing') return tell(visit, cases.holderSigning);
  return tell(visit, state.phase === 'delivering' ? cases.holderOpening : cases.holderApplicantOther);
}
