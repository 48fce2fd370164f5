import type { Words } from '#ground';
import type { Audience, Channel, ProductType, Requirement, Standard } from './standard.ts';

/** The sentences of a service's page. */
export const words = {
  home: { id: 'Beranda', en: 'Home' },
  catalogue: { id: 'Layanan', en: 'Services' },
  onThisPage: { id: 'Di halaman ini', en: 'On this page' },
  glance: { id: 'Sekilas', en: 'At a glance' },
  lead: { id: 'Yang Anda terima: {products}.', en: 'What you get: {products}.' },
  indonesianOnly: { id: 'Bagian ini hanya ada dalam Bahasa Indonesia.', en: 'This part is available in Indonesian only.' },

  apply: { id: 'Ajukan permohonan', en: 'Apply' },
  applyHint: { id: 'Anda dapat mulai tanpa masuk.', en: 'You can start without signing in.' },
  takes: { id: 'Paling lama', en: 'Takes at most' },
  costs: { id: 'Biaya', en: 'Costs' },
  free: { id: 'Gratis', en: 'Free' },
  depends: { id: 'Menurut jawaban Anda', en: 'Depends on your answers' },
  channel: { id: 'Cara', en: 'How' },
  today: { id: 'Ajukan hari ini, diputus paling lambat', en: 'Apply today, decided by' },
  soonest: { id: 'Ajukan hari ini, diputus tidak lebih cepat dari', en: 'Apply today, decided not before' },
  notOnline: { id: 'Diajukan di loket', en: 'Apply at the counter' },
  notOnlineText: {
    id: 'Layanan ini tidak diajukan secara daring. Datanglah ke loket {body}.',
    en: 'This service is not applied for online. Come to the counter of the {body}.',
  },
  notYetRun: { id: 'Belum dapat diajukan secara daring', en: 'Not yet available online' },
  notYetRunText: {
    id: 'Laman ini belum dapat {list}. Untuk sementara, ajukan di loket {body}.',
    en: 'This site can’t yet {list}. For now, apply at the counter of the {body}.',
  },
  and: { id: 'dan', en: 'and' },
  or: { id: 'atau', en: 'or' },
  counter: { id: 'Loket', en: 'Counter' },
  counterHours: { id: 'Jam layanan dan pejabatnya', en: 'Opening hours and officers' },

  who: { id: 'Siapa yang dapat mengajukan?', en: 'Who can apply?' },
  whoFor: { id: 'Layanan ini untuk {audience}.', en: 'This service is for {audience}.' },
  whoNot: { id: 'Permohonan tidak dapat dikabulkan bila:', en: 'An application can’t be granted if:' },
  whoNotNone: { id: 'Tidak ada alasan penolakan yang ditetapkan.', en: 'No grounds of refusal are set.' },
  judged: { id: '(dinilai petugas)', en: '(an officer judges this)' },

  need: { id: 'Apa yang perlu disiapkan?', en: 'What do you need?' },
  needNothing: { id: 'Tidak ada berkas yang perlu Anda siapkan.', en: 'You need no documents.' },
  bring: { id: 'Siapkan', en: 'Have ready' },
  held: { id: 'Tidak perlu Anda bawa', en: 'You need not bring this' },
  heldText: { id: 'Kami mengambil datanya sendiri dari {register}.', en: 'We fetch the data ourselves from the {register}.' },
  declare: { id: 'Dinyatakan di layar', en: 'Declared on screen' },
  onlyIf: { id: 'Hanya bila {condition}.', en: 'Only if {condition}.' },
  onlyIfSome: {
    id: 'Hanya bila berlaku bagi Anda. Kami memberi tahu saat Anda mengisi permohonan.',
    en: 'Only if it applies to you. You are told as you fill in the application.',
  },
  oneOfThese: { id: 'Salah satu dari:', en: 'One of these:' },
  atMost: { id: '{kinds}, paling besar {size}', en: '{kinds}, at most {size}' },
  kindsBoth: { id: 'Foto atau PDF', en: 'Photo or PDF' },
  kindsPdf: { id: 'PDF', en: 'PDF' },
  kindsImage: { id: 'Foto', en: 'Photo' },

  steps: { id: 'Siapa mengerjakan apa?', en: 'Who does what?' },
  stepsOne: {
    id: 'Anda hanya berurusan dengan satu instansi: {body}. Instansi lain kami hubungi sendiri.',
    en: 'You deal with one office only: {body}. We contact the others ourselves.',
  },
  stepsWithin: { id: 'Semua tahap dikerjakan satu instansi: {body}.', en: 'One office does every step: {body}.' },
  stepYou: { id: 'Anda mengajukan permohonan', en: 'You apply' },
  stepYouText: { id: 'Anda mendapat tanda terima dengan nomor dan PIN.', en: 'You get a receipt with a number and a PIN.' },
  stepGet: { id: 'Anda menerima hasilnya', en: 'You get the result' },
  stepGetText: {
    id: 'Begitu ditandatangani, Anda diberi tahu dan dapat mengunduhnya.',
    en: 'As soon as it is signed, you are told and can download it.',
  },
  stepSystem: { id: 'Sistem', en: 'The system' },
  within: { id: 'paling lama {limit}', en: 'at most {limit}' },
  beside: { id: 'bersamaan dengan tahap sebelumnya', en: 'at the same time as the step before' },
  onlySome: { id: 'hanya bila diperlukan', en: 'only where needed' },
  powers: { id: 'Atas kewenangan apa mereka bertindak?', en: 'By what authority do they act?' },

  time: { id: 'Kapan selesai?', en: 'When is it done?' },
  timeLimit: {
    id: 'Paling lama {limit}, sejak permohonan diterima sampai keputusan ditandatangani.',
    en: 'At most {limit}, from receipt of the application to signature of the decision.',
  },
  timeNow: {
    id: 'Bila Anda mengajukan sekarang, permohonan dihitung diterima {act} dan diputus paling lambat {due}.',
    en: 'If you apply now, the application counts as received on {act} and is decided by {due} at the latest.',
  },
  timeNotBefore: {
    id: 'Bila Anda mengajukan sekarang, permohonan dihitung diterima {act} dan diputus {due}.',
    en: 'If you apply now, the application counts as received on {act} and is decided {due}.',
  },
  timeHow: { id: 'Bagaimana tanggal ini dihitung?', en: 'How is this date counted?' },
  timeRule: {
    id: 'Hitungan mulai pada hari kerja setelah permohonan diterima. Permohonan di luar jam layanan dihitung diterima pada hari kerja berikutnya.',
    en: 'Counting begins on the working day after receipt. What is sent outside opening hours counts as received on the next working day.',
  },
  timeRuleDays: {
    id: 'Hitungan mulai pada hari setelah permohonan diterima. Permohonan di luar jam layanan dihitung diterima pada hari kerja berikutnya.',
    en: 'Counting begins on the day after receipt. What is sent outside opening hours counts as received on the next working day.',
  },
  timeWeekends: { id: '{n} hari akhir pekan tidak dihitung.', en: '{n} weekend days do not count.' },
  timeWeekend: { id: '1 hari akhir pekan tidak dihitung.', en: '1 weekend day does not count.' },
  timeHoliday: { id: '{day} tidak dihitung: {why}.', en: '{day} does not count: {why}.' },
  timeReceipt: {
    id: 'Tanggal yang pasti tertulis pada tanda terima Anda.',
    en: 'The exact date is written on your receipt.',
  },

  fee: { id: 'Berapa biayanya?', en: 'What does it cost?' },
  feeFree: {
    id: 'Gratis. Tidak ada biaya apa pun, dan tidak perlu perantara.',
    en: 'Nothing. There is no charge of any kind, and no go-between is needed.',
  },
  feeFixed: { id: 'Biayanya {amount}.', en: 'It costs {amount}.' },
  feeDepends: {
    id: 'Biayanya dihitung dari jawaban Anda dan ditunjukkan sebelum permohonan dikirim.',
    en: 'It is worked out from your answers and shown before you send the application.',
  },

  get: { id: 'Apa yang Anda terima?', en: 'What do you get?' },
  valid: { id: 'berlaku {limit}', en: 'valid for {limit}' },
  signed: {
    id: 'Ditandatangani secara elektronik oleh {office}. Keasliannya dapat diperiksa siapa saja lewat kode QR.',
    en: 'Signed electronically by the {office}. Anyone can check that it is genuine by its QR code.',
  },

  wrong: { id: 'Bagaimana kalau ada masalah?', en: 'What if something goes wrong?' },
  wrongLacking: { id: 'Berkas kurang', en: 'Something is missing' },
  wrongLackingText: {
    id: 'Berkas dikembalikan satu kali dengan semua kekurangannya. {correction}',
    en: 'The file comes back once, with everything that is missing named. {correction}',
  },
  wrongLate: { id: 'Batas waktu lewat', en: 'The time limit passes' },
  wrongRefused: { id: 'Permohonan ditolak', en: 'The application is refused' },
  wrongRefusedText: {
    id: 'Surat penolakan menyebut alasan dan pasalnya. Anda dapat mengajukan keberatan tanpa biaya dalam 21 hari kerja. Keberatan diselesaikan paling lama 10 hari kerja. Bila belum puas, ajukan banding kepada atasannya, lalu ke pengadilan.',
    en: 'The letter of refusal names the reason and the article. You can object free of charge within 21 working days. An objection is settled within 10 working days. If you are not satisfied, appeal to the superior, then to the court.',
  },
  wrongServed: { id: 'Pelayanan tidak sesuai standar, atau dimintai uang', en: 'The service falls short, or money is asked' },
  wrongServedText: {
    id: 'Sampaikan pengaduan. Pengaduan gratis dan tidak memengaruhi permohonan Anda.',
    en: 'Make a complaint. It is free and does not affect your application.',
  },
  complain: { id: 'Cara mengadu', en: 'How to complain' },
  lost: { id: 'Tidak tahu sampai di mana', en: 'You don’t know how far it is' },
  lostText: {
    id: 'Lihat kapan saja dengan nomor dan PIN pada tanda terima.',
    en: 'Look at any time with the number and PIN on your receipt.',
  },
  track: { id: 'Lacak permohonan', en: 'Track an application' },

  full: { id: 'Standar pelayanan lengkap', en: 'The full service standard' },
  fullText: {
    id: 'Empat belas bagian ini wajib ada menurut undang-undang. Layanan dijalankan menurut yang tertulis di sini.',
    en: 'The law requires these fourteen parts. The service is run by what is written here.',
  },
  servesGroup: { id: 'Untuk {groups}', en: 'For {groups}' },
  facilities: { id: 'Fasilitas bagi kelompok rentan', en: 'Facilities for vulnerable groups' },
  readLaw: { id: 'Buka peraturannya', en: 'Open the acts' },
  unverifiedTag: { id: 'Belum diperiksa', en: 'Not verified' },
  endedTag: { id: 'Tidak berlaku lagi', en: 'No longer in force' },
} as const satisfies Readonly<Record<string, Words>>;

