import type { Words } from '#ground';
import type { ProductType, StepKind } from './standard.ts';

/** What a step is called where the standard gives it no name. */
export const stepTitles: Readonly<Record<StepKind, Words>> = {
  check: { id: 'Pemeriksaan kelengkapan', en: 'Check for completeness' },
  recommend: { id: 'Pertimbangan teknis', en: 'Technical advice' },
  inspect: { id: 'Pemeriksaan lapangan', en: 'Inspection on site' },
  meet: { id: 'Rapat tim teknis', en: 'Meeting of the technical team' },
  initial: { id: 'Paraf berjenjang', en: 'Initials' },
  decide: { id: 'Keputusan', en: 'Decision' },
  pay: { id: 'Pembayaran', en: 'Payment' },
  register: { id: 'Pencatatan pada sistem lain', en: 'Registration in another system' },
  deliver: { id: 'Penyerahan produk', en: 'Handing over' },
  automatic: { id: 'Pemeriksaan oleh sistem', en: 'Check by the system' },
};

const decisions: ReadonlySet<ProductType> = new Set([
  'licence',
  'standard',
  'dispensation',
  'concession',
  'certificate',
  'decree',
]);

/** True for the six product types that are decisions, signed as a Keputusan. */
export const isDecision = (type: ProductType): boolean => decisions.has(type);

/** How a product of this type comes about: signed in a `decide` step, or given by a step of one of these kinds. */
export function productType(type: ProductType): { readonly signed: boolean; readonly givenBySteps: readonly StepKind[] } {
  if (isDecision(type) || type === 'document') return { signed: true, givenBySteps: ['automatic'] };
  if (type === 'population-document' || type === 'external') return { signed: false, givenBySteps: ['register'] };
  if (type === 'finding') return { signed: false, givenBySteps: ['inspect', 'deliver'] };
  return { signed: false, givenBySteps: ['deliver'] };
}
