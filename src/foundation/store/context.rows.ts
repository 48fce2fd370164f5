import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely';
import pg from 'pg';
import { type Actor, isRefusal } from '#ground';
import { contextOf } from './context.ts';
import type { Database } from './schema.types.ts';
import { arrayParsers, parameter, parsers } from './values.ts';

/** One transaction over every room's tables, under the row-level security of one actor. */
export type Tx = Transaction<Database>;

/** The only way to the database of a serving process. */
export type Store = {
  /**
   * Runs `work` in one transaction as `actor`. Commits when it gives a value; rolls back when it gives a refusal, which is
   * given on, or throws, which is thrown on. Nothing is retried. The `tx` is dead afterwards.
   */
  withContext<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Waits for the running transactions and closes every connection. */
  close(): Promise<void>;
};

/** A store of `size` connections at most under the app role's address. */
export function openStore(appUrl: string, size = 10): Store {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: size,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    pipeline: true,
    options: session,
    types: { getTypeParser },
  });
  // A connection that dies while it idles is dropped by the pool; the next transaction opens another or fails by itself.
  pool.on('error', () => {});
  // One that dies in use fails its query, which is thrown; the event beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const names: Names = { seen: new Map(), given: 0 };
  return {
    async withContext(actor, work) {
      const client = await pool.connect();
      const inside: Inside = { client, names, open: true, broken: false };
      try {
        return await transaction(inside, actor, work);
      } finally {
        client.release(inside.broken);
      }
    },
    close: () => pool.end(),
  };
}

const session = [
  '-c TimeZone=UTC',
  '-c DateStyle=ISO',
  '-c jit=off',
  '-c statement_timeout=60s',
  '-c idle_in_transaction_session_timeout=60s',
].join(' ');

/** One running transaction; `broken` when its connection can't be used again. */
type Inside = { readonly client: pg.PoolClient; readonly names: Names; open: boolean; broken: boolean };
/** Statements seen so far: how often, or the name that was given. */
type Names = { readonly seen: Map<string, string | number>; given: number };

async function transaction<T>(inside: Inside, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { client } = inside;
  // Sent but not awaited: the first statement of the work follows in the same round trip. Where BEGIN itself fails,
  // nothing after it sees a context, so row-level security refuses, and the failure is thrown below.
  const begun = client.query(beginText(actor)).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(txOn(inside));
    inside.open = false;
    const failed = await begun;
    if (failed) throw failed.error;
    if (isRefusal(result)) {
      await client.query('rollback');
      return result;
    }
    const ended = await client.query('commit');
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: work has swallowed one.
    if (ended.command !== 'COMMIT')
      throw new Error('the transaction had failed and its error was swallowed: nothing was written');
    return result;
  } catch (error) {
    inside.open = false;
    await client.query('rollback').catch(() => {
      inside.broken = true;
    });
    const failed = await begun;
    throw failed ? failed.error : error;
  }
}

const beginText = (actor: Actor): string =>
  `begin;select ${contextOf(actor)
    .map(([name, value]) => `set_config('${name}',${pg.escapeLiteral(value)},true)`)
    .join(',')}`;

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();
const dialect: Dialect = {
  createDriver: () => new DummyDriver(),
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (db) => new PostgresIntrospector(db),
};
const driver = new DummyDriver();

function txOn(inside: Inside): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (!inside.open) throw new Error('this transaction is over: a query was not awaited or tx was kept');
      const name = nameOf(inside.names, query.sql);
      const values = query.parameters.map(parameter);
      const result = await inside.client.query(
        name === undefined ? { text: query.sql, values } : { text: query.sql, values, name },
      );
      return result.command === 'SELECT' || result.rowCount === null
        ? { rows: result.rows }
        : { rows: result.rows, numAffectedRows: BigInt(result.rowCount) };
    },
    // biome-ignore lint/correctness/useYield: there is nothing to yield, a refusal by design
    async *streamQuery() {
      throw new Error('streaming is not supported: read in pages');
    },
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (consumer) => consumer(connection) });
  return new Transaction<Database>({ config: { dialect }, driver, executor, dialect });
}

const seenBeforeNaming = 3;
const namedAtMost = 400;

/**
 * A statement that was seen a few times gets a name, so that PostgreSQL parses and plans it once per connection. Texts that
 * vary (lists of values) stay unnamed, so that they fill no memory of the server.
 */
function nameOf(names: Names, text: string): string | undefined {
  const known = names.seen.get(text);
  if (typeof known === 'string') return known;
  const seen = (known ?? 0) + 1;
  if (seen >= seenBeforeNaming && names.given < namedAtMost) {
    names.given += 1;
    const name = `s${names.given}`;
    names.seen.set(text, name);
    return name;
  }
  if (known !== undefined || names.seen.size < 4 * namedAtMost) names.seen.set(text, seen);
  return undefined;
}

const arrayOfText = pg.types.getTypeParser(1009 as number) as (text: string) => (string | null)[];

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const own = parsers.get(oid);
  if (own) return own;
  const element = arrayParsers.get(oid);
  if (element) return (text: string) => arrayOfText(text).map((item) => (item === null ? null : element(item)));
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid);
}
