import type { Words } from '#ground';

/** The sentences of the list of services. */
export const catalogueWords = {
  title: { id: 'Layanan', en: 'Services' },
  lead: {
    id: 'Setiap layanan punya standar: syarat, lama, biaya, dan siapa yang memutus.',
    en: 'Every service has a standard: what it asks, how long it takes, what it costs, and who decides.',
  },
  search: { id: 'Apa keperluan Anda?', en: 'What do you need?' },
  hint: {
    id: 'Misalnya: izin praktik, penelitian, atau nama instansi',
    en: 'For example: practice licence, research, or an office’s name',
  },
  byEvent: { id: 'Menurut peristiwa hidup', en: 'By what happens in life' },
  byProvider: { id: 'Menurut instansi', en: 'By office' },
  all: { id: 'Lihat semua layanan', en: 'See all services' },
  narrowed: { id: 'Disaring menurut', en: 'Narrowed to' },
  without: { id: 'hapus saringan', en: 'remove' },
  found: { id: '{n} layanan', en: '{n} services' },
  foundOne: { id: '1 layanan', en: '1 service' },
  foundFor: { id: '{n} layanan untuk “{q}”', en: '{n} services for “{q}”' },
  foundForOne: { id: '1 layanan untuk “{q}”', en: '1 service for “{q}”' },
  near: {
    id: 'Tidak ada layanan yang memuat semua kata “{q}”. Ini yang paling mendekati.',
    en: 'No service has every word of “{q}”. These come closest.',
  },
  none: { id: 'Tidak ada layanan yang cocok dengan “{q}”.', en: 'No service matches “{q}”.' },
  noneNarrowed: { id: 'Tidak ada layanan dalam saringan ini.', en: 'No service is within these filters.' },
  noneYet: { id: 'Belum ada layanan yang dibuka di sini.', en: 'No services are open here yet.' },
  tryOther: {
    id: 'Coba kata lain yang lebih pendek, atau salah satu cara ini:',
    en: 'Try another, shorter word, or one of these ways:',
  },
  everywhere: { id: 'Cari “{q}” di semua layanan', en: 'Search all services for “{q}”' },
  offices: { id: 'Lihat semua instansi dan tugasnya', en: 'See all offices and what they do' },
  help: { id: 'Baca bantuan atau hubungi petugas', en: 'Read the help or contact an officer' },
  onAct: { id: 'Layanan', en: 'Services' },
  ofBody: { id: 'Layanan di instansi ini', en: 'Services of this office' },
} as const satisfies Readonly<Record<string, Words>>;
