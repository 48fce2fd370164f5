import { type ActorColumns, type BodyId, homeOf, type Instant } from '#ground';
import type { Tx } from '#store';
import { type BodyFact, factBytes, readFact } from './fact.ts';
import type { BodyRecord } from './record.ts';

/** Locks a body's row, so that facts are added one after the other; nothing happens where the body is not there yet. */
export async function lockBody(tx: Tx, body: BodyId): Promise<void> {
  await tx.selectFrom('bodies.bodies').select('id').where('id', '=', body).forUpdate().execute();
}

/** The facts of a body, in their order. */
export async function factsOf(tx: Tx, body: BodyId): Promise<readonly BodyFact[]> {
  const rows = await tx
    .selectFrom('bodies.facts')
    .select(['kind', 'bytes'])
    .where('home', '=', homeOf(body))
    .where('subject', '=', body)
    .orderBy('seq')
    .execute();
  return rows.map((row) => readFact(row.kind, row.bytes));
}

/** Appends facts after the ones that are there. */
export async function appendFacts(
  tx: Tx,
  body: BodyId,
  from: number,
  facts: readonly BodyFact[],
  who: ActorColumns & { readonly at: Instant },
): Promise<void> {
  const rows = facts.map((fact, index) => ({
    home: homeOf(body),
    subject: body,
    seq: from + index + 1,
    kind: fact.kind,
    bytes: factBytes(fact),
    ...who,
  }));
  if (rows.length > 0) await tx.insertInto('bodies.facts').values(rows).execute();
}

/** Writes what has changed between two states of a record into the rows that are folded from it. */
export async function writeRecord(tx: Tx, before: BodyRecord, after: BodyRecord): Promise<void> {
  await writeBody(tx, after);
  await writeRelations(tx, before, after);
  await writePosts(tx, fresh(before.posts, after.posts));
  await writeHolders(tx, fresh(before.holders, after.holders));
  await writeAuthorities(tx, fresh(before.authorities, after.authorities));
  await writeRegisters(tx, fresh(before.registers, after.registers));
  await writeRest(tx, before, after);
}

const fresh = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): readonly V[] =>
  [...after].filter(([key, value]) => before.get(key) !== value).map(([, value]) => value);

async function writeBody(tx: Tx, { body, facts }: BodyRecord): Promise<void> {
  if (!body) return;
  const row = {
    home: body.home,
    name_id: body.name.id,
    name_en: body.name.en,
    kind: body.kind,
    level: body.level,
    sector: body.sector,
    duty_id: body.duty.id,
    duty_en: body.duty.en,
    contact: JSON.stringify(body.contact),
    from_on: body.from,
    until_on: body.until ?? null,
    facts,
  };
  if (facts > 1) {
    const { numUpdatedRows } = await tx.updateTable('bodies.bodies').set(row).where('id', '=', body.id).executeTakeFirst();
    if (numUpdatedRows === 1n) return;
  }
  await tx
    .insertInto('bodies.bodies')
    .values({ id: body.id, ...row })
    .execute();
}

async function writeRelations(tx: Tx, before: BodyRecord, after: BodyRecord): Promise<void> {
  const { body } = after;
  if (!body || before.body?.relations === body.relations) return;
  const rows = body.relations.map((one) => ({
    body: body.id,
    kind: one.kind,
    other: one.to,
    from_on: one.from,
    until_on: one.until ?? null,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto('bodies.relations')
    .values(rows)
    .onConflict((on) =>
      on.columns(['body', 'kind', 'other', 'from_on']).doUpdateSet({ until_on: (eb) => eb.ref('excluded.until_on') }),
    )
    .execute();
}

async function writePosts(tx: Tx, posts: Fresh<'posts'>): Promise<void> {
  for (const post of posts) {
    const row = {
      body: post.body,
      name_id: post.name.id,
      name_en: post.name.en,
      superior: post.superior ?? null,
      leads: post.leads,
      from_on: post.from,
      until_on: post.until ?? null,
    };
    await tx
      .insertInto('bodies.posts')
      .values({ id: post.id, ...row })
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}

async function writeHolders(tx: Tx, holders: Fresh<'holders'>): Promise<void> {
  for (const holder of holders) {
    const row = {
      post: holder.post,
      person_home: holder.person.home,
      person: holder.person.id,
      capacity: holder.capacity,
      from_on: holder.from,
      until_on: holder.until ?? null,
      order_number: holder.order.number,
      order_on: holder.order.date,
      ended_at: holder.endedAt ?? null,
    };
    await tx
      .insertInto('bodies.holders')
      .values({ body: holder.post.slice(0, holder.post.indexOf('#')), id: holder.id, ...row })
      .onConflict((on) => on.columns(['body', 'id']).doUpdateSet(row))
      .execute();
  }
}

async function writeAuthorities(tx: Tx, authorities: Fresh<'authorities'>): Promise<void> {
  for (const one of authorities) {
    const row = {
      kind: one.kind,
      giver: one.giver,
      receiver: one.to,
      act: one.act,
      ordered_by: one.orderedBy ?? null,
      onward: one.onward ?? null,
      exclusive: one.exclusive ?? null,
      outside: one.outside ?? null,
      from_on: one.from,
      until_on: one.until ?? null,
      withdrawn_on: one.withdrawn?.from ?? null,
      withdrawn_by: one.withdrawn?.act ?? null,
      matters: [...one.scope.matters],
      does: [...one.scope.does],
    };
    await tx
      .insertInto('bodies.authorities')
      .values({ body: one.to.slice(0, one.to.indexOf('#')), id: one.id, ...row })
      .onConflict((on) => on.columns(['body', 'id']).doUpdateSet(row))
      .execute();
  }
}

async function writeRegisters(tx: Tx, registers: Fresh<'registers'>): Promise<void> {
  for (const one of registers) {
    const row = {
      body: one.body,
      name_id: one.name.id,
      name_en: one.name.en,
      evidence: [...one.evidence],
      from_on: one.from,
      until_on: one.until ?? null,
    };
    await tx
      .insertInto('bodies.registers')
      .values({ id: one.id, ...row })
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  }
}

async function writeRest(tx: Tx, before: BodyRecord, after: BodyRecord): Promise<void> {
  const { body } = after;
  if (!body) return;
  if (after.days && after.days !== before.days) {
    const days = JSON.stringify(after.days);
    await tx
      .insertInto('bodies.calendars')
      .values({ body: body.id, days })
      .onConflict((on) => on.column('body').doUpdateSet({ days }))
      .execute();
  }
  for (const one of after.numberings.filter((numbering) => !before.numberings.includes(numbering)))
    await tx
      .insertInto('bodies.numberings')
      .values({ body: body.id, product: one.product, from_on: one.from, pattern: one.pattern })
      .onConflict((on) => on.columns(['body', 'product', 'from_on']).doUpdateSet({ pattern: one.pattern }))
      .execute();
}

type Fresh<K extends 'posts' | 'holders' | 'authorities' | 'registers'> = readonly (BodyRecord[K] extends ReadonlyMap<
  infer _,
  infer V
>
  ? V
  : never)[];
