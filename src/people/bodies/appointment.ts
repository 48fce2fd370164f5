import { absent, conflict, forbidden, incomplete, type Outcome, type PersonRef, type PlainDate } from '#ground';
import { type Holder, type Post, standsOn } from './body.ts';
import type { Appointment, BodyFact } from './fact.ts';
import type { BodyRecord } from './record.ts';
import { same } from './standing.ts';

/** UU 30/2014 ps 34(2): the superior orders a substitute where the holder is hindered; ps 14(2): Plh for a time, Plt for good. */
const substitutes = ['uu/2014/30~34', 'uu/2014/30~14'];

/**
 * Puts a person into a post. Refuses: `no-post`; `post-not-standing` (the post is not there in all the dates);
 * `dates-reversed`; `order-missing`, `order-after-start` (one acts under a letter that is there already); `plh-needs-end`;
 * `plh-post-vacant`, `plt-post-held` (which kind of substitute the post's state asks for); `post-held` (a leading post has one
 * definitive holder); `already-holds`; `own-appointment` (nobody appoints themselves: ps 42–43).
 */
export function appoint(
  record: BodyRecord,
  id: string,
  wish: Appointment,
  by: PersonRef | undefined,
): Outcome<readonly BodyFact[]> {
  const post = record.posts.get(wish.post);
  const params = paramsOf(wish);
  if (!post) return absent('no-post', { params });
  // The same form sent twice: it is done already, and nothing is added.
  const there = record.holders.get(id);
  if (there && there.post === wish.post && same(there.person, wish.person)) return [];
  if (there) return conflict('already-holds', { params });
  if (by && same(by, wish.person)) return forbidden('own-appointment', { params, basis: ['uu/2014/30~42', 'uu/2014/30~43'] });
  return (
    refuseDates(post, wish, params) ??
    refuseSeat(record, post, wish, params) ?? [
      { kind: 'holder.appointed', holder: { id, ...wish, order: { ...wish.order, number: wish.order.number.trim() } } },
    ]
  );
}

/** How a role ends: on its last day, or at once. */
export type Ending = { readonly until: PlainDate; readonly endedAt?: string };

/**
 * Ends a holding on a last day that is not before yesterday, or at once (then nothing more may be done with it). Refuses:
 * `no-holder`, `already-ended`, `end-before-start`, `end-in-past`, `end-later` (an end is not moved further off: that is a
 * new appointment), `own-ending` (who keeps the posts can't leave them without a keeper by ending themselves).
 */
export function endHolding(
  record: BodyRecord,
  id: string,
  ending: Ending,
  today: PlainDate,
  by: PersonRef | undefined,
): Outcome<readonly BodyFact[]> {
  const holder = record.holders.get(id);
  if (!holder) return absent('no-holder', { params: { holder: id } });
  const params = { holder: id, post: holder.post, until: ending.until.toString(), from: holder.from.toString() };
  if (by && same(by, holder.person) && holder.post.endsWith('administrator')) return conflict('own-ending', { params });
  if (holder.endedAt !== undefined || (holder.until && before(holder.until, today))) return conflict('already-ended', { params });
  if (before(ending.until, holder.from)) return incomplete('end-before-start', { params, field: 'until' });
  if (before(ending.until, today.subtract({ days: 1 }))) return incomplete('end-in-past', { params, field: 'until' });
  if (holder.until && before(holder.until, ending.until)) return incomplete('end-later', { params, field: 'until' });
  return [{ kind: 'holder.ended', holder: id, ...ending }];
}

const paramsOf = (wish: Appointment): Readonly<Record<string, string>> => ({
  post: wish.post,
  capacity: wish.capacity,
  from: wish.from.toString(),
  until: wish.until?.toString() ?? '',
  date: wish.order.date.toString(),
});

function refuseDates(post: Post, wish: Appointment, params: Readonly<Record<string, string>>) {
  if (wish.until && before(wish.until, wish.from)) return incomplete('dates-reversed', { params, field: 'until' });
  if (wish.order.number.trim() === '') return incomplete('order-missing', { params, basis: substitutes, field: 'number' });
  if (before(wish.from, wish.order.date))
    return incomplete('order-after-start', { params, basis: ['uu/2014/30~58'], field: 'date' });
  if (!standsOn(post, wish.from) || (post.until && wish.until && before(post.until, wish.until)))
    return conflict('post-not-standing', { params });
  if (wish.capacity === 'plh' && !wish.until) return incomplete('plh-needs-end', { params, basis: substitutes, field: 'until' });
  return undefined;
}

function refuseSeat(record: BodyRecord, post: Post, wish: Appointment, params: Readonly<Record<string, string>>) {
  const seated = [...record.holders.values()].filter((one) => one.post === wish.post && overlap(one, wish));
  if (seated.some((one) => same(one.person, wish.person))) return conflict('already-holds', { params });
  const definitive = seated.filter((one) => one.capacity === 'definitive');
  if (wish.capacity === 'definitive' && post.leads && definitive.length > 0) return conflict('post-held', { params });
  if (wish.capacity === 'plh' && definitive.length === 0) return conflict('plh-post-vacant', { params, basis: substitutes });
  if (wish.capacity === 'plt' && definitive.length > 0) return conflict('plt-post-held', { params, basis: substitutes });
  return undefined;
}

const before = (a: PlainDate, b: PlainDate): boolean => a.until(b).sign > 0;

const overlap = (holder: Holder, wish: Appointment): boolean =>
  holder.endedAt === undefined &&
  !(wish.until && before(wish.until, holder.from)) &&
  !(holder.until && before(holder.until, wish.from));
