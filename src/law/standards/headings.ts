import type { Words } from '#ground';
import { type Component, components } from './standard.ts';

/** A second-level part of a standard's file: one of the fourteen components, or the examples at the end. */
export type PartName = Component | 'examples';

/** Every part in its order, the fourteen of UU 25/2009 ps 21 first. */
export const partNames: readonly PartName[] = [...components, 'examples'];

/** The heading of each part, in the words of UU 25/2009 ps 21. */
export const headingWords: Readonly<Record<PartName, Words>> = {
  'legal-basis': { id: 'Dasar hukum', en: 'Legal basis' },
  requirements: { id: 'Persyaratan', en: 'Requirements' },
  procedure: { id: 'Sistem, mekanisme, dan prosedur', en: 'System, mechanism and procedure' },
  time: { id: 'Jangka waktu penyelesaian', en: 'Time limit' },
  fee: { id: 'Biaya', en: 'Fee' },
  product: { id: 'Produk', en: 'Product' },
  facilities: { id: 'Sarana, prasarana, dan fasilitas', en: 'Facilities' },
  competence: { id: 'Kompetensi pelaksana', en: 'Competence of staff' },
  'internal-supervision': { id: 'Pengawasan internal', en: 'Internal supervision' },
  complaints: { id: 'Penanganan pengaduan, saran, dan masukan', en: 'Complaints, suggestions and input' },
  'staff-number': { id: 'Jumlah pelaksana', en: 'Number of staff' },
  'service-guarantee': { id: 'Jaminan pelayanan', en: 'Guarantee of service' },
  'safety-guarantee': { id: 'Jaminan keamanan dan keselamatan', en: 'Guarantee of security and safety' },
  evaluation: { id: 'Evaluasi kinerja pelaksana', en: 'Performance evaluation' },
  examples: { id: 'Contoh', en: 'Examples' },
};

/** Other headings that mean the same: the statute's long forms and what is commonly written on walls. */
const synonyms: readonly (readonly [string, PartName])[] = [
  ['sistem mekanisme dan prosedur', 'procedure'],
  ['system mechanism and procedure', 'procedure'],
  ['procedure', 'procedure'],
  ['prosedur', 'procedure'],
  ['jangka waktu', 'time'],
  ['waktu penyelesaian', 'time'],
  ['time', 'time'],
  ['biaya tarif', 'fee'],
  ['tarif', 'fee'],
  ['biaya dan tarif', 'fee'],
  ['fees', 'fee'],
  ['produk pelayanan', 'product'],
  ['products', 'product'],
  ['sarana prasarana dan atau fasilitas', 'facilities'],
  ['sarana dan prasarana', 'facilities'],
  ['competence', 'competence'],
  ['staff competence', 'competence'],
  ['supervision', 'internal-supervision'],
  ['pengaduan', 'complaints'],
  ['penanganan pengaduan', 'complaints'],
  ['complaints', 'complaints'],
  ['staff', 'staff-number'],
  ['jaminan keamanan dan keselamatan pelayanan', 'safety-guarantee'],
  ['guarantee of safety', 'safety-guarantee'],
  ['evaluation', 'evaluation'],
  ['evaluasi kinerja', 'evaluation'],
  ['evaluation of performance', 'evaluation'],
];

/** A heading's text without case, punctuation and numbering, so that `3. Biaya/Tarif` is found. */
const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\s\d.)]+/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const known: ReadonlyMap<string, PartName> = new Map([
  ...partNames.flatMap((name): [string, PartName][] => [
    [plainHeading(headingWords[name].id), name],
    [plainHeading(headingWords[name].en), name],
  ]),
  ...synonyms,
]);

/** The part that a second-level heading opens, in Indonesian or English; undefined for an unknown heading. */
export const partOf = (heading: string): PartName | undefined => known.get(plainHeading(heading));
