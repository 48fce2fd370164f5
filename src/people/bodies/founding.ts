import { absent, type BodyDays, calendarOf, conflict, incomplete, type Outcome, type PlainDate, type PostId } from '#ground';
import { isPostId, isRegisterId, type Post, type Register, type Relation } from './body.ts';
import type { BodyFact, Description, Profile } from './fact.ts';
import { type Numbering, numberPattern } from './numbering.ts';
import type { BodyRecord } from './record.ts';

type Facts = Outcome<readonly BodyFact[]>;

/** Registers a body that is not there yet. Refuses `body-there`, `name-missing`. */
export function register(record: BodyRecord, body: NonNullable<BodyRecord['body']>['id'], profile: Profile): Facts {
  if (record.body) return conflict('body-there', { params: { body } });
  return refuseNames(profile) ?? [{ kind: 'body.registered', body, profile }];
}

/** Says anew what a body is called, does and how it is reached. Refuses `no-body`, `name-missing`. */
export function describe(record: BodyRecord, description: Description): Facts {
  if (!record.body) return noBody();
  const { name, sector, duty, contact } = description;
  return refuseNames(description) ?? [{ kind: 'body.described', description: { name, sector, duty, contact } }];
}

/**
 * Closes a body on its last day; its posts and their holders stand as long, no longer. Refuses `no-body`, `already-closed`,
 * `end-before-start`, and `starts-later` (a post or a holder begins after that day: end it first).
 */
export function close(record: BodyRecord, until: PlainDate): Facts {
  const { body } = record;
  if (!body) return noBody();
  const params = { body: body.id, until: until.toString() };
  if (body.until) return conflict('already-closed', { params });
  if (isBefore(until, body.from)) return incomplete('end-before-start', { params, field: 'until' });
  const lasts = (one: { readonly until?: PlainDate }) => !one.until || isBefore(until, one.until);
  const holders = [...record.holders.values()].filter((one) => one.endedAt === undefined && lasts(one));
  const posts = [...record.posts.values()].filter(lasts);
  if ([...holders, ...posts].some((one) => isBefore(until, one.from))) return conflict('starts-later', { params });
  return [
    ...holders.map((one): BodyFact => ({ kind: 'holder.ended', holder: one.id, until })),
    ...posts.map((one): BodyFact => ({ kind: 'post.closed', post: one.id, until })),
    { kind: 'body.closed', until },
  ];
}

/** Relates a body to another. Refuses `no-body`, `relation-to-self`, `dates-reversed`. */
export function relate(record: BodyRecord, relation: Relation): Facts {
  if (!record.body) return noBody();
  if (relation.to === record.body.id) return incomplete('relation-to-self', { field: 'to' });
  if (relation.until && isBefore(relation.until, relation.from)) return reversed();
  return [{ kind: 'relation.set', relation }];
}

/** Creates a post, or says anew what it is called and who stands above it. Refuses `no-body`, `post-name`, `name-missing`, `post-above-itself`. */
export function setPost(record: BodyRecord, post: Omit<Post, 'body' | 'until'>): Facts {
  const { body } = record;
  if (!body) return noBody();
  if (!isPostId(post.id) || !post.id.startsWith(`${body.id}#`))
    return incomplete('post-name', { params: { post: post.id }, field: 'post' });
  if (post.superior === post.id) return incomplete('post-above-itself', { params: { post: post.id }, field: 'superior' });
  const refused = refuseNames(post);
  if (refused) return refused;
  if (!record.posts.has(post.id)) return [{ kind: 'post.created', post }];
  const { from: _, ...said } = post;
  return [{ kind: 'post.described', post: said }];
}

/** Closes a post that nobody holds after its last day. Refuses `no-post`, `post-still-held`, `end-before-start`. */
export function closePost(record: BodyRecord, id: PostId, until: PlainDate): Facts {
  const post = record.posts.get(id);
  if (!post) return absent('no-post', { params: { post: id } });
  if (isBefore(until, post.from)) return incomplete('end-before-start', { params: { until: until.toString() }, field: 'until' });
  const held = [...record.holders.values()].some(
    (one) => one.post === id && one.endedAt === undefined && (!one.until || isBefore(until, one.until)),
  );
  return held ? conflict('post-still-held', { params: { post: id } }) : [{ kind: 'post.closed', post: id, until }];
}

/** Sets the whole calendar of a body. Refuses `no-body`, `no-hours`, `bad-hours` (not times of day, or closing before opening). */
export function setDays(record: BodyRecord, days: BodyDays): Facts {
  if (!record.body) return noBody();
  if (days.spans.length === 0) return incomplete('no-hours', { field: 'spans' });
  const wrong = days.spans
    .flatMap((span) => Object.values(span.hours).flat())
    .find((interval) => !isClock(interval.open) || !isClock(interval.close) || interval.close <= interval.open);
  if (wrong) return incomplete('bad-hours', { params: { open: wrong.open, close: wrong.close }, field: 'spans' });
  calendarOf(days);
  return [{ kind: 'calendar.set', days }];
}

/** Records a register that the body holds. Refuses `no-body`, `register-name`, `register-there`, `name-missing`. */
export function holdRegister(record: BodyRecord, held: Omit<Register, 'body'>): Facts {
  if (!record.body) return noBody();
  if (!isRegisterId(held.id) || !held.id.startsWith(`${record.body.id}@`))
    return incomplete('register-name', { params: { register: held.id }, field: 'register' });
  if (record.registers.has(held.id)) return conflict('register-there', { params: { register: held.id } });
  return refuseNames(held) ?? [{ kind: 'register.held', register: held }];
}

/** Sets how letters of one type of product are numbered from a day on. Refuses `no-body` and what `numberPattern` refuses. */
export function setNumbering(record: BodyRecord, numbering: Numbering): Facts {
  if (!record.body) return noBody();
  const pattern = numberPattern(numbering.pattern);
  return typeof pattern === 'string' ? [{ kind: 'numbering.set', numbering: { ...numbering, pattern } }] : pattern;
}

const noBody = () => absent('no-body');
const reversed = () => incomplete('dates-reversed', { field: 'until' });
const isBefore = (a: PlainDate, b: PlainDate) => a.until(b).sign > 0;
const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';

const refuseNames = (named: { readonly name: { readonly id: string; readonly en: string } }) =>
  named.name.id.trim() === '' || named.name.en.trim() === '' ? incomplete('name-missing', { field: 'name' }) : undefined;
