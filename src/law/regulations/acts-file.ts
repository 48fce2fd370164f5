import { parse } from 'yaml';
import { incomplete, isRefusal, type Outcome, type PlainDate, Temporal, type Words } from '#ground';
import { type Act, type Article, type Gazette, type Relation, type RelationKind, relationKinds } from './act.ts';
import { readReference } from './reference.ts';

/** A file of acts of law: its name, by which a later text of it replaces it, and its text (YAML or JSON). */
export type ActsSource = { readonly name: string; readonly text: string };

/** What a file of acts holds. A file that states no horizon (the acts of one region) vouches as long as the register does. */
export type ActsFile = { readonly acts: readonly Act[]; readonly relations: readonly Relation[]; readonly horizon?: PlainDate };

/**
 * Reads a file of acts. `reviewed` is the day it was gone through, `horizon` the last day it vouches for (a year later, until
 * it is gone through again). Under `acts`, by id:
 *   title, en       what stands after "tentang", and our translation
 *   cited           how it is cited where the usual form does not do: a text, or [Indonesian, English]
 *   enacted, promulgated, force   the days it was signed, promulgated, and first in force
 *   gazette         { ln: [year, number], tln: number }; bn likewise; ld and bd [whose, year, number]
 *   articles        how many it has; where absent only `cites` are known
 *   cites           articles known by name: [what it is about in Indonesian, in English]
 *   grade           text read, metadata read, or declared by somebody only
 *   mark, dates     V read in the source named, M from memory; `dates` for dates, gazette and number where they differ
 *   source          where it was read
 *   amends …        each kind of relation: a list of acts, or by act its articles, one that was inserted with a + before it
 * Refusal `acts-file`, naming the act and the key that is wrong: nothing of a wrong file is taken.
 */
export function readActsFile(text: string): Outcome<ActsFile> {
  const given = parsed(text);
  if (!isObject(given) || !isObject(given.acts)) return wrong('', 'acts');
  const acts: Act[] = [];
  const relations: Relation[] = [];
  for (const [id, row] of Object.entries(given.acts)) {
    if (readReference(id)?.act !== id || !isObject(row)) return wrong(id, 'id');
    const act = readAct(id, row);
    if (isRefusal(act)) return act;
    const own = readRelations(act, row);
    if (isRefusal(own)) return own;
    acts.push(act);
    relations.push(...own);
  }
  if (given.horizon === undefined) return { acts, relations };
  const horizon = readDate(given.horizon);
  return horizon === undefined ? wrong('', 'horizon') : { acts, relations, horizon };
}

type Row = Readonly<Record<string, unknown>>;

const keys: ReadonlySet<string> = new Set([
  ...[
    'title',
    'en',
    'cited',
    'enacted',
    'promulgated',
    'force',
    'gazette',
    'articles',
    'grade',
    'mark',
    'dates',
    'source',
    'cites',
  ],
  ...relationKinds,
]);

const wrong = (act: string, key: string) => incomplete('acts-file', { params: { act, key } });

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return text.startsWith('{') ? JSON.parse(text) : parse(text);
  } catch {
    return undefined;
  }
};

function readDate(value: unknown): PlainDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const readWords = (value: unknown): Words | undefined =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && isText(value[1]) ? { id: value[0], en: value[1] } : undefined;

