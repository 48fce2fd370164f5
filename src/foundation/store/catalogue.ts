/** One column of a relation; `notNull` of a view's column is worked out from what it reads. */
export type Column = {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly identity: string;
  readonly generated: string;
  readonly default: string;
  readonly collation: string;
};

/** One policy of row-level security. */
export type Policy = {
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly roles: string;
  readonly using: string;
  readonly check: string;
};

/** One table or view, named with its schema; `other` is any further kind, which the lint refuses. */
export type Relation = {
  readonly name: string;
  readonly view: boolean;
  readonly other: boolean;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly comment: string;
  readonly options: string;
  readonly columns: readonly Column[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly policies: readonly Policy[];
  readonly grants: readonly string[];
  readonly triggers: readonly string[];
};

/** One function; `body` is the MD5 of its text, so that a change of it shows. */
export type Routine = {
  readonly name: string;
  readonly result: string;
  readonly definer: boolean;
  readonly owner: string;
  readonly volatility: string;
  readonly settings: string;
  readonly executors: string;
  readonly body: string;
};

/** Everything the migrations have made. */
export type Catalogue = {
  readonly schemas: readonly string[];
  readonly relations: readonly Relation[];
  readonly routines: readonly Routine[];
};

/** The catalogue as text for people and for comparing: `schema.txt`, the same on PostgreSQL 15 and 18. */
export function schemaText({ schemas, relations, routines }: Catalogue): string {
  const lines = [
    'Made by `npm run schema` from the migrated database; a test compares. Not to be edited.',
    '',
    ...schemas.map((text) => `schema ${text}`),
  ];
  for (const relation of relations) lines.push('', ...relationLines(relation));
  for (const routine of routines) lines.push('', ...routineLines(routine));
  return `${lines.join('\n')}\n`;
}

function relationLines(relation: Relation): readonly string[] {
  const walls = relation.view
    ? []
    : [relation.secured ? 'row security' : 'NO ROW SECURITY', ...(relation.forced ? ['forced'] : [])];
  const notes = [...walls, ...(relation.options ? [relation.options] : [])].join(', ');
  return [
    `${relation.view ? 'view' : 'table'} ${relation.name}${notes ? ` (${notes})` : ''}`,
    ...(relation.comment ? [`  -- ${relation.comment}`] : []),
    ...relation.columns.map((column) => `  ${columnText(column)}`),
    ...relation.constraints.map((text) => `  constraint ${text}`),
    ...relation.indexes.map((text) => `  ${text}`),
    ...relation.triggers.map((text) => `  ${text}`),
    ...relation.policies.map((policy) => `  policy ${policyText(policy)}`),
    ...relation.grants.map((text) => `  grant ${text}`),
  ];
}

function columnText({ name, type, notNull, identity, generated, default: value, collation }: Column): string {
  const parts = [name, type];
  if (collation) parts.push(`collate ${collation}`);
  if (notNull) parts.push('not null');
  if (identity) parts.push(identity === 'a' ? 'identity always' : 'identity by default');
  if (generated) parts.push(`generated (${value}) ${generated === 's' ? 'stored' : 'virtual'}`);
  else if (value) parts.push(`default ${value}`);
  return parts.join(' ');
}

function policyText({ name, permissive, command, roles, using, check }: Policy): string {
  const parts = [`${name} for ${command} to ${roles}`];
  if (!permissive) parts.push('restrictive');
  if (using) parts.push(`using ${oneLine(using)}`);
  if (check) parts.push(`check ${oneLine(check)}`);
  return parts.join(' ');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function routineLines({ name, result, definer, owner, volatility, settings, executors, body }: Routine): readonly string[] {
  const notes = [volatility, ...(definer ? [`security definer, owner ${owner}`] : []), ...(settings ? [settings] : [])].join(
    ', ',
  );
  return [`function ${name} returns ${result} (${notes})`, `  body ${body}`, ...(executors ? [`  execute ${executors}`] : [])];
}
