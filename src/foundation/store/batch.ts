import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** What a statement gave: its rows, how many it touched, and the command's name. */
export type Given = {
  readonly rows: readonly Record<string, unknown>[];
  readonly count: number | null;
  readonly command: string;
};

/** One statement of a batch; `name` where PostgreSQL is to keep its plan. */
export type Statement = {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
  readonly resolve: (given: Given) => void;
  readonly reject: (error: Error) => void;
};

/** How a column's text is read, by PostgreSQL's type number. */
export type TypeParser = (oid: number) => (text: string) => unknown;

type Field = { readonly name: string; readonly dataTypeID: number };
type Connection = {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { readonly name: string; readonly text: string }): void;
  bind(message: {
    readonly statement: string;
    readonly values: readonly unknown[];
    readonly valueMapper: (value: unknown) => string | Buffer | null;
  }): void;
  describe(message: { readonly type: 'P'; readonly name: string }): void;
  execute(message: object): void;
  sync(): void;
  on(event: 'parseComplete', listener: () => void): void;
};

/** What is known of a connection: the statements it keeps, and the batch that is under way. */
type Known = { readonly parsed: Set<string>; parsing: readonly (string | undefined)[]; at: number };
const connections = new WeakMap<Connection, Known>();

function known(connection: Connection): Known {
  const found = connections.get(connection);
  if (found !== undefined) return found;
  const fresh: Known = { parsed: new Set(), parsing: [], at: 0 };
  connections.set(connection, fresh);
  connection.on('parseComplete', () => {
    const name = fresh.parsing[fresh.at++];
    if (name !== undefined) fresh.parsed.add(name);
  });
  return fresh;
}

/**
 * Several statements as one message to PostgreSQL and one answer: extended protocol with a single Sync, so that a
 * transaction costs a few system calls and not a few for each statement. The first that fails ends the batch: those after
 * it were not run and are rejected with it. Made for `client.query`, which takes anything that can `submit`.
 */
export class Batch implements pg.Submittable {
  readonly #statements: readonly Statement[];
  readonly #parserOf: TypeParser;
  #at = 0;
  #fields: readonly Field[] = [];
  #parsers: readonly ((text: string) => unknown)[] = [];
  #rows: Record<string, unknown>[] = [];
  #broken: Error | undefined;
  /** Called once PostgreSQL is ready again, or the batch has failed. */
  callback: (error?: Error) => void = () => {};

  constructor(statements: readonly Statement[], parserOf: TypeParser) {
    this.#statements = statements;
    this.#parserOf = parserOf;
  }

  submit(raw: pg.Connection): void {
    const connection = raw as unknown as Connection;
    const own = known(connection);
    const parsing: (string | undefined)[] = [];
    connection.stream.cork();
    try {
      for (const { text, values, name } of this.#statements) {
        if (name === undefined || !(own.parsed.has(name) || parsing.includes(name))) {
          connection.parse({ name: name ?? '', text });
          parsing.push(name);
        }
        connection.bind({ statement: name ?? '', values, valueMapper: prepareValue });
        connection.describe({ type: 'P', name: '' });
        connection.execute({});
      }
      connection.sync();
      own.parsing = parsing;
      own.at = 0;
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription(message: { readonly fields: readonly Field[] }): void {
    this.#fields = message.fields;
    this.#parsers = message.fields.map((field) => this.#parserOf(field.dataTypeID));
  }

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    try {
      const row: Record<string, unknown> = {};
      message.fields.forEach((value, index) => {
        const field = this.#fields[index];
        if (field !== undefined) row[field.name] = value === null ? null : this.#parsers[index]?.(value);
      });
      this.#rows.push(row);
    } catch (error) {
      this.#broken ??= error as Error;
    }
  }

  handleCommandComplete(message: { readonly text: string }): void {
    const found = /^([A-Z]+)(?: \d+)?(?: (\d+))?$/.exec(message.text);
    const digits = /(\d+)$/.exec(message.text)?.[1];
    const statement = this.#statements[this.#at++];
    const rows = this.#rows;
    this.#rows = [];
    this.#fields = [];
    if (this.#broken !== undefined) statement?.reject(this.#broken);
    else statement?.resolve({ rows, count: digits === undefined ? null : Number(digits), command: found?.[1] ?? message.text });
    this.#broken = undefined;
  }

  handleEmptyQuery(): void {
    this.#statements[this.#at++]?.resolve({ rows: [], count: null, command: '' });
  }

  handlePortalSuspended(): void {
    this.handleError(new Error('a batch fetches whole results'));
  }

  handleCopyInResponse(): void {
    this.handleError(new Error('a batch copies nothing in'));
  }

  handleError(error: Error): void {
    for (const statement of this.#statements.slice(this.#at)) statement.reject(error);
    this.#at = this.#statements.length;
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback();
  }
}
