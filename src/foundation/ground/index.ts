export { type Actor, type ActorColumns, actorColumns, system } from './actor.ts';
export {
  type Almanac,
  fixedHolidays,
  type Holiday,
  type HolidayKind,
  nationalAlmanac,
  readYear,
  type YearTable,
} from './almanac.ts';
export {
  type BodyDays,
  type Calendar,
  calendarOf,
  type DayWhy,
  type Interval,
  isWorkingDay,
  officeCalendar,
  officeHours,
  type ServiceSpan,
  type Weekday,
  zoneOn,
} from './calendar.ts';
export { canonical, type Plain, sha256 } from './canonical.ts';
export {
  type ActTime,
  type Due,
  dueDate,
  lastDay,
  type Received,
  type RollOver,
  receivedAt,
  type Stop,
  type TraceDay,
  type TraceWhy,
  validUntil,
} from './clock.ts';
export {
  type ClockFacts,
  type ClockRule,
  type ClockStanding,
  type ClockState,
  type Correction,
  clockState,
  type Return,
} from './clock-state.ts';
export { dateWords, dayOf, localDate, localTime, longDateWords, weekdayWords } from './dates.ts';
export { faultText } from './fault.ts';
export { as, type BodyId, bodyOf, type Home, homeOf, type Id, type PersonId, type PersonRef, type PostId } from './ids.ts';
export { type Limit, type LimitUnit, limitUnits, limitWords, readLimit, writeLimit } from './limit.ts';
export { type Rupiah, rupiah } from './money.ts';
export { absent, conflict, type Family, forbidden, incomplete, isRefusal, type Outcome, type Refusal } from './outcome.ts';
export { secretKey } from './secret-key.ts';
export { type Instant, instantText, moment, type PlainDate, Temporal, type Zone } from './time.ts';
export { dueWords, leftUntil, timeLeft, whyWords } from './time-left.ts';
export { type Lang, say, type Text, type Words } from './words.ts';
export { type Excess, exceeds, type Longest, longest } from './worst-start.ts';
