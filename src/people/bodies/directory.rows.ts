import { sql } from 'kysely';
import { as, type BodyDays, type BodyId, type Calendar, type PlainDate, type PostId } from '#ground';
import type { Tx } from '#store';
import type { Body, Contact, Post, Register, Relation } from './body.ts';
import { calendarIn, type Directory, directoryOf, type Government, governmentsIn } from './directory.ts';
import { readWritten } from './fact.ts';
import type { Authorities, Authority, StepKind } from './grant.ts';
import { type Numbering, numberingOn } from './numbering.ts';

/**
 * The directory as it stands in this transaction. Kept in memory under the stamp that every change renews, so that a
 * request costs one row; a rolled-back change leaves a stamp that nobody sees again.
 */
export async function directory(tx: Tx): Promise<Directory> {
  const { rows } = await sql<{ stamp: string }>`select stamp from bodies.stamp`.execute(tx);
  const stamp = rows[0]?.stamp ?? '';
  const known = kept.get(stamp);
  if (known) return known;
  const read = directoryOf({
    bodies: await readBodies(tx),
    posts: await readPosts(tx),
    authorities: await readAuthorities(tx),
    days: await readDays(tx),
    registers: await readRegisters(tx),
    numberings: await readNumberings(tx),
  });
  kept.set(stamp, read);
  for (const old of kept.keys()) if (kept.size > keptAtMost) kept.delete(old);
  return read;
}

const kept = new Map<string, Directory>();
const keptAtMost = 8;

/** Every recorded authority and post, ready for `authorityFor`. */
export const authorities = async (tx: Tx): Promise<Authorities> => (await directory(tx)).authorities;

/** Every body, by name, closed ones too. */
export const bodies = async (tx: Tx): Promise<ReadonlyMap<BodyId, Body>> => (await directory(tx)).bodies;

/** Every post, by name, closed ones too. */
export const posts = async (tx: Tx): Promise<ReadonlyMap<PostId, Post>> => (await directory(tx)).posts;

/** Every register that a body holds, by name. */
export const registers = async (tx: Tx): Promise<ReadonlyMap<string, Register>> => (await directory(tx)).registers;

/** The governments kept in this database: whose door this can be. */
export const governments = async (tx: Tx, on: PlainDate): Promise<readonly Government[]> =>
  governmentsIn(await directory(tx), on);

/** The calendar a body works by; with `knownOn`, as it was known on that day. */
export const calendarOf = async (tx: Tx, body: BodyId, knownOn?: PlainDate): Promise<Calendar> =>
  calendarIn(await directory(tx), body, knownOn);

/** How a body numbers its letters of a type of product on a day; nothing where it has set nothing. */
export const numberingOf = async (tx: Tx, body: BodyId, product: string, on: PlainDate): Promise<Numbering | undefined> =>
  numberingOn((await directory(tx)).numberings.get(body) ?? [], product, on);

const until = (date: PlainDate | null): { readonly until?: PlainDate } => (date ? { until: date } : {});

async function readBodies(tx: Tx): Promise<readonly Body[]> {
  const related = new Map<string, Relation[]>();
  const relations = await tx
    .selectFrom('bodies.relations')
    .selectAll()
    .orderBy('from_on')
    .orderBy('kind')
    .orderBy('other')
    .execute();
  for (const row of relations) {
    const relation = { kind: row.kind as Relation['kind'], to: as<BodyId>(row.other), from: row.from_on, ...until(row.until_on) };
    related.set(row.body, [...(related.get(row.body) ?? []), relation]);
  }
  const rows = await tx.selectFrom('bodies.bodies').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: as<BodyId>(row.id),
    home: as(row.home),
    name: { id: row.name_id, en: row.name_en },
    kind: row.kind as Body['kind'],
    level: row.level as Body['level'],
    sector: row.sector,
    duty: { id: row.duty_id, en: row.duty_en },
    contact: row.contact as Contact,
    from: row.from_on,
    ...until(row.until_on),
    relations: related.get(row.id) ?? [],
  }));
}

/** Every post as it stands in this transaction, read anew. */
export async function readPosts(tx: Tx): Promise<readonly Post[]> {
  const rows = await tx.selectFrom('bodies.posts').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: as<PostId>(row.id),
    body: as<BodyId>(row.body),
    name: { id: row.name_id, en: row.name_en },
    ...(row.superior ? { superior: as<PostId>(row.superior) } : {}),
    leads: row.leads,
    from: row.from_on,
    ...until(row.until_on),
  }));
}

async function readAuthorities(tx: Tx): Promise<readonly Authority[]> {
  const rows = await tx.selectFrom('bodies.authorities').selectAll().orderBy('body').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Authority['kind'],
    giver: row.giver === 'law' ? 'law' : as<PostId>(row.giver),
    to: as<PostId>(row.receiver),
    act: row.act,
    ...(row.ordered_by ? { orderedBy: row.ordered_by } : {}),
    ...(row.onward ? { onward: row.onward } : {}),
    ...(row.exclusive ? { exclusive: row.exclusive } : {}),
    ...(row.outside ? { outside: row.outside } : {}),
    from: row.from_on,
    ...until(row.until_on),
    ...(row.withdrawn_on && row.withdrawn_by ? { withdrawn: { from: row.withdrawn_on, act: row.withdrawn_by } } : {}),
    scope: { matters: row.matters, does: row.does as StepKind[] },
  }));
}

async function readDays(tx: Tx): Promise<readonly { readonly body: BodyId; readonly days: BodyDays }[]> {
  const rows = await tx.selectFrom('bodies.calendars').selectAll().orderBy('body').execute();
  return rows.map((row) => ({ body: as<BodyId>(row.body), days: readWritten(JSON.stringify(row.days)) as BodyDays }));
}

async function readRegisters(tx: Tx): Promise<readonly Register[]> {
  const rows = await tx.selectFrom('bodies.registers').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    body: as<BodyId>(row.body),
    name: { id: row.name_id, en: row.name_en },
    evidence: row.evidence,
    from: row.from_on,
    ...until(row.until_on),
  }));
}

async function readNumberings(tx: Tx): Promise<readonly (Numbering & { readonly body: BodyId })[]> {
  const rows = await tx
    .selectFrom('bodies.numberings')
    .selectAll()
    .orderBy('body')
    .orderBy('from_on')
    .orderBy('product')
    .execute();
  return rows.map((row) => ({ body: as<BodyId>(row.body), product: row.product, from: row.from_on, pattern: row.pattern }));
}
