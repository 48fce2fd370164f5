import type { Words } from '#ground';
import type { BodyKind, Capacity, Level, RelationKind } from './body.ts';
import type { AuthorityKind, StepKind } from './grant.ts';
import type { InterestGround } from './standing.ts';

const w = (id: string, en: string): Words => ({ id, en });

/** The kinds of body, for people. */
export const kindWords: Readonly<Record<BodyKind, Words>> = {
  'state-institution': w('Lembaga negara atau pemerintahan', 'State or government institution'),
  corporation: w('Korporasi', 'Corporation'),
  'independent-body': w('Lembaga independen', 'Independent body'),
  'other-legal-entity': w('Badan hukum lain', 'Other legal entity'),
};

/** The levels of government, for people. */
export const levelWords: Readonly<Record<Level, Words>> = {
  nation: w('Nasional', 'National'),
  province: w('Provinsi', 'Province'),
  regency: w('Kabupaten atau kota', 'Regency or city'),
  district: w('Kecamatan', 'District'),
  village: w('Desa atau kelurahan', 'Village'),
};

/** How one body stands to another, for people. */
export const relationWords: Readonly<Record<RelationKind, Words>> = {
  under: w('Bertanggung jawab kepada', 'Answers to'),
  'part-of': w('Bagian dari', 'Part of'),
  'owned-by': w('Dimiliki oleh', 'Owned by'),
  'supervised-by': w('Diawasi oleh', 'Supervised by'),
  'coordinated-by': w('Dikoordinasikan oleh', 'Coordinated by'),
};

/** In what capacity a post is held, for people. */
export const capacityWords: Readonly<Record<Capacity, Words>> = {
  definitive: w('Pejabat definitif', 'Holder'),
  plh: w('Pelaksana harian (Plh.)', 'Temporary substitute (Plh.)'),
  plt: w('Pelaksana tugas (Plt.)', 'Acting holder (Plt.)'),
};

/** The ways in which authority is had, for people. */
export const authorityWords: Readonly<Record<AuthorityKind, Words>> = {
  attribution: w('Atribusi', 'Attribution'),
  delegation: w('Delegasi', 'Delegation'),
  mandate: w('Mandat', 'Mandate'),
};

/** What a post may do, for people. */
export const stepWords: Readonly<Record<StepKind, Words>> = {
  check: w('memeriksa kelengkapan', 'check completeness'),
  recommend: w('memberi rekomendasi', 'recommend'),
  inspect: w('meninjau lapangan', 'inspect on site'),
  meet: w('bersidang', 'meet'),
  initial: w('memaraf', 'initial'),
  decide: w('memutuskan', 'decide'),
  pay: w('menerima pembayaran', 'take payment'),
  register: w('mendaftarkan ke sistem lain', 'register in another system'),
  deliver: w('menyerahkan', 'hand over'),
  automatic: w('memproses otomatis', 'process automatically'),
};

/** The parts of a matter that have a word (the affairs of government of UU 23/2014 ps 12 and what belongs to them). */
export const matterWords: Readonly<Record<string, Words>> = {
  building: w('bangunan', 'building'),
  care: w('pelayanan kesehatan', 'health care'),
  complaint: w('pengaduan', 'complaints'),
  education: w('pendidikan', 'education'),
  environment: w('lingkungan hidup', 'environment'),
  facility: w('fasilitas', 'facilities'),
  health: w('kesehatan', 'health'),
  information: w('informasi publik', 'public information'),
  investment: w('penanaman modal', 'investment'),
  labour: w('ketenagakerjaan', 'labour'),
  land: w('pertanahan dan tata ruang', 'land and its use'),
  organisation: w('kelembagaan', 'organisation'),
  oversight: w('pengawasan', 'oversight'),
  population: w('kependudukan', 'population'),
  practice: w('praktik profesi', 'professional practice'),
  research: w('penelitian', 'research'),
  services: w('layanan', 'services'),
  social: w('sosial', 'social affairs'),
  'special-zone': w('kawasan ekonomi khusus', 'special economic zone'),
  statement: w('surat keterangan', 'statements'),
  trade: w('perdagangan', 'trade'),
  transport: w('perhubungan', 'transport'),
  water: w('air minum', 'drinking water'),
};

