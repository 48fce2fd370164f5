import type { Words } from '#ground';

/** The pages on which somebody reads a person's data, as that person is told of it. */
export const readingWords: Readonly<Record<string, Words>> = {
  '/cases': { id: 'Halaman permohonan', en: 'The application' },
  '/cases/receipt': { id: 'Tanda terima', en: 'The receipt' },
  '/cases/files': { id: 'Berkas permohonan', en: 'A file of the application' },
  '/cases/letters': { id: 'Surat keputusan', en: 'The decision letter' },
  '/cases/decide': { id: 'Halaman penanda tangan', en: 'The signer’s page' },
};
