import type { Words } from '#ground';

/**
 * What happens in people's lives, in the words people use: the keys that a standard names in `life-events`, in the
 * order of a life. A key that is not here is not shown.
 */
export const lifeEvents: Readonly<Record<string, Words>> = {
  'having-a-child': { id: 'Menyambut kelahiran anak', en: 'Having a child' },
  'early-childhood': { id: 'Mengasuh anak usia dini', en: 'Raising a small child' },
  studying: { id: 'Bersekolah, kuliah, dan meneliti', en: 'Studying and research' },
  'starting-work': { id: 'Mulai bekerja atau berpraktik', en: 'Starting work or a practice' },
  'losing-work': { id: 'Kehilangan pekerjaan', en: 'Losing work' },
  'starting-a-business': { id: 'Membuka usaha', en: 'Starting a business' },
  'running-a-business': { id: 'Menjalankan usaha', en: 'Running a business' },
  marrying: { id: 'Menikah', en: 'Getting married' },
  divorcing: { id: 'Bercerai', en: 'Divorcing' },
  moving: { id: 'Pindah alamat', en: 'Moving house' },
  building: { id: 'Membangun atau merenovasi', en: 'Building or renovating' },
  'owning-land': { id: 'Memiliki tanah atau rumah', en: 'Owning land or a house' },
  driving: { id: 'Memiliki kendaraan', en: 'Owning a vehicle' },
  travelling: { id: 'Bepergian', en: 'Travelling' },
  'holding-an-event': { id: 'Mengadakan acara', en: 'Holding an event' },
  'falling-ill': { id: 'Sakit atau dirawat', en: 'Falling ill' },
  disability: { id: 'Hidup dengan disabilitas', en: 'Living with a disability' },
  'needing-help': { id: 'Membutuhkan bantuan sosial', en: 'Needing social help' },
  disaster: { id: 'Terkena bencana', en: 'Being struck by a disaster' },
  retiring: { id: 'Pensiun dan lanjut usia', en: 'Retiring and old age' },
  death: { id: 'Anggota keluarga meninggal', en: 'A death in the family' },
};

/** The known events among `keys`, each once, in the order of a life. */
export function eventsAmong(keys: Iterable<string>): readonly { readonly key: string; readonly words: Words }[] {
  const wanted = new Set(keys);
  return Object.entries(lifeEvents)
    .filter(([key]) => wanted.has(key))
    .map(([key, words]) => ({ key, words }));
}
