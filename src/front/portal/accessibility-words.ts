import type { Statement } from './statement.ts';

/** The accessibility statement: what we hold ourselves to, what we know is lacking, how to ask for another way. */
export const accessibility: Statement = {
  path: '/accessibility',
  title: { id: 'Pernyataan aksesibilitas', en: 'Accessibility statement' },
  lead: {
    id: 'Layanan ini harus dapat dipakai oleh semua orang, termasuk penyandang disabilitas dan lanjut usia, dengan perangkat apa pun yang mereka punya.',
    en: 'Everyone must be able to use this service, including people with disabilities and older people, with whatever device they have.',
  },
  passages: [
    {
      title: { id: 'Yang kami pastikan', en: 'What we make sure of' },
      points: [
        { id: 'Semua halaman dapat dipakai hanya dengan papan ketik.', en: 'Every page can be used with a keyboard alone.' },
        {
          id: 'Pembaca layar dapat membaca setiap isian, petunjuk, dan kesalahan.',
          en: 'Screen readers can read every field, hint and error.',
        },
        {
          id: 'Tulisan dapat diperbesar empat kali tanpa ada bagian yang hilang.',
          en: 'Text can be enlarged four times and nothing is lost.',
        },
        {
          id: 'Warna tulisan dan latarnya cukup berbeda, dan tidak ada arti yang hanya disampaikan lewat warna.',
          en: 'Text stands out from its ground, and nothing is said by colour alone.',
        },
        {
          id: 'Semua halaman berfungsi tanpa JavaScript, pada layar ponsel yang kecil, dan pada jaringan yang lambat.',
          en: 'Every page works without JavaScript, on a small phone and on a slow network.',
        },
        {
          id: 'Anda boleh berhenti kapan saja dan melanjutkan nanti. Tidak ada batas waktu untuk satu halaman.',
          en: 'You may stop at any time and go on later. No page has a time limit.',
        },
      ],
    },
    {
      title: { id: 'Ukuran yang kami pakai', en: 'The measure we use' },
      text: [
        {
          id: 'Kami berpegang pada Pedoman Aksesibilitas Konten Web (WCAG) 2.2 tingkat AA. Setiap perubahan diperiksa otomatis di peramban sungguhan, pada layar ponsel dan layar lebar, dengan dan tanpa JavaScript.',
          en: 'We hold ourselves to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Every change is checked automatically in a real browser, on a phone’s screen and a wide one, with and without JavaScript.',
        },
      ],
    },
    {
      title: { id: 'Yang masih kurang', en: 'What is still lacking' },
      points: [
        {
          id: 'Pemeriksaan otomatis tidak menemukan semua hambatan. Layanan ini belum diuji bersama penyandang disabilitas.',
          en: 'Automatic checks do not find every obstacle. This service has not been tested with people with disabilities yet.',
        },
        {
          id: 'Surat keputusan dikirim sebagai PDF. Isinya juga dapat dibaca pada halaman permohonan Anda.',
          en: 'Decisions are sent as PDF. What they say can also be read on the page of your application.',
        },
        {
          id: 'Belum ada video bahasa isyarat dan versi suara.',
          en: 'There is no sign-language video and no audio version yet.',
        },
      ],
    },
    {
      title: { id: 'Minta cara lain', en: 'Ask for another way' },
      text: [
        {
          id: 'Jika suatu halaman tidak dapat Anda pakai, petugas {office} akan membantu tanpa biaya tambahan: lewat telepon, di loket, atau dengan cara berkomunikasi yang Anda pilih. Anda boleh datang bersama pendamping atau juru bahasa isyarat.',
          en: 'If you can’t use a page, the staff of {office} will help at no extra cost: by telephone, at the counter, or in the way of communicating that you choose. You may bring a companion or a sign-language interpreter.',
        },
      ],
    },
    {
      title: { id: 'Jika bantuan itu tidak Anda dapatkan', en: 'If you do not get that help' },
      text: [
        {
          id: 'Sampaikan pengaduan. Pengaduan tidak dipungut biaya dan tidak memengaruhi permohonan Anda.',
          en: 'Make a complaint. It is free and does not affect your application.',
        },
      ],
    },
  ],
  basis: ['uu/2009/25~29', 'uu/2016/8~19', 'uu/2016/8~105'],
};
