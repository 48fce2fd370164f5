import type { Words } from '#ground';
import type { Check } from './draft.ts';
import { fault } from './faults.ts';
import { asksMoney } from './not-yet.ts';
import { reservationOf } from './reserved.ts';
import type { Standard } from './standard.ts';

type Free = { readonly what: Words; readonly basis: readonly string[]; readonly is: (standard: Standard) => boolean };

const titled = (standard: Standard, words: RegExp): boolean =>
  words.test(standard.title.id) || words.test(standard.title.en ?? '');

/** What may never cost anything. */
const freeThings: readonly Free[] = [
  {
    what: { id: 'Dokumen kependudukan', en: 'A population document' },
    basis: ['uu/2013/24~79A'],
    is: (standard) => standard.products.some((product) => reservationOf(product, standard)?.system === 'siak'),
  },
  {
    what: { id: 'Keberatan dan banding administratif', en: 'An objection or administrative appeal' },
    basis: ['uu/2014/30~75'],
    is: (standard) =>
      /^(objection|appeal)(\/|$)/.test(standard.matter) || titled(standard, /\b(keberatan|banding administratif|objection)\b/i),
  },
  {
    what: { id: 'Pengaduan', en: 'A complaint' },
    basis: ['uu/2009/25~48'],
    is: (standard) => /^complaint(\/|$)/.test(standard.matter) || titled(standard, /\b(pengaduan|complaints?)\b/i),
  },
];

/** `free`: no money for a population document, an objection or a complaint. */
export const freeFaults: Check = ({ standard, blocks }) =>
  asksMoney(standard.fee.amount)
    ? freeThings
        .filter((one) => one.is(standard))
        .map((one) => fault('free', blocks.fee.at(['amount'], 'value'), { what: one.what }, one.basis))
    : [];
