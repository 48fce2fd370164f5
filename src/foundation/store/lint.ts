import type { Catalogue, Relation, Routine } from './catalogue.ts';

/**
 * What in a catalogue breaks the house's rules of a database (design ideas 2, 7 and 8), one sentence each; empty when nothing does.
 */
export function lintCatalogue({ relations, routines }: Catalogue): readonly string[] {
  const reference = new Set(relations.filter(isReference).map(({ name }) => name));
  return [
    ...relations.flatMap((relation) => (relation.view ? lintView(relation) : lintTable(relation, reference))),
    ...routines.flatMap(lintRoutine),
  ];
}

const isReference = ({ comment }: Relation): boolean => /^reference: ./.test(comment);

/** Facts and journal are only ever added to. */
const isRecord = (name: string): boolean => /facts$/.test(name) || name.startsWith('journal.');
/** What the queue and the sequencer of the journal work through is no record. */
const isWork = (name: string): boolean => /\.(pending|events|handled|heartbeats|workers|jobs|cursors?)$/.test(name);

const clock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\bcurrent_(date|time|timestamp)\b|\blocal(time|timestamp)\b|'(now|today)'/i;

function lintView({ name, options }: Relation): readonly string[] {
  return /security_invoker=(true|on|1)/.test(options)
    ? []
    : [`view ${name} is not security_invoker: it would look past row-level security`];
}

function lintTable(relation: Relation, reference: ReadonlySet<string>): readonly string[] {
  const { name, columns, constraints, indexes, triggers, policies, grants } = relation;
  const found: string[] = [];
  if (relation.other) found.push(`${name} is neither a table nor a view`);
  if (!relation.secured) found.push(`table ${name} has no row-level security`);
  if (!relation.forced) found.push(`table ${name} does not force row-level security on its owner`);
  found.push(...lintKeys(relation, reference));
  for (const column of columns) {
    if (clock.test(column.default)) found.push(`column ${name}.${column.name} reads a clock: time is an argument`);
    if (/^(timestamp|time) without time zone/.test(column.type))
      found.push(`column ${name}.${column.name} is a time without zone`);
    if (column.generated && column.generated !== 's')
      found.push(`column ${name}.${column.name} is virtual, which PostgreSQL 15 does not know`);
  }
  for (const text of [...constraints, ...indexes, ...triggers])
    if (clock.test(text)) found.push(`${name} reads a clock in: ${text}`);
  for (const policy of policies) {
    if (/\bpublic\b/.test(policy.roles)) found.push(`policy ${policy.name} on ${name} is for everyone: name the role`);
    if (clock.test(policy.using + policy.check)) found.push(`policy ${policy.name} on ${name} reads a clock`);
  }
  for (const grant of grants) found.push(...lintGrant(name, grant));
  return found;
}

function lintKeys(relation: Relation, reference: ReadonlySet<string>): readonly string[] {
  const { name, constraints, indexes } = relation;
  const found: string[] = [];
  const primary = constraints.find((text) => /^\S+ PRIMARY KEY/.test(text));
  if (!primary) found.push(`table ${name} has no primary key`);
  if (reference.has(name)) return found;
  if (primary && !/PRIMARY KEY \(home\b/.test(primary))
    found.push(`the primary key of ${name} does not begin with home, and the table is not marked 'reference: …'`);
  for (const text of constraints) {
    if (/^\S+ UNIQUE/.test(text) && !/\bhome\b/.test(columnsOf(text)))
      found.push(`unique constraint without home on ${name}: ${text}`);
    if (/^\S+ UNIQUE/.test(text)) found.push(...lintFirst(name, text));
    const target = /FOREIGN KEY .* REFERENCES ([\w."]+)\(/.exec(text)?.[1];
    if (target !== undefined && !reference.has(target) && !/\b\w*home\b/.test(columnsOf(text)))
      found.push(`foreign key without home on ${name}: ${text}`);
  }
  for (const text of indexes) {
    if (/^CREATE UNIQUE INDEX/.test(text) && !/\bhome\b/.test(columnsOf(text)))
      found.push(`unique index without home on ${name}: ${text}`);
    found.push(...lintFirst(name, text));
  }
  return found;
}

/**
 * Only the primary key begins with home. While a table is new PostgreSQL takes all indexes that begin alike for equally good, and
 * keeps the plan: of a case asked for by its id it then reads every case of the government.
 */
const lintFirst = (name: string, text: string): readonly string[] =>
  /^home\b/.test(columnsOf(text)) ? [`an index of ${name} begins with home, as its primary key does: ${text}`] : [];

const columnsOf = (text: string): string => /\(([^)]*)\)/.exec(text)?.[1] ?? '';

function lintGrant(name: string, grant: string): readonly string[] {
  const [role = '', privileges = ''] = grant.split(': ');
  if (role === 'public') return [`${name} is granted to everyone: ${grant}`];
  if (role !== 'satupintu_app') return [];
  if (/\b(truncate|trigger|references|maintain)\b/.test(privileges))
    return [`${name} gives the app role more than it needs: ${grant}`];
  if (isRecord(name) && !isWork(name) && /\b(update|delete)\b/.test(privileges))
    return [`${name} is a record, and the app role may change it: ${grant}`];
  return [];
}

function lintRoutine({ name, definer, owner, settings, executors }: Routine): readonly string[] {
  const found: string[] = [];
  if (/(^|, )public(,|$)/.test(executors)) found.push(`function ${name} may be executed by everyone`);
  if (!definer) return found;
  if (owner !== 'satupintu_definer' && owner !== 'satupintu_worker')
    found.push(`SECURITY DEFINER function ${name} is owned by ${owner}, not by satupintu_definer`);
  if (!/(^|; )search_path=pg_catalog(;|$)/.test(settings))
    found.push(`SECURITY DEFINER function ${name} does not set search_path = pg_catalog`);
  return found;
}
