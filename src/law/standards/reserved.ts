import type { Words } from '#ground';
import type { Check } from './draft.ts';
import { fault } from './faults.ts';
import type { Fault } from './problem.ts';
import type { Product, Standard } from './standard.ts';

/** A product that a statute gives to one national system alone. */
export type Reservation = {
  /** The system, as `in:` of a step names it. */
  readonly system: 'oss' | 'simbg' | 'siak';
  readonly name: string;
  readonly what: Words;
  readonly acts: readonly string[];
  /** How it is known: the product's type, its matter, or words of its title. */
  readonly types: readonly Product['type'][];
  readonly matters: RegExp;
  readonly titles: RegExp;
};

/** The reserved products: UU 23/2014 ps 349–350 as amended, PP 16/2021 and UU 24/2013. */
export const reservations: readonly Reservation[] = [
  {
    system: 'oss',
    name: 'OSS',
    what: { id: 'Perizinan berusaha', en: 'A business licence' },
    acts: ['uu/2014/23~350', 'pp/2025/28'],
    types: [],
    matters: /^business\/licen[cs]e(\/|$)/,
    titles:
      /\b(nomor induk berusaha|nib|perizinan berusaha|izin usaha|sertifikat standar usaha|business (identification number|licence))\b/i,
  },
  {
    system: 'simbg',
    name: 'SIMBG',
    what: { id: 'Persetujuan bangunan gedung', en: 'A building approval' },
    acts: ['pp/2021/16~253'],
    types: [],
    matters: /^building\/(approval|fitness)(\/|$)/,
    titles: /\b(persetujuan bangunan gedung|pbg|sertifikat laik fungsi|slf|building approval)\b/i,
  },
  {
    system: 'siak',
    name: 'SIAK',
    what: { id: 'Dokumen kependudukan', en: 'A population document' },
    acts: ['uu/2013/24'],
    types: ['population-document'],
    matters: /^population(\/|$)/,
    titles:
      /\b(ktp(-el)?|kartu tanda penduduk|kartu keluarga|kartu identitas anak|akta (kelahiran|kematian|perkawinan|perceraian|pengakuan anak|pengesahan anak)|surat keterangan pindah|birth certificate|identity card)\b/i,
  },
];

/** The reservation that a product falls under, if any. */
export const reservationOf = (product: Product, standard: Standard): Reservation | undefined =>
  reservations.find(
    (one) =>
      one.types.includes(product.type) ||
      one.titles.test(product.title.id) ||
      one.titles.test(product.title.en ?? '') ||
      (one.matters.test(standard.matter) && product.type !== 'document'),
  );

/** `reserved`: such a product comes out of a `register` step in that system, and nobody signs it here. */
export const reservedFaults: Check = ({ standard, blocks }) =>
  standard.products.flatMap((product): Fault[] => {
    const reservation = reservationOf(product, standard);
    if (reservation === undefined) return [];
    const step = standard.steps.find((one) => one.key === product.givenBy);
    if (step?.does === 'register' && step.in === reservation.system) return [];
    const params = { what: reservation.what, title: product.title.id, system: reservation.system, name: reservation.name };
    return [fault('reserved', blocks.product.at([product.key], 'key'), params, reservation.acts)];
  });
