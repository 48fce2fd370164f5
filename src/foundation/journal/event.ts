import type { Instant, Plain } from '#ground';
import type { Tx } from '#store';
import type { Subject } from './entry.ts';

/** Something that happened, for upper rooms to answer: `case.submitted`. */
export type Event = {
  readonly home: string;
  readonly id: string;
  readonly name: string;
  readonly subject: Subject;
  readonly at: Instant;
  readonly data: Plain;
};

/** A job to be done at least once; `key` makes a second call before it runs replace the first. */
export type Job = {
  readonly task: string;
  readonly payload: Plain;
  readonly key?: string;
  readonly runAt?: Instant;
  readonly attempts?: number;
};

/** An upper room's answer to an event, in a transaction of its own; runs once per (event, handler) that commits. */
export type EventHandler = {
  readonly event: string;
  readonly name: string;
  readonly handle: (tx: Tx, event: Event, now: Instant) => Promise<void>;
};

/** Work that reaches outside, by name; runs at least once, so its effect carries a key of its own. */
export type Task = { readonly name: string; readonly run: (payload: Plain, now: Instant) => Promise<void> };

/** Work done again and again: sweeps and the sequencer. */
export type Sweep = { readonly name: string; readonly everySeconds: number; readonly run: (now: Instant) => Promise<void> };
