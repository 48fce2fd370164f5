import type { Act } from './act.ts';
import { titled } from './citation.ts';
import { readReference } from './reference.ts';
import type { Register } from './register.ts';

/** Acts in which every word asked stands: in their id, their citation or their title, in either language. */
export function matching(register: Register, asked: string): readonly Act[] {
  const needles = asked
    .toLowerCase()
    .split(/\s+/)
    .filter((needle) => needle !== '');
  const found = [...register.acts.values()].filter((act) => {
    const text = [act.id, titled(act, 'id'), titled(act, 'en')].join(' ').toLowerCase();
    return needles.every((needle) => text.includes(needle));
  });
  return found.sort((a, b) => rankOf(a) - rankOf(b) || yearOf(b) - yearOf(a) || (a.id < b.id ? -1 : 1));
}

/** UU 12/2011 ps 7 and 8: the constitution, statutes, then what stands below them. */
const ranks = [
  'uud',
  'uu',
  'perppu',
  'putusan-mk',
  'pp',
  'perpres',
  'keppres',
  'permen',
  'perda',
  'qanun',
  'pergub',
  'perbup',
  'perwali',
];

const rankOf = (act: Act): number => {
  const rank = ranks.findIndex(
    (prefix) => act.id.startsWith(`${prefix}/`) || (prefix === 'permen' && act.id.startsWith('permen')),
  );
  return rank === -1 ? ranks.length : rank;
};

const yearOf = (act: Act): number => readReference(act.id)?.year ?? 0;
