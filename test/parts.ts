import {
  button,
  buttonLink,
  buttons,
  cards,
  checkboxes,
  dateInput,
  declaration,
  details,
  empty,
  errorSummary,
  fileInput,
  form,
  type Html,
  heading,
  html,
  inset,
  lanes,
  layout,
  link,
  list,
  notice,
  pagination,
  panel,
  paragraph,
  progress,
  radios,
  searchBox,
  select,
  summaryList,
  table,
  tabs,
  tag,
  taskList,
  textarea,
  textInput,
  timeline,
  type Visit,
  warning,
  why,
} from '#web';

const error = { id: 'Masukkan NIK yang terdiri dari 16 angka', en: 'Enter a NIK of 16 digits' };

/** Every form part once, as it stands on a question page, some of them refused. */
export const formParts = (visit: Visit): Html =>
  html`${errorSummary(visit, [
    { field: 'nik', text: error },
    { field: 'born', text: { id: 'Tahun lahir harus diisi', en: 'Enter a year of birth' } },
    { field: 'place', text: { id: 'Pilih tempat praktik', en: 'Choose a place of practice' } },
  ])}${progress(visit, 3, 7, { id: 'Tempat praktik', en: 'Place of practice' })}${heading(
    visit,
    { id: 'Data pemohon', en: 'About you' },
    1,
    { id: 'Surat Izin Praktik Dokter', en: 'Doctor’s practice licence' },
  )}${form(
    visit,
    { action: '/', kind: 'files' },
    html`${textInput(visit, {
      name: 'nik',
      label: 'NIK',
      kind: 'digits',
      width: 20,
      autocomplete: 'off',
      error,
      value: '33010',
      hint: {
        id: '16 angka pada KTP, misalnya 3301012703900001',
        en: '16 digits on your identity card, such as 3301012703900001',
      },
    })}${textInput(visit, { name: 'name', label: { id: 'Nama lengkap', en: 'Full name' }, value: 'Sari <b>Wulandari</b>', fixed: true, autocomplete: 'name' })}${textInput(
      visit,
      {
        name: 'phone',
        label: { id: 'Nomor telepon', en: 'Telephone' },
        kind: 'phone',
        autocomplete: 'tel',
        width: 20,
        optional: true,
      },
    )}${textInput(visit, { name: 'fee', label: { id: 'Biaya sewa', en: 'Rent' }, kind: 'digits', prefix: 'Rp', suffix: { id: 'per bulan', en: 'a month' }, width: 10 })}${dateInput(
      visit,
      {
        name: 'born',
        label: { id: 'Tanggal lahir', en: 'Date of birth' },
        birth: true,
        hint: { id: 'Misalnya 27 3 1990', en: 'For example 27 3 1990' },
        value: { day: '27', month: '3', year: '' },
        wrong: ['year'],
        error: { id: 'Tahun lahir harus diisi', en: 'Enter a year of birth' },
      },
    )}${radios(visit, {
      name: 'place',
      label: { id: 'Di mana Anda akan berpraktik?', en: 'Where will you practise?' },
      error: { id: 'Pilih tempat praktik', en: 'Choose a place of practice' },
      options: [
        {
          value: 'own',
          label: { id: 'Tempat praktik sendiri', en: 'My own practice' },
          hint: { id: 'Perlu bukti hak atas tempatnya', en: 'You need proof that you may use the place' },
          reveals: textInput(visit, { name: 'address', label: { id: 'Alamat', en: 'Address' }, autocomplete: 'street-address' }),
        },
        { value: 'clinic', label: { id: 'Klinik atau rumah sakit', en: 'A clinic or hospital' } },
      ],
    })}${checkboxes(visit, {
      name: 'days',
      label: { id: 'Hari praktik', en: 'Days of practice' },
      values: ['mon'],
      options: [
        { value: 'mon', label: { id: 'Senin', en: 'Monday' } },
        { value: 'tue', label: { id: 'Selasa', en: 'Tuesday' } },
      ],
    })}${select(visit, {
      name: 'district',
      label: { id: 'Kecamatan', en: 'District' },
      value: 'b',
      options: [
        { value: 'a', label: 'Cempaka' },
        { value: 'b', label: 'Melati' },
      ],
    })}${textarea(visit, {
      name: 'note',
      label: { id: 'Catatan', en: 'Note' },
      optional: true,
      value: '<script>alert(1)</script>',
    })}${fileInput(visit, { name: 'deed', label: { id: 'Bukti hak atas tempat', en: 'Proof of the place' }, accept: ['.pdf', 'image/*'], many: true, hint: { id: 'Foto atau PDF, paling besar 10 MB tiap berkas', en: 'A photo or PDF, 10 MB at most each' } })}${declaration(
      visit,
      {
        name: 'true',
        label: { id: 'Saya menyatakan bahwa semua isian ini benar.', en: 'I declare that all of these answers are true.' },
      },
    )}${buttons(button(visit, { id: 'Simpan dan lanjutkan', en: 'Save and continue' }), button(visit, { id: 'Simpan dulu', en: 'Save for later' }, { loudness: 'secondary' }), link(visit, { id: 'Batalkan', en: 'Cancel' }, '/'))}`,
  )}`;

