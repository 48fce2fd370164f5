import {
  as,
  type BodyDays,
  type BodyId,
  type Calendar,
  calendarOf,
  type Home,
  homeOf,
  type Instant,
  localDate,
  officeCalendar,
  type PlainDate,
  type PostId,
  type Words,
  type Zone,
} from '#ground';
import { type Body, keepsGovernment, type Post, type Register, standsOn } from './body.ts';
import { type Authorities, type Authority, authoritiesOf } from './grant.ts';
import type { Numbering } from './numbering.ts';

/** Everything public about bodies but who holds their posts, laid out for reading; one value per state of the record. */
export type Directory = {
  readonly bodies: ReadonlyMap<BodyId, Body>;
  readonly posts: ReadonlyMap<PostId, Post>;
  readonly authorities: Authorities;
  readonly days: ReadonlyMap<BodyId, BodyDays>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly numberings: ReadonlyMap<BodyId, readonly Numbering[]>;
  /** Calendars already made: a calendar costs some milliseconds and is asked for at every deadline. */
  readonly calendars: Map<string, Calendar>;
};

/** What a directory is laid out from. */
export type Listed = {
  readonly bodies: readonly Body[];
  readonly posts: readonly Post[];
  readonly authorities: readonly Authority[];
  readonly days: readonly { readonly body: BodyId; readonly days: BodyDays }[];
  readonly registers: readonly Register[];
  readonly numberings: readonly (Numbering & { readonly body: BodyId })[];
};

/** Lays the rows out for reading. */
export function directoryOf(listed: Listed): Directory {
  const numberings = new Map<BodyId, Numbering[]>();
  for (const { body, ...one } of listed.numberings) numberings.set(body, [...(numberings.get(body) ?? []), one]);
  return {
    bodies: new Map(listed.bodies.map((body) => [body.id, body])),
    posts: new Map(listed.posts.map((post) => [post.id, post])),
    authorities: authoritiesOf(listed.authorities, listed.posts),
    days: new Map(listed.days.map((one) => [one.body, one.days])),
    registers: new Map(listed.registers.map((one) => [one.id, one])),
    numberings,
    calendars: new Map(),
  };
}

/**
 * The calendar that a body works by: its own, else that of the body it answers to, else the office week of WIB. With
 * `knownOn`, as it was known on that day.
 */
export function calendarIn(directory: Directory, body: BodyId, knownOn?: PlainDate): Calendar {
  const days = daysOf(directory, body, knownOn);
  const key = `${days ? days.body : ''} ${knownOn?.toString() ?? ''}`;
  const made = directory.calendars.get(key);
  if (made) return made;
  const calendar = days ? calendarOf(days.days, undefined, knownOn) : officeCalendar(5, 'WIB', undefined, knownOn);
  directory.calendars.set(key, calendar);
  return calendar;
}

/** The body's own days, or those of the nearest body above it that has set some. */
export function daysOf(
  directory: Directory,
  body: BodyId,
  on?: PlainDate,
): { readonly body: BodyId; readonly days: BodyDays } | undefined {
  const seen = new Set<BodyId>();
  let at: BodyId | undefined = body;
  while (at && !seen.has(at)) {
    const days = directory.days.get(at);
    if (days) return { body: at, days };
    seen.add(at);
    at = aboveOf(directory, at, on);
  }
  return undefined;
}

/** The body that this one answers to or is part of, on a day; without a day, whichever stands without an end. */
export function aboveOf(directory: Directory, body: BodyId, on?: PlainDate): BodyId | undefined {
  return directory.bodies
    .get(body)
    ?.relations.find(
      (one) => (one.kind === 'under' || one.kind === 'part-of') && (on ? standsOn(one, on) : one.until === undefined),
    )?.to;
}

/** The post that leads a body on a day. */
export const leadingPost = (directory: Directory, body: BodyId, on: PlainDate): Post | undefined =>
  [...directory.posts.values()].find((post) => post.body === body && post.leads && standsOn(post, on));

/** Who decides instead when the holder of a post has to keep out (UU 30/2014 ps 42(2)–(3)): the post above it. */
export const superiorOf = (directory: Pick<Directory, 'posts'>, post: PostId): Post | undefined => {
  const superior = directory.posts.get(post)?.superior;
  return superior && directory.posts.get(superior);
};

/** The zone a body works in on a day; WIB where neither it nor a body above it has set one. */
export function zoneIn(directory: Directory, body: BodyId, on: PlainDate): Zone {
  const spans = daysOf(directory, body, on)?.days.spans ?? [];
  return (spans.findLast((span) => standsOn(span, on)) ?? spans[0])?.zone ?? 'WIB';
}

/** The date of a moment where a body works. The zones lie within two hours, so the day by WIB finds the span. */
export const dateIn = (directory: Directory, body: BodyId, at: Instant): PlainDate =>
  localDate(at, zoneIn(directory, body, localDate(at, 'WIB')));

/** The body that is the government itself, by its home. */
export const governmentBody = (home: Home): BodyId => as<BodyId>(`${home}/pemerintah`);

/** A government that is kept here: it has a post that keeps it. `name` is what its door is called. */
export type Government = { readonly home: Home; readonly name: Words; readonly zone: Zone };

/** The governments kept in this database, by home; national bodies are known everywhere and kept nowhere. */
export function governmentsIn(directory: Directory, on: PlainDate): readonly Government[] {
  const homes = new Set(
    [...directory.posts.values()].filter((post) => keepsGovernment(post.id) && standsOn(post, on)).map((post) => homeOf(post.id)),
  );
  return [...homes].sort().map((home) => {
    const body = directory.bodies.get(governmentBody(home));
    return { home, name: body?.name ?? { id: home, en: home }, zone: zoneIn(directory, governmentBody(home), on) };
  });
}