function readAct(id: string, row: Row): Outcome<Act> {
  const unknown = Object.keys(row).find((key) => !keys.has(key));
  if (unknown !== undefined) return wrong(id, unknown);
  const enacted = readDate(row.enacted);
  const force = readDate(row.force);
  const promulgated = readDate(row.promulgated);
  if (!isText(row.title) || !isText(row.en) || !isText(row.source)) return wrong(id, 'title, en, source');
  if (enacted === undefined || force === undefined) return wrong(id, 'enacted, force');
  if (row.promulgated !== undefined && promulgated === undefined) return wrong(id, 'promulgated');
  const { grade, mark } = row;
  if (grade !== 'text' && grade !== 'metadata' && grade !== 'declared') return wrong(id, 'grade');
  const dates = row.dates ?? mark;
  if ((mark !== 'V' && mark !== 'M') || (dates !== 'V' && dates !== 'M')) return wrong(id, 'mark');
  const articles = readArticles(id, row.cites ?? {});
  if (isRefusal(articles)) return articles;
  const gazette = row.gazette === undefined ? undefined : readGazette(row.gazette);
  const cited = readCited(row.cited);
  if (row.gazette !== undefined && gazette === undefined) return wrong(id, 'gazette');
  if (row.cited !== undefined && cited === undefined) return wrong(id, 'cited');
  if (row.articles !== undefined && !Number.isInteger(row.articles)) return wrong(id, 'articles');
  return {
    ...{ id, title: row.title, titleEn: row.en, enacted, force, articles, grade, mark, dates, source: row.source },
    ...(cited === undefined ? {} : { cited }),
    ...(promulgated === undefined ? {} : { promulgated }),
    ...(gazette === undefined ? {} : { gazette }),
    ...(row.articles === undefined ? {} : { articleCount: Number(row.articles) }),
  };
}

const readCited = (value: unknown): Words | undefined => (isText(value) ? { id: value, en: value } : readWords(value));

function readArticles(id: string, value: unknown): Outcome<readonly Article[]> {
  if (!isObject(value)) return wrong(id, 'cites');
  const articles: Article[] = [];
  for (const [number, about] of Object.entries(value)) {
    const words = readWords(about);
    if (words === undefined || readReference(`${id}~${number}`)?.article !== number) return wrong(id, `cites ${number}`);
    articles.push({ number, about: words });
  }
  return articles.sort((a, b) => order(a.number) - order(b.number) || (a.number < b.number ? -1 : 1));
}

/** Articles in Roman numerals, the two of an amending act, come first. */
const order = (number: string): number => (/^\d/.test(number) ? Number.parseInt(number, 10) : 0);

function readGazette(value: unknown): Gazette | undefined {
  if (!isObject(value)) return undefined;
  for (const series of ['ln', 'bn', 'ld', 'bd'] as const) {
    const parts = value[series];
    if (!Array.isArray(parts)) continue;
    const [number, year, region] = [...parts].reverse() as unknown[];
    if (!Number.isInteger(year) || !Number.isInteger(number)) return undefined;
    const supplement = Number.isInteger(value.tln) ? { supplement: Number(value.tln) } : {};
    return { series, year: Number(year), number: Number(number), ...(isText(region) ? { region } : {}), ...supplement };
  }
  return undefined;
}

function readRelations(act: Act, row: Row): Outcome<readonly Relation[]> {
  const relations: Relation[] = [];
  for (const kind of relationKinds) {
    const value = row[kind];
    if (value === undefined) continue;
    const targets = Array.isArray(value)
      ? value.map((to): [unknown, unknown] => [to, []])
      : isObject(value)
        ? Object.entries(value)
        : undefined;
    if (targets === undefined) return wrong(act.id, kind);
    for (const [to, articles] of targets) {
      const relation = readRelation(act, kind, to, articles);
      if (relation === undefined) return wrong(act.id, `${kind} ${to}`);
      relations.push(relation);
    }
  }
  return relations;
}

function readRelation(act: Act, kind: RelationKind, to: unknown, given: unknown): Relation | undefined {
  if (typeof to !== 'string' || readReference(to)?.act !== to || !Array.isArray(given)) return undefined;
  const names = given.map(String);
  const articles = names.map((name) => name.replace(/^\+/, ''));
  if (articles.some((article) => readReference(`${to}~${article}`)?.article !== article)) return undefined;
  const inserted = names.filter((name) => name.startsWith('+')).map((name) => name.slice(1));
  return { from: act.id, kind, to, on: act.force, articles, inserted };
}
