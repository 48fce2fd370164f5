import type { Words } from '#ground';

/** The portal's own sentences. */
export const words = {
  homeTitle: { id: 'Beranda', en: 'Home' },
  opening: { id: 'Satu pintu untuk semua layanan pemerintah', en: 'One door to every public service' },
  openingText: {
    id: 'Cari layanan, ajukan permohonan dari mana saja, dan ikuti perjalanannya sampai keputusan terbit.',
    en: 'Find a service, apply from anywhere, and follow your application until it is decided.',
  },
  search: { id: 'Apa keperluan Anda?', en: 'What do you need?' },
  searchHint: {
    id: 'Misalnya: izin, surat keterangan, atau nama instansi',
    en: 'For example: a permit, a certificate, or the name of an office',
  },
  wanted: { id: 'Layanan yang sering dicari', en: 'Services often looked for' },
  all: { id: 'Lihat semua layanan', en: 'See all services' },
  noServices: { id: 'Belum ada layanan yang dibuka.', en: 'No services are open yet.' },
  events: { id: 'Menurut peristiwa hidup', en: 'By what happens in life' },
  already: { id: 'Sudah punya urusan di sini?', en: 'Already dealing with us?' },
  track: { id: 'Lacak permohonan', en: 'Track an application' },
  trackText: { id: 'Dengan nomor dan PIN pada tanda terima.', en: 'With the number and PIN on your receipt.' },
  resume: { id: 'Lanjutkan isian', en: 'Go on with a draft' },
  resumeText: { id: 'Dengan kode lanjutan yang Anda simpan.', en: 'With the code you kept.' },
  verify: { id: 'Periksa keaslian surat', en: 'Check a letter' },
  verifyText: { id: 'Dengan kode QR atau berkas PDF-nya.', en: 'With its QR code or the PDF itself.' },
  complain: { id: 'Sampaikan pengaduan', en: 'Make a complaint' },
  complainText: { id: 'Bila layanan tidak sesuai standarnya.', en: 'When a service falls short of its standard.' },
  promise: { id: 'Bagaimana layanan di sini berjalan', en: 'How services work here' },
  promiseStandard: { id: 'Syaratnya tertulis', en: 'What is asked is written down' },
  promiseStandardText: {
    id: 'Setiap layanan punya standar pelayanan: syarat, biaya, lama, hasil, dan dasar hukumnya. Yang tidak tertulis tidak boleh diminta.',
    en: 'Each service has a service standard: what it asks, costs and gives, how long it takes, and on what law. What is not written may not be asked.',
  },
  promiseOnce: { id: 'Cukup sekali memberi data', en: 'Give your data once' },
  promiseOnceText: {
    id: 'Data yang sudah ada di register pemerintah kami ambil sendiri.',
    en: 'We fetch what a government register already holds.',
  },
  promiseTime: { id: 'Waktunya terhitung', en: 'Time is counted' },
  promiseTimeText: {
    id: 'Tanda terima menyebut tanggal paling lambat dan siapa yang memegang permohonan Anda.',
    en: 'Your receipt names the date due and who holds your application.',
  },
  contact: { id: 'Hubungi kami', en: 'Contact us' },
  office: { id: 'Kantor layanan', en: 'Service office' },
  address: { id: 'Alamat', en: 'Address' },
  hours: { id: 'Jam layanan', en: 'Opening hours' },
  phone: { id: 'Telepon', en: 'Telephone' },
  email: { id: 'Surel', en: 'E-mail' },
  vulnerable: {
    id: 'Penyandang disabilitas, lanjut usia, ibu hamil, dan orang yang membawa anak kecil didahulukan di loket.',
    en: 'People with disabilities, older people, pregnant women and people with small children are served first at the counter.',
  },
  cookies: { id: 'Kuki', en: 'Cookies' },
  cookiesLead: {
    id: 'Kuki adalah catatan kecil yang disimpan peramban Anda. Kami hanya memakai yang diperlukan agar layanan berjalan. Tidak ada kuki pelacak atau iklan, jadi tidak ada yang perlu Anda setujui.',
    en: 'A cookie is a small note that your browser keeps. We use only those that the service needs to work. There are none for tracking or advertising, so there is nothing to agree to.',
  },
  cookiesCaption: { id: 'Kuki yang kami pakai', en: 'The cookies we use' },
  cookieName: { id: 'Nama', en: 'Name' },
  cookieUse: { id: 'Kegunaan', en: 'What for' },
  cookieStays: { id: 'Tersimpan', en: 'Kept' },
} as const satisfies Readonly<Record<string, Words>>;
