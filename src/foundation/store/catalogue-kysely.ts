import type { Catalogue, Column, Relation } from './catalogue.ts';

const head = `// Made by \`npm run schema\` from the migrated database; a test compares. Not to be edited.
import type { ColumnType } from 'kysely';
import type { Instant, PlainDate } from '#ground';

/** Read as Select; given as Insert and Update. */
type Given<S, I> = ColumnType<S, I, I>;
/** May be left out on insert. */
type Optional<S, I> = ColumnType<S, I | undefined, I>;
/** Written by the database only. */
type Derived<S> = ColumnType<S, never, never>;
`;

/** The columns of every table and view as TypeScript, for Kysely: the text of \`schema.types.ts\`. */
export function schemaTypes({ relations }: Catalogue): string {
  const tables = relations.map((relation) => {
    const columns = relation.columns.map((column) => `    ${column.name}: ${columnType(relation, column)};`);
    return `  '${relation.name}': {\n${columns.join('\n')}\n  };`;
  });
  return `${head}\n/** Every table and view of every room, as \`room.table\`. */\nexport interface Database {\n${tables.join('\n')}\n}\n`;
}

function columnType({ view }: Relation, column: Column): string {
  const { read, given } = mapped(column.type);
  const orNull = column.notNull ? '' : ' | null';
  if (view || column.generated || column.identity === 'a') return `Derived<${read}${orNull}>`;
  if (column.default || column.identity || !column.notNull) return `Optional<${read}${orNull}, ${given}${orNull}>`;
  return read === given ? read : `Given<${read}, ${given}>`;
}

/** What a value of a PostgreSQL type is read as and given as; must agree with \`values.ts\`. */
function mapped(type: string): { readonly read: string; readonly given: string } {
  if (type.endsWith('[]')) {
    const { read, given } = mapped(type.slice(0, -2));
    return { read: `${read}[]`, given: given.includes('|') ? `readonly (${given})[]` : `readonly ${given}[]` };
  }
  const name = type.replace(/\(.*\)/, '');
  const known = kinds[name];
  if (!known)
    throw new Error(`no TypeScript type is decided for PostgreSQL's ${type}: add it to catalogue-kysely.ts and values.ts`);
  return known;
}

const same = (name: string) => ({ read: name, given: name });
const kinds: Readonly<Record<string, { readonly read: string; readonly given: string }>> = {
  text: same('string'),
  'character varying': same('string'),
  character: same('string'),
  uuid: same('string'),
  tsvector: same('string'),
  inet: same('string'),
  boolean: same('boolean'),
  smallint: same('number'),
  integer: same('number'),
  'double precision': same('number'),
  real: same('number'),
  numeric: { read: 'string', given: 'string | number | bigint' },
  bigint: { read: 'bigint', given: 'bigint | number' },
  date: { read: 'PlainDate', given: 'PlainDate | string' },
  'timestamp with time zone': { read: 'Instant', given: 'Instant | string' },
  // A list given as it is would become a PostgreSQL array: JSON is given as its text.
  json: { read: 'unknown', given: 'string' },
  jsonb: { read: 'unknown', given: 'string' },
  bytea: { read: 'Buffer', given: 'Uint8Array' },
};
