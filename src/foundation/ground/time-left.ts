import { type Calendar, type DayWhy, workingBetween } from './calendar.ts';
import type { TraceWhy } from './clock.ts';
import type { ClockState } from './clock-state.ts';
import { dateWords, dayOf, localTime, longDateWords } from './dates.ts';
import type { PlainDate, Zone } from './time.ts';
import type { Words } from './words.ts';

/** How much time is left, as an inbox says it: `tinggal 2 hari kerja`, `hari ini hari terakhir`, `lewat 1 hari kerja`. */
export function timeLeft(clock: ClockState): Words {
  const { standing, open } = clock;
  if (standing === 'met') return { id: 'selesai tepat waktu', en: 'done in time' };
  if (standing === 'stopped') {
    const left = span(clock.left, clock.unit);
    return {
      id: `waktu berhenti, tersisa ${left.id} setelah berkas kembali`,
      en: `clock stopped, ${left.en} left once the file is back`,
    };
  }
  if (standing === 'late' || standing === 'lapsed') return past(clock, open);
  if (clock.unit === 'min') return clock.left === 0 ? lastMinute : remaining(clock);
  return clock.left === 0 ? lastOfDays : remaining(clock);
}

/** How much time is left until a last day, in the working days of a calendar: for an inbox, which knows the day alone. */
export function leftUntil(due: PlainDate, today: PlainDate, calendar: Calendar): Words {
  const [on, last] = [dayOf(today), dayOf(due)];
  const state = { due, provisional: false, open: true, act: today, unit: 'wd', used: 0, stops: [] } as const;
  const left = workingBetween(on, last, calendar);
  return timeLeft({ ...state, standing: on > last ? 'late' : 'running', left, over: workingBetween(last, on, calendar) });
}

/** The last day as a page says it, with `paling cepat` where the year's holidays are not declared yet. */
export function dueWords(clock: Pick<ClockState, 'due' | 'moment' | 'provisional'>, zone: Zone): Words {
  const day = dateWords(clock.due);
  const local = clock.moment === undefined ? undefined : localTime(clock.moment, zone);
  const hour = local?.toPlainTime().toString({ smallestUnit: 'minute' });
  const at: Words =
    hour === undefined ? day : { id: `${day.id} pukul ${hour.replace(':', '.')} ${zone}`, en: `${day.en}, ${hour} ${zone}` };
  if (!clock.provisional) return at;
  return {
    id: `paling cepat ${at.id} (sementara: hari libur tahun itu belum ditetapkan)`,
    en: `not before ${at.en} (provisional: the holidays of that year are not declared yet)`,
  };
}

/** Why a day was counted or not, as the trace of a due date shows it. */
export function whyWords(why: TraceWhy): Words {
  if (why.kind === 'act')
    return { id: 'hari tindakan; hitungan mulai sesudahnya', en: 'day of the act; counting begins after it' };
  if (why.kind === 'stopped')
    return { id: 'waktu berhenti: berkas ada pada pemohon', en: 'clock stopped: the file is with the applicant' };
  if (why.kind === 'moved')
    return { id: 'hari kerja berikutnya: hari terakhir dipindahkan ke sini', en: 'next working day: the last day moved here' };
  const kind = kinds[why.kind];
  return { id: `${why.name.id} (${kind.id})`, en: `${why.name.en} (${kind.en})` };
}

const kinds: Readonly<Record<DayWhy['kind'], Words>> = {
  working: { id: 'hari kerja', en: 'working day' },
  weekend: { id: 'akhir pekan', en: 'weekend' },
  national: { id: 'hari libur nasional', en: 'public holiday' },
  'joint-leave': { id: 'cuti bersama', en: 'joint leave' },
  local: { id: 'hari libur setempat', en: 'local holiday' },
};

/** `2 hari kerja`, `3 hari`; minutes as `2 hari`, `5 jam` or `40 menit`, the largest that fills the span. */
function span(n: number, unit: ClockState['unit']): Words {
  if (unit === 'wd') return { id: `${n} hari kerja`, en: `${n} working ${n === 1 ? 'day' : 'days'}` };
  if (unit === 'd') return { id: `${n} hari`, en: `${n} ${n === 1 ? 'day' : 'days'}` };
  if (n >= 48 * 60) return span(Math.floor(n / 1440), 'd');
  if (n < 60) return { id: `${n} menit`, en: `${n} ${n === 1 ? 'minute' : 'minutes'}` };
  const hours = Math.floor(n / 60);
  return { id: `${hours} jam`, en: `${hours} ${hours === 1 ? 'hour' : 'hours'}` };
}

const lastOfDays: Words = { id: 'hari ini hari terakhir', en: 'today is the last day' };
const lastMinute: Words = { id: 'ini menit terakhir', en: 'this is the last minute' };

const remaining = (clock: ClockState): Words => {
  const left = span(clock.left, clock.unit);
  return { id: `tinggal ${left.id}`, en: `${left.en} left` };
};

function past(clock: ClockState, open: boolean): Words {
  const day = longDateWords(clock.due);
  if (clock.over === 0) {
    // A weekend after the last day: no working day has gone by yet, but the limit has.
    const none = { id: `batas waktu sudah lewat sejak ${day.id}`, en: `the last day was ${day.en}` };
    return open ? none : { id: 'selesai setelah batas waktu', en: 'done after the last day' };
  }
  const over = span(clock.over, clock.unit);
  if (!open) return { id: `selesai terlambat ${over.id}`, en: `done ${over.en} late` };
  return clock.standing === 'lapsed'
    ? { id: `batas waktu habis, lewat ${over.id}`, en: `the limit ran out, ${over.en} ago` }
    : { id: `lewat ${over.id}`, en: `${over.en} late` };
}
