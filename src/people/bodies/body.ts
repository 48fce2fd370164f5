import type { BodyId, Home, PersonRef, PlainDate, PostId, Words } from '#ground';

/** The four kinds of organiser of a public service (UU 25/2009 ps 1 no. 2). */
export const bodyKinds = ['state-institution', 'corporation', 'independent-body', 'other-legal-entity'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** The level of government a body stands on. */
export const levels = ['nation', 'province', 'regency', 'district', 'village'] as const;
export type Level = (typeof levels)[number];

/** How one body stands to another. `under`: answers to it; `part-of`: is an organ of it; `owned-by`: for a corporation. */
export const relationKinds = ['under', 'part-of', 'owned-by', 'supervised-by', 'coordinated-by'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A dated relation between two bodies; `until` is its last day. */
export type Relation = {
  readonly kind: RelationKind;
  readonly to: BodyId;
  readonly from: PlainDate;
  readonly until?: PlainDate;
};

/** Where a body is reached (the provider's profile of UU 25/2009 ps 23(4), explanation). */
export type Contact = {
  readonly address: string;
  readonly phone?: string;
  readonly email?: string;
  readonly site?: string;
};

/** A public body: `sukamaju/dpmptsp`. `until` is the last day it stood. */
export type Body = {
  readonly id: BodyId;
  readonly home: Home;
  readonly name: Words;
  readonly kind: BodyKind;
  readonly level: Level;
  /** The field it works in, as the first part of a matter: `health`, `investment`, `research`. */
  readonly sector: string;
  /** What it is there for, one sentence. */
  readonly duty: Words;
  readonly contact: Contact;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly relations: readonly Relation[];
};

/** A post of a body, with one or more holders. */
export type Post = {
  readonly id: PostId;
  readonly body: BodyId;
  readonly name: Words;
  /** The post directly above it, in this body or another: who answers for it (UU 30/2014 ps 14(3), 42(3)). */
  readonly superior?: PostId;
  /** True for the post that leads the body. */
  readonly leads: boolean;
  readonly from: PlainDate;
  readonly until?: PlainDate;
};

/**
 * In what capacity a post is held: *definitif*; *plh* (pelaksana harian), while the holder is away for a time; *plt*
 * (pelaksana tugas), while the post has no holder (UU 30/2014 ps 14(2), 34(2)).
 */
export type Capacity = 'definitive' | 'plh' | 'plt';

/** The letter that appoints or orders: its number as written, and its date. */
export type Order = { readonly number: string; readonly date: PlainDate };

/** A person in a post, for a time. `until` is the last day. */
export type Holder = {
  readonly id: string;
  readonly post: PostId;
  readonly person: PersonRef;
  readonly capacity: Capacity;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly order: Order;
  /** Set when the role was taken away at once: from then on nothing may be done with it, whatever the dates say. */
  readonly endedAt?: string;
};

/** A holder with the name they sign by; no name where it was erased or never written down. */
export type Seated = Holder & { readonly name?: string };

/** A register a body holds: `nasional/kki@str`. */
export type Register = {
  readonly id: string;
  readonly body: BodyId;
  readonly name: Words;
  /** What it proves, as keys of evidence: `str`, `nik`, `npwp`. */
  readonly evidence: readonly string[];
  readonly from: PlainDate;
  readonly until?: PlainDate;
};

type Span = { readonly from: PlainDate; readonly until?: PlainDate | undefined };

/** True when a dated thing stands on the day: both its first and its last day count. */
export const standsOn = (span: Span, on: PlainDate): boolean =>
  span.from.until(on).sign >= 0 && (span.until === undefined || on.until(span.until).sign >= 0);

/** True when the person may act in the post on the day: in its dates and not taken away. */
export const holdsOn = (holder: Holder, on: PlainDate): boolean => holder.endedAt === undefined && standsOn(holder, on);

/** True for `<region>/<name>` in lower case letters, digits and hyphens. */
export const isBodyId = (value: string): value is BodyId => /^[a-z][a-z0-9-]{0,62}\/[a-z][a-z0-9-]{0,62}$/.test(value);

/** True for `<region>/<name>#<post>`. */
export const isPostId = (value: string): value is PostId =>
  /^[a-z][a-z0-9-]{0,62}\/[a-z][a-z0-9-]{0,62}#[a-z][a-z0-9-]{0,62}$/.test(value);

/** True for `<region>/<name>@<register>`. */
export const isRegisterId = (value: string): boolean =>
  /^[a-z][a-z0-9-]{0,62}\/[a-z][a-z0-9-]{0,62}@[a-z][a-z0-9-]{0,62}$/.test(value);

/** The post that keeps the posts of its own body: it appoints and ends there. */
export const administratorOf = (body: BodyId): PostId => `${body}#administrator` as PostId;

/** True for the post that keeps the bodies of its whole government: it registers bodies and records authority. */
export const keepsGovernment = (post: PostId): boolean => post.endsWith('#government-administrator');
