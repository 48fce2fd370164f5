import type { BodyDays, PostId } from '#ground';
import type { Body, Holder, Post, Register, Relation } from './body.ts';
import type { BodyFact } from './fact.ts';
import type { Authority } from './grant.ts';
import type { Numbering } from './numbering.ts';

/** All that is recorded of one body: the fold of its facts. */
export type BodyRecord = {
  readonly body?: Body;
  readonly posts: ReadonlyMap<PostId, Post>;
  readonly holders: ReadonlyMap<string, Holder>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly days?: BodyDays;
  readonly registers: ReadonlyMap<string, Register>;
  readonly numberings: readonly Numbering[];
  /** How many facts it was folded from. */
  readonly facts: number;
};

/** A body of which nothing is recorded. */
export const nothing: BodyRecord = {
  posts: new Map(),
  holders: new Map(),
  authorities: new Map(),
  registers: new Map(),
  numberings: [],
  facts: 0,
};

/** The record after these facts, in their order. */
export const fold = (facts: readonly BodyFact[], from: BodyRecord = nothing): BodyRecord => facts.reduce(after, from);

const after = (record: BodyRecord, fact: BodyFact): BodyRecord => ({ ...changed(record, fact), facts: record.facts + 1 });

function changed(record: BodyRecord, fact: BodyFact): BodyRecord {
  switch (fact.kind) {
    case 'body.registered':
      return { ...record, body: { id: fact.body, home: homeIn(fact.body), ...fact.profile, relations: [] } };
    case 'body.described':
      return withBody(record, fact.description);
    case 'body.closed':
      return withBody(record, { until: fact.until });
    case 'relation.set':
      return withBody(record, { relations: [...others(record, fact.relation), fact.relation] });
    case 'relation.ended':
      return withBody(record, { relations: ended(record, fact.relation, fact.until) });
    case 'register.held':
      return { ...record, registers: put(record.registers, fact.register.id, { ...fact.register, body: bodyIn(record).id }) };
    case 'register.ended':
      return { ...record, registers: merge(record.registers, fact.register, { until: fact.until }) };
    case 'numbering.set':
      return {
        ...record,
        numberings: [...record.numberings.filter((one) => !sameNumbering(one, fact.numbering)), fact.numbering],
      };
    case 'calendar.set':
      return { ...record, days: fact.days };
    default:
      return changedPosts(record, fact);
  }
}

type PostFact = Extract<BodyFact, { kind: `post.${string}` | `holder.${string}` | `authority.${string}` }>;

function changedPosts(record: BodyRecord, fact: PostFact): BodyRecord {
  switch (fact.kind) {
    case 'post.created':
      return { ...record, posts: put(record.posts, fact.post.id, { ...fact.post, body: bodyIn(record).id }) };
    case 'post.described': {
      const { superior: _, ...old } = found(record.posts, fact.post.id);
      return { ...record, posts: put(record.posts, fact.post.id, { ...old, ...fact.post }) };
    }
    case 'post.closed':
      return { ...record, posts: merge(record.posts, fact.post, { until: fact.until }) };
    case 'holder.appointed':
      return { ...record, holders: put(record.holders, fact.holder.id, fact.holder) };
    case 'holder.ended': {
      const end = { until: fact.until, ...(fact.endedAt === undefined ? {} : { endedAt: fact.endedAt }) };
      return { ...record, holders: merge(record.holders, fact.holder, end) };
    }
    case 'authority.recorded':
      return { ...record, authorities: put(record.authorities, fact.authority.id, fact.authority) };
    case 'authority.withdrawn': {
      const withdrawn = { from: fact.from, act: fact.act };
      return { ...record, authorities: merge(record.authorities, fact.authority, { withdrawn }) };
    }
  }
}

const homeIn = (body: string) => body.slice(0, body.indexOf('/')) as Body['home'];

const bodyIn = (record: BodyRecord): Body => {
  if (!record.body) throw new Error('the first fact of a body registers it');
  return record.body;
};

const withBody = (record: BodyRecord, change: Partial<Body>): BodyRecord => ({
  ...record,
  body: { ...bodyIn(record), ...change },
});

const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);

const found = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`a fact names what no fact before it has made: ${String(key)}`);
  return value;
};

const merge = <K, V extends object>(map: ReadonlyMap<K, V>, key: K, change: Partial<V>): ReadonlyMap<K, V> =>
  put(map, key, { ...found(map, key), ...change });

type RelationKey = Pick<Relation, 'kind' | 'to' | 'from'>;
const sameRelation = (a: RelationKey, b: RelationKey) =>
  a.kind === b.kind && a.to === b.to && a.from.toString() === b.from.toString();
const others = (record: BodyRecord, relation: RelationKey) =>
  bodyIn(record).relations.filter((one) => !sameRelation(one, relation));
const ended = (record: BodyRecord, relation: RelationKey, until: Relation['from']) =>
  bodyIn(record).relations.map((one) => (sameRelation(one, relation) ? { ...one, until } : one));

const sameNumbering = (a: Numbering, b: Numbering) => a.product === b.product && a.from.toString() === b.from.toString();
