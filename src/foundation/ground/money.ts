import type { Lang } from './words.ts';

/** Whole rupiah. */
export type Rupiah = bigint;

/** `Rp1.250.000` in Indonesian, `Rp1,250,000` in English. */
export const rupiah = (amount: Rupiah, lang: Lang): string =>
  `Rp${amount.toString().replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'id' ? '.' : ',')}`;
