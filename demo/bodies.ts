import type { Numbering, Profile, Relation } from '#bodies';
import {
  as,
  type BodyDays,
  type BodyId,
  type Holiday,
  type Interval,
  type PlainDate,
  type PostId,
  Temporal,
  type Words,
} from '#ground';

/** The fictional government of the demonstration. */
export const regency = 'sukamaju';

/** A day, for tables. */
export const date = (text: string): PlainDate => Temporal.PlainDate.from(text);

/** A post of a demonstration body, its name within the body. */
export type DemoPost = {
  readonly post: string;
  readonly name: Words;
  readonly superior?: string;
  readonly leads?: true;
};

/** A body of the demonstration with its posts. */
export type DemoBody = {
  readonly id: BodyId;
  readonly profile: Profile;
  readonly relations: readonly Relation[];
  readonly posts: readonly DemoPost[];
  readonly days?: BodyDays;
  readonly numberings?: readonly Numbering[];
};

const began = date('2017-01-02');
const named = (id: string, en: string): Words => ({ id, en });

/** The post's whole name. */
export const postId = (body: string, post: string): PostId => as<PostId>(post.includes('#') ? post : `${body}#${post}`);

const post = (key: string, id: string, en: string, superior?: string, leads?: true): DemoPost => ({
  post: key,
  name: named(id, en),
  ...(superior ? { superior } : {}),
  ...(leads ? { leads } : {}),
});
const keeper = post('administrator', 'Administrator kepegawaian', 'Staff administrator', 'head');

const under = (to: string, kind: Relation['kind'] = 'under'): Relation => ({ kind, to: as<BodyId>(to), from: began });

type Told = {
  readonly name: Words;
  readonly duty: Words;
  readonly sector: string;
  readonly address: string;
  readonly phone: string;
  readonly kind?: Profile['kind'];
  readonly level?: Profile['level'];
};

const body = (
  id: string,
  told: Told,
  relations: readonly Relation[],
  posts: readonly DemoPost[],
  more: Partial<DemoBody> = {},
): DemoBody => ({
  id: as<BodyId>(id),
  profile: {
    name: told.name,
    kind: told.kind ?? 'state-institution',
    level: told.level ?? 'regency',
    sector: told.sector,
    duty: told.duty,
    contact: {
      address: told.address,
      phone: told.phone,
      email: `layanan@${id.split('/').reverse().join('.')}.example`,
    },
    from: began,
  },
  relations,
  posts,
  ...more,
});

const day = (open: string, close: string): readonly Interval[] => [{ open, close }];

/** A holiday that the regency has declared for itself, as an example of one. */
const anniversary: Holiday = {
  date: date('2026-08-03'),
  kind: 'local',
  name: named('Hari Jadi Kabupaten Sukamaju', 'Anniversary of Sukamaju Regency'),
  source: 'Keputusan Bupati Sukamaju Nomor 300 Tahun 2025',
  declared: date('2025-12-01'),
  mark: 'V',
};

const fiveDays = (open: string, close: string, friday = close): BodyDays => ({
  spans: [
    {
      from: began,
      week: 5,
      zone: 'WIB',
      hours: { 1: day(open, close), 2: day(open, close), 3: day(open, close), 4: day(open, close), 5: day(open, friday) },
    },
  ],
  local: [anniversary],
  jointLeave: true,
});

/** The hospital serves six days, and on days of joint leave too. */
const sixDays: BodyDays = {
  spans: [
    {
      from: began,
      week: 6,
      zone: 'WIB',
      hours: {
        1: day('07:00', '14:00'),
        2: day('07:00', '14:00'),
        3: day('07:00', '14:00'),
        4: day('07:00', '14:00'),
        5: day('07:00', '11:00'),
        6: day('07:00', '12:30'),
      },
    },
  ],
  local: [],
  jointLeave: false,
};

