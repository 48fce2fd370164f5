import { calendarIn, type Directory, dateIn } from '#bodies';
import { type BodyId, bodyOf, type Calendar, leftUntil, type PlainDate, say, Temporal, type Text, type Words } from '#ground';
import type { Trouble } from '#letters';
import { ownTroubles } from '#letters/parts';
import {
  buttonLink,
  type Html,
  heading,
  html,
  layout,
  link,
  nothing,
  notice,
  paragraph,
  said,
  type Tone,
  table,
  tag,
  tell,
  type Visit,
  type Way,
} from '#web';
import { casePath } from './address.ts';
import { dateText } from './case.pages.ts';
import { desk } from './case-words.ts';
import type { InboxRow } from './inbox.rows.ts';
import { momentWords, zoneOf } from './moment.ts';

/** What the inbox shows: a page of tasks with the titles of their services and steps. */
export type Inbox = {
  readonly rows: readonly (InboxRow & { readonly title: Text; readonly task: Text | Words })[];
  /** Letters of decisions of theirs that can't be signed now. */
  readonly waiting: readonly Trouble[];
  /** What else the officer has pages for. */
  readonly ways: readonly Way[];
  readonly directory: Directory;
  readonly next: string | undefined;
  /** The receipt of the case that was just dealt with. */
  readonly done: string | undefined;
};

/** An officer's work, first due first, with words for how much time is left. No names: a file is opened to be read. */
export function inboxPage(visit: Visit, inbox: Inbox): Html {
  const { directory } = inbox;
  const places = new Map<BodyId, { readonly today: PlainDate; readonly calendar: Calendar }>();
  const placeOf = (body: BodyId) => {
    const place = places.get(body) ?? { today: dateIn(directory, body, visit.now), calendar: calendarIn(directory, body) };
    places.set(body, place);
    return place;
  };
  const rows = inbox.rows.map((row) => {
    const body = bodyOf(row.post);
    const { today, calendar } = placeOf(body);
    const left = leftUntil(row.due, today, calendar);
    return [
      link(visit, row.receipt, casePath({ home: row.home, id: row.caseId })),
      html`${said(visit.lang, row.title)}`,
      html`${said(visit.lang, row.task)}`,
      html`${tag(visit, left, toneOf(row.due, today))}<br><span class="govuk-hint">${dateText(visit, row.due)}</span>`,
      say(momentWords(row.since, zoneOf(directory, body, row.since)), visit.lang),
    ];
  });
  const done =
    inbox.done === undefined ? nothing : notice(visit, tell(visit, desk.done, { receipt: inbox.done }), { tone: 'good' });
  const waiting = ownTroubles(visit, inbox.waiting, ({ home, subject }) =>
    subject.kind === 'case' ? casePath({ home, id: subject.id }) : undefined,
  );
  const main = html`${done}${waiting}${heading(visit, desk.inbox)}${paragraph(visit, desk.inboxLead)}
${table(visit, {
  caption: desk.inbox,
  hiddenCaption: true,
  columns: [
    { head: desk.application },
    { head: desk.service },
    { head: desk.task },
    { head: desk.timeLeft },
    { head: desk.since },
  ],
  rows,
  empty: desk.inboxEmpty,
})}${inbox.next === undefined ? nothing : buttonLink(visit, desk.more, inbox.next, 'secondary')}${besides(visit, inbox.ways)}`;
  return layout(visit, { title: desk.inbox, width: 'wide' }, main);
}

function besides(visit: Visit, ways: readonly Way[]): Html {
  if (ways.length === 0) return nothing;
  const links = ways.map(({ href, text }) => html`<li>${link(visit, text, href)}</li>`);
  return html`<nav aria-label="${tell(visit, desk.besides)}">${heading(visit, desk.besides, 2)}<ul class="govuk-list">${links}</ul></nav>`;
}

/** The colour repeats the words: red when late, yellow on the last day. */
function toneOf(due: PlainDate, today: PlainDate): Tone {
  const order = Temporal.PlainDate.compare(today, due);
  return order > 0 ? 'bad' : order === 0 ? 'attention' : 'info';
}
