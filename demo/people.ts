import { as, type PersonId, type PersonRef, type Words } from '#ground';
import type { Profile } from '#identity';
import { regency } from './bodies.ts';

/** A fictional person of the demonstration. `id` is a key of ours and says nothing about them. */
export type DemoPerson = {
  readonly id: string;
  readonly profile: Profile;
};

/** An officer: the name they sign by, with titles, and the posts they hold. */
export type DemoOfficer = DemoPerson & { readonly signs: string; readonly posts: readonly string[] };

/** Where a demonstration person is registered: all in the regency whose door this is. */
export const refOf = (id: string): PersonRef => ({ home: as(regency), id: as<PersonId>(id) });

/**
 * A number shaped like a NIK that no one can bear: there is no province 99. Day (40 is added for women), month and year of
 * birth, then a number in order.
 */
export function fictionalNik(birth: string, woman: boolean, order: number): string {
  const [year = '', month = '', day = ''] = birth.split('-');
  return `990101${String(Number(day) + (woman ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}${String(order).padStart(4, '0')}`;
}

/** A telephone number that no line in Indonesia has: 800 is not given to mobile lines. */
const line = (order: number): string => `+62800000${String(order).padStart(4, '0')}`;

type Row = readonly [id: string, name: string, signs: string, birth: string, woman: boolean, posts: readonly string[]];

