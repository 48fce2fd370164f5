import { calendarIn, type Directory, dateIn } from '#bodies';
import { bodyOf, leftUntil, localDate, type Text, type Words } from '#ground';
import {
  buttonLink,
  type Html,
  heading,
  html,
  layout,
  link,
  nothing,
  paragraph,
  said,
  type Tone,
  table,
  tag,
  tell,
  type Visit,
} from '#web';
import { casePath, dateText } from './case.pages.ts';
import { desk } from './case-words.ts';
import type { InboxRow } from './inbox.rows.ts';

/** What the inbox shows: a page of tasks with the titles of their services and steps. */
export type Inbox = {
  readonly rows: readonly (InboxRow & { readonly title: Text; readonly task: Text | Words })[];
  readonly directory: Directory;
  readonly next: string | undefined;
  /** The receipt of the case that was just dealt with. */
  readonly done: string | undefined;
};

/** An officer's work, first due first, with words for how much time is left. No names: a file is opened to be read. */
export function inboxPage(visit: Visit, inbox: Inbox): Html {
  const rows = inbox.rows.map((row) => {
    const body = bodyOf(row.post);
    const left = leftUntil(row.due, dateIn(inbox.directory, body, visit.now), calendarIn(inbox.directory, body));
    return [
      html`${link(visit, row.receipt, casePath({ home: row.home, id: row.caseId }))}`,
      html`${said(visit.lang, row.title)}`,
      html`${said(visit.lang, row.task)}`,
      html`${tag(visit, left, toneOf(left))}<br><span class="govuk-hint">${dateText(visit, row.due)}</span>`,
      dateText(visit, localDate(row.since, 'WIB')),
    ];
  });
  const main = html`${heading(visit, desk.inbox)}${inbox.done === undefined ? nothing : paragraph(visit, tell(visit, desk.done, { receipt: inbox.done }))}${paragraph(visit, desk.inboxLead)}
${table(visit, {
  caption: desk.inbox,
  hiddenCaption: true,
  columns: [
    { head: { id: 'Permohonan', en: 'Application' } },
    { head: { id: 'Layanan', en: 'Service' } },
    { head: desk.task },
    { head: desk.timeLeft },
    { head: desk.since },
  ],
  rows,
  empty: desk.inboxEmpty,
})}${inbox.next === undefined ? nothing : buttonLink(visit, desk.more, inbox.next, 'secondary')}`;
  return layout(visit, { title: desk.inbox, width: 'wide' }, main);
}

/** The colour repeats the words: red when late, yellow on the last day. */
const toneOf = (left: Words): Tone =>
  left.en.endsWith('late') || left.en.startsWith('the last day')
    ? 'bad'
    : left.en === 'today is the last day'
      ? 'attention'
      : 'info';