/** Whom a service is for, to finish "this service is for …". */
export const audienceWords: Readonly<Record<Audience, Words>> = {
  person: { id: 'perorangan', en: 'individuals' },
  business: { id: 'pelaku usaha', en: 'businesses' },
  organisation: { id: 'organisasi dan lembaga', en: 'organisations' },
  body: { id: 'instansi pemerintah', en: 'public bodies' },
};

/** How a service is asked for. */
export const channelWords: Readonly<Record<Channel, Words>> = {
  online: { id: 'daring', en: 'online' },
  counter: { id: 'di loket', en: 'at the counter' },
};

/** What the applicant does to give a kind of evidence; an upload says its own kinds and size. */
export const evidenceWords: Readonly<Record<Exclude<Requirement['evidence'], 'upload' | 'registry'>, Words>> = {
  'original-shown': { id: 'Bawa dokumen aslinya untuk diperlihatkan', en: 'Bring the original to show it' },
  'certified-copy': { id: 'Salinan yang dilegalisasi', en: 'A certified copy' },
  'e-meterai': { id: 'Dokumen dengan meterai elektronik', en: 'A document with an electronic stamp' },
  declaration: { id: 'Anda menyatakannya sebelum mengirim', en: 'You declare it before you send' },
  alternatives: { id: 'Pilih salah satu bukti', en: 'Choose one proof' },
};

