import type { Words } from '#ground';

/**
 * One step of the guided way: what to try, where, and as whom (the key of an account; whoever has not signed in where there is
 * none). An empty `href` is the page on which one is.
 */
export type GuideStep = { readonly text: Words; readonly href: string; readonly account?: string };

const doctor = '/services/sukamaju/dpmptsp/sip-dokter';

/** What to try next: the way of one application through every role, from the search for a service to the verified letter. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      id: 'Cari Surat Izin Praktik Dokter, lalu baca standarnya',
      en: 'Find the doctor’s practice licence and read its standard',
    },
    href: '/services?q=izin+praktik+dokter',
  },
  {
    text: {
      id: 'Ajukan tanpa masuk dahulu, dengan nomor registrasi STR-2026-0001',
      en: 'Apply without signing in, with registration number STR-2026-0001',
    },
    href: `${doctor}/apply`,
  },
  {
    text: {
      id: 'Masuk sebagai dokter, periksa isian, lalu kirim',
      en: 'Sign in as the doctor, check the answers and send',
    },
    href: '',
    account: 'doctor',
  },
  {
    text: {
      id: 'Sebagai petugas loket, periksa kelengkapan berkasnya',
      en: 'As the front office, check that the file is complete',
    },
    href: '/inbox',
    account: 'dpmptsp-front-office',
  },
  {
    text: {
      id: 'Sebagai Dinas Kesehatan, beri rekomendasi teknis',
      en: 'As the Health Office, give the technical recommendation',
    },
    href: '/inbox',
    account: 'dinkes-sdk',
  },
  {
    text: { id: 'Sebagai kepala bidang, bubuhkan paraf', en: 'As the section head, initial the draft' },
    href: '/inbox',
    account: 'dpmptsp-section-head',
  },
  {
    text: { id: 'Sebagai sekretaris, bubuhkan paraf', en: 'As the secretary, initial the draft' },
    href: '/inbox',
    account: 'dpmptsp-secretary',
  },
  {
    text: {
      id: 'Sebagai kepala dinas, baca yang akan ditandatangani, lalu tandatangani',
      en: 'As the head, read what will be signed, then sign',
    },
    href: '/inbox',
    account: 'dpmptsp-head',
  },
  {
    text: {
      id: 'Sebagai dokter tadi, baca pesan dan unduh keputusannya',
      en: 'As the doctor again, read the message and download the decision',
    },
    href: '/messages',
    account: 'doctor',
  },
  {
    text: { id: 'Sebagai siapa pun, periksa keaslian surat itu', en: 'As anyone, check that the letter is genuine' },
    href: '/verify',
  },
  {
    text: {
      id: 'Sebagai siapa pun, lacak permohonan dengan nomor tanda terima dan PIN',
      en: 'As anyone, track the application by receipt number and PIN',
    },
    href: '/track',
  },
];