// biome-ignore format: a table, one person per line
const officerRows: readonly Row[] = [
  ['o01', 'Rangga Wirasena', 'Drs. H. Rangga Wirasena, M.Si.', '1966-03-12', false, ['sukamaju/bupati#regent']],
  ['o02', 'Nyi Raden Kartikasari', 'Hj. Nyi Raden Kartikasari, S.E.', '1971-09-04', true, ['sukamaju/bupati#deputy']],
  ['o03', 'Halomoan Sitindaon', 'Ir. Halomoan Sitindaon, M.T.', '1968-01-27', false, ['sukamaju/setda#secretary']],
  ['o04', 'Meilani Tanuwangsa', 'Meilani Tanuwangsa, S.Sos., M.A.P.', '1977-05-19', true, ['sukamaju/setda#organisation']],
  ['o05', 'Yohanis Wanggaibor', 'Yohanis Wanggaibor, S.Kom.', '1988-11-02', false, ['sukamaju/setda#government-administrator']],
  ['o06', 'Endah Pramudyawati', 'Dr. Endah Pramudyawati, M.M.', '1970-07-30', true, ['sukamaju/dpmptsp#head']],
  ['o07', 'Bonar Hutapintu', 'Bonar Hutapintu, S.H., M.H.', '1974-02-14', false, ['sukamaju/dpmptsp#secretary']],
  ['o08', 'Ni Luh Saraswarini', 'Ni Luh Saraswarini, S.STP.', '1982-12-08', true, ['sukamaju/dpmptsp#section-head']],
  ['o09', 'Dadang Suryalaga', 'Dadang Suryalaga, A.Md.', '1993-06-21', false, ['sukamaju/dpmptsp#front-office']],
  ['o10', 'Fatimah Az-Zahwa Lubisari', 'Fatimah Az-Zahwa Lubisari, S.A.P.', '1996-04-17', true, ['sukamaju/dpmptsp#front-office']],
  ['o11', 'Petrus Kanisolo', 'Petrus Kanisolo, S.Psi.', '1985-08-25', false, ['sukamaju/dpmptsp#administrator']],
  ['o12', 'Syarifuddin Daengmallo', 'dr. Syarifuddin Daengmallo, M.Kes.', '1969-10-11', false, ['sukamaju/dinkes#head']],
  ['o13', 'Ratna Ayuningdyah', 'dr. Ratna Ayuningdyah, M.P.H.', '1979-01-05', true, ['sukamaju/dinkes#sdk']],
  ['o14', 'Uda Zulfahri Kotopanjang', 'Zulfahri Kotopanjang, S.K.M.', '1990-03-29', false, ['sukamaju/dinkes#front-office']],
  ['o15', 'Maria Goreti Ndapalodu', 'Maria Goreti Ndapalodu, S.E.', '1984-07-07', true, ['sukamaju/dinkes#administrator']],
  ['o16', 'Teuku Ilhamsyah Peureulaka', 'Teuku Ilhamsyah Peureulaka, S.IP., M.Si.', '1972-11-23', false, ['sukamaju/kesbangpol#head']],
  ['o17', 'Sri Wahyuningrat', 'Sri Wahyuningrat, S.H.', '1978-04-02', true, ['sukamaju/kesbangpol#section-head']],
  ['o18', 'Anindita Larasgati', 'Anindita Larasgati, S.Sos.', '1991-09-15', true, ['sukamaju/kesbangpol#analyst']],
  ['o19', 'Gusti Made Pradipantara', 'Gusti Made Pradipantara, A.Md.', '1995-02-03', false, ['sukamaju/kesbangpol#front-office']],
  ['o20', 'Lukas Tumbelakang', 'Lukas Tumbelakang, S.Kom.', '1987-05-28', false, ['sukamaju/kesbangpol#administrator']],
  ['o21', 'Hartati Kusumaningayu', 'Hartati Kusumaningayu, S.Sos., M.Si.', '1973-08-18', true, ['sukamaju/disdukcapil#head']],
  ['o22', 'Rizal Pangestuaji', 'Rizal Pangestuaji, A.Md.', '1994-12-30', false, ['sukamaju/disdukcapil#front-office']],
  ['o23', 'Jonathan Limbongan', 'Ir. Jonathan Limbongan, M.T.', '1967-06-09', false, ['sukamaju/dpupr#head']],
  ['o24', 'Wayan Sudirgayasa', 'Wayan Sudirgayasa, S.T.', '1989-01-16', false, ['sukamaju/dpupr#inspector']],
  ['o25', 'Cut Nadiramuna', 'Cut Nadiramuna, S.Hut., M.Ling.', '1975-03-03', true, ['sukamaju/dlh#head']],
  ['o26', 'Bambang Triharsono', 'Bambang Triharsono, S.Si.', '1986-10-10', false, ['sukamaju/dlh#assessor']],
  ['o27', 'Agustinus Bolangtana', 'Agustinus Bolangtana, S.Sos.', '1976-12-12', false, ['sukamaju/dinsos#head']],
  ['o28', 'Lestari Widuriningsih', 'Lestari Widuriningsih, A.Md.Kesos.', '1997-07-01', true, ['sukamaju/dinsos#front-office']],
  ['o29', 'Tjahjono Wibawamukti', 'dr. Tjahjono Wibawamukti, Sp.PD.', '1970-02-22', false, ['sukamaju/rsud#head']],
  ['o30', 'Nurhalimah Sasmitapura', 'Nurhalimah Sasmitapura, A.Md.R.M.I.K.', '1992-05-05', true, ['sukamaju/rsud#front-office']],
  ['o31', 'Darius Simanungkar', 'Darius Simanungkar, S.E., Ak.', '1971-04-20', false, ['sukamaju/inspektorat#head']],
  ['o32', 'Yunita Paramesthi', 'Yunita Paramesthi, S.E.', '1990-09-09', true, ['sukamaju/inspektorat#auditor']],
  ['o33', 'Iskandar Mangkualam', 'Ir. Iskandar Mangkualam, M.B.A.', '1968-08-08', false, ['sukamaju/tirta-sukamaju#head']],
  ['o34', 'Kiki Rahmawidya', 'Kiki Rahmawidya, S.T.', '1998-03-14', true, ['sukamaju/tirta-sukamaju#connections']],
  ['o35', 'Stefanus Rumbekwano', 'Stefanus Rumbekwano, S.E., M.B.A.', '1974-11-17', false, ['sukamaju/administrator-kek#head']],
  ['o36', 'Dewi Ambarukmi', 'Dewi Ambarukmi, S.A.B.', '1995-06-06', true, ['sukamaju/administrator-kek#front-office']],
  ['o37', 'Asep Nugrahawan', 'Asep Nugrahawan, S.STP.', '1980-10-01', false, ['sukamaju/kecamatan-mekarsari#head']],
  ['o38', 'Siti Rohmatunnisa', 'Siti Rohmatunnisa', '1993-02-19', true, ['sukamaju/kecamatan-mekarsari#front-office']],
  ['o39', 'Karyono Sastrodimulya', 'Karyono Sastrodimulya', '1969-05-31', false, ['sukamaju/desa-sidomukti#head']],
  ['o40', 'Abdurrahman Baswedanu', 'Dr. H. Abdurrahman Baswedanu', '1964-09-21', false, ['cendana-raya/gubernur#governor']],
  ['o41', 'Regina Manopposari', 'Dra. Regina Manopposari, M.Si.', '1968-12-24', true, ['cendana-raya/dpmptsp#head']],
  ['o42', 'Fajar Kertanegarawan', 'Fajar Kertanegarawan, A.Md.', '1994-08-13', false, ['cendana-raya/dpmptsp#front-office']],
  ['o43', 'Oktavianus Dayakbirawa', 'dr. Oktavianus Dayakbirawa, M.Kes.', '1972-10-29', false, ['cendana-raya/dinkes#head']],
  ['o44', 'Amelia Puspanagara', 'Amelia Puspanagara, S.H., LL.M.', '1976-06-18', true, ['cendana-raya/komisi-informasi#head']],
  ['o45', 'Hendrik Palinggian', 'Hendrik Palinggian, S.H.', '1989-04-04', false, ['cendana-raya/komisi-informasi#front-office']],
  ['o46', 'Tiara Kencanawungu', 'Tiara Kencanawungu, S.K.M.', '1991-11-11', true, ['nasional/kki#registrar']],
  ['o47', 'Sulistyowati Harimurtini', 'Sulistyowati Harimurtini, S.H., M.Kn.', '1983-06-27', true, ['sukamaju/setda#data-protection']],
];

