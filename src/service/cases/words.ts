import type { Words } from '#ground';

/** The sentences of applying. */
export const applying = {
  startTitle: { id: 'Ajukan permohonan', en: 'Apply' },
  startLead: {
    id: 'Anda dapat mulai tanpa masuk. Anda baru diminta masuk saat akan mengirim.',
    en: 'You can start without signing in. You sign in only when you are ready to send.',
  },
  startTime: {
    id: 'Mengisi permohonan ini perlu kira-kira {minutes} menit.',
    en: 'Filling this in takes about {minutes} minutes.',
  },
  startNeed: { id: 'Siapkan lebih dulu', en: 'Have these ready' },
  startNothing: { id: 'Tidak ada berkas yang perlu disiapkan.', en: 'You need no documents.' },
  startMaybe: { id: '(bila berlaku bagi Anda)', en: '(if it applies to you)' },
  startHeld: { id: 'Tidak perlu Anda bawa', en: 'You need not bring' },
  startHeldText: { id: '{title}: kami ambil sendiri dari {from}.', en: '{title}: we fetch it ourselves from {from}.' },
  startKept: {
    id: 'Isian Anda disimpan setiap kali Anda melanjutkan. Anda boleh berhenti dan kembali dalam {days} hari, juga dari perangkat lain.',
    en: 'What you enter is kept each time you continue. You may stop and come back within {days} days, also on another device.',
  },
  startButton: { id: 'Mulai mengisi', en: 'Start' },
  notYet: {
    id: 'Layanan ini belum dapat diajukan secara elektronik di sini. Datanglah ke loket {body}.',
    en: 'This service can’t be applied for electronically here yet. Please visit the counter of {body}.',
  },
  next: { id: 'Lanjutkan', en: 'Continue' },
  later: { id: 'Simpan dan lanjutkan nanti', en: 'Save and come back later' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  defect: { id: 'Yang perlu diperbaiki: {note}', en: 'What to mend: {note}' },
} satisfies Record<string, Words>;

/** The sentences of giving evidence. */
export const giving = {
  upload: { id: 'Pilih berkas', en: 'Choose files' },
  uploadHint: {
    id: 'Foto (JPEG, PNG, WebP, HEIC) atau PDF, paling besar {max} setiap berkas. Beberapa foto akan digabung menjadi satu PDF.',
    en: 'Photos (JPEG, PNG, WebP, HEIC) or PDF, at most {max} for each file. Several photos become one PDF.',
  },
  uploadPdf: { id: 'PDF, paling besar {max} setiap berkas.', en: 'PDF, at most {max} for each file.' },
  add: { id: 'Unggah', en: 'Upload' },
  files: { id: 'Berkas yang sudah diterima', en: 'Files received' },
  remove: { id: 'Hapus', en: 'Remove' },
  size: { id: '{size}, {pages} halaman', en: '{size}, {pages} pages' },
  declare: { id: 'Saya menyatakan ini dengan sebenarnya', en: 'I declare this truthfully' },
  declareEmpty: { id: 'Beri tanda pada pernyataan ini untuk melanjutkan.', en: 'Tick this statement to continue.' },
  noFile: { id: 'Unggah paling sedikit satu berkas untuk melanjutkan.', en: 'Upload at least one file to continue.' },
  asking: { id: 'Kami sedang menanyakan data Anda ke {register}.', en: 'We are asking {register} for your record.' },
  askingHint: {
    id: 'Biasanya selesai dalam beberapa detik. Anda dapat memeriksa lagi, atau melanjutkan bagian lain lebih dulu.',
    en: 'This usually takes a few seconds. You can check again, or go on with another part first.',
  },
  again: { id: 'Periksa lagi', en: 'Check again' },
  notAsked: {
    id: 'Kami akan menanyakan data Anda ke {register} setelah nomornya Anda isi.',
    en: 'We will ask {register} for your record once you have entered its number.',
  },
  sending: { id: 'Mengirim {name}: {percent} persen', en: 'Sending {name}: {percent} per cent' },
  waiting: {
    id: 'Sambungan terputus. Bagian yang sudah terkirim tersimpan; pengiriman dilanjutkan begitu tersambung lagi.',
    en: 'The connection broke. What has been sent is kept; it goes on as soon as the connection is back.',
  },
  stopped: {
    id: 'Belum tersambung lagi. Bagian yang sudah terkirim tersimpan dua hari. Tekan Unggah untuk melanjutkan.',
    en: 'Still no connection. What has been sent is kept for two days. Press Upload to go on.',
  },
  arrived: { id: 'Semua berkas sudah terkirim. Sedang diperiksa.', en: 'Everything has been sent and is being checked.' },
  wrong: { id: 'Kesalahan:', en: 'Error:' },
  underway: { id: 'Berkas yang belum selesai dikirim', en: 'Files still on their way' },
  whole: {
    id: 'Sudah sampai seluruhnya. Tekan Unggah untuk memasukkannya.',
    en: 'Arrived whole. Press Upload to add it.',
  },
  part: {
    id: '{percent} persen sudah sampai. Pilih berkas yang sama sekali lagi untuk melanjutkan.',
    en: '{percent} per cent has arrived. Choose the same file again to go on.',
  },
  askAgain: { id: 'Tanyakan sekali lagi', en: 'Ask once more' },
  found: { id: 'Data ditemukan di {register}', en: 'Your record was found at {register}' },
  foundHint: { id: 'Anda tidak perlu mengunggah apa pun untuk ini.', en: 'You need not upload anything for this.' },
  none: {
    id: 'Nomor yang Anda isi tidak ditemukan di {register}. Periksa lagi nomornya; bila nomornya sudah benar, Anda tetap boleh melanjutkan, dan petugas akan menilainya.',
    en: 'The number you entered was not found at {register}. Check it; if it is right you may still go on, and an officer will look at it.',
  },
  down: {
    id: '{register} sedang tidak dapat dihubungi. Unggah berkasnya di bawah ini; petugas akan memeriksanya kemudian.',
    en: '{register} can’t be reached now. Upload the document below; an officer will check it later.',
  },
  interrupted: {
    id: 'Pengiriman terputus. Berkas yang sudah utuh tetap tersimpan; unggah lagi yang belum ada di daftar.',
    en: 'The upload was cut off. Files that arrived whole are kept; upload those that are not in the list again.',
  },
} satisfies Record<string, Words>;

/** The sentences of checking and sending. */
export const sending = {
  title: { id: 'Periksa isian Anda', en: 'Check your answers' },
  lead: {
    id: 'Periksa sekali lagi sebelum dikirim. Anda dapat mengubah setiap isian.',
    en: 'Check everything before you send it. You can change every answer.',
  },
  answers: { id: 'Isian', en: 'Answers' },
  evidence: { id: 'Persyaratan', en: 'Requirements' },
  fromRecord: { id: '(dari data diri Anda)', en: '(from your record)' },
  recordSilent: { id: 'Tidak ada dalam data diri Anda', en: 'Your record does not say' },
  recordLater: { id: 'Diambil dari data diri Anda setelah Anda masuk', en: 'Taken from your record once you sign in' },
  empty: { id: 'Belum diisi', en: 'Not answered yet' },
  left: { id: 'Tidak diisi', en: 'Not answered' },
  recordLacks: {
    id: '{label} belum ada dalam data diri Anda. Lengkapi di halaman data diri.',
    en: '{label} is not in your record yet. Add it on the page of your data.',
  },
  declared: { id: 'Dinyatakan', en: 'Declared' },
  files: { id: '{n} berkas', en: '{n} files' },
  oneFile: { id: '1 berkas', en: '1 file' },
  record: { id: 'Diambil dari {register}', en: 'Fetched from {register}' },
  recordNone: { id: 'Tidak ditemukan di {register}', en: 'Not found at {register}' },
  waiting: { id: 'Menunggu jawaban {register}', en: 'Waiting for {register}' },
  send: { id: 'Kirim permohonan', en: 'Send application' },
  sendAgain: { id: 'Kirim perbaikan', en: 'Send the correction' },
  promise: {
    id: 'Bila Anda mengirim sekarang, keputusan paling lambat tanggal {date}.',
    en: 'If you send it now, the decision comes by {date} at the latest.',
  },
  free: { id: 'Layanan ini gratis.', en: 'This service is free.' },
  missing: {
    id: 'Masih ada yang kurang. Lengkapi bagian berikut lebih dulu.',
    en: 'Something is still missing. Complete the following first.',
  },
  signIn: { id: 'Masuk untuk mengirim', en: 'Sign in to send' },
  signInText: {
    id: 'Permohonan dikirim atas nama Anda, maka Anda perlu masuk. Isian Anda tidak hilang.',
    en: 'The application is sent in your name, so you need to sign in. What you entered is not lost.',
  },
  asOfficer: {
    id: 'Anda sedang bertindak sebagai petugas. Untuk mengirim permohonan sendiri, bertindaklah sebagai diri Anda.',
    en: 'You are acting as an officer. To send an application of your own, act as yourself.',
  },
  asMyself: { id: 'Ganti peran', en: 'Change role' },
  processing: {
    id: 'Data Anda diproses karena tugas pelayanan publik {body} menurut hukum, hanya untuk permohonan ini.',
    en: 'Your data are processed because the law gives {body} this public service to perform, and only for this application.',
  },
} satisfies Record<string, Words>;

/** The sentences of coming back. */
export const resuming = {
  title: { id: 'Lanjutkan nanti', en: 'Come back later' },
  text: {
    id: 'Simpan kode ini. Dengan kode ini Anda dapat melanjutkan di perangkat mana pun sampai {date}. Siapa pun yang memegang kode ini dapat membuka isian Anda, jadi jangan berikan kepada orang lain.',
    en: 'Keep this code. With it you can go on from any device until {date}. Whoever holds it can open what you entered, so give it to nobody.',
  },
  code: { id: 'Kode Anda', en: 'Your code' },
  link: { id: 'Atau simpan tautan ini', en: 'Or keep this link' },
  print: { id: 'Halaman ini dapat dicetak.', en: 'This page can be printed.' },
  printNow: { id: 'Cetak', en: 'Print' },
  goOn: { id: 'Lanjutkan mengisi sekarang', en: 'Go on now' },
  askTitle: { id: 'Lanjutkan permohonan', en: 'Go on with an application' },
  askLabel: { id: 'Kode untuk melanjutkan', en: 'Code to go on' },
  askHint: { id: 'Kode yang Anda simpan atau cetak, misalnya 4K7MQ-…', en: 'The code that you kept or printed, such as 4K7MQ-…' },
  wrong: {
    id: 'Kode ini tidak dikenal. Periksa lagi; huruf besar dan kecil sama saja.',
    en: 'This code is not known. Check it again; capital and small letters are the same.',
  },
} satisfies Record<string, Words>;

/** The sentences of the receipt and of tracking. */
export const receipts = {
  title: { id: 'Permohonan diterima', en: 'Application received' },
  corrected: { id: 'Perbaikan diterima', en: 'Correction received' },
  number: { id: 'Nomor tanda terima', en: 'Receipt number' },
  pin: { id: 'PIN', en: 'PIN' },
  pinHint: {
    id: 'Dengan nomor dan PIN ini siapa pun dapat melihat di mana permohonan berada, tanpa data pribadi Anda.',
    en: 'With the number and this PIN anyone can see where the application is, without your personal data.',
  },
  filed: { id: 'Dikirim', en: 'Sent' },
  received: { id: 'Dihitung diterima', en: 'Counts as received' },
  outside: {
    id: 'Dikirim di luar jam layanan, jadi dihitung diterima pada hari kerja berikutnya.',
    en: 'Sent outside service hours, so it counts as received on the next working day.',
  },
  promised: { id: 'Keputusan paling lambat', en: 'Decision by' },
  dueNow: { id: 'Setelah perbaikan, paling lambat', en: 'After the correction, by' },
  notBefore: {
    id: 'Tidak sebelum {date}; hari libur tahun itu belum ditetapkan',
    en: 'Not before {date}; the holidays of that year are not set yet',
  },
  print: { id: 'Cetak tanda terima', en: 'Print the receipt' },
  holder: { id: 'Sekarang ada pada', en: 'Now with' },
  nextTitle: { id: 'Apa yang terjadi berikutnya', en: 'What happens next' },
  see: { id: 'Lihat permohonan Anda', en: 'See your application' },
  trackTitle: { id: 'Lacak permohonan', en: 'Track an application' },
  trackLead: {
    id: 'Isi nomor tanda terima dan PIN. Halaman ini tidak menampilkan data pribadi.',
    en: 'Enter the receipt number and the PIN. This page shows no personal data.',
  },
  trackButton: { id: 'Lacak', en: 'Track' },
  numberHint: { id: 'Misalnya 26-0004217-K', en: 'For example 26-0004217-K' },
} satisfies Record<string, Words>;
