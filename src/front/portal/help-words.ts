import type { Statement } from './statement.ts';

/** The help page: the questions people have in the order in which they have them. */
export const help: Statement = {
  path: '/help',
  title: { id: 'Bantuan', en: 'Help' },
  lead: {
    id: 'Cara mencari layanan, mengajukan permohonan, dan mengikuti perjalanannya.',
    en: 'How to find a service, apply for it and follow it.',
  },
  passages: [
    {
      title: { id: 'Mencari layanan yang tepat', en: 'Finding the right service' },
      text: [
        {
          id: 'Tulis keperluan Anda dengan kata sehari-hari di kotak pencarian, atau pilih peristiwa dalam hidup Anda di beranda. Setiap layanan punya halaman yang menjelaskan syarat, biaya, lama, hasil, dan siapa yang memutus.',
          en: 'Write what you need in everyday words in the search box, or choose an event of life on the home page. Each service has a page that says what it asks, what it costs, how long it takes, what you get and who decides.',
        },
      ],
    },
    {
      title: { id: 'Mengajukan permohonan', en: 'Applying' },
      points: [
        {
          id: 'Anda dapat mulai mengisi tanpa masuk. Anda perlu masuk hanya untuk mengirim.',
          en: 'You can start without signing in. You need to sign in only to submit.',
        },
        {
          id: 'Satu halaman menanyakan satu hal. Jawaban tersimpan setiap kali Anda melanjutkan.',
          en: 'One page asks one thing. Answers are kept each time you go on.',
        },
        {
          id: 'Foto dari ponsel boleh dipakai sebagai berkas; beberapa foto digabung menjadi satu PDF.',
          en: 'Photos from a phone may be used as files; several photos become one PDF.',
        },
        {
          id: 'Data yang sudah ada di register pemerintah diambil langsung, tidak diminta lagi.',
          en: 'What is already in a government register is fetched, not asked again.',
        },
      ],
    },
    {
      title: { id: 'Berhenti dan melanjutkan nanti', en: 'Stopping and going on later' },
      text: [
        {
          id: 'Simpan tautan atau cetak kode lanjutan yang ditampilkan. Dengan itu Anda dapat melanjutkan di perangkat mana pun. Jangan berikan kepada orang lain: siapa pun yang memegangnya dapat membuka isian Anda.',
          en: 'Keep the link or print the code that is shown. With it you can go on with any device. Give it to nobody: whoever holds it can open your answers.',
        },
      ],
    },
    {
      title: { id: 'Setelah permohonan dikirim', en: 'After you have applied' },
      text: [
        {
          id: 'Anda menerima tanda terima berisi nomor, PIN, tanggal paling lambat, dan siapa yang memegang permohonan. Dengan nomor dan PIN, siapa pun yang Anda percaya dapat melihat sampai di mana permohonan itu, tanpa melihat data pribadi Anda.',
          en: 'You get a receipt with a number, a PIN, the date due and who holds the application. With number and PIN anyone you trust can see how far it is, without seeing your personal data.',
        },
        {
          id: 'Jika ada yang kurang, berkas dikembalikan satu kali dengan semua kekurangannya sekaligus.',
          en: 'If something is lacking, the file comes back once, with everything that is lacking named at the same time.',
        },
      ],
    },
    {
      title: { id: 'Jika tidak ada jawaban sampai tanggalnya lewat', en: 'If no answer comes by the date' },
      text: [
        {
          id: 'Halaman permohonan memberi tahu apa akibatnya menurut aturan. Untuk banyak layanan, permohonan yang lengkap lalu dianggap dikabulkan.',
          en: 'The page of your application says what the rules make of it. For many services a complete application then counts as granted.',
        },
      ],
    },
    {
      title: { id: 'Memeriksa surat', en: 'Checking a letter' },
      text: [
        {
          id: 'Pindai kode QR pada surat, atau unggah PDF-nya di halaman pemeriksaan. Jawabannya: berlaku, diganti, dicabut, atau bukan surat dari sini.',
          en: 'Scan the QR code on the letter, or drop its PDF on the checking page. The answer is: valid, replaced, revoked, or not a letter from here.',
        },
      ],
    },
    {
      title: { id: 'Semua layanan tanpa perantara', en: 'No go-between is needed' },
      text: [
        {
          id: 'Biaya hanya yang tertulis di halaman layanan. Jika seseorang meminta lebih, laporkan.',
          en: 'You pay only what the service’s page says. If anyone asks for more, report it.',
        },
      ],
    },
  ],
  basis: ['uu/2009/25~18', 'uu/2014/30~50', 'uu/2014/30~53'],
};
