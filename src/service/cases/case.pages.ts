import { type Lang, localDate, localTime, longDateWords, type PlainDate, say, type Words } from '#ground';
import {
  button,
  buttonLink,
  type Cite,
  details,
  form,
  type Happening,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  panel,
  paragraph,
  type Said,
  summaryList,
  type Tone,
  table,
  tag,
  tell,
  timeline,
  type Visit,
  warning,
  why,
} from '#web';
import type { CaseRow } from './case.rows.ts';
import { cases, phases } from './case-words.ts';
import { filedFacts } from './filed.parts.ts';
import { holderOf } from './fold.ts';
import { type Line, postWords, timelineOf } from './timeline.ts';
import type { CaseView } from './view.acts.ts';
import { receipts } from './words.ts';

/** The address of a case. */
export const casePath = (ref: { readonly home: string; readonly id: string }): string => `/cases/${ref.home}/${ref.id}`;

/** A date in words. */
export const dateText = (visit: { readonly lang: Lang }, date: PlainDate): string => say(longDateWords(date), visit.lang);

/** The receipt of a filing: number, PIN, promised day, and who holds the case now. */
export function receiptPage(visit: Visit, view: CaseView, pin: string): Html {
  const { row, state, standard } = view.open;
  const corrected = state.returns.some((one) => one.correctedAt !== undefined);
  const filed = localTime(row.filedAt, 'WIB');
  const outside = filed.toPlainDate().equals(row.receivedOn)
    ? nothing
    : html`<br><span class="govuk-hint">${tell(visit, receipts.outside)}</span>`;
  const main = html`${panel(visit, corrected ? receipts.corrected : receipts.title, html`${tell(visit, receipts.number)}<br><strong>${row.receipt}</strong>`)}
${summaryList(visit, [
  { key: cases.service, value: standard.title },
  {
    key: receipts.pin,
    value: html`<strong class="house-code">${pin}</strong><br><span class="govuk-hint">${tell(visit, receipts.pinHint)}</span>`,
  },
  {
    key: receipts.filed,
    value: `${dateText(visit, filed.toPlainDate())}, ${String(filed.hour).padStart(2, '0')}.${String(filed.minute).padStart(2, '0')} WIB`,
  },
  { key: receipts.received, value: html`${dateText(visit, row.receivedOn)}${outside}` },
  { key: receipts.promised, value: dateText(visit, view.clock.due) },
  { key: receipts.holder, value: holderText(visit, view) },
])}
${heading(visit, receipts.nextTitle, 2)}${list(
  visit,
  standard.steps.map((step) => step.title),
  'number',
)}
${buttonLink(visit, receipts.see, casePath(row))}`;
  return layout(visit, { title: receipts.title }, main);
}

/** A case for its applicant: where it is, until when, what is to do, the decision, and everything that happened. */
export function applicantPage(visit: Visit, view: CaseView, letters: Html, cite: Cite): Html {
  const { row, state, standard } = view.open;
  const returned = state.phase === 'returned' ? defectList(visit, view) : nothing;
  const main = html`${heading(visit, tell(visit, cases.title, { receipt: row.receipt }), 1, standard.title)}
${whereNow(visit, view)}${returned}${letters}
${heading(visit, cases.timeline, 2)}${timelineHtml(visit, view, 'applicant', cite)}
${details(visit, cases.answers, summaryList(visit, filedFacts(visit, view)))}
${mayWithdraw(state) ? details(visit, cases.withdraw, html`${paragraph(visit, cases.withdrawSure)}${form(visit, { action: `${casePath(row)}/withdraw` }, button(visit, cases.withdraw, { loudness: 'warning' }))}`) : nothing}`;
  return layout(visit, { title: tell(visit, cases.title, { receipt: row.receipt }), back: '/applications' }, main);
}

const mayWithdraw = (state: CaseView['open']['state']): boolean => state.phase !== 'closed' && state.decision === undefined;

/** Who holds the case, in a sentence's end. */
export function holderText(visit: Visit, view: CaseView): string {
  const { standard, state, directory } = view.open;
  const holder = holderOf(standard, state);
  if (holder.kind === 'post') return say(postWords(holder.post, directory), visit.lang);
  return tell(visit, holder.kind === 'applicant' ? { id: 'Anda', en: 'you' } : { id: 'sistem', en: 'the system' });
}

