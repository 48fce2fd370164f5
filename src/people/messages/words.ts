import type { Words } from '#ground';

/** The messages room's own sentences. */
export const words = {
  messages: { id: 'Pesan', en: 'Messages' },
  unread: { id: '{n} belum dibaca', en: '{n} unread' },
  allRead: { id: 'Semua sudah dibaca', en: 'All read' },
  lead: {
    id: 'Setiap kabar tentang permohonan Anda ada di sini, juga yang dikirim lewat SMS, WhatsApp, atau surel.',
    en: 'All news about your applications is here, also what was sent by SMS, WhatsApp or e-mail.',
  },
  empty: {
    id: 'Belum ada pesan. Anda mendapat pesan setelah mengirim permohonan.',
    en: 'There are no messages yet. You get one after submitting an application.',
  },
  newTag: { id: 'Baru', en: 'New' },
  from: { id: 'Dari', en: 'From' },
  at: { id: 'Tanggal', en: 'Date' },
  sent: { id: 'Dikirim juga', en: 'Also sent' },
  open: { id: 'Lihat selengkapnya', en: 'See more' },
  back: { id: 'Kembali ke daftar pesan', en: 'Back to the messages' },
  general: { id: 'Kabar tentang permohonan Anda', en: 'News about your application' },
  generalText: {
    id: 'Ada kabar baru. Buka tautan di bawah untuk melihatnya.',
    en: 'There is news. Open the link below to see it.',
  },
  sms: { id: 'SMS', en: 'SMS' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  email: { id: 'Surel', en: 'E-mail' },
  paper: { id: 'Surat', en: 'Paper' },
  queued: { id: 'sedang dikirim', en: 'on its way' },
  delivered: { id: 'terkirim', en: 'sent' },
  failed: { id: 'tidak terkirim', en: 'not sent' },
  paperTitle: { id: 'Pesan untuk disampaikan langsung', en: 'Messages to hand over' },
  paperLead: {
    id: 'Orang-orang ini tidak mempunyai telepon seluler atau surel. Cetak pesannya, lalu serahkan di loket atau kirim lewat pos.',
    en: 'These people have no mobile phone and no e-mail. Print the message, then hand it over at the counter or post it.',
  },
  paperNone: { id: 'Tidak ada pesan yang perlu disampaikan langsung.', en: 'There are no messages to hand over.' },
  paperDone: { id: 'Sudah disampaikan', en: 'Handed over' },
} as const satisfies Readonly<Record<string, Words>>;