/** Every showing part once, as it stands on a case's page. */
export const showingParts = (visit: Visit): Html =>
  html`${panel(visit, { id: 'Permohonan diterima', en: 'Application received' }, html`2026/00042`)}${notice(visit, { id: 'Berkas Anda sudah tersimpan.', en: 'Your file is saved.' }, { tone: 'good' })}${tabs(
    visit,
    { id: 'Bagian permohonan', en: 'Parts of the case' },
    [
      { href: '/a', text: { id: 'Ringkasan', en: 'Summary' } },
      { href: '/b', text: { id: 'Berkas', en: 'Files' }, count: 3 },
    ],
    '/a',
  )}${summaryList(visit, [
    { key: { id: 'Nama', en: 'Name' }, value: 'Sari Wulandari', changes: [{ href: '/x' }] },
    {
      key: { id: 'Tempat praktik', en: 'Place of practice' },
      value: { id: 'Klinik Sehat Sentosa, Jalan Melati 7', en: 'Klinik Sehat Sentosa, Jalan Melati 7' },
      changes: [{ href: '/y' }],
    },
    { key: { id: 'Status', en: 'State' }, value: tag(visit, { id: 'Diperiksa', en: 'Being checked' }, 'attention') },
  ])}${heading(visit, { id: 'Perjalanan permohonan', en: 'The way of this application' }, 2)}${timeline(visit, [
    {
      title: { id: 'Permohonan diterima', en: 'Application received' },
      when: { id: 'Senin, 23 November 2026, 09.15', en: 'Monday 23 November 2026, 09:15' },
      at: '2026-11-23T09:15:00+07:00',
      by: 'Sari Wulandari',
    },
    {
      title: { id: 'Kelengkapan diperiksa', en: 'Checked for completeness' },
      when: { id: 'Selasa, 24 November 2026', en: 'Tuesday 24 November 2026' },
      by: 'DPMPTSP',
      state: 'current',
      text: { id: 'Ada satu berkas yang perlu diperbaiki.', en: 'One file must be mended.' },
      why: why(visit, ['Pasal 53 UU 30 Tahun 2014']),
    },
    {
      title: { id: 'Rekomendasi teknis', en: 'Technical recommendation' },
      when: { id: 'paling lambat 30 November 2026', en: 'by 30 November 2026' },
      by: { id: 'Dinas Kesehatan', en: 'Health office' },
      state: 'upcoming',
    },
  ])}${table(visit, {
    caption: { id: 'Permohonan di kotak masuk', en: 'Applications in the inbox' },
    columns: [
      { head: { id: 'Nomor', en: 'Number' } },
      { head: { id: 'Layanan', en: 'Service' } },
      { head: { id: 'Sisa waktu', en: 'Time left' }, figures: true },
    ],
    rows: [
      [
        link(visit, '2026/00042', '/c'),
        { id: 'Izin praktik dokter', en: 'Doctor’s licence' },
        { id: '2 hari kerja', en: '2 working days' },
      ],
      [
        link(visit, '2026/00043', '/d'),
        { id: 'Keterangan penelitian', en: 'Research permit' },
        { id: '4 hari kerja', en: '4 working days' },
      ],
    ],
  })}${table(visit, {
    caption: { id: 'Permohonan per bulan', en: 'Applications a month' },
    scroll: true,
    columns: [
      { head: { id: 'Instansi', en: 'Body' } },
      ...['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul'].map((head) => ({ head, figures: true })),
    ],
    rows: [['DPMPTSP', ...['120', '133', '98', '140', '151', '160', '171']]],
  })}${taskList(visit, 'todo', [
    { name: { id: 'Data pemohon', en: 'About you' }, href: '/1', state: html`${{ id: 'Selesai', en: 'Done' }[visit.lang]}` },
    {
      name: { id: 'Unggah berkas', en: 'Attach files' },
      href: '/2',
      hint: { id: 'STR diambil langsung dari KKI', en: 'Your registration comes straight from the council' },
      state: tag(visit, { id: 'Belum', en: 'Not yet' }),
    },
  ])}${inset(visit, { id: 'Jawaban paling lambat Senin, 30 November 2026.', en: 'You get an answer by Monday 30 November 2026.' })}${inset(
    visit,
    { id: 'Waktu berhenti selama menunggu perbaikan Anda.', en: 'The clock stands while we wait for you.' },
    'attention',
  )}${warning(visit, { id: 'Permohonan gugur bila perbaikan tidak sampai dalam 5 hari kerja.', en: 'The application lapses if nothing comes within 5 working days.' })}${details(
    visit,
    { id: 'Apa itu STR?', en: 'What is an STR?' },
    { id: 'Surat tanda registrasi dari Konsil Kedokteran Indonesia.', en: 'The registration letter of the medical council.' },
  )}${lanes(
    visit,
    { id: 'Siapa mengerjakan apa', en: 'Who does what' },
    [
      { key: 'door', name: 'DPMPTSP' },
      { key: 'health', name: { id: 'Dinas Kesehatan', en: 'Health office' } },
    ],
    [
      {
        lane: 'door',
        order: 1,
        title: { id: 'Periksa kelengkapan', en: 'Check' },
        within: { id: '1 hari kerja', en: '1 working day' },
        state: 'done',
      },
      {
        lane: 'health',
        order: 2,
        title: { id: 'Rekomendasi teknis', en: 'Recommend' },
        within: { id: '3 hari kerja', en: '3 working days' },
        state: 'current',
      },
      { lane: 'door', order: 3, title: { id: 'Putusan', en: 'Decide' }, within: { id: '1 hari kerja', en: '1 working day' } },
    ],
  )}${cards(visit, [
    {
      title: { id: 'Surat Izin Praktik Dokter', en: 'Doctor’s practice licence' },
      href: '/s',
      text: { id: 'Untuk dokter dan dokter gigi yang akan berpraktik.', en: 'For doctors and dentists who will practise.' },
      meta: { id: '6 hari kerja · gratis', en: '6 working days · free' },
    },
    {
      title: { id: 'Surat Keterangan Penelitian', en: 'Research permit' },
      href: '/t',
      text: { id: 'Untuk mahasiswa, dosen, dan peneliti.', en: 'For students, lecturers and researchers.' },
      meta: { id: '3 hari kerja · gratis', en: '3 working days · free' },
      mark: tag(visit, { id: 'Baru', en: 'New' }, 'good'),
    },
  ])}${list(visit, [
    { id: 'Satu', en: 'One' },
    { id: 'Dua', en: 'Two' },
  ])}${empty(visit, { id: 'Belum ada permohonan di sini.', en: 'No applications here yet.' })}${searchBox(visit, { action: '/services', label: { id: 'Cari layanan', en: 'Find a service' } })}${pagination(visit, { page: 3, pages: 12, href: (page) => `/services?page=${page}` })}${buttonLink(visit, { id: 'Mulai', en: 'Start' }, '/start')}${paragraph(visit, 'x', 'small')}`;

/** The two as whole pages. */
export const partsPages = {
  form: (visit: Visit): Html =>
    layout(visit, { title: { id: 'Data pemohon', en: 'About you' }, wrong: true, back: '/' }, formParts(visit)),
  showing: (visit: Visit): Html =>
    layout(
      visit,
      {
        title: { id: 'Permohonan', en: 'Application' },
        trail: [
          { href: '/', text: { id: 'Beranda', en: 'Home' } },
          { href: '/cases', text: { id: 'Permohonan saya', en: 'My applications' } },
        ],
      },
      showingParts(visit),
    ),
};
