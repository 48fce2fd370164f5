import { type Directory, zoneIn } from '#bodies';
import { type BodyId, dateWords, type Instant, localDate, localTime, type Words, type Zone } from '#ground';

/** A moment as a clock on the wall had it: `7 September 2026 pukul 09.05 WIB`. */
export function momentWords(at: Instant, zone: Zone): Words {
  const local = localTime(at, zone);
  const date = dateWords(local.toPlainDate());
  const time = `${String(local.hour).padStart(2, '0')}.${String(local.minute).padStart(2, '0')} ${zone}`;
  return { id: `${date.id} pukul ${time}`, en: `${date.en}, ${time}` };
}

/** The zone of a body at a moment. */
export const zoneOf = (directory: Directory, body: BodyId, at: Instant): Zone => zoneIn(directory, body, localDate(at, 'WIB'));