/** What kind of thing a product is. */
export const productWords: Readonly<Record<ProductType, Words>> = {
  licence: { id: 'Izin', en: 'Licence' },
  standard: { id: 'Sertifikat standar', en: 'Certificate of standard' },
  dispensation: { id: 'Dispensasi', en: 'Dispensation' },
  concession: { id: 'Konsesi', en: 'Concession' },
  certificate: { id: 'Sertifikat', en: 'Certificate' },
  decree: { id: 'Keputusan', en: 'Decree' },
  document: { id: 'Surat', en: 'Letter' },
  'population-document': { id: 'Dokumen kependudukan', en: 'Population document' },
  service: { id: 'Jasa', en: 'Service' },
  goods: { id: 'Barang', en: 'Goods' },
  finding: { id: 'Hasil pemeriksaan', en: 'Finding' },
  external: { id: 'Terbit dari sistem nasional', en: 'Issued by a national system' },
};

/** What silence means once the limit has passed (UU 30/2014 ps 53). */
export const silenceWords: Readonly<Record<Standard['time']['silence'], Words>> = {
  granted: {
    id: 'Bila sampai batas waktu tidak ada keputusan, permohonan yang lengkap dianggap dikabulkan secara hukum. Anda diberi tahu hari itu juga.',
    en: 'If there is no decision by then, a complete application counts as granted by law. You are told the same day.',
  },
  refused: {
    id: 'Bila sampai batas waktu tidak ada keputusan, permohonan dianggap ditolak dan Anda dapat mengajukan keberatan. Anda diberi tahu hari itu juga.',
    en: 'If there is no decision by then, the application counts as refused and you can object. You are told the same day.',
  },
  none: {
    id: 'Permohonan tetap diproses. Anda diberi tahu hari itu juga dan dapat mengadukan keterlambatannya.',
    en: 'The application is still dealt with. You are told the same day and can complain of the delay.',
  },
};

/** What the clock does while a returned file is being completed. */
export const correctionWords: Readonly<Record<Standard['time']['correction'], Words>> = {
  stops: {
    id: 'Selama Anda melengkapinya, waktu berhenti dihitung.',
    en: 'The clock stands still while you complete it.',
  },
  continues: {
    id: 'Selama Anda melengkapinya, waktu tetap dihitung.',
    en: 'The clock runs on while you complete it.',
  },
  resets: {
    id: 'Setelah Anda melengkapinya, waktu dihitung dari awal.',
    en: 'Once you have completed it, the clock begins anew.',
  },
};
