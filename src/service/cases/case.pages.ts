import { type Lang, localTime, longDateWords, type PlainDate, say, Temporal, type Words } from '#ground';
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
import { casePath } from './address.ts';
import type { CaseState } from './case.ts';
import type { CaseRow } from './case-row.ts';
import { cases, phases } from './case-words.ts';
import { filedFacts } from './filed.pages.ts';
import { holderOf } from './fold.ts';
import { momentWords } from './moment.ts';
import { type Line, postWords, type Reader, type Told, timelineOf } from './timeline.ts';
import type { CaseView } from './view.ts';

/** A date in words. */
export const dateText = (visit: { readonly lang: Lang }, date: PlainDate): string => say(longDateWords(date), visit.lang);

/** A text of a standard in the reader's language, as a plain string. */
export const plainText = (visit: { readonly lang: Lang }, text: { readonly id: string; readonly en?: string }): string =>
  visit.lang === 'en' ? (text.en ?? text.id) : text.id;

/** A case for its applicant: where it is, until when, what is to do, the decision, and everything that happened. */
export function applicantPage(visit: Visit, view: CaseView, letters: Html, cite: Cite): Html {
  const { row, state, standard } = view.open;
  const title = tell(visit, cases.title, { receipt: row.receipt });
  const back = mayWithdraw(state)
    ? details(
        visit,
        cases.withdraw,
        html`${paragraph(visit, cases.withdrawSure)}${form(visit, { action: `${casePath(row)}/withdraw` }, button(visit, cases.withdraw, { loudness: 'warning' }))}`,
      )
    : nothing;
  const main = html`${heading(visit, title, 1, standard.title)}
${erasedPart(visit, view, cite)}${whereNow(visit, view)}${state.phase === 'returned' ? defectList(visit, view) : nothing}${letters}
${heading(visit, cases.timeline, 2)}${timelineHtml(visit, view, 'applicant', cite)}
${view.erased === undefined ? details(visit, cases.answers, summaryList(visit, filedFacts(visit, view))) : nothing}
${back}`;
  return layout(visit, { title, back: '/applications' }, main);
}

const mayWithdraw = (state: CaseState): boolean => state.phase !== 'closed' && state.decision === undefined;

/** That what was said in a case is gone, and under which act. Nothing while it is there. */
export function erasedPart(visit: Visit, { erased }: CaseView, cite: Cite): Html {
  if (erased === undefined) return nothing;
  const under = erased === '' ? nothing : html` ${tell(visit, cases.erasedUnder, { act: cite(erased, visit.lang) })}`;
  return inset(visit, html`${tell(visit, cases.erased)}${under}`, 'attention');
}

/** Who holds the case, in a sentence's end. */
export function holderText(visit: Visit, view: CaseView): string {
  const { standard, state, directory } = view.open;
  const holder = holderOf(standard, state);
  if (holder.kind === 'post') return say(postWords(holder.post, directory), visit.lang);
  if (holder.kind !== 'applicant') return tell(visit, cases.system);
  return tell(visit, visit.actor.kind === 'person' ? cases.you : cases.applicant);
}

/** Where the case is and until when. */
export function whereNow(visit: Visit, view: CaseView): Html {
  const { state } = view.open;
  const own = visit.actor.kind === 'person';
  const sentence = tell(visit, standing(view, own), { holder: holderText(visit, view) });
  const open = isRunning(state);
  const date = dateText(visit, view.clock.due);
  const by = open
    ? html`<p class="govuk-body"><strong>${tell(visit, view.clock.provisional ? cases.dueProvisional : cases.dueBy, { date })}</strong></p>`
    : nothing;
  const clock =
    own && state.phase === 'returned'
      ? paragraph(visit, view.clock.standing === 'stopped' ? cases.stopped : cases.goesOn)
      : nothing;
  const late =
    state.lapsed === undefined || !open
      ? nothing
      : warning(
          visit,
          tell(visit, cases[`lapsed-${state.lapsed.silence}`], {
            date: dateText(visit, Temporal.PlainDate.from(state.lapsed.due)),
          }),
        );
  return html`${heading(visit, cases.where, 2)}${inset(visit, html`<p class="govuk-body">${sentence}</p>${by}${clock}`)}${late}`;
}