const numbered = (pattern: string): readonly Numbering[] => [{ product: '*', from: began, pattern }];
const head = (id: string, en: string, superior: string): DemoPost => post('head', id, en, superior, true);
const clerk = post('front-office', 'Petugas loket', 'Front-office officer', 'head');
const regent = 'sukamaju/bupati#regent';
const secretary = 'sukamaju/setda#secretary';
const governor = 'cendana-raya/gubernur#governor';

// biome-ignore format: a table of bodies reads best with one part per line
const regencyBodies: readonly DemoBody[] = [
  body('sukamaju/pemerintah',
    { name: named('Kabupaten Sukamaju', 'Sukamaju Regency'), sector: 'government', address: 'Jalan Alun-Alun Utara Nomor 1, Sukamaju', phone: '(000) 100-000',
      duty: named('Menyelenggarakan pemerintahan dan pelayanan publik di Kabupaten Sukamaju.', 'Governs Sukamaju Regency and serves the public there.') },
    [under('cendana-raya/gubernur', 'supervised-by')], [], { days: fiveDays('07:30', '16:00', '14:30') }),
  body('sukamaju/bupati',
    { name: named('Bupati Sukamaju', 'Regent of Sukamaju'), sector: 'government', address: 'Jalan Alun-Alun Utara Nomor 1, Sukamaju', phone: '(000) 100-001',
      duty: named('Memimpin pelaksanaan urusan pemerintahan yang menjadi kewenangan daerah.', 'Leads the affairs of government that are the region’s own.') },
 [under('sukamaju/pemerintah', 'part-of')],
    [post('regent', 'Bupati Sukamaju', 'Regent of Sukamaju', governor, true), post('deputy', 'Wakil Bupati Sukamaju', 'Deputy Regent of Sukamaju', 'regent')],
    { numberings: numbered('100.3/{n}/{month}/{year}') }),
  body('sukamaju/setda',
    { name: named('Sekretariat Daerah Kabupaten Sukamaju', 'Regional Secretariat of Sukamaju'), sector: 'government', address: 'Jalan Alun-Alun Utara Nomor 2, Sukamaju', phone: '(000) 100-002',
      duty: named('Membantu bupati menyusun kebijakan dan mengoordinasikan perangkat daerah.', 'Helps the regent to make policy and coordinates the regional bodies.') },
    [under('sukamaju/bupati')],
    [post('secretary', 'Sekretaris Daerah', 'Regional Secretary', regent, true), post('organisation', 'Kepala Bagian Organisasi', 'Head of Organisation', 'secretary'),
      post('government-administrator', 'Administrator pemerintahan', 'Government administrator', 'organisation'),
      post('data-protection', 'Pejabat Pelindungan Data Pribadi', 'Officer for personal data protection', 'secretary')],
    { numberings: numbered('065/{n}/Setda/{year}') }),
  body('sukamaju/dpmptsp',
    { name: named('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sukamaju', 'Investment and One-Door Service Office of Sukamaju'), sector: 'investment', address: 'Jalan Pelayanan Nomor 5, Sukamaju', phone: '(000) 100-005',
      duty: named('Melayani perizinan dan nonperizinan melalui satu pintu atas pendelegasian wewenang bupati.', 'Serves licences and other permissions through one door, by delegation of the regent.') },
    [under('sukamaju/bupati'), under('nasional/bkpm', 'coordinated-by')],
    [head('Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'Head of the Investment and One-Door Service Office', regent),
      post('secretary', 'Sekretaris Dinas', 'Secretary of the Office', 'head'), post('section-head', 'Kepala Bidang Pelayanan Perizinan', 'Head of Licensing', 'secretary'),
      post('front-office', 'Petugas loket', 'Front-office officer', 'section-head'), keeper],
    { days: fiveDays('08:00', '15:00', '15:00'), numberings: numbered('503/{n}/DPMPTSP/{year}') }),
  body('sukamaju/dinkes',
    { name: named('Dinas Kesehatan Kabupaten Sukamaju', 'Health Office of Sukamaju'), sector: 'health', address: 'Jalan Sehat Nomor 10, Sukamaju', phone: '(000) 100-010',
      duty: named('Menyelenggarakan urusan kesehatan dan memberi rekomendasi teknis bagi izin di bidang kesehatan.', 'Carries out health affairs and gives technical recommendations for health licences.') },
    [under('sukamaju/bupati'), under('nasional/kemenkes', 'coordinated-by')],
    [head('Kepala Dinas Kesehatan', 'Head of the Health Office', regent), post('sdk', 'Kepala Bidang Sumber Daya Kesehatan', 'Head of Health Resources', 'head'), clerk, keeper],
    { numberings: numbered('440/{n}/Dinkes/{year}') }),
  body('sukamaju/kesbangpol',
    { name: named('Badan Kesatuan Bangsa dan Politik Kabupaten Sukamaju', 'National Unity and Politics Agency of Sukamaju'), sector: 'research', address: 'Jalan Persatuan Nomor 17, Sukamaju', phone: '(000) 100-017',
      duty: named('Membina kesatuan bangsa dan menerbitkan surat keterangan penelitian.', 'Fosters national unity and issues research statements.') },
    [under('sukamaju/bupati'), under('nasional/kemendagri', 'coordinated-by')],
    [head('Kepala Badan Kesatuan Bangsa dan Politik', 'Head of the National Unity and Politics Agency', regent), post('section-head', 'Kepala Bidang Kewaspadaan Nasional', 'Head of National Vigilance', 'head'),
      post('analyst', 'Analis penelitian', 'Research analyst', 'section-head'), post('front-office', 'Petugas loket', 'Front-office officer', 'section-head'), keeper],
    { days: fiveDays('08:00', '15:30', '15:00'), numberings: numbered('070/{n}/Kesbangpol/{year}') }),
  body('sukamaju/disdukcapil',
    { name: named('Dinas Kependudukan dan Pencatatan Sipil Kabupaten Sukamaju', 'Population and Civil Registration Office of Sukamaju'), sector: 'population', address: 'Jalan Warga Nomor 24, Sukamaju', phone: '(000) 100-024',
      duty: named('Mendaftar peristiwa kependudukan dan menerbitkan dokumen kependudukan.', 'Registers population events and issues population documents.') },
    [under('sukamaju/bupati'), under('nasional/ditjen-dukcapil', 'coordinated-by')],
    [head('Kepala Dinas Kependudukan dan Pencatatan Sipil', 'Head of the Population Office', regent), clerk, keeper], { numberings: numbered('470/{n}/Disdukcapil/{year}') }),
  body('sukamaju/dpupr',
    { name: named('Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Sukamaju', 'Public Works and Spatial Planning Office of Sukamaju'), sector: 'building', address: 'Jalan Pembangunan Nomor 8, Sukamaju', phone: '(000) 100-008',
      duty: named('Membangun dan memelihara jalan serta memberi pertimbangan teknis bangunan dan ruang.', 'Builds and keeps roads and gives technical advice on building and land use.') },
    [under('sukamaju/bupati')], [head('Kepala Dinas Pekerjaan Umum dan Penataan Ruang', 'Head of Public Works', regent), post('inspector', 'Penilik bangunan', 'Building inspector', 'head'), keeper]),
  body('sukamaju/dlh',
    { name: named('Dinas Lingkungan Hidup Kabupaten Sukamaju', 'Environment Office of Sukamaju'), sector: 'environment', address: 'Jalan Hijau Nomor 3, Sukamaju', phone: '(000) 100-003',
      duty: named('Melindungi lingkungan hidup dan mengelola persampahan.', 'Protects the environment and manages waste.') },
    [under('sukamaju/bupati')], [head('Kepala Dinas Lingkungan Hidup', 'Head of the Environment Office', regent), post('assessor', 'Penelaah dokumen lingkungan', 'Assessor of environmental documents', 'head'), keeper]),
  body('sukamaju/dinsos',
    { name: named('Dinas Sosial Kabupaten Sukamaju', 'Social Affairs Office of Sukamaju'), sector: 'social', address: 'Jalan Gotong Royong Nomor 6, Sukamaju', phone: '(000) 100-006',
      duty: named('Menyelenggarakan perlindungan dan rehabilitasi sosial.', 'Provides social protection and rehabilitation.') },
    [under('sukamaju/bupati')], [head('Kepala Dinas Sosial', 'Head of Social Affairs', regent), clerk, keeper]),
  body('sukamaju/rsud',
    { name: named('Rumah Sakit Umum Daerah Sukamaju', 'Sukamaju General Hospital'), sector: 'health', address: 'Jalan Sehat Nomor 1, Sukamaju', phone: '(000) 100-011',
      duty: named('Memberi pelayanan kesehatan perorangan, termasuk gawat darurat.', 'Gives health care to persons, emergencies included.') },
    [under('sukamaju/dinkes')], [head('Direktur Rumah Sakit Umum Daerah', 'Director of the General Hospital', 'sukamaju/dinkes#head'), clerk, keeper], { days: sixDays }),
  body('sukamaju/inspektorat',
    { name: named('Inspektorat Kabupaten Sukamaju', 'Inspectorate of Sukamaju'), sector: 'oversight', address: 'Jalan Alun-Alun Selatan Nomor 4, Sukamaju', phone: '(000) 100-004',
      duty: named('Mengawasi penyelenggaraan pemerintahan daerah.', 'Oversees regional government.') },
    [under('sukamaju/bupati')], [head('Inspektur Daerah', 'Regional Inspector', secretary), post('auditor', 'Auditor', 'Auditor', 'head'), keeper]),
  body('sukamaju/tirta-sukamaju',
    { name: named('Perusahaan Umum Daerah Air Minum Tirta Sukamaju', 'Tirta Sukamaju Regional Water Company'), kind: 'corporation', sector: 'water', address: 'Jalan Mata Air Nomor 9, Sukamaju', phone: '(000) 100-009',
      duty: named('Menyediakan air minum bagi masyarakat dan melayani sambungan baru.', 'Supplies drinking water and serves new connections.') },
    [under('sukamaju/bupati', 'owned-by')], [head('Direktur Utama', 'Chief Executive', regent), post('connections', 'Petugas sambungan pelanggan', 'Customer connections officer', 'head'), keeper], { days: fiveDays('07:30', '15:30', '15:00') }),
  body('sukamaju/administrator-kek',
    { name: named('Administrator Kawasan Ekonomi Khusus Tanjung Biru', 'Administrator of the Tanjung Biru Special Economic Zone'), kind: 'other-legal-entity', sector: 'special-zone', address: 'Gerbang Utama KEK Tanjung Biru, Sukamaju', phone: '(000) 100-020',
      duty: named('Memberi izin usaha di kawasan melalui pelayanan terpadu satu pintu dan mengendalikan kegiatan kawasan.', 'Licenses business in the zone through one door and controls its operation.') },
    [under('cendana-raya/gubernur', 'supervised-by'), under('sukamaju/bupati', 'coordinated-by')], [head('Administrator Kawasan Ekonomi Khusus', 'Zone Administrator', governor), clerk, keeper], { days: fiveDays('08:00', '16:00', '16:00'), numberings: numbered('KEK-TB/{n}/{month}/{year}') }),
  body('sukamaju/kecamatan-mekarsari',
    { name: named('Kecamatan Mekarsari', 'Mekarsari District'), level: 'district', sector: 'government', address: 'Jalan Raya Mekarsari Nomor 12, Mekarsari', phone: '(000) 100-012',
      duty: named('Mengoordinasikan pelayanan publik dan ketertiban di kecamatan.', 'Coordinates public service and order in the district.') },
    [under('sukamaju/bupati')], [head('Camat Mekarsari', 'Head of Mekarsari District', secretary), clerk, keeper]),
  body('sukamaju/desa-sidomukti',
    { name: named('Desa Sidomukti', 'Sidomukti Village'), level: 'village', sector: 'government', address: 'Balai Desa Sidomukti, Mekarsari', phone: '(000) 100-013',
      duty: named('Melayani surat keterangan desa dan membina masyarakat desa.', 'Serves village statements and the village community.') },
    [under('sukamaju/kecamatan-mekarsari', 'coordinated-by'), under('sukamaju/bupati', 'supervised-by')], [head('Kepala Desa Sidomukti', 'Head of Sidomukti Village', regent), keeper]),
];

// biome-ignore format: a table of bodies reads best with one part per line
const provinceBodies: readonly DemoBody[] = [
  body('cendana-raya/pemerintah',
    { name: named('Provinsi Cendana Raya', 'Cendana Raya Province'), level: 'province', sector: 'government', address: 'Jalan Gubernuran Nomor 1, Kota Cendana', phone: '(000) 200-000',
      duty: named('Menyelenggarakan pemerintahan provinsi dan pelayanan publik di dalamnya.', 'Governs the province and serves the public there.') },
    [under('nasional/kemendagri', 'supervised-by')], [], { days: fiveDays('07:30', '16:00', '14:30') }),
  body('cendana-raya/gubernur',
    { name: named('Gubernur Cendana Raya', 'Governor of Cendana Raya'), level: 'province', sector: 'government', address: 'Jalan Gubernuran Nomor 1, Kota Cendana', phone: '(000) 200-001',
      duty: named('Memimpin pemerintahan provinsi dan mewakili pemerintah pusat di daerah.', 'Leads the province and represents the central government in it.') },
    [under('cendana-raya/pemerintah', 'part-of')], [post('governor', 'Gubernur Cendana Raya', 'Governor of Cendana Raya', undefined, true)]),
  body('cendana-raya/dpmptsp',
    { name: named('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Cendana Raya', 'Investment and One-Door Service Office of Cendana Raya'), level: 'province', sector: 'investment', address: 'Jalan Gubernuran Nomor 15, Kota Cendana', phone: '(000) 200-015',
      duty: named('Melayani perizinan provinsi melalui satu pintu atas pendelegasian wewenang gubernur.', 'Serves provincial licences through one door, by delegation of the governor.') },
    [under('cendana-raya/gubernur')], [head('Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'Head of the Investment and One-Door Service Office', governor), clerk, keeper], { numberings: numbered('503/{n}/DPMPTSP-CR/{year}') }),
  body('cendana-raya/dinkes',
    { name: named('Dinas Kesehatan Provinsi Cendana Raya', 'Health Office of Cendana Raya'), level: 'province', sector: 'health', address: 'Jalan Gubernuran Nomor 21, Kota Cendana', phone: '(000) 200-021',
      duty: named('Menyelenggarakan urusan kesehatan provinsi.', 'Carries out the health affairs of the province.') },
    [under('cendana-raya/gubernur')], [head('Kepala Dinas Kesehatan', 'Head of the Health Office', governor), keeper]),
  body('cendana-raya/komisi-informasi',
    { name: named('Komisi Informasi Provinsi Cendana Raya', 'Information Commission of Cendana Raya'), kind: 'independent-body', level: 'province', sector: 'information', address: 'Jalan Terbuka Nomor 7, Kota Cendana', phone: '(000) 200-007',
      duty: named('Memutus sengketa informasi publik melalui mediasi dan ajudikasi.', 'Settles disputes over public information by mediation and adjudication.') },
    [], [post('head', 'Ketua Komisi Informasi', 'Chair of the Information Commission', undefined, true), clerk, keeper], { days: fiveDays('08:00', '16:00', '16:00') }),
];

/** Every body of the demonstration but the national ones, those above before those below. */
export const demoBodies: readonly DemoBody[] = [...provinceBodies, ...regencyBodies];

/** What the demonstration adds to national bodies: a post with an officer, where its register is asked. */
export const nationalPosts: readonly { readonly body: BodyId; readonly post: DemoPost }[] = [
  { body: as<BodyId>('nasional/kki'), post: post('registrar', 'Petugas registrasi', 'Registrar', undefined, true) },
];
