import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  Transaction,
  type ValueNode,
} from 'kysely';
import pg from 'pg';
import { type Actor, isRefusal } from '#ground';
import { Batch, type Given, type Statement } from './batch.ts';
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
  /**
   * Runs one statement by itself, without a context: row-level security shows it nothing, so it is for SECURITY DEFINER
   * functions that need none, such as the look-up of a session. One round trip and no transaction of its own.
   */
  withoutContext<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
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
    options: session,
  });
  // A connection that dies while it idles is dropped by the pool; the next transaction opens another or fails by itself.
  pool.on('error', () => {});
  // One that dies in use fails its query, which is thrown; the event beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const names: Names = { seen: new Map(), given: 0 };
  return {
    async withContext(actor, work) {
      const client = await pool.connect();
      const inside: Inside = { client, names, open: true, broken: false, waiting: [], sending: false };
      try {
        return await transaction(inside, actor, work);
      } finally {
        client.release(inside.broken);
      }
    },
    async withoutContext(work) {
      const client = await pool.connect();
      const inside: Inside = { client, names, open: true, broken: false, waiting: [], sending: false };
      try {
        return await work(txOn(inside));
      } catch (error) {
        inside.broken = true;
        throw error;
      } finally {
        inside.open = false;
        client.release(inside.broken);
      }
    },
    close: () => pool.end(),
  };
}

// A plan is kept for as long as its connection: one made while a table was nearly empty must not read all of it a year later.
const session = [
  '-c TimeZone=UTC',
  '-c DateStyle=ISO',
  '-c jit=off',
  '-c enable_seqscan=off',
  '-c plan_cache_mode=force_generic_plan',
  '-c statement_timeout=60s',
  '-c idle_in_transaction_session_timeout=60s',
].join(' ');

/** One running transaction; `broken` when its connection can't be used again. */
type Inside = {
  readonly client: pg.PoolClient;
  readonly names: Names;
  open: boolean;
  broken: boolean;
  /** Statements that wait to be sent, in order. */
  waiting: Statement[];
  sending: boolean;
};
/** Statements seen so far: how often, or the name that was given. */
type Names = { readonly seen: Map<string, string | number>; given: number };

async function transaction<T>(inside: Inside, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  // Put first in line but not sent: they go out with the first statement of the work, in one message.
  const begun = [put(inside, 'begin', []), put(inside, ...settings(actor))];
  for (const one of begun) one.catch(() => {});
  try {
    const result = await work(txOn(inside));
    inside.open = false;
    if (isRefusal(result)) {
      await finish(inside, 'rollback');
      return result;
    }
    const ended = await finish(inside, 'commit');
    await Promise.all(begun);
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: work has swallowed one.
    if (ended.command !== 'COMMIT')
      throw new Error('the transaction had failed and its error was swallowed: nothing was written');
    return result;
  } catch (error) {
    inside.open = false;
    await finish(inside, 'rollback').catch(() => {
      inside.broken = true;
    });
    throw error;
  }
}

/** Sends what still waits together with the end of the transaction, and gives what the end was answered. */
function finish(inside: Inside, end: 'commit' | 'rollback'): Promise<Given> {
  const ended = put(inside, end, []);
  send(inside);
  return ended;
}

/** The settings of an actor as one statement: as many texts as there are settings, so few that each keeps its plan. */
function settings(actor: Actor): [text: string, values: readonly unknown[]] {
  const pairs = contextOf(actor);
  const calls = pairs.map((_, index) => `set_config($${2 * index + 1},$${2 * index + 2},true)`);
  return [`select ${calls.join(',')}`, pairs.flat()];
}

/** Puts a statement in line. */
function put(inside: Inside, text: string, values: readonly unknown[]): Promise<Given> {
  return new Promise((resolve, reject) => {
    inside.waiting.push({ text, values, name: nameOf(inside.names, text), resolve, reject });
  });
}

/** Sends everything in line as one batch; what comes while it is under way goes with the next. */
function send(inside: Inside): void {
  if (inside.sending || inside.waiting.length === 0) return;
  const batch = new Batch(inside.waiting, getTypeParser);
  inside.waiting = [];
  inside.sending = true;
  batch.callback = () => {
    inside.sending = false;
    send(inside);
  };
  inside.client.query(batch);
}

/** The running transaction of each tx. */
const running = new WeakMap<object, Inside>();

/**
 * Puts a statement in line whose answer nobody needs: it goes out with the next one that is awaited, or with COMMIT. Where it
 * fails, the transaction fails with it.
 */
export function later(tx: Tx, statement: { compile(tx: Tx): CompiledQuery }): void {
  const inside = running.get(tx);
  if (inside === undefined || !inside.open) throw new Error('this transaction is over, or was never one of ours');
  const query = statement.compile(tx);
  put(inside, query.sql, query.parameters.map(parameter)).catch(() => {});
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();
const dialect: Dialect = {
  createDriver: () => new DummyDriver(),
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (db) => new PostgresIntrospector(db),
};
const driver = new DummyDriver();

/** Kysely's own, that writes out a statement of a template with nothing but values in it without walking its tree. */
class Executor extends DefaultQueryExecutor {
  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    if (node.kind !== 'RawNode' || !node.parameters.every((one) => one.kind === 'ValueNode'))
      return super.compileQuery(node, queryId);
    const parameters = (node.parameters as readonly ValueNode[]).map(({ value }) => value);
    return { sql: textOf(node.sqlFragments), parameters, query: node, queryId };
  }
}

const texts = new WeakMap<readonly string[], string>();

/** The text of a template, made once: a template's strings are the same object each time it is used. */
function textOf(fragments: readonly string[]): string {
  const known = texts.get(fragments);
  if (known !== undefined) return known;
  const text = fragments.reduce((before, fragment, index) => `${before}$${index}${fragment}`);
  texts.set(fragments, text);
  return text;
}

function txOn(inside: Inside): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (!inside.open) throw new Error('this transaction is over: a query was not awaited or tx was kept');
      const given = put(inside, query.sql, query.parameters.map(parameter));
      // After whatever else is asked in the same turn, so that what is asked together is sent together.
      process.nextTick(send, inside);
      const { rows, count, command } = await given;
      return command === 'SELECT' || count === null
        ? { rows: rows as R[] }
        : { rows: rows as R[], numAffectedRows: BigInt(count) };
    },
    // biome-ignore lint/correctness/useYield: there is nothing to yield, a refusal by design
    async *streamQuery() {
      throw new Error('streaming is not supported: read in pages');
    },
  };
  const executor = new Executor(compiler, adapter, { provideConnection: (consumer) => consumer(connection) });
  const tx = new Transaction<Database>({ config: { dialect }, driver, executor, dialect });
  running.set(tx, inside);
  return tx;
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

/** How a column's text is read: our own for dates, instants and int8 and arrays of them, the driver's for the rest. */
const parserKept = new Map<number, (text: string) => unknown>();

function getTypeParser(oid: number): (text: string) => unknown {
  const kept = parserKept.get(oid);
  if (kept !== undefined) return kept;
  const element = arrayParsers.get(oid);
  const own =
    parsers.get(oid) ??
    (element === undefined
      ? (pg.types.getTypeParser(oid) as (text: string) => unknown)
      : (text: string) => arrayOfText(text).map((item) => (item === null ? null : element(item))));
  parserKept.set(oid, own);
  return own;
}
