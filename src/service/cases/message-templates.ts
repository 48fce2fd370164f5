import type { Templates } from '#messages';

/** What an applicant is told, and when. Params: `receipt`, `service`, `date`; nothing personal. */
export const templates: Templates = {
  'case.submitted': {
    title: { id: 'Permohonan {receipt} diterima', en: 'Application {receipt} received' },
    text: {
      id: 'Permohonan Anda untuk {service} sudah kami terima. Keputusan paling lambat tanggal {date}. Anda dapat melihat kemajuannya kapan saja.',
      en: 'We have received your application for {service}. The decision comes by {date} at the latest. You can see its progress at any time.',
    },
    short: {
      id: 'Permohonan {receipt} diterima. Keputusan paling lambat {date}.',
      en: 'Application {receipt} received. Decision by {date}.',
    },
  },
  'case.returned': {
    title: { id: 'Permohonan {receipt} perlu dilengkapi', en: 'Application {receipt} needs correction' },
    text: {
      id: 'Ada yang perlu Anda lengkapi pada permohonan {service}. Semua kekurangan disebut dalam halaman permohonan.',
      en: 'Something in your application for {service} needs to be completed. The application’s page lists everything.',
    },
    short: {
      id: 'Permohonan {receipt} perlu dilengkapi. Buka tautan untuk melihat kekurangannya.',
      en: 'Application {receipt} needs correction. Open the link to see what is missing.',
    },
  },
  'case.corrected': {
    title: { id: 'Perbaikan permohonan {receipt} diterima', en: 'Correction of application {receipt} received' },
    text: {
      id: 'Perbaikan permohonan Anda untuk {service} sudah kami terima. Keputusan paling lambat tanggal {date}.',
      en: 'We have received the correction of your application for {service}. The decision comes by {date} at the latest.',
    },
    short: {
      id: 'Perbaikan permohonan {receipt} diterima. Keputusan paling lambat {date}.',
      en: 'Correction of application {receipt} received. Decision by {date}.',
    },
  },
  'case.withdrawn': {
    title: { id: 'Permohonan {receipt} ditarik', en: 'Application {receipt} withdrawn' },
    text: {
      id: 'Permohonan {service} sudah ditarik atas permintaan Anda. Bila bukan Anda yang menariknya, segera hubungi kami. Anda dapat mengajukan lagi kapan saja.',
      en: 'The application for {service} has been withdrawn as you asked. If it was not you, please contact us at once. You can apply again at any time.',
    },
    short: {
      id: 'Permohonan {receipt} sudah ditarik. Bila bukan Anda, segera hubungi kami.',
      en: 'Application {receipt} was withdrawn. If it was not you, contact us at once.',
    },
  },
  'case.lapsed-office': {
    title: { id: 'Batas waktu permohonan {receipt} terlewati', en: 'Application {receipt} is past its last day' },
    text: {
      id: 'Permohonan {receipt} untuk {service} belum diputus sampai batas waktunya, tanggal {date}. Permohonan ini ada di meja Anda atau di meja bawahan Anda. Selesaikan segera.',
      en: 'Application {receipt} for {service} was not decided by its last day, {date}. It is on your desk or on that of someone who answers to you. Please see to it at once.',
    },
    short: {
      id: 'Permohonan {receipt} melewati batas waktu {date}. Selesaikan segera.',
      en: 'Application {receipt} is past its last day, {date}. Please see to it at once.',
    },
  },
  'case.accepted': {
    title: { id: 'Berkas {receipt} lengkap', en: 'File {receipt} is complete' },
    text: {
      id: 'Berkas permohonan {service} sudah lengkap. Keputusan paling lambat tanggal {date}.',
      en: 'The file for {service} is complete. The decision comes by {date} at the latest.',
    },
    short: {
      id: 'Berkas {receipt} lengkap. Keputusan paling lambat {date}.',
      en: 'File {receipt} is complete. Decision by {date}.',
    },
  },
  'decision.issued': {
    title: { id: 'Keputusan atas permohonan {receipt}', en: 'Decision on application {receipt}' },
    text: {
      id: 'Keputusan atas permohonan {service} sudah ditandatangani. Unduh dokumennya di halaman permohonan.',
      en: 'The decision on your application for {service} has been signed. Download it from the application’s page.',
    },
    short: {
      id: 'Keputusan atas permohonan {receipt} sudah terbit. Unduh di tautan ini.',
      en: 'The decision on application {receipt} is out. Download it here.',
    },
  },
  'case.lapsed': {
    title: { id: 'Batas waktu permohonan {receipt} terlewati', en: 'Application {receipt} is past its last day' },
    text: {
      id: 'Batas waktu permohonan {service}, tanggal {date}, sudah terlewati tanpa keputusan. Hak Anda tercatat; pejabat dan atasannya sudah diberi tahu. Halaman permohonan menjelaskan langkah berikutnya.',
      en: 'The last day for your application for {service}, {date}, has passed without a decision. Your right is recorded; the official and the superior have been told. The application’s page says what comes next.',
    },
    short: {
      id: 'Batas waktu permohonan {receipt} terlewati. Hak Anda tercatat.',
      en: 'Application {receipt} is past its last day. Your right is recorded.',
    },
  },
};
