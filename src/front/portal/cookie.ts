import type { Words } from '#ground';

/** One cookie of ours: its name, what it is for, and how long it stays. All are strictly needed, so none asks consent. */
export type CookieFact = { readonly name: string; readonly use: Words; readonly stays: Words };

/** Every cookie that this house sets by itself; on https the names of the first and second begin with `__Host-`. */
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
    name: 'satupintu_way',
    use: { id: 'Mengingat halaman yang Anda tuju selama proses masuk.', en: 'Remembers where you were going while you sign in.' },
    stays: { id: 'Paling lama 30 menit', en: '30 minutes at most' },
  },
  {
    name: 'satupintu_draft_…',
    use: {
      id: 'Membuka isian yang Anda mulai tanpa masuk, di peramban ini.',
      en: 'Opens, in this browser, the draft that you began without signing in.',
    },
    stays: { id: 'Sampai permohonan dikirim atau masa simpan draf habis', en: 'Until you apply or the draft is no longer kept' },
  },
  {
    name: 'satupintu_idp, satupintu_login, satupintu_resume',
    use: { id: 'Menjalankan proses masuk di halaman masuk kami.', en: 'Carry you through our sign-in page.' },
    stays: { id: 'Sampai Anda keluar', en: 'Until you sign out' },
  },
  {
    name: 'satupintu_leave',
    use: { id: 'Menyelesaikan proses keluar.', en: 'Finishes signing you out.' },
    stays: { id: 'Paling lama 5 menit', en: '5 minutes at most' },
  },
  {
    name: 'satupintu_lang',
    use: { id: 'Mengingat bahasa yang Anda pilih.', en: 'Remembers the language you chose.' },
    stays: { id: 'Satu tahun', en: 'One year' },
  },
];
