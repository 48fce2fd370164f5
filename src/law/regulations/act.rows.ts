import type { PlainDate } from '#ground';
import type { Tx } from '#store';
import type { Act, Gazette, Grade, Mark, Relation, RelationKind } from './act.ts';
import type { ActsFile } from './acts-file.ts';

/** A file of acts that was taken: the hash of its text, and how long it vouches. */
export type TakenFile = { readonly name: string; readonly checksum: string; readonly horizon: PlainDate | null };

/** The files taken, by name: one short query, which tells whether the register has changed. */
export const takenFiles = (tx: Tx): Promise<TakenFile[]> =>
  tx.selectFrom('regulations.files').select(['name', 'checksum', 'horizon']).orderBy('name').execute();

/** The acts among `ids` that another file keeps. */
export async function keptElsewhere(tx: Tx, ids: readonly string[], file: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('regulations.acts')
    .select('id')
    .where('id', 'in', [...ids])
    .where('file', '!=', file)
    .execute();
  return rows.map((row) => row.id);
}

/** Puts a file's acts, articles and relations in place of what it held before. */
export async function replaceFile(tx: Tx, name: string, checksum: string, file: ActsFile): Promise<void> {
  const horizon = file.horizon?.toString() ?? null;
  await tx
    .insertInto('regulations.files')
    .values({ name, checksum, horizon })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ checksum, horizon }))
    .execute();
  await tx.deleteFrom('regulations.acts').where('file', '=', name).execute();
  if (file.acts.length === 0) return;
  await tx
    .insertInto('regulations.acts')
    .values(file.acts.map((act) => rowOf(act, name)))
    .execute();
  const articles = file.acts.flatMap((act) =>
    act.articles.map(({ number, about }, position) => ({
      act: act.id,
      number,
      position,
      about_id: about.id,
      about_en: about.en,
    })),
  );
  if (articles.length > 0) await tx.insertInto('regulations.articles').values(articles).execute();
  const relations = file.relations.map((relation) => ({
    from_act: relation.from,
    kind: relation.kind,
    to_act: relation.to,
    on_date: relation.on.toString(),
    articles: [...relation.articles],
    inserted: [...relation.inserted],
  }));
  if (relations.length > 0) await tx.insertInto('regulations.relations').values(relations).execute();
}

/** Every act with its articles. */
export async function allActs(tx: Tx): Promise<Act[]> {
  const rows = await tx.selectFrom('regulations.acts').selectAll().orderBy('id').execute();
  const articles = await tx.selectFrom('regulations.articles').selectAll().orderBy('act').orderBy('position').execute();
  const byAct = Map.groupBy(articles, (article) => article.act);
  return rows.map((row) => ({
    id: row.id,
    title: row.title_id,
    titleEn: row.title_en,
    ...(row.cited_id === null || row.cited_en === null ? {} : { cited: { id: row.cited_id, en: row.cited_en } }),
    enacted: row.enacted,
    ...(row.promulgated === null ? {} : { promulgated: row.promulgated }),
    force: row.force_on,
    ...(row.gazette === null ? {} : { gazette: row.gazette as Gazette }),
    ...(row.article_count === null ? {} : { articleCount: row.article_count }),
    articles: (byAct.get(row.id) ?? []).map((article) => ({
      number: article.number,
      about: { id: article.about_id, en: article.about_en },
    })),
    grade: row.grade as Grade,
    mark: row.mark as Mark,
    dates: row.dates as Mark,
    source: row.source,
  }));
}

/** Every relation. */
export async function allRelations(tx: Tx): Promise<Relation[]> {
  const rows = await tx
    .selectFrom('regulations.relations')
    .selectAll()
    .orderBy('from_act')
    .orderBy('kind')
    .orderBy('to_act')
    .execute();
  return rows.map((row) => ({
    from: row.from_act,
    kind: row.kind as RelationKind,
    to: row.to_act,
    on: row.on_date,
    articles: row.articles,
    inserted: row.inserted,
  }));
}

const rowOf = (act: Act, file: string) => ({
  id: act.id,
  file,
  title_id: act.title,
  title_en: act.titleEn,
  cited_id: act.cited?.id ?? null,
  cited_en: act.cited?.en ?? null,
  enacted: act.enacted.toString(),
  promulgated: act.promulgated?.toString() ?? null,
  force_on: act.force.toString(),
  gazette: act.gazette === undefined ? null : JSON.stringify(act.gazette),
  article_count: act.articleCount ?? null,
  grade: act.grade,
  mark: act.mark,
  dates: act.dates,
  source: act.source,
});
