import type { Words } from '#ground';
import { tell, type Visit } from '#web';
import { words } from './words.ts';

/** Words in a row: `a`, `a dan b`, `a, b, dan c`. */
export function inRow(visit: Visit, items: readonly Words[], joint: Words = words.and): string {
  const all = items.map((one) => tell(visit, one));
  const last = all.at(-1) ?? '';
  if (all.length < 2) return last;
  return `${all.slice(0, -1).join(', ')}${all.length > 2 ? ',' : ''} ${tell(visit, joint)} ${last}`;
}
