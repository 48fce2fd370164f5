import type { Statement } from './statement.ts';

/** The privacy notice, in the seven contents of UU 27/2022 ps 21 and what a reader asks next. */
export const privacy: Statement = {
  path: '/privacy',
  title: { id: 'Pelindungan data pribadi', en: 'How we handle personal data' },
  lead: {
    id: 'Kami hanya meminta data yang diperlukan untuk layanan yang Anda minta, dan setiap orang yang membukanya tercatat.',
    en: 'We ask only for the data that the service you want needs, and everyone who opens it is recorded.',
  },
  passages: [
    {
      title: { id: 'Siapa yang bertanggung jawab', en: 'Who is responsible' },
      text: [
        {
          id: 'Pengendali data untuk satu permohonan adalah instansi yang menyelenggarakan layanannya; namanya tertulis di halaman layanan dan di tanda terima. Instansi lain hanya menerima data yang diperlukan untuk bagian tugasnya.',
          en: 'The body that provides the service controls the data of an application; its name stands on the service’s page and on the receipt. Other bodies get only what their own part of the work needs.',
        },
        {
          id: 'Pejabat pelindungan data dapat dihubungi di {dataOfficer}.',
          en: 'The data protection officer can be reached at {dataOfficer}.',
        },
      ],
    },
    {
      title: { id: 'Atas dasar apa', en: 'On what ground' },
      text: [
        {
          id: 'Kami memproses data Anda untuk menjalankan kewajiban menurut undang-undang dan tugas pelayanan publik, bukan atas persetujuan Anda. Dasar hukum setiap layanan tertulis di standar pelayanannya. Jika sesuatu memerlukan persetujuan, kami memintanya terpisah, dan Anda dapat menolaknya tanpa akibat bagi permohonan.',
          en: 'We process your data to carry out duties under the law and the task of public service, not by your consent. The legal basis of each service stands in its service standard. Where something needs consent we ask for it apart, and you may say no with no effect on your application.',
        },
      ],
    },
    {
      title: { id: 'Untuk apa', en: 'What for' },
      points: [
        { id: 'Memeriksa dan memutus permohonan Anda.', en: 'To examine and decide your application.' },
        { id: 'Memberi tahu Anda tentang perkembangannya.', en: 'To tell you how it is going.' },
        { id: 'Menerbitkan surat yang dapat diperiksa keasliannya.', en: 'To issue a letter whose authenticity can be checked.' },
        {
          id: 'Membuktikan di kemudian hari bahwa keputusan diambil menurut aturan.',
          en: 'To prove later that the decision followed the rules.',
        },
      ],
    },
    {
      title: { id: 'Data apa, dan mengapa diperlukan', en: 'Which data, and why they are needed' },
      points: [
        {
          id: 'Identitas: nama, nomor identitas, tanggal lahir, dan alamat, agar keputusan sampai pada orang yang tepat.',
          en: 'Identity: name, identity number, date of birth and address, so that the decision reaches the right person.',
        },
        {
          id: 'Kontak: nomor telepon dan surel, agar kami dapat memberi kabar.',
          en: 'Contact: telephone and e-mail, so that we can tell you.',
        },
        {
          id: 'Jawaban dan berkas yang diminta standar pelayanan; setiap persyaratan mencantumkan dasarnya.',
          en: 'The answers and files that the service standard asks for; each requirement gives its basis.',
        },
        {
          id: 'Data dari register instansi lain yang disebut di standar pelayanan, agar Anda tidak perlu menyerahkannya lagi.',
          en: 'Data from other bodies’ registers named in the service standard, so that you need not hand them in again.',
        },
        {
          id: 'Catatan siapa membuka atau mengubah data Anda, dan kapan.',
          en: 'The record of who opened or changed your data, and when.',
        },
      ],
      after: [
        {
          id: 'Sebagian data dapat bersifat spesifik, misalnya data kesehatan atau data anak. Data itu hanya diminta bila standar pelayanan menyebutnya.',
          en: 'Some data may be specific, such as data about health or a child. They are asked only where the service standard says so.',
        },
      ],
    },
    {
      title: { id: 'Berapa lama', en: 'For how long' },
      points: [
        {
          id: 'Data diproses selama permohonan berjalan dan selama surat yang terbit masih berlaku.',
          en: 'Data are processed while the application runs and while the letter issued is valid.',
        },
        {
          id: 'Sesudah itu berkas disimpan menurut jadwal retensi arsip instansinya, lalu dimusnahkan atau diserahkan ke lembaga kearsipan.',
          en: 'After that the file is kept by the body’s schedule of archive retention, then destroyed or handed to the archives.',
        },
        {
          id: 'Data pribadi disandikan dengan kunci tersendiri untuk setiap orang. Kunci itu dimusnahkan saat masa simpannya berakhir, dan Anda diberi tahu.',
          en: 'Personal data are encrypted with a key for each person. The key is destroyed when the time of keeping ends, and you are told.',
        },
      ],
    },
    {
      title: { id: 'Siapa yang melihatnya', en: 'Who sees it' },
      text: [
        {
          id: 'Hanya petugas yang menangani langkah permohonan Anda, atasannya yang mengawasi, dan instansi yang register-nya dimintai data. Siapa pun yang memegang surat dapat memeriksa keasliannya, tetapi tidak melihat berkas Anda. Kami tidak menjual data dan tidak memakai pelacak.',
          en: 'Only the officers who handle a step of your application, the superiors who supervise them, and the bodies whose registers are asked. Whoever holds a letter can check that it is genuine, but does not see your file. We sell no data and use no trackers.',
        },
      ],
    },
    {
      title: { id: 'Hak Anda', en: 'Your rights' },
      points: [
        { id: 'Mendapat penjelasan tentang pemrosesan data Anda.', en: 'To be told how your data are processed.' },
        {
          id: 'Melihat data Anda dan jejak siapa yang memprosesnya, paling lambat 3\u00a0×\u00a024\u00a0jam setelah diminta.',
          en: 'To see your data and the trail of who processed them, within 3\u00a0×\u00a024\u00a0hours of asking.',
        },
        {
          id: 'Meminta data yang keliru atau usang dibetulkan, paling lambat 3\u00a0×\u00a024\u00a0jam setelah diminta.',
          en: 'To have wrong or outdated data put right, within 3\u00a0×\u00a024\u00a0hours of asking.',
        },
        {
          id: 'Meminta pemrosesan ditunda, dibatasi, atau diakhiri, dan datanya dihapus, bila undang-undang tidak mewajibkan kami menyimpannya.',
          en: 'To have processing suspended, limited or ended, and the data erased, where the law does not oblige us to keep them.',
        },
        { id: 'Menarik persetujuan yang pernah Anda berikan.', en: 'To take back a consent that you gave.' },
        {
          id: 'Mengajukan keberatan atas keputusan yang diambil otomatis. Di sini keputusan diambil oleh pejabat, kecuali standar pelayanan menyebut lain.',
          en: 'To object to a decision made automatically. Here an official decides, unless the service standard says otherwise.',
        },
        { id: 'Menggugat dan menerima ganti rugi atas pelanggaran.', en: 'To sue and be compensated for a breach.' },
      ],
      after: [
        {
          id: 'Beberapa hak tidak berlaku sejauh penyelenggaraan negara, misalnya administrasi kependudukan dan perizinan, mengharuskan data tetap disimpan. Jika hak Anda tidak dapat dipenuhi, kami menjelaskan sebabnya.',
          en: 'Some rights do not apply as far as the administration of the state, such as civil registration and licensing, requires data to be kept. If a right can’t be met, we say why.',
        },
      ],
    },
    {
      title: { id: 'Jika terjadi kebocoran', en: 'If data leak' },
      text: [
        {
          id: 'Kami memberi tahu Anda secara tertulis paling lambat 3\u00a0×\u00a024\u00a0jam: data apa, kapan dan bagaimana terungkap, serta apa yang kami lakukan.',
          en: 'We tell you in writing within 3\u00a0×\u00a024\u00a0hours: which data, when and how they were disclosed, and what we do about it.',
        },
      ],
    },
    {
      title: { id: 'Jika pemberitahuan ini berubah', en: 'If this notice changes' },
      text: [
        {
          id: 'Perubahan diberitahukan sebelum berlaku. Permohonan yang sedang berjalan tetap mengikuti yang tertulis saat Anda mengirimnya, kecuali bila yang baru lebih menguntungkan Anda.',
          en: 'Changes are announced before they take effect. An application under way follows what stood here when you sent it, unless the new text is better for you.',
        },
      ],
    },
  ],
  basis: ['uu/2022/27~20', 'uu/2022/27~21', 'uu/2022/27~30', 'uu/2022/27~32', 'uu/2022/27~46', 'uu/2022/27~53'],
};
