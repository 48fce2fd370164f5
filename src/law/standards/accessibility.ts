import type { Words } from '#ground';
import { type Check, headingOf } from './draft.ts';
import { fault } from './faults.ts';
import { vulnerableGroups } from './grammar.ts';

/** UU 25/2009 ps 29, explanation: the groups that public service must give special treatment, at no extra cost. */
export const groupWords: Readonly<Record<(typeof vulnerableGroups)[number], Words>> = {
  disability: { id: 'penyandang disabilitas', en: 'persons with a disability' },
  elderly: { id: 'lanjut usia', en: 'elderly people' },
  pregnant: { id: 'ibu hamil', en: 'pregnant women' },
  children: { id: 'anak', en: 'children' },
  'natural-disaster': { id: 'korban bencana alam', en: 'victims of a natural disaster' },
  'social-disaster': { id: 'korban bencana sosial', en: 'victims of a social disaster' },
};

/** `accessibility`: each vulnerable group has at least one facility in the block `facilities`. */
export const accessibilityFaults: Check = (draft) => {
  const served = new Set((draft.standard.facilities ?? []).flatMap((facility) => facility.for));
  const missing = vulnerableGroups.filter((group) => !served.has(group));
  if (missing.length === 0) return [];
  const groups = {
    id: missing.map((group) => groupWords[group].id).join(', '),
    en: missing.map((group) => groupWords[group].en).join(', '),
  };
  return [fault('accessibility', headingOf(draft, 'facilities'), { groups, keys: missing.join(', ') })];
};
