import { as, type BodyId, Temporal, type Words } from '#ground';
import type { Register } from './body.ts';
import type { Profile } from './fact.ts';

/** A national body as every installation knows it: what it is, and which registers it holds. */
export type NationalBody = {
  readonly id: BodyId;
  readonly profile: Profile;
  /** Under which other body it stands, if any. */
  readonly under?: BodyId;
  readonly registers: readonly Omit<Register, 'body'>[];
};

const body = (name: string): BodyId => as<BodyId>(`nasional/${name}`);
const date = (text: string) => Temporal.PlainDate.from(text);

const ministry = (
  name: string,
  names: Words,
  sector: string,
  duty: Words,
  contact: Profile['contact'],
  registers: readonly [name: string, names: Words, evidence: readonly string[]][] = [],
  kind: Profile['kind'] = 'state-institution',
): NationalBody => ({
  id: body(name),
  profile: { name: names, kind, level: 'nation', sector, duty, contact, from: date('2000-01-01') },
  registers: registers.map(([register, title, evidence]) => ({
    id: `nasional/${name}@${register}`,
    name: title,
    evidence,
    from: date('2000-01-01'),
  })),
});

/**
 * The national bodies that regional services lean on, by their real names, with the registers they hold. Public facts that
 * every installation starts with; none of their posts or officers. From when they are there is not meant as their founding.
 */
export const nationalBodies: readonly NationalBody[] = [
  ministry(
    'kemenkes',
    { id: 'Kementerian Kesehatan', en: 'Ministry of Health' },
    'health',
    {
      id: 'Menyusun kebijakan kesehatan dan membina pelayanan kesehatan di seluruh daerah.',
      en: 'Makes health policy and guides health services in every region.',
    },
    { address: 'Jalan H.R. Rasuna Said Blok X-5 Kavling 4–9, Jakarta Selatan', site: 'https://www.kemkes.go.id' },
    [
      [
        'skp',
        { id: 'Kecukupan satuan kredit profesi tenaga kesehatan', en: 'Credits of continuing education of health workers' },
        ['skp'],
      ],
    ],
  ),
  {
    ...ministry(
      'kki',
      { id: 'Konsil Kesehatan Indonesia', en: 'Indonesian Health Council' },
      'health',
      {
        id: 'Meregistrasi tenaga medis dan tenaga kesehatan serta menerbitkan surat tanda registrasi.',
        en: 'Registers doctors and health workers and issues their registration certificates.',
      },
      { address: 'Jalan Hang Jebat III Blok F3, Jakarta Selatan', site: 'https://kki.go.id' },
      [
        [
          'str',
          {
            id: 'Surat tanda registrasi tenaga medis dan tenaga kesehatan',
            en: 'Registration certificates of doctors and health workers',
          },
          ['str'],
        ],
      ],
    ),
    under: body('kemenkes'),
  },
  ministry(
    'kemendagri',
    { id: 'Kementerian Dalam Negeri', en: 'Ministry of Home Affairs' },
    'home-affairs',
    { id: 'Membina dan mengawasi penyelenggaraan pemerintahan daerah.', en: 'Guides and supervises regional government.' },
    { address: 'Jalan Medan Merdeka Utara Nomor 7, Jakarta Pusat', site: 'https://www.kemendagri.go.id' },
  ),
  {
    ...ministry(
      'ditjen-dukcapil',
      {
        id: 'Direktorat Jenderal Kependudukan dan Pencatatan Sipil',
        en: 'Directorate General of Population and Civil Registration',
      },
      'population',
      {
        id: 'Mengelola data kependudukan nasional dan sistem informasi administrasi kependudukan.',
        en: 'Keeps the national population data and their information system.',
      },
      { address: 'Jalan Raya Pasar Minggu Kilometer 19, Jakarta Selatan', site: 'https://dukcapil.kemendagri.go.id' },
      [['nik', { id: 'Data kependudukan', en: 'Population data' }, ['nik', 'kk', 'ktp']]],
    ),
    under: body('kemendagri'),
  },
  ministry(
    'kemenpan-rb',
    {
      id: 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
      en: 'Ministry of Administrative and Bureaucratic Reform',
    },
    'public-service',
    {
      id: 'Menyusun kebijakan pelayanan publik dan menilai pelaksanaannya.',
      en: 'Makes public service policy and evaluates how it is carried out.',
    },
    { address: 'Jalan Jenderal Sudirman Kavling 69, Jakarta Selatan', site: 'https://www.menpan.go.id' },
  ),
  ministry(
    'bkpm',
    {
      id: 'Kementerian Investasi dan Hilirisasi/Badan Koordinasi Penanaman Modal',
      en: 'Ministry of Investment and Downstreaming/Investment Coordinating Board',
    },
    'investment',
    {
      id: 'Menyelenggarakan perizinan berusaha secara elektronik dan mengoordinasikan penanaman modal.',
      en: 'Runs electronic business licensing and coordinates investment.',
    },
    { address: 'Jalan Jenderal Gatot Subroto Nomor 44, Jakarta Selatan', site: 'https://www.bkpm.go.id' },
    [['nib', { id: 'Nomor induk berusaha', en: 'Business identification numbers' }, ['nib']]],
  ),
  ministry(
    'ditjen-pajak',
    { id: 'Direktorat Jenderal Pajak', en: 'Directorate General of Taxes' },
    'finance',
    { id: 'Mengelola pajak pusat dan nomor pokok wajib pajak.', en: 'Administers central taxes and taxpayer numbers.' },
    { address: 'Jalan Jenderal Gatot Subroto Kavling 40–42, Jakarta Selatan', site: 'https://www.pajak.go.id' },
    [['npwp', { id: 'Nomor pokok wajib pajak', en: 'Taxpayer identification numbers' }, ['npwp']]],
  ),
  ministry(
    'polri',
    { id: 'Kepolisian Negara Republik Indonesia', en: 'Indonesian National Police' },
    'security',
    {
      id: 'Memelihara keamanan, menegakkan hukum, dan melayani masyarakat.',
      en: 'Keeps the peace, enforces the law and serves the public.',
    },
    { address: 'Jalan Trunojoyo Nomor 3, Jakarta Selatan', site: 'https://www.polri.go.id' },
  ),
  ministry(
    'ombudsman',
    { id: 'Ombudsman Republik Indonesia', en: 'Ombudsman of the Republic of Indonesia' },
    'public-service',
    {
      id: 'Mengawasi pelayanan publik dan memeriksa laporan maladministrasi.',
      en: 'Oversees public services and examines reports of maladministration.',
    },
    { address: 'Jalan H.R. Rasuna Said Kavling C-19, Jakarta Selatan', site: 'https://ombudsman.go.id' },
    [],
    'independent-body',
  ),
  ministry(
    'bssn',
    { id: 'Badan Siber dan Sandi Negara', en: 'National Cyber and Crypto Agency' },
    'security',
    {
      id: 'Menjaga keamanan siber dan menerbitkan sertifikat elektronik bagi pemerintah melalui Balai Besar Sertifikasi Elektronik.',
      en: 'Guards cyber security and issues electronic certificates to government through its certification centre.',
    },
    { address: 'Jalan Harsono R.M. Nomor 70, Jakarta Selatan', site: 'https://www.bssn.go.id' },
  ),
];