/** Where the case is and until when. */
export function whereNow(visit: Visit, view: CaseView): Html {
  const { state } = view.open;
  const own = visit.actor.kind === 'person';
  const words = standing(view, own);
  const sentence = tell(visit, words, { holder: holderText(visit, view) });
  const due = state.phase === 'procedure' || state.phase === 'return-asked' || state.phase === 'returned';
  const date = dateText(visit, view.clock.due);
  const by = !due
    ? nothing
    : html`<p class="govuk-body"><strong>${tell(visit, view.clock.provisional ? cases.dueProvisional : cases.dueBy, { date })}</strong></p>`;
  const late =
    state.lapsed === undefined || !due ? nothing : warning(visit, tell(visit, cases.lapsed, { date: state.lapsed.due }));
  return html`${heading(visit, cases.where, 2)}${inset(visit, html`<p class="govuk-body">${sentence}</p>${by}${view.clock.standing === 'stopped' && own ? html`<p class="govuk-body">${tell(visit, cases.stopped)}</p>` : nothing}`)}${late}`;
}

function standing(view: CaseView, own: boolean): Words {
  const { state } = view.open;
  if (state.phase === 'returned') return own ? cases.holderApplicant : cases.holderApplicantOther;
  if (state.phase === 'signing') return cases.holderSigning;
  if (state.phase === 'delivering') return cases.holderOpening;
  if (state.phase !== 'closed') return cases.holderPost;
  if (state.end?.how === 'granted') return cases.closedGranted;
  return state.end?.how === 'refused' ? cases.closedRefused : cases.closedWithdrawn;
}

/** Every defect of the return, and the way to mend them. */
function defectList(visit: Visit, view: CaseView): Html {
  const { state, standard, row } = view.open;
  const last = state.returns.at(-1);
  const items = (last?.defects ?? []).map((defect): Said => {
    const at = 'form' in defect.at ? defect.at.form : defect.at.requirement;
    const title =
      standard.questions.find((one) => one.key === at)?.label ?? standard.requirements.find((one) => one.key === at)?.title;
    const name = title === undefined ? at : visit.lang === 'en' ? (title.en ?? title.id) : title.id;
    return html`<strong>${name}</strong>: ${view.notes[defect.note] ?? ''}`;
  });
  return html`${heading(visit, cases.defects, 2)}${list(visit, items)}${form(visit, { action: `${casePath(row)}/mend` }, button(visit, cases.mend))}`;
}

/** The timeline of a case for a reader. */
export function timelineHtml(visit: Visit, view: CaseView, for_: 'applicant' | 'officer', cite: Cite): Html {
  const { standard, state, facts, directory } = view.open;
  return timeline(
    visit,
    timelineOf(standard, state, facts, directory, for_).map((line) => happening(visit, line, cite, view.notes)),
  );
}

/** One line as a timeline shows it. */
export function happening(visit: Visit, line: Line, cite: Cite, notes: Readonly<Record<string, string>>): Happening {
  const at = line.at === undefined ? undefined : localTime(line.at, 'WIB');
  const time =
    at === undefined
      ? ''
      : `${dateText(visit, at.toPlainDate())}, ${String(at.hour).padStart(2, '0')}.${String(at.minute).padStart(2, '0')}`;
  const said = line.notes.map((id) => notes[id]).filter((note) => note !== undefined);
  return {
    title: line.title,
    when: time,
    ...(line.at === undefined ? {} : { at: line.at.toString() }),
    ...(line.by === undefined ? {} : { by: line.by }),
    ...(said.length === 0 ? {} : { text: html`${said.map((note) => html`<p class="govuk-body">${note}</p>`)}` }),
    ...(line.rule.length === 0
      ? {}
      : {
          why: why(
            visit,
            line.rule.map((ref) => cite(ref, visit.lang)),
          ),
        }),
    state: line.state,
  };
}

const tones: Readonly<Record<CaseRow['phase'], Tone>> = {
  procedure: 'info',
  'return-asked': 'info',
  returned: 'attention',
  signing: 'info',
  delivering: 'good',
  closed: 'neutral',
};

/** The state of a case as a tag. */
export const phaseTag = (visit: Visit, phase: CaseRow['phase']): Html => tag(visit, phases[phase], tones[phase]);

/** A person's own applications. */
export function minePage(visit: Visit, rows: readonly { readonly row: CaseRow; readonly title: Said }[], drafts: Html): Html {
  const list_ = table(visit, {
    caption: cases.mine,
    hiddenCaption: true,
    columns: [{ head: cases.receipt }, { head: cases.service }, { head: cases.state }, { head: cases.due }],
    rows: rows.map(({ row, title }) => [
      link(visit, row.receipt, casePath(row)),
      title,
      phaseTag(visit, row.phase),
      row.phase === 'closed' ? '' : dateText(visit, row.dueOn),
    ]),
    empty: cases.mineEmpty,
  });
  return layout(
    visit,
    { title: cases.mine, width: 'wide' },
    html`${heading(visit, cases.mine)}${list_}${drafts}${buttonLink(visit, { id: 'Cari layanan', en: 'Find a service' }, '/services', 'secondary')}`,
  );
}

/** The date of a moment, in the zone of the office. */
export const dayOf = (at: Parameters<typeof localDate>[0]): PlainDate => localDate(at, 'WIB');
