import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';

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
  readonly stream: { write(bytes: Buffer): boolean };
  on(event: 'parseComplete', listener: () => void): void;
};

/** What is known of a connection: the statements it keeps, the shape of their rows, and the batch that is under way. */
type Known = {
  readonly parsed: Set<string>;
  readonly fields: Map<string, readonly Field[]>;
  parsing: readonly (string | undefined)[];
  at: number;
};
const connections = new WeakMap<Connection, Known>();

function known(connection: Connection): Known {
  const found = connections.get(connection);
  if (found !== undefined) return found;
  const fresh: Known = { parsed: new Set(), fields: new Map(), parsing: [], at: 0 };
  connections.set(connection, fresh);
  connection.on('parseComplete', () => {
    const name = fresh.parsing[fresh.at++];
    if (name !== undefined) fresh.parsed.add(name);
  });
  return fresh;
}

const [describePortal, executePortal, sync] = [
  serialize.describe({ type: 'P', name: '' }),
  serialize.execute(),
  serialize.sync(),
];

/**
 * Several statements as one message to PostgreSQL and one answer: extended protocol with a single Sync, so that a
 * transaction costs a few system calls and not a few for each statement. The first that fails ends the batch: those after
 * it were not run and are rejected with it. Made for `client.query`, which takes anything that can `submit`.
 */
export class Batch implements pg.Submittable {
  readonly #statements: readonly Statement[];
  readonly #parserOf: TypeParser;
  #at = 0;
  #known: Known | undefined;
  #fields: readonly Field[] | undefined;
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
    this.#known = own;
    const parsing: (string | undefined)[] = [];
    const messages: Buffer[] = [];
    for (const { text, values, name } of this.#statements) {
      if (name === undefined || !(own.parsed.has(name) || parsing.includes(name))) {
        messages.push(serialize.parse({ name: name ?? '', text, types: [] }));
        parsing.push(name);
      }
      messages.push(serialize.bind({ statement: name ?? '', values: [...values], valueMapper: prepareValue }));
      // PostgreSQL refuses a kept statement whose rows have changed their shape, so it is asked for once.
      if (name === undefined || !own.fields.has(name)) messages.push(describePortal);
      messages.push(executePortal);
    }
    own.parsing = parsing;
    own.at = 0;
    // In one piece: a system call takes one buffer much faster than a hundred small ones.
    connection.stream.write(Buffer.concat([...messages, sync]));
  }

  handleRowDescription(message: { readonly fields: readonly Field[] }): void {
    const name = this.#statements[this.#at]?.name;
    if (name !== undefined) this.#known?.fields.set(name, message.fields);
    this.#shape(message.fields);
  }

  #shape(fields: readonly Field[]): readonly Field[] {
    this.#fields = fields;
    this.#parsers = fields.map((field) => this.#parserOf(field.dataTypeID));
    return fields;
  }

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    try {
      const row: Record<string, unknown> = {};
      const fields = this.#fields ?? this.#shape(this.#known?.fields.get(this.#statements[this.#at]?.name ?? '') ?? []);
      message.fields.forEach((value, index) => {
        const field = fields[index];
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
    // One that gives no rows has no shape to ask for again.
    if (statement?.name !== undefined && this.#fields === undefined && rows.length === 0) this.#noteShapeless(statement.name);
    this.#fields = undefined;
    if (this.#broken !== undefined) statement?.reject(this.#broken);
    else statement?.resolve({ rows, count: digits === undefined ? null : Number(digits), command: found?.[1] ?? message.text });
    this.#broken = undefined;
  }

  #noteShapeless(name: string): void {
    if (this.#known?.fields.has(name) === false) this.#known.fields.set(name, []);
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
