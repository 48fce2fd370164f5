import {
  type BodyDays,
  type BodyId,
  canonical,
  type PersonRef,
  type Plain,
  type PlainDate,
  type PostId,
  Temporal,
  type Words,
} from '#ground';
import type { BodyKind, Capacity, Contact, Holder, Level, Order, Post, Register, Relation } from './body.ts';
import type { Authority } from './grant.ts';
import type { Numbering } from './numbering.ts';

/** What a body is at first. */
export type Profile = {
  readonly name: Words;
  readonly kind: BodyKind;
  readonly level: Level;
  readonly sector: string;
  readonly duty: Words;
  readonly contact: Contact;
  readonly from: PlainDate;
};

/** What may be said anew of a body. */
export type Description = Pick<Profile, 'name' | 'sector' | 'duty' | 'contact'>;

/** Who is put into a post: a holder before it has an id. */
export type Appointment = {
  readonly post: PostId;
  readonly person: PersonRef;
  readonly capacity: Capacity;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly order: Order;
};

/**
 * What may happen to a body, as facts that are kept (design idea 1). The shape of a kind never changes; a new shape is a
 * new kind.
 */
export type BodyFact =
  | { readonly kind: 'body.registered'; readonly body: BodyId; readonly profile: Profile }
  | { readonly kind: 'body.described'; readonly description: Description }
  | { readonly kind: 'body.closed'; readonly until: PlainDate }
  | { readonly kind: 'relation.set'; readonly relation: Relation }
  | { readonly kind: 'relation.ended'; readonly relation: Pick<Relation, 'kind' | 'to' | 'from'>; readonly until: PlainDate }
  | { readonly kind: 'post.created'; readonly post: Omit<Post, 'body' | 'until'> }
  | { readonly kind: 'post.described'; readonly post: Pick<Post, 'id' | 'name' | 'superior' | 'leads'> }
  | { readonly kind: 'post.closed'; readonly post: PostId; readonly until: PlainDate }
  | { readonly kind: 'holder.appointed'; readonly holder: Omit<Holder, 'endedAt'> }
  | { readonly kind: 'holder.ended'; readonly holder: string; readonly until: PlainDate; readonly endedAt?: string }
  | { readonly kind: 'authority.recorded'; readonly authority: Omit<Authority, 'withdrawn'> }
  | { readonly kind: 'authority.withdrawn'; readonly authority: string; readonly from: PlainDate; readonly act: string }
  | { readonly kind: 'calendar.set'; readonly days: BodyDays }
  | { readonly kind: 'register.held'; readonly register: Omit<Register, 'body'> }
  | { readonly kind: 'register.ended'; readonly register: string; readonly until: PlainDate }
  | { readonly kind: 'numbering.set'; readonly numbering: Numbering };

/** Any value of ours as plain JSON: dates become text. */
export const written = (value: unknown): Plain => JSON.parse(JSON.stringify(value)) as Plain;

/** The bytes of a fact, as they are kept and hashed: everything but its kind. */
export function factBytes(fact: BodyFact): string {
  const { kind: _, ...data } = fact;
  return canonical(written(data));
}

const dates = new Set(['from', 'until', 'date', 'declared', 'withdrawn']);

/** Reads what `written` wrote: the values of the keys that hold dates become dates again. */
export const readWritten = (bytes: string): unknown =>
  JSON.parse(bytes, (key, value: unknown) =>
    dates.has(key) && typeof value === 'string' ? Temporal.PlainDate.from(value) : value,
  );

/** Reads a fact from its kind and bytes; what we wrote ourselves is not doubted again. */
export const readFact = (kind: string, bytes: string): BodyFact => ({ kind, ...(readWritten(bytes) as object) }) as BodyFact;
