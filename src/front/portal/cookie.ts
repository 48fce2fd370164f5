import type { Words } from '#ground';

/** One cookie of ours: its name, what it is for, and how long it stays. All are strictly needed, so none asks consent. */
export type CookieFact = { readonly name: string; readonly use: Words; readonly stays: Words };

/** Every cookie that this house sets; on https the names of the first and second begin with `__Host-`. */
export const cookieFacts: readonly CookieFact[] = [
  {
    name: 'satupintu',
    use: { id: 'Mengenali Anda setelah masuk.', en: 'Knows you after you have signed in.' },
    stays: { id: 'Sampai Anda keluar, paling lama 12 jam', en: 'Until you sign out, 12 hours at most' },
  },
  {
    name: 'satupintu_form',
    use: {
      id: 'Memastikan formulir dikirim dari peramban Anda sendiri.',
      en: 'Makes sure that a form is sent from your own browser.',
    },
    stays: { id: 'Sampai peramban ditutup', en: 'Until the browser is closed' },
  },
  {
    name: 'satupintu_lang',
    use: { id: 'Mengingat bahasa yang Anda pilih.', en: 'Remembers the language you chose.' },
    stays: { id: 'Satu tahun', en: 'One year' },
  },
];
