import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** A date without time or zone: what a law counts in. */
export type PlainDate = Temporal.PlainDate;
/** A moment; the clock is an argument everywhere but in routes, jobs and verbs. */
export type Instant = Temporal.Instant;

let told: { readonly at: Instant; readonly text: string } | undefined;

/** A moment as text, `2026-11-25T02:00:00.123Z`. The moment of an act is written many times over, so the last one is kept. */
export function instantText(at: Instant): string {
  if (told?.at !== at) told = { at, text: at.toString() };
  return told.text;
}

/** Indonesia's three zones. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

const zones: Readonly<Record<Zone, string>> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

/** The moment of a wall-clock time in a zone. */
export const moment = (local: Temporal.PlainDateTime, zone: Zone): Instant => local.toZonedDateTime(zones[zone]).toInstant();
