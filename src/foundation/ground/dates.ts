import { type Instant, type PlainDate, Temporal, type Zone } from './time.ts';
import type { Words } from './words.ts';

/** A date as whole days since 1 January 1970: what bulk arithmetic counts in. */
export type DayNumber = number;

const span = 146_097; // days in 400 years of the Gregorian calendar

/** The day number of a civil date, by the proleptic Gregorian calendar. */
export function dayOf(date: { readonly year: number; readonly month: number; readonly day: number }): DayNumber {
  // The year is taken to begin in March, so that the leap day is its last.
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  const inYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  return era * span + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}

/** The civil date of a day number, without making an object of Temporal. */
export function civil(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / span);
  const inEra = shifted - era * span;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / (span - 1))) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The date of a day number. */
export function dateOf(day: DayNumber): PlainDate {
  const { year, month, day: ofMonth } = civil(day);
  return new Temporal.PlainDate(year, month, ofMonth);
}

/** The day of the week of a day number: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Hours ahead of UTC; Indonesia has had no summer time and no change of these since 1988. */
const ahead: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

const dayMilliseconds = 86_400_000;

/** The local day of a moment and the milliseconds since its local midnight. */
export function localDay(at: Instant, zone: Zone): { readonly day: DayNumber; readonly sinceMidnight: number } {
  const local = at.epochMilliseconds + ahead[zone] * 3_600_000;
  const day = Math.floor(local / dayMilliseconds);
  return { day, sinceMidnight: local - day * dayMilliseconds };
}

let today: { readonly day: DayNumber; readonly date: PlainDate } | undefined;

/** The date of a moment in a zone; that of the day asked for last is kept, since it is nearly always today. */
export function localDate(at: Instant, zone: Zone): PlainDate {
  const { day } = localDay(at, zone);
  if (today?.day !== day) today = { day, date: dateOf(day) };
  return today.date;
}

/** The date and wall-clock time of a moment in a zone. */
export function localTime(at: Instant, zone: Zone): Temporal.PlainDateTime {
  const { day, sinceMidnight } = localDay(at, zone);
  const date = civil(day);
  const below = Number(((at.epochNanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n);
  const [hour, minute] = [Math.floor(sinceMidnight / 3_600_000), Math.floor(sinceMidnight / 60_000) % 60];
  const [second, milli] = [Math.floor(sinceMidnight / 1000) % 60, sinceMidnight % 1000];
  const [micro, nano] = [Math.floor(below / 1000), below % 1000];
  return new Temporal.PlainDateTime(date.year, date.month, date.day, hour, minute, second, milli, micro, nano);
}

/** The moment at which a day begins in a zone. */
export const midnight = (day: DayNumber, zone: Zone): Instant =>
  Temporal.Instant.fromEpochMilliseconds(day * dayMilliseconds - ahead[zone] * 3_600_000);

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays = {
  id: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** The name of a weekday, 1 Monday … 7 Sunday. */
export const weekdayWords = (weekday: number): Words => ({
  id: weekdays.id[weekday - 1] ?? '',
  en: weekdays.en[weekday - 1] ?? '',
});

/** A date in words: `5 Januari 2026`, `5 January 2026`. */
export const dateWords = (date: PlainDate): Words => ({
  id: `${date.day} ${months.id[date.month - 1]} ${date.year}`,
  en: `${date.day} ${months.en[date.month - 1]} ${date.year}`,
});

/** A date with its weekday: `Senin, 5 Januari 2026`, `Monday, 5 January 2026`. */
export const longDateWords = (date: PlainDate): Words => {
  const weekday = weekdayWords(date.dayOfWeek);
  const plain = dateWords(date);
  return { id: `${weekday.id}, ${plain.id}`, en: `${weekday.en}, ${plain.en}` };
};