/** Why an officer keeps out (UU 30/2014 ps 43), for people. */
export const groundWords: Readonly<Record<InterestGround, Words>> = {
  own: w('Kepentingan pribadi atau bisnis bersama', 'A shared personal or business interest'),
  kin: w('Kerabat atau keluarga sampai derajat kedua', 'Kin to the second degree'),
  representative: w('Ia mewakili pihak yang berurusan dengan saya', 'They stand for a party I deal with'),
  paid: w(
    'Ia bekerja dan digaji oleh pihak yang berurusan dengan saya, atau sebaliknya',
    'One of us works for and is paid by the other',
  ),
  recommender: w('Ia memberi rekomendasi kepada pihak yang berurusan dengan saya', 'They recommended a party I deal with'),
  'other-law': w('Hubungan lain yang dilarang peraturan', 'Another tie that the law forbids'),
};

/** The sentences of this room's pages. */
export const words = {
  home: w('Beranda', 'Home'),
  bodies: w('Badan publik', 'Public bodies'),
  bodiesLead: w(
    'Siapa melakukan apa, atas dasar wewenang apa, dan kapan buka.',
    'Who does what, by which authority, and when they are open.',
  ),
  search: w('Cari badan publik', 'Search public bodies'),
  searchHint: w('Tulis nama badan atau bidangnya, misalnya kesehatan.', 'Write the name of a body or its field, such as health.'),
  noneFound: w('Tidak ada badan yang cocok dengan "{asked}".', 'No body matches "{asked}".'),
  noBodies: w('Belum ada badan yang terdaftar.', 'No body is registered yet.'),
  all: w('Lihat semua badan', 'See all bodies'),
  nationalBodies: w('Badan nasional', 'National bodies'),
  closed: w('Ditutup sejak {until}', 'Closed since {until}'),
  atGlance: w('Sekilas', 'At a glance'),
  kind: w('Jenis', 'Kind'),
  level: w('Tingkat', 'Level'),
  contact: w('Kontak', 'Contact'),
  address: w('Alamat', 'Address'),
  phone: w('Telepon', 'Telephone'),
  email: w('Surel', 'E-mail'),
  site: w('Situs web', 'Website'),
  hours: w('Jam layanan', 'Service hours'),
  hoursOf: w('Jam layanan mengikuti {body}.', 'Service hours follow {body}.'),
  hoursUsual: w(
    'Badan ini belum menetapkan jam layanan sendiri; berlaku jam kantor.',
    'This body has not set service hours of its own; office hours apply.',
  ),
  weekday: w('Hari', 'Day'),
  open: w('Buka', 'Open'),
  shut: w('Tutup', 'Closed'),
  zone: w('Waktu setempat: {zone}', 'Local time: {zone}'),
  holidaysShut: w('Tutup pada hari libur nasional dan cuti bersama.', 'Closed on public holidays and days of joint leave.'),
  holidaysOpen: w(
    'Tutup pada hari libur nasional; tetap melayani pada cuti bersama.',
    'Closed on public holidays; open on days of joint leave.',
  ),
  localHolidays: w('Hari libur setempat', 'Local holidays'),
  posts: w('Jabatan dan pejabat', 'Posts and who holds them'),
  post: w('Jabatan', 'Post'),
  holder: w('Pejabat', 'Holder'),
  since: w('Sejak', 'Since'),
  vacant: w('Kosong', 'Vacant'),
  nameless: w('Nama tidak dicatat', 'Name not recorded'),
  substitute: w('{name}, {capacity} sampai {until}', '{name}, {capacity} until {until}'),
  authority: w('Wewenang', 'Authority'),
  authorityLead: w('Dasar setiap pejabat boleh bertindak atas nama badan ini.', 'What lets each post act for this body.'),
  noAuthority: w('Belum ada wewenang yang tercatat.', 'No authority is recorded yet.'),
  how: w('Cara memperoleh', 'How it is had'),
  forWhat: w('Untuk', 'For'),
  byAct: w('Dasar', 'By which act'),
  orderedBy: w('diperintahkan oleh {act}', 'ordered by {act}'),
  period: w('Masa berlaku', 'In force'),
  from: w('mulai {from}', 'from {from}'),
  fromUntil: w('{from} sampai {until}', '{from} to {until}'),
  withdrawnOn: w('ditarik kembali mulai {from}', 'taken back from {from}'),
  givenBy: w('dari {giver}', 'from {giver}'),
  everyMatter: w('semua urusan badan ini', 'every matter of this body'),
  registers: w('Register yang dikelola', 'Registers it holds'),
  relations: w('Hubungan dengan badan lain', 'How it stands to other bodies'),
  below: w('Badan di bawahnya', 'Bodies below it'),
  services: w('Layanan badan ini', 'Services of this body'),
  officers: w('Kelola pejabat', 'Manage officers'),
  officersTitle: w('Pejabat {body}', 'Officers of {body}'),
  officersLead: w(
    'Penunjukan berlaku pada tanggalnya. Peran yang diakhiri saat ini langsung tidak dapat dipakai.',
    'An appointment holds on its dates. A role that is ended now can’t be used from this moment on.',
  ),
  now: w('Sekarang dan mendatang', 'Now and to come'),
  past: w('Yang telah berakhir', 'Ended'),
  nobody: w('Belum ada pejabat.', 'There is no officer yet.'),
  appoint: w('Tunjuk pejabat atau pengganti', 'Appoint an officer or a substitute'),
  end: w('Akhiri', 'End'),
  until: w('Sampai', 'Until'),
  order: w('Surat', 'Letter'),
  endedAtOnce: w('diakhiri seketika', 'ended at once'),
  letterOf: w('{number}, {date}', '{number}, {date}'),
  whichPost: w('Jabatan apa?', 'Which post?'),
  whichCapacity: w('Sebagai apa?', 'In what capacity?'),
  definitiveHint: w('Pejabat tetap, dengan surat keputusan.', 'The holder proper, by a letter of appointment.'),
  plhHint: w(
    'Selama pejabatnya berhalangan sementara, misalnya cuti. Perlu hari terakhir.',
    'While the holder is away for a time, such as on leave. Needs a last day.',
  ),
  pltHint: w('Selama jabatan kosong.', 'While the post is vacant.'),
  whichDocument: w('Dokumen identitas orang itu', 'That person’s identity document'),
  documentHint: w('Orang itu harus pernah masuk ke sini.', 'The person must have signed in here before.'),
  number: w('Nomor dokumen', 'Number of the document'),
  country: w('Negara penerbit paspor', 'Issuing state of the passport'),
  countryHint: w('Tiga huruf, misalnya JPN. Hanya untuk paspor.', 'Three letters, such as JPN. Only for a passport.'),
  signsAs: w('Nama pada surat', 'Name on letters'),
  signsAsHint: w('Lengkap dengan gelar, seperti tercetak di bawah tanda tangan.', 'With titles, as printed under the signature.'),
  firstDay: w('Hari pertama', 'First day'),
  lastDay: w('Hari terakhir', 'Last day'),
  orderNumber: w('Nomor surat keputusan atau surat perintah', 'Number of the letter of appointment or order'),
  orderDate: w('Tanggal surat', 'Date of the letter'),
  confirmAppoint: w('Tunjuk', 'Appoint'),
  appointed: w('Penunjukan tercatat.', 'The appointment is recorded.'),
  ended: w('Penugasan diakhiri.', 'The role is ended.'),
  endTitle: w('Akhiri penugasan', 'End a role'),
  endWhen: w('Kapan berakhir?', 'When does it end?'),
  endNow: w('Seketika ini', 'At once'),
  endNowHint: w('Peran ini tidak dapat dipakai lagi sejak saat ini.', 'The role can’t be used from this moment on.'),
  endOn: w('Pada akhir hari tertentu', 'At the end of a day'),
  confirmEnd: w('Akhiri penugasan', 'End the role'),
  ties: w('Benturan kepentingan', 'Conflicts of interest'),
  tiesLead: w(
    'Nyatakan hubungan Anda dengan orang yang mungkin mengajukan permohonan. Permohonannya tidak akan dapat Anda tangani, dan atasan Anda atau pejabat lain menanganinya.',
    'Declare your ties to people who may apply. You will not be able to handle their cases; your superior or another officer will.',
  ),
  tiesWhy: w(
    'Hanya Anda dan administrator kepegawaian badan Anda yang dapat melihat pernyataan ini.',
    'Only you and the staff administrator of your body can see this.',
  ),
  noTies: w('Anda belum menyatakan hubungan apa pun.', 'You have declared no tie.'),
  tieWith: w('Dengan', 'With'),
  tieOther: w('Orang yang Anda nyatakan', 'The person you declared'),
  ground: w('Hubungan', 'Tie'),
  whichGround: w('Apa hubungannya?', 'What is the tie?'),
  declare: w('Nyatakan hubungan', 'Declare a tie'),
  confirmDeclare: w('Nyatakan', 'Declare'),
  declared: w('Pernyataan tercatat.', 'The declaration is recorded.'),
  tieEnded: w('Pernyataan diakhiri.', 'The declaration is ended.'),
  nik: w('Nomor induk kependudukan (NIK)', 'National identity number (NIK)'),
  passport: w('Paspor', 'Passport'),
  kitas: w('Izin tinggal terbatas (KITAS)', 'Limited stay permit (KITAS)'),
  kitap: w('Izin tinggal tetap (KITAP)', 'Permanent stay permit (KITAP)'),
} satisfies Record<string, Words>;