const contact = (order: number, lang: 'id' | 'en' = 'id') => ({
  email: `warga${order}@surat.example`,
  phone: line(order),
  whatsapp: true,
  lang,
});

/** Every officer of the demonstration. */
export const officers: readonly DemoOfficer[] = officerRows.map(([id, name, signs, birth, woman, posts], index) => ({
  id,
  signs,
  posts,
  profile: {
    name,
    birthDate: birth,
    document: { kind: 'nik', number: fictionalNik(birth, woman, index + 1), grade: 'declared' },
    contact: contact(index + 1),
  },
}));

/** Who asks for something: a doctor, a student, a foreigner with a stay permit, one with a passport only, one with no number yet. */
export const applicants: readonly DemoPerson[] = [
  {
    id: 'a01',
    profile: {
      name: 'Gendis Mahatmaputri',
      birthDate: '1992-02-11',
      document: { kind: 'nik', number: fictionalNik('1992-02-11', true, 101), grade: 'declared' },
      contact: contact(101),
    },
  },
  {
    id: 'a02',
    profile: {
      name: 'Samuel Tarigansyah',
      birthDate: '2001-10-26',
      document: { kind: 'nik', number: fictionalNik('2001-10-26', false, 102), grade: 'declared' },
      contact: contact(102),
    },
  },
  {
    id: 'a03',
    profile: {
      name: 'Annelies van Oosterwold',
      birthDate: '1986-06-15',
      document: { kind: 'kitas', number: '2C11-ZZ0103-X', grade: 'declared' },
      contact: contact(103, 'en'),
    },
  },
  {
    id: 'a04',
    profile: {
      name: 'Kenji Morihashi',
      birthDate: '1995-01-30',
      document: { kind: 'passport', number: 'ZZ0000104', country: 'JPN', grade: 'declared' },
      contact: contact(104, 'en'),
    },
  },
  {
    id: 'a05',
    profile: {
      name: 'Wulan Sekararum',
      birthDate: '2007-09-09',
      document: { kind: 'none', grade: 'declared' },
      contact: contact(105),
    },
  },
];

/** One account of the demonstration: who, for which body, and what to try with it. */
export type DemoAccount = {
  readonly key: string;
  readonly person: PersonRef;
  readonly body?: string;
  readonly label: Words;
  readonly try: Words;
};

type Offer = readonly [
  key: string,
  person: string,
  body: string | undefined,
  id: string,
  en: string,
  tryId: string,
  tryEn: string,
];

