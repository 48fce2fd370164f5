import type { Words } from '#ground';

/** One step of the guided way: what to try, where, and as whom (the key of an account). */
export type GuideStep = { readonly text: Words; readonly href: string; readonly account?: string };

const doctor = '/services/sukamaju/dpmptsp/sip-dokter';

/** What to try next: the way of one application through every role, from the search for a service to the verified letter. */
export const guide: readonly GuideStep[] = [
  {
    text: {
      id: 'Baca standar Surat Izin Praktik Dokter, lalu ajukan. Nomor registrasi untuk dicoba: STR-2026-0001.',
      en: 'Read the standard of the doctor’s practice licence, then apply. A registration number to try: STR-2026-0001.',
    },
    href: doctor,
    account: 'doctor',
  },
  {
    text: {
      id: 'Sebagai petugas loket, buka kotak kerja dan periksa kelengkapannya.',
      en: 'As the front office, open the inbox and check that the file is complete.',
    },
    href: '/inbox',
    account: 'dpmptsp-front-office',
  },
  {
    text: {
      id: 'Sebagai Dinas Kesehatan, beri rekomendasi teknis.',
      en: 'As the Health Office, give the technical recommendation.',
    },
    href: '/inbox',
    account: 'dinkes-sdk',
  },
  {
    text: { id: 'Sebagai kepala bidang, bubuhkan paraf.', en: 'As the section head, initial the draft.' },
    href: '/inbox',
    account: 'dpmptsp-section-head',
  },
  {
    text: { id: 'Sebagai sekretaris, bubuhkan paraf.', en: 'As the secretary, initial the draft.' },
    href: '/inbox',
    account: 'dpmptsp-secretary',
  },
  {
    text: {
      id: 'Sebagai kepala dinas, baca apa yang akan ditandatangani, lalu tandatangani.',
      en: 'As the head, read what will be signed, then sign.',
    },
    href: '/inbox',
    account: 'dpmptsp-head',
  },
  {
    text: {
      id: 'Sebagai pemohon, baca pesan dan unduh keputusannya.',
      en: 'As the applicant, read the message and download the decision.',
    },
    href: '/messages',
    account: 'doctor',
  },
  {
    text: { id: 'Sebagai siapa pun, periksa keaslian surat itu.', en: 'As anyone, check that the letter is genuine.' },
    href: '/verify',
  },
];
