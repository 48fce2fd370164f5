import { as, type BodyId, type PostId } from '#ground';
import { type LetterCode, type LetterInput, objectionSentence } from '#letters';
import { readTemplates } from '../src/law/letters/template.disk-adapter.ts';

/** Today's templates. */
export const templates = readTemplates();

/** A decision of the fictional region with every part filled: for tests, for the figures of `npm run bench`, and to look at a template. */
export const sampleDecision = (changes: Partial<LetterInput> = {}): LetterInput => ({
  shape: 1,
  kind: 'decision',
  outcome: 'granted',
  product: { type: 'licence', title: 'Surat Izin Praktik Dokter' },
  code: as<LetterCode>('7KQ2MXW94RTHB3VCPZ6N'),
  number: '503/12/DPMPTSP/2026',
  body: {
    id: as<BodyId>('sukamaju/dpmptsp'),
    government: 'Pemerintah Kabupaten Sukamaju',
    name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    address: 'Jalan Merdeka Nomor 17, Sukamaju 40001',
    contact: 'Telepon (0299) 123456 · dpmptsp@sukamaju.example · sukamaju.example/dpmptsp',
  },
  title: 'Keputusan Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  about: 'Surat Izin Praktik Dokter',
  considering: [
    'bahwa setiap dokter yang menjalankan praktik wajib memiliki surat izin praktik yang diterbitkan oleh pemerintah daerah',
    'bahwa berdasarkan hasil pemeriksaan kelengkapan dan rekomendasi teknis Dinas Kesehatan, pemohon memenuhi syarat untuk diberi izin praktik di Kabupaten Sukamaju',
    'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala Dinas tentang Surat Izin Praktik Dokter',
  ],
  recalling: [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan',
    'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan',
    'Peraturan Bupati Sukamaju Nomor 8 Tahun 2024 tentang Pendelegasian Kewenangan Penyelenggaraan Pelayanan Perizinan',
  ],
  noting: ['Rekomendasi Dinas Kesehatan Kabupaten Sukamaju tanggal 5 Januari 2026 atas permohonan nomor SKM-2026-000123'],
  deciding: [
    'Memberikan izin praktik kepada dokter dengan data sebagai berikut',
    'Izin hanya berlaku untuk tempat praktik yang disebut dalam diktum KESATU',
  ],
  conditions: [
    'menjalankan praktik sesuai dengan standar profesi, standar pelayanan, dan standar prosedur operasional',
    'memasang papan nama praktik yang memuat nomor izin ini',
    'melaporkan setiap perubahan tempat praktik paling lambat 14 hari sebelum perubahan',
  ],
  paragraphs: [],
  holder: [
    { label: 'Nama', value: 'dr. Ratna Wulandari' },
    { label: 'Nomor STR', value: 'STR-31-0099-2025' },
    { label: 'Tempat praktik', value: 'Klinik Sehat Sentosa, Jalan Melati Nomor 3, Desa Sukasari' },
  ],
  validity: { from: '2026-01-08', until: '2031-01-08' },
  objection: objectionSentence('Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'),
  place: 'Sukamaju',
  date: '2026-01-08',
  signer: {
    post: as<PostId>('sukamaju/dpmptsp#head'),
    office: 'Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    name: 'Drs. H. Bambang Setiawan, M.Si.',
    rank: 'Pembina Utama Muda',
    capacity: 'definitive',
  },
  copies: ['Kepala Dinas Kesehatan Kabupaten Sukamaju', 'Ketua organisasi profesi yang bersangkutan'],
  address: 'http://localhost:8080/verify/7KQ2MXW94RTHB3VCPZ6N',
  template: templates.decision.hash,
  level: 'local',
  ...changes,
});

/** A document of the fictional region, signed under a mandate. */
export const sampleDocument = (changes: Partial<LetterInput> = {}): LetterInput => ({
  ...sampleDecision(),
  kind: 'document',
  product: { type: 'document', title: 'Surat Keterangan Penelitian' },
  number: '070/3/Kesbangpol/I/2026',
  body: {
    id: as<BodyId>('sukamaju/kesbangpol'),
    government: 'Pemerintah Kabupaten Sukamaju',
    name: 'Badan Kesatuan Bangsa dan Politik',
    address: 'Jalan Pemuda Nomor 4, Sukamaju 40001',
    contact: 'Telepon (0299) 123499 · kesbangpol@sukamaju.example',
  },
  title: 'Surat Keterangan Penelitian',
  about: '',
  considering: [],
  recalling: [],
  noting: [],
  deciding: [],
  conditions: ['Peneliti wajib menyerahkan hasil penelitian kepada Badan Kesatuan Bangsa dan Politik Kabupaten Sukamaju.'],
  paragraphs: [
    'Kepala Badan Kesatuan Bangsa dan Politik Kabupaten Sukamaju menerangkan bahwa orang di bawah ini dapat melakukan penelitian di Kabupaten Sukamaju:',
    'Penelitian dilakukan dengan menghormati adat setempat dan tidak menyimpang dari tujuan yang disebut dalam permohonan.',
  ],
  signer: {
    post: as<PostId>('sukamaju/kesbangpol#secretary'),
    office: 'Sekretaris Badan Kesatuan Bangsa dan Politik',
    name: 'Sri Handayani, S.IP.',
    capacity: 'plh',
    onBehalfOf: 'Kepala Badan Kesatuan Bangsa dan Politik',
  },
  copies: [],
  template: templates.document.hash,
  ...changes,
});