// biome-ignore format: a table, one account per line
const offers: readonly Offer[] = [
  ['doctor', 'a01', undefined, 'Dokter yang memohon izin praktik', 'A doctor who asks for a licence to practise', 'Cari Surat Izin Praktik Dokter, isi permohonannya, lalu kirim.', 'Find the doctor’s practice licence, fill in the application and submit it.'],
  ['dpmptsp-front-office', 'o09', 'sukamaju/dpmptsp', 'Petugas loket Dinas Penanaman Modal dan PTSP', 'Front office of the one-door office', 'Buka kotak masuk, lalu terima berkas sebagai lengkap atau kembalikan sekali dengan semua kekurangannya.', 'Open the inbox and accept the file as complete, or return it once with everything that is missing.'],
  ['dinkes-sdk', 'o13', 'sukamaju/dinkes', 'Kepala Bidang Sumber Daya Kesehatan, Dinas Kesehatan', 'Head of Health Resources, Health Office', 'Beri rekomendasi teknis atas permohonan izin praktik.', 'Give the technical recommendation on the application.'],
  ['dpmptsp-section-head', 'o08', 'sukamaju/dpmptsp', 'Kepala Bidang Pelayanan Perizinan', 'Head of Licensing', 'Bubuhkan paraf pertama, atau kembalikan dengan catatan.', 'Put the first initial, or send it back with a note.'],
  ['dpmptsp-secretary', 'o07', 'sukamaju/dpmptsp', 'Sekretaris Dinas Penanaman Modal dan PTSP', 'Secretary of the one-door office', 'Bubuhkan paraf kedua, atau kembalikan dengan catatan.', 'Put the second initial, or send it back with a note.'],
  ['dpmptsp-head', 'o06', 'sukamaju/dpmptsp', 'Kepala Dinas Penanaman Modal dan PTSP', 'Head of the one-door office', 'Lihat yang akan ditandatangani dan dasar wewenangnya, lalu tanda tangani.', 'See what will be signed and by which authority, and sign.'],
  ['student', 'a02', undefined, 'Mahasiswa yang akan meneliti', 'A student about to do research', 'Mohon Surat Keterangan Penelitian di Badan Kesatuan Bangsa dan Politik.', 'Ask the National Unity and Politics Agency for a research statement.'],
  ['kesbangpol-front-office', 'o19', 'sukamaju/kesbangpol', 'Petugas loket Badan Kesatuan Bangsa dan Politik', 'Front office of the National Unity and Politics Agency', 'Periksa kelengkapan permohonan penelitian.', 'Check that the research application is complete.'],
  ['kesbangpol-analyst', 'o18', 'sukamaju/kesbangpol', 'Analis penelitian Badan Kesatuan Bangsa dan Politik', 'Research analyst of the agency', 'Telaah permohonan penelitian dan beri pertimbangan.', 'Study the research application and give advice.'],
  ['kesbangpol-section-head', 'o17', 'sukamaju/kesbangpol', 'Kepala Bidang Kewaspadaan Nasional', 'Head of National Vigilance', 'Bubuhkan paraf pada rancangan surat, bila diminta.', 'Put an initial on the draft letter where it is asked.'],
  ['kesbangpol-head', 'o16', 'sukamaju/kesbangpol', 'Kepala Badan Kesatuan Bangsa dan Politik', 'Head of the National Unity and Politics Agency', 'Tanda tangani Surat Keterangan Penelitian.', 'Sign the research statement.'],
  ['foreign-doctor', 'a03', undefined, 'Warga negara asing dengan izin tinggal terbatas', 'A foreigner with a stay permit', 'Coba memohon dengan izin tinggal, tanpa nomor induk kependudukan.', 'Try an application with a stay permit and no national number.'],
  ['foreign-researcher', 'a04', undefined, 'Peneliti asing dengan paspor', 'A foreign researcher with a passport', 'Mohon keterangan penelitian dengan paspor.', 'Ask for a research statement with a passport.'],
  ['no-number', 'a05', undefined, 'Warga yang belum punya nomor induk kependudukan', 'A person with no national number yet', 'Coba mulai permohonan tanpa nomor apa pun.', 'Try to start an application with no number at all.'],
  ['dpmptsp-administrator', 'o11', 'sukamaju/dpmptsp', 'Administrator kepegawaian Dinas Penanaman Modal dan PTSP', 'Staff administrator of the one-door office', 'Tunjuk pelaksana harian, atau akhiri penugasan seorang petugas.', 'Order a substitute, or end an officer’s role.'],
  ['government-administrator', 'o05', 'sukamaju/setda', 'Administrator pemerintahan, Sekretariat Daerah', 'Government administrator, Regional Secretariat', 'Lihat perangkat daerah, jabatan, dan dasar wewenangnya.', 'Look at the bodies, their posts and the authority they have.'],
  ['custodian', 'o47', 'sukamaju/setda', 'Pejabat Pelindungan Data Pribadi, Sekretariat Daerah', 'Officer for personal data protection, Regional Secretariat', 'Jawab permintaan penghapusan data pribadi.', 'Answer a request to have personal data erased.'],
  ['regent', 'o01', 'sukamaju/bupati', 'Bupati Sukamaju', 'Regent of Sukamaju', 'Lihat wewenang yang telah didelegasikan.', 'See what authority has been delegated.'],
];

/** The accounts of the demonstration, in the order of the guided way. */
export const demoAccounts: readonly DemoAccount[] = offers.map(([key, person, body, id, en, tryId, tryEn]) => ({
  key,
  person: refOf(person),
  ...(body ? { body } : {}),
  label: { id, en },
  try: { id: tryId, en: tryEn },
}));
