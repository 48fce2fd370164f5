import type { Statement } from './statement.ts';

/** Where one may complain: the provider, the Ombudsman, the council; none is the wrong door. */
export const complaints: Statement = {
  path: '/complaints',
  title: { id: 'Mengadukan layanan', en: 'Complaining about a service' },
  lead: {
    id: 'Jika layanan tidak sesuai dengan standarnya, Anda berhak mengadu. Pengaduan tidak dipungut biaya, dan identitas Anda dapat dirahasiakan.',
    en: 'If a service falls short of its standard you have the right to complain. It is free, and your identity can be kept secret.',
  },
  passages: [
    {
      title: { id: 'Kepada penyelenggara layanan', en: 'To the provider' },
      text: [
        {
          id: 'Hubungi {office}, atau pejabat pengaduan yang namanya tertulis di halaman layanan. Sampaikan paling lambat 30 hari setelah layanan diterima. Anda mendapat tanda terima, tanggapan paling lambat 14 hari, dan putusan paling lambat 60 hari setelah berkas pengaduan lengkap.',
          en: 'Contact {office}, or the complaints officer named on the service’s page. Do so within 30 days of receiving the service. You get a receipt, an answer within 14 days, and a decision within 60 days of the complaint being complete.',
        },
      ],
    },
    {
      title: { id: 'Lewat SP4N-LAPOR!', en: 'Through SP4N-LAPOR!' },
      text: [
        {
          id: 'Pengaduan tentang instansi mana pun dapat dikirim lewat lapor.go.id atau SMS ke 1708. Pengaduan yang salah alamat diteruskan, bukan ditolak.',
          en: 'A complaint about any body can be sent through lapor.go.id or by SMS to 1708. One that reaches the wrong body is passed on, not turned away.',
        },
      ],
    },
    {
      title: { id: 'Kepada Ombudsman Republik Indonesia', en: 'To the Ombudsman of the Republic of Indonesia' },
      text: [
        {
          id: 'Jika tanggapan tidak memuaskan atau tidak datang, laporkan kepada Ombudsman lewat ombudsman.go.id atau telepon 137. Ombudsman dapat memediasi, dan rekomendasinya wajib dilaksanakan.',
          en: 'If the answer does not satisfy you or does not come, report it to the Ombudsman at ombudsman.go.id or by telephone on 137. The Ombudsman can mediate, and its recommendations must be carried out.',
        },
      ],
    },
    {
      title: { id: 'Kepada Dewan Perwakilan Rakyat Daerah', en: 'To the regional council' },
      text: [
        {
          id: 'DPRD menerima pengaduan masyarakat tentang layanan pemerintah daerah.',
          en: 'The regional council takes complaints about the services of the regional government.',
        },
      ],
    },
    {
      title: { id: 'Yang perlu ditulis', en: 'What to write' },
      points: [
        {
          id: 'Nama dan alamat Anda; sebutkan bila ingin dirahasiakan.',
          en: 'Your name and address; say if you want them kept secret.',
        },
        {
          id: 'Apa yang tidak sesuai dengan standar, dan kerugian Anda bila ada.',
          en: 'What departed from the standard, and your loss if there is one.',
        },
        { id: 'Apa yang Anda minta.', en: 'What you ask for.' },
        { id: 'Tempat, waktu, dan tanda tangan.', en: 'Place, time and signature.' },
      ],
      after: [
        {
          id: 'Jika Anda tidak setuju dengan isi keputusan, ajukan keberatan sesuai petunjuk di surat keputusannya. Itu bukan pengaduan, dan tenggatnya lain.',
          en: 'If you disagree with what a decision says, object as the decision letter explains. That is not a complaint, and its time limit differs.',
        },
      ],
    },
  ],
  basis: ['uu/2009/25~40', 'uu/2009/25~42', 'uu/2009/25~44', 'uu/2009/25~48', 'uu/2009/25~50'],
};