/** Whether its time still runs or waits: from receipt to signature. */
export const isRunning = (state: CaseState): boolean => ['procedure', 'return-asked', 'returned'].includes(state.phase);

function standing(view: CaseView, own: boolean): Words {
  const { state } = view.open;
  if (state.phase === 'returned') return own ? cases.holderApplicant : cases.holderApplicantOther;
  if (state.phase === 'signing') return cases.holderSigning;
  if (state.phase === 'delivering') return cases.holderOpening;
  if (state.phase !== 'closed') return cases.holderPost;
  return endings[state.end?.how ?? 'withdrawn'];
}

const endings = {
  granted: cases.closedGranted,
  refused: cases.closedRefused,
  withdrawn: cases.closedWithdrawn,
  erased: cases.closedErased,
} as const;

/** Every defect of the return, and the way to mend them. */
function defectList(visit: Visit, view: CaseView): Html {
  const { state, standard, row } = view.open;
  const last = state.returns.at(-1);
  const items = (last?.defects ?? []).map((defect): Said => {
    const at = 'form' in defect.at ? defect.at.form : defect.at.requirement;
    const title =
      standard.questions.find((one) => one.key === at)?.label ?? standard.requirements.find((one) => one.key === at)?.title;
    return html`<strong>${title === undefined ? at : plainText(visit, title)}</strong>: ${view.notes[defect.note] ?? ''}`;
  });
  return html`${heading(visit, cases.defects, 2)}${list(visit, items)}${form(visit, { action: `${casePath(row)}/mend` }, button(visit, cases.mend))}`;
}

/** The timeline of a case for who may see it. */
export function timelineHtml(visit: Visit, view: CaseView, reader: Reader, cite: Cite): Html {
  return happeningsHtml(visit, { ...view.open, names: view.names }, reader, cite, view.notes);
}

/** A timeline with its notes opened. */
export const happeningsHtml = (
  visit: Visit,
  told: Told,
  reader: Reader,
  cite: Cite,
  notes: Readonly<Record<string, string>>,
): Html =>
  timeline(
    visit,
    timelineOf(told, reader).map((line) => happening(visit, line, cite, notes)),
  );

function happening(visit: Visit, line: Line, cite: Cite, notes: Readonly<Record<string, string>>): Happening {
  const office = line.by === undefined ? undefined : say(line.by, visit.lang);
  const who = [line.name, office].filter((part) => part !== undefined).join(', ');
  const said = line.notes.map((id) => notes[id]).filter((note) => note !== undefined);
  return {
    title: line.title,
    when: line.at === undefined ? '' : momentWords(line.at, line.zone),
    ...(line.at === undefined ? {} : { at: line.at.toString() }),
    ...(who === '' ? {} : { by: who }),
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
export function minePage(visit: Visit, rows: readonly { readonly row: CaseRow; readonly title: Said }[]): Html {
  const own = table(visit, {
    caption: cases.mine,
    hiddenCaption: true,
    columns: [{ head: cases.receipt }, { head: cases.service }, { head: cases.state }, { head: cases.due }],
    rows: rows.map(({ row, title }) => [
      link(visit, row.receipt, casePath(row)),
      title,
      phaseTag(visit, row.phase),
      row.phase === 'closed' || row.phase === 'delivering' ? '–' : dateText(visit, row.dueOn),
    ]),
    empty: cases.mineEmpty,
  });
  const main = html`${heading(visit, cases.mine)}${own}${buttonLink(visit, cases.find, '/services', 'secondary')}`;
  return layout(visit, { title: cases.mine, width: 'wide' }, main);
}

/** The local date of a moment in a case's zone. */
export const dayIn = (at: CaseRow['filedAt'], zone: Parameters<typeof localTime>[1]): PlainDate =>
  localTime(at, zone).toPlainDate();
