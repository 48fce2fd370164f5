import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officeCalendar } from './calendar.ts';
import { dueDate } from './clock.ts';
import { type ClockState, clockState } from './clock-state.ts';
import { moment, Temporal } from './time.ts';
import { dueWords, timeLeft, whyWords } from './time-left.ts';

const five = officeCalendar(5, 'WIB');
const date = Temporal.PlainDate.from('2026-01-12');
const base = { due: date, provisional: false, open: true, act: date, unit: 'wd', used: 0, left: 2, over: 0, stops: [] } as const;
const state = (change: Partial<ClockState>): ClockState => ({ ...base, standing: 'running', ...change });

test('how much time is left, in both languages, singular and plural', () => {
  assert.deepEqual(timeLeft(state({})), { id: 'tinggal 2 hari kerja', en: '2 working days left' });
  assert.deepEqual(timeLeft(state({ left: 1 })), { id: 'tinggal 1 hari kerja', en: '1 working day left' });
  assert.deepEqual(timeLeft(state({ left: 0 })), { id: 'hari ini hari terakhir', en: 'today is the last day' });
  assert.deepEqual(timeLeft(state({ standing: 'late', over: 1 })), { id: 'lewat 1 hari kerja', en: '1 working day late' });
  assert.deepEqual(timeLeft(state({ standing: 'late', over: 3, open: false })), {
    id: 'selesai terlambat 3 hari kerja',
    en: 'done 3 working days late',
  });
  assert.deepEqual(timeLeft(state({ standing: 'lapsed', over: 1 })), {
    id: 'batas waktu habis, lewat 1 hari kerja',
    en: 'the limit ran out, 1 working day ago',
  });
  assert.deepEqual(timeLeft(state({ unit: 'd', left: 1 })), { id: 'tinggal 1 hari', en: '1 day left' });
  assert.deepEqual(timeLeft(state({ unit: 'min', left: 61 })), { id: 'tinggal 1 jam', en: '1 hour left' });
  assert.deepEqual(timeLeft(state({ unit: 'min', left: 1 })), { id: 'tinggal 1 menit', en: '1 minute left' });
  assert.deepEqual(timeLeft(state({ unit: 'min', left: 0 })), { id: 'ini menit terakhir', en: 'this is the last minute' });
});

test('a last day, a last minute, and a last day that is not before', () => {
  assert.deepEqual(dueWords(base, 'WIB'), { id: '12 Januari 2026', en: '12 January 2026' });
  const minute = moment(Temporal.PlainDateTime.from('2026-01-12T09:05'), 'WIT');
  assert.deepEqual(dueWords({ ...base, moment: minute }, 'WIT'), {
    id: '12 Januari 2026 pukul 09.05 WIT',
    en: '12 January 2026, 09:05 WIT',
  });
  const rule = { limit: { n: 5, unit: 'wd' }, correction: 'stops', lapses: false } as const;
  const started = Temporal.PlainDate.from('2026-12-29');
  const clock = clockState(rule, { started, returns: [] }, five, moment(Temporal.PlainDateTime.from('2026-12-29T09:00'), 'WIB'));
  assert.match(dueWords(clock, 'WIB').id, /^paling cepat 6 Januari 2027/);
  assert.match(dueWords(clock, 'WIB').en, /^not before 6 January 2027/);
});

test('why each day counts or does not', () => {
  const { trace } = dueDate({ n: 5, unit: 'wd' }, Temporal.PlainDate.from('2026-03-17'), five);
  const words = trace.slice(0, 4).map((row) => whyWords(row.why));
  assert.deepEqual(words, [
    { id: 'hari tindakan; hitungan mulai sesudahnya', en: 'day of the act; counting begins after it' },
    { id: 'Cuti bersama Nyepi (cuti bersama)', en: 'Joint leave, Nyepi (joint leave)' },
    { id: 'Hari Suci Nyepi (Tahun Baru Saka 1948) (hari libur nasional)', en: 'Nyepi, the Day of Silence (public holiday)' },
    { id: 'Cuti bersama Idulfitri (cuti bersama)', en: 'Joint leave, Eid al-Fitr (joint leave)' },
  ]);
});
