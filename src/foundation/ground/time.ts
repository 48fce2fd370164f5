import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** A date without time or zone: what a law counts in. */
export type PlainDate = Temporal.PlainDate;
/** A moment; the clock is an argument everywhere but in routes, jobs and verbs. */
export type Instant = Temporal.Instant;

/** Indonesia's three zones. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

const zones: Readonly<Record<Zone, string>> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

/** The moment of a wall-clock time in a zone. */
export const moment = (local: Temporal.PlainDateTime, zone: Zone): Instant => local.toZonedDateTime(zones[zone]).toInstant();
