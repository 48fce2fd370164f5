import { say } from '#ground';
import { buttonLink, type Html, heading, html, layout, list, nothing, panel, summaryList, tell, type Visit } from '#web';
import { casePath } from './address.ts';
import { dateText, dayIn, holderText } from './case.pages.ts';
import { cases } from './case-words.ts';
import { momentWords } from './moment.ts';
import type { CaseView } from './view.ts';
import { receipts } from './words.ts';

/** The receipt of a filing: number, PIN, what it counts as, the last day, and who holds the case now. */
export function receiptPage(visit: Visit, view: CaseView, pin: string): Html {
  const { row, state, standard, zone } = view.open;
  const corrected = state.returns.some((one) => one.correctedAt !== undefined);
  const outside = dayIn(row.filedAt, zone).equals(row.receivedOn)
    ? nothing
    : html`<br><span class="govuk-hint">${tell(visit, receipts.outside)}</span>`;
  const due = view.clock.due;
  const promised = dateText(visit, row.promisedOn);
  const now = due.equals(row.promisedOn) ? [] : [{ key: receipts.dueNow, value: dateText(visit, due) }];
  const number = html`${tell(visit, receipts.number)}<br><strong>${row.receipt}</strong>`;
  const ahead = standard.steps.filter((step) => state.steps.some((one) => one.key === step.key && one.status !== 'skipped'));
  const main = html`${panel(visit, corrected ? receipts.corrected : receipts.title, number)}
${summaryList(visit, [
  { key: cases.service, value: standard.title },
  {
    key: receipts.pin,
    value: html`<strong class="house-code">${pin}</strong><br><span class="govuk-hint">${tell(visit, receipts.pinHint)}</span>`,
  },
  { key: receipts.filed, value: say(momentWords(row.filedAt, zone), visit.lang) },
  { key: receipts.received, value: html`${dateText(visit, row.receivedOn)}${outside}` },
  { key: receipts.promised, value: view.clock.provisional ? tell(visit, receipts.notBefore, { date: promised }) : promised },
  ...now,
  { key: receipts.holder, value: holderText(visit, view) },
])}
<p class="govuk-body"><button type="button" class="govuk-button govuk-button--secondary" data-print hidden>${tell(visit, receipts.print)}</button></p>
${heading(visit, receipts.nextTitle, 2)}${list(
  visit,
  ahead.map((step) => step.title),
  'number',
)}
${buttonLink(visit, receipts.see, casePath(row))}`;
  return layout(visit, { title: receipts.title }, main);
}
