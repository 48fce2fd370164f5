import {
  as,
  type BodyId,
  bodyOf,
  type Instant,
  type PersonId,
  type PersonRef,
  type PlainDate,
  type PostId,
  type Words,
} from '#ground';
import type { HeldPost, Role } from '#identity';
import type { Tx } from '#store';
import { type Capacity, type Holder, holdsOn, type Seated } from './body.ts';
import { directory } from './directory.rows.ts';
import { dateIn } from './directory.ts';
import { interestsOf } from './interest.rows.ts';
import type { Officer } from './standing.ts';

/** The posts a person holds in a body on a day, substitutes included; asked at every request of an officer. */
export async function postsOf(tx: Tx, person: PersonRef, body: BodyId, on: PlainDate): Promise<readonly PostId[]> {
  const rows = await standing(tx, on)
    .select('h.post')
    .distinct()
    .where('h.person_home', '=', person.home)
    .where('h.person', '=', person.id)
    .where('h.body', '=', body)
    .orderBy('h.post')
    .execute();
  return rows.map((row) => as<PostId>(row.post));
}

/** What a person holds on a day, in every body or in one. */
export async function holdingsOf(tx: Tx, person: PersonRef, on: PlainDate, body?: BodyId): Promise<readonly Holder[]> {
  const rows = await standing(tx, on)
    .selectAll('h')
    .where('h.person_home', '=', person.home)
    .where('h.person', '=', person.id)
    .$if(body !== undefined, (query) => query.where('h.body', '=', body ?? ''))
    .orderBy('h.post')
    .orderBy('h.from_on')
    .execute();
  return rows.map(holderOf);
}

/**
 * The roles a person may act in at this moment: each body by its own date, with the posts held there, substitutes included.
 * Asked at every request of an officer.
 */
export async function rolesOf(tx: Tx, person: PersonRef, at: Instant): Promise<readonly Role[]> {
  const [known, rows] = await Promise.all([
    directory(tx),
    tx
      .selectFrom('bodies.holders as h')
      .selectAll('h')
      .where('h.person_home', '=', person.home)
      .where('h.person', '=', person.id)
      .where('h.ended_at', 'is', null)
      .orderBy('h.post')
      .execute(),
  ]);
  const roles = new Map<BodyId, Map<PostId, HeldPost>>();
  for (const holder of rows.map(holderOf)) {
    const body = bodyOf(holder.post);
    if (!holdsOn(holder, dateIn(known, body, at))) continue;
    const title = known.posts.get(holder.post)?.name ?? holder.post;
    roles.set(body, (roles.get(body) ?? new Map()).set(holder.post, { id: holder.post, title: titled(holder.capacity, title) }));
  }
  return [...roles].map(([body, held]) => ({ body, name: known.bodies.get(body)?.name ?? body, posts: [...held.values()] }));
}

/** A substitute's title says so: *Plh. Kepala Dinas*. */
const titled = (capacity: Capacity, title: Words | string): Words | string => {
  if (capacity === 'definitive' || typeof title === 'string') return title;
  const mark = capacity === 'plh' ? 'Plh.' : 'Plt.';
  return { id: `${mark} ${title.id}`, en: `${mark} ${title.en}` };
};

/** Who holds a post on a day, definitive holders first, with their names. */
export const holdersOf = async (tx: Tx, post: PostId, on: PlainDate): Promise<readonly Seated[]> =>
  sorted(await seated(tx, on).where('h.post', '=', post).execute());

/** Who holds any post of a body on a day, with their names. */
export const holdersOfBody = async (tx: Tx, body: BodyId, on: PlainDate): Promise<readonly Seated[]> =>
  sorted(await seated(tx, on).where('h.body', '=', body).execute());

/** Every holding a body has ever had, the newest first, with names: for who keeps its posts. */
export async function holdingsOfBody(tx: Tx, body: BodyId): Promise<readonly Seated[]> {
  const rows = await named(tx).where('h.body', '=', body).orderBy('h.from_on', 'desc').orderBy('h.id').execute();
  return rows.map(seat);
}

/** One holding of a body, whenever it was: for a letter that names its signer. */
export async function holderById(tx: Tx, body: BodyId, id: string): Promise<Seated | undefined> {
  const row = await named(tx).where('h.body', '=', body).where('h.id', '=', id).executeTakeFirst();
  return row && seat(row);
}

/** The officer as `mayAct` asks for them: what they hold in the body on the day and the ties they have. */
export async function officerOf(tx: Tx, person: PersonRef, body: BodyId, on: PlainDate): Promise<Officer> {
  return { person, holdings: await holdingsOf(tx, person, on, body), interests: await interestsOf(tx, person) };
}

/** The name an officer signs by. */
export async function officialName(tx: Tx, person: PersonRef): Promise<string | undefined> {
  const row = await tx
    .selectFrom('bodies.officials')
    .select('name')
    .where('home', '=', person.home)
    .where('person', '=', person.id)
    .executeTakeFirst();
  return row?.name;
}

/** Writes the name an officer signs by. */
export async function writeOfficialName(tx: Tx, person: PersonRef, name: string): Promise<void> {
  await tx
    .insertInto('bodies.officials')
    .values({ home: person.home, person: person.id, name })
    .onConflict((on) => on.columns(['home', 'person']).doUpdateSet({ name }))
    .execute();
}

/** Takes an erased person's name away. */
export async function eraseOfficialName(tx: Tx, person: PersonRef): Promise<void> {
  await tx.deleteFrom('bodies.officials').where('home', '=', person.home).where('person', '=', person.id).execute();
}

const standing = (tx: Tx, on: PlainDate) =>
  tx
    .selectFrom('bodies.holders as h')
    .where('h.from_on', '<=', on)
    .where((eb) => eb.or([eb('h.until_on', 'is', null), eb('h.until_on', '>=', on)]))
    .where('h.ended_at', 'is', null);

const named = (tx: Tx) =>
  tx
    .selectFrom('bodies.holders as h')
    .leftJoin('bodies.officials as o', (join) => join.onRef('o.home', '=', 'h.person_home').onRef('o.person', '=', 'h.person'))
    .selectAll('h')
    .select('o.name');

const seated = (tx: Tx, on: PlainDate) =>
  named(tx)
    .where('h.from_on', '<=', on)
    .where((eb) => eb.or([eb('h.until_on', 'is', null), eb('h.until_on', '>=', on)]))
    .where('h.ended_at', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

const holderOf = (row: Omit<Row, 'name'>): Holder => ({
  id: row.id,
  post: as<PostId>(row.post),
  person: { home: as(row.person_home), id: as<PersonId>(row.person) },
  capacity: row.capacity as Capacity,
  from: row.from_on,
  ...(row.until_on ? { until: row.until_on } : {}),
  order: { number: row.order_number, date: row.order_on },
  ...(row.ended_at ? { endedAt: row.ended_at.toString() } : {}),
});

const seat = (row: Row): Seated => ({ ...holderOf(row), ...(row.name === null ? {} : { name: row.name }) });

const rank: Readonly<Record<Capacity, number>> = { definitive: 0, plt: 1, plh: 2 };
const sorted = (rows: readonly Row[]): readonly Seated[] =>
  rows
    .map(seat)
    .sort((a, b) => (a.post < b.post ? -1 : a.post > b.post ? 1 : rank[a.capacity] - rank[b.capacity] || (a.id < b.id ? -1 : 1)));
