import type { Instant, Lang, Refusal, Words } from '#ground';
import type { Store } from './context.rows.ts';
import type { Settings } from './settings.ts';

/** How a command ends: 0 fine, 1 refused (the reason on stderr), 2 wrong use. */
export type Exit = 0 | 1 | 2;

/** The database that a verb works on. */
export type Opened = {
  readonly store: Store;
  readonly ownerUrl: string;
  readonly settings: Settings;
  /** The data folder in use: keys and files. */
  readonly data: string;
};

/** What a verb has of the world. */
export type Io = {
  readonly lang: Lang;
  /** The clock, to be read once. */
  now(): Instant;
  /** A line on stdout. */
  out(line: string): void;
  /** A line on stderr. */
  err(line: string): void;
  /** The reason on stderr in both languages; gives 1. */
  refuse(words: Words, params?: Readonly<Record<string, string>>): Exit;
  /** How the verb is used, on stderr, after what was wrong with this use; gives 2. */
  misuse(words?: Words, params?: Readonly<Record<string, string>>): Exit;
  /**
   * Runs `work` on the database: the running server's, or the one of DATABASE_URL, or the embedded one, started for this and stopped after.
   * Migrated when it was not running. Where it can't be had, says why on stderr and gives 1.
   */
  withStore(work: (opened: Opened) => Promise<Exit>): Promise<Exit>;
};

/** One command: `npx satupintu <name> …`. A room exports its verbs from its `*.verbs.ts`; `main.ts` lists them. */
export type Verb = {
  /** One word, or two such as `journal verify`. */
  readonly name: string;
  /** What follows the name: `FILE…`. */
  readonly usage: string;
  /** One line for `help`. */
  readonly summary: Words;
  run(args: readonly string[], io: Io): Promise<Exit>;
};

/** What a room says of a refusal: its sentence, or undefined when the refusal is not one of its own. */
export type Explain = (refusal: Refusal) => Words | undefined;
