import { type PlainDate, Temporal } from '#ground';
import type { Act, ActId, Article, Grade, Relation } from './act.ts';
import { type Reference, readReference } from './reference.ts';

/** The register of law as an immutable value: acts by id, and what they do to one another. */
export type Register = {
  readonly acts: ReadonlyMap<ActId, Act>;
  /** By the act that does it. */
  readonly doing: ReadonlyMap<ActId, readonly Relation[]>;
  /** By the act it is done to. */
  readonly done: ReadonlyMap<ActId, readonly Relation[]>;
  /** The last day the register vouches for; past it everything is known by declaration only. */
  readonly horizon: PlainDate;
};

/** What the register says of an act or article on a day. */
export type Force = {
  readonly status: 'in-force' | 'not-yet' | 'repealed' | 'annulled' | 'unknown';
  readonly grade: Grade;
  /** The last day it is or was in force, where its end is known. */
  readonly until?: PlainDate;
  /** The act that ends it. */
  readonly by?: ActId;
};

/** Since when an article reads as it does on a day, and by which amending acts, the last one last. */
export type Wording = { readonly since: PlainDate; readonly by: readonly ActId[] };

/** Makes a register of acts and relations. */
export function registerOfActs(acts: readonly Act[], relations: readonly Relation[], horizon: PlainDate): Register {
  return {
    acts: new Map(acts.map((act) => [act.id, act])),
    doing: Map.groupBy(relations, (relation) => relation.from),
    done: Map.groupBy(relations, (relation) => relation.to),
    horizon,
  };
}

/**
 * Is an act or article in force on a day. An article that the act does not have, an act the register does not hold and a
 * reference that can't be read are `unknown`. An end that lies after the day is given too, so that it can be warned of.
 */
export function inForce(register: Register, ref: string, on: PlainDate): Force {
  const reference = readReference(ref);
  const act = reference === undefined ? undefined : register.acts.get(reference.act);
  if (reference === undefined || act === undefined) return { status: 'unknown', grade: 'declared' };
  const grade = gradeOn(register, act, on);
  if (isBefore(on, begins(register, act, reference))) return { status: 'not-yet', grade };
  const end = endOf(register, act.id, reference.article);
  const known = end === undefined ? {} : { until: end.on.subtract({ days: 1 }), by: end.from };
  if (end !== undefined && !isBefore(on, end.on))
    return { status: end.kind === 'annuls' ? 'annulled' : 'repealed', grade, ...known };
  if (reference.article !== undefined && !hasArticle(register, act, reference.article))
    return { status: 'unknown', grade: 'declared' };
  return { status: 'in-force', grade, ...known };
}

/** The article as the register names it, if it does. */
export const articleOf = (act: Act, number: string): Article | undefined =>
  act.articles.find((article) => article.number === number);

/** How an article reads on a day: as enacted, or as amended by acts up to then. Undefined before it exists. */
export function wordingOn(register: Register, act: Act, article: string, on: PlainDate): Wording | undefined {
  const first = begins(register, act, { act: act.id, kind: '', issuer: [], year: 0, article });
  if (isBefore(on, first)) return undefined;
  const changes = (register.done.get(act.id) ?? [])
    .filter((relation) => relation.kind === 'amends' && relation.articles.includes(article) && !isBefore(on, relation.on))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  return { since: changes.at(-1)?.on ?? first, by: changes.map((relation) => relation.from) };
}

/** The acts that amend an act and are themselves in force on a day; an adopted Perppu through the statute that adopts it. */
export function amendmentsOn(register: Register, act: ActId, on: PlainDate): readonly ActId[] {
  const found: ActId[] = [];
  for (const relation of inOrder(register.done.get(act) ?? [])) {
    if (relation.kind !== 'amends' || isBefore(on, relation.on)) continue;
    const adopted = register.done.get(relation.from)?.find((other) => other.kind === 'adopts' && !isBefore(on, other.on));
    const by = adopted?.from ?? relation.from;
    if (inForce(register, by, on).status === 'in-force' && !found.includes(by)) found.push(by);
  }
  return found;
}

const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

const inOrder = (relations: readonly Relation[]): readonly Relation[] =>
  [...relations].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));

const gradeOn = (register: Register, act: Act, on: PlainDate): Grade => (isBefore(register.horizon, on) ? 'declared' : act.grade);

/** An inserted article begins with the act that inserted it. */
const begins = (register: Register, act: Act, { article }: Reference): PlainDate => {
  if (article === undefined) return act.force;
  const insertion = register.done.get(act.id)?.filter((relation) => relation.inserted.includes(article));
  return insertion === undefined ? act.force : (inOrder(insertion)[0]?.on ?? act.force);
};

const ending: ReadonlySet<Relation['kind']> = new Set(['revokes', 'replaces', 'annuls', 'partly-revokes']);

/** The first relation that ends the act or the article: of the whole act, or of that article by name. */
function endOf(register: Register, act: ActId, article: string | undefined): Relation | undefined {
  const ends = (register.done.get(act) ?? []).filter((relation) => {
    if (!ending.has(relation.kind)) return false;
    const whole = relation.kind !== 'partly-revokes' && relation.articles.length === 0;
    return whole || (article !== undefined && relation.articles.includes(article));
  });
  return inOrder(ends)[0];
}

function hasArticle(register: Register, act: Act, article: string): boolean {
  if (articleOf(act, article) !== undefined) return true;
  if (register.done.get(act.id)?.some((relation) => relation.inserted.includes(article))) return true;
  return act.articleCount !== undefined && /^\d+$/.test(article) && Number(article) <= act.articleCount;
}
