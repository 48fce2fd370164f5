import type { Words } from '#ground';
import type { Fault } from './entry.ts';

/** What `journal verify` says. */
export const words = {
  summary: {
    id: 'memeriksa keutuhan jurnal; --sql mencetak pernyataan yang sama untuk auditor',
    en: 'check that the journal is unbroken; --sql prints the same as one statement for an auditor',
  },
  sound: {
    id: 'Jurnal utuh: {entries} tindakan dan {reads} pembacaan data pribadi; {numbered} bernomor, {waiting} menunggu nomor.',
    en: 'The journal is unbroken: {entries} acts and {reads} reads of personal data; {numbered} numbered, {waiting} waiting for a number.',
  },
  broken: {
    id: 'Jurnal tidak utuh: {count} hal pada {entries} tindakan dan {reads} pembacaan data pribadi.',
    en: 'The journal is broken: {count} faults in {entries} acts and {reads} reads of personal data.',
  },
} satisfies Record<string, Words>;

/** Each fault of the journal as a sentence of what was found. */
export const faultWords: Readonly<Record<Fault, Words>> = {
  gap: { id: 'baris sebelumnya hilang', en: 'a row before it is missing' },
  link: { id: 'menyebut baris lain sebagai baris sebelumnya', en: 'names another row as the one before it' },
  hash: { id: 'isinya bukan isi yang dicatat', en: 'its content is not what was recorded' },
  column: { id: 'kolomnya berbeda dari isi yang dicatat', en: 'a column differs from the recorded content' },
  read: { id: 'catatan pembacaan data pribadi diubah', en: 'a record of reading personal data was changed' },
  ledger: { id: 'penomoran terputus', en: 'the numbering is broken' },
  number: {
    id: 'tidak bernomor, atau nomornya milik baris lain atau baris yang hilang',
    en: 'has no number, or its number belongs to another row or to one that is gone',
  },
};
