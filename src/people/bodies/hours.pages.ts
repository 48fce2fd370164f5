import { type BodyDays, dateWords, type Interval, type PlainDate, type ServiceSpan, type Weekday, weekdayWords } from '#ground';
import { type Html, heading, html, link, list, nothing, paragraph, saidPlain, table, tell, tellHtml, type Visit } from '#web';
import { type Body, standsOn } from './body.ts';
import { type Directory, daysOf } from './directory.ts';
import { words } from './words.ts';

/** The service hours of a body on a day: the week, whose calendar it is, what happens on holidays. */
export function hoursPart(
  visit: Visit,
  { body, directory, on }: { readonly body: Body; readonly directory: Directory; readonly on: PlainDate },
): Html {
  const found = daysOf(directory, body.id, on);
  if (!found) return html`${heading(visit, words.hours, 2)}${paragraph(visit, words.hoursUsual)}`;
  const span = found.days.spans.findLast((one) => standsOn(one, on)) ?? found.days.spans[0];
  if (!span) return nothing;
  const source = found.body === body.id ? undefined : directory.bodies.get(found.body);
  return html`${heading(visit, words.hours, 2)}${
    source
      ? html`<p class="govuk-body">${tellHtml(visit, words.hoursOf, { body: link(visit, source.name, `/bodies/${source.id}`) })}</p>`
      : nothing
  }${week(visit, span)}${paragraph(visit, tell(visit, words.zone, { zone: span.zone }), 'small')}${paragraph(
    visit,
    found.days.jointLeave ? words.holidaysShut : words.holidaysOpen,
    'small',
  )}${localPart(visit, found.days, on)}`;
}

const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function week(visit: Visit, span: ServiceSpan): Html {
  const rows = days.map((day) => [
    saidPlain(visit.lang, weekdayWords(day)),
    openOn(visit, span.hours[day] ?? [], day > span.week),
  ]);
  return table(visit, {
    caption: words.hours,
    hiddenCaption: true,
    columns: [{ head: words.weekday }, { head: words.open }],
    rows,
  });
}

const openOn = (visit: Visit, intervals: readonly Interval[], weekend: boolean): string =>
  weekend || intervals.length === 0
    ? tell(visit, words.shut)
    : intervals.map(({ open, close }) => `${clock(visit, open)}–${clock(visit, close)}`).join(', ');

/** 08.00 in Indonesian, 08:00 in English. */
const clock = (visit: Visit, time: string): string => (visit.lang === 'id' ? time.replace(':', '.') : time);

function localPart(visit: Visit, { local }: BodyDays, on: PlainDate): Html {
  const coming = local.filter((day) => day.date.year >= on.year && !day.withdrawn);
  if (coming.length === 0) return nothing;
  const lines = coming.map((day) => `${saidPlain(visit.lang, dateWords(day.date))}: ${saidPlain(visit.lang, day.name)}`);
  return html`${heading(visit, words.localHolidays, 3)}${list(visit, lines)}`;
}
