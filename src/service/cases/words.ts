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
  optionalNone: { id: 'Lewati', en: 'Skip' },
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
  sizeOnly: { id: '{size}', en: '{size}' },
  declare: { id: 'Saya menyatakan ini dengan sebenarnya', en: 'I declare this truthfully' },
  declareEmpty: { id: 'Beri tanda pada pernyataan ini untuk melanjutkan.', en: 'Tick this statement to continue.' },
  noFile: { id: 'Unggah paling sedikit satu berkas untuk melanjutkan.', en: 'Upload at least one file to continue.' },
  asking: { id: 'Kami sedang menanyakan data Anda ke {register}.', en: 'We are asking {register} for your record.' },
  askingHint: {
    id: 'Biasanya selesai dalam beberapa detik. Anda dapat memeriksa lagi, atau melanjutkan bagian lain lebih dulu.',
    en: 'This usually takes a few seconds. You can check again, or go on with another part first.',
  },
  again: { id: 'Periksa lagi', en: 'Check again' },
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
  fromRecord: { id: 'dari data diri Anda', en: 'from your record' },
  empty: { id: 'Belum diisi', en: 'Not answered yet' },
  change: { id: 'Ubah', en: 'Change' },
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
  holder: { id: 'Sekarang dipegang oleh', en: 'Now with' },
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

/** What each refusal of this room says; holes are its params. */
export const refusals = {
  draft: {
    id: 'Permohonan yang sedang diisi ini tidak ditemukan. Lanjutkan dengan kode Anda.',
    en: 'This unfinished application was not found. Go on with your code.',
  },
  case: {
    id: 'Permohonan ini tidak ditemukan, atau bukan untuk Anda lihat.',
    en: 'This application was not found, or is not yours to see.',
  },
  expired: {
    id: 'Permohonan ini terlalu lama tidak disentuh dan sudah dihapus. Silakan mulai lagi.',
    en: 'This application was left too long and has been deleted. Please start again.',
  },
  erased: {
    id: 'Data permohonan ini sudah dihapus menurut hukum.',
    en: 'The data of this application have been erased under the law.',
  },
  key: { id: 'Data permohonan ini tidak dapat dibuka oleh Anda.', en: 'You can’t open the data of this application.' },
  'submitted-already': {
    id: 'Permohonan ini sudah dikirim. Masuk untuk melihatnya.',
    en: 'This application has been sent. Sign in to see it.',
  },
  'no-standard': { id: 'Layanan ini tidak ada atau belum berlaku.', en: 'There is no such service, or it is not in force yet.' },
  'not-yet-run': {
    id: 'Layanan ini belum dapat diajukan secara elektronik di sini.',
    en: 'This service can’t be applied for electronically here yet.',
  },
  'no-page': { id: 'Bagian ini tidak ditanyakan dalam permohonan Anda.', en: 'Your application does not ask this part.' },
  'not-signed-in': { id: 'Masuk lebih dulu untuk mengirim permohonan.', en: 'Sign in first to send the application.' },
  'not-finished': { id: 'Bagian ini masih kosong.', en: 'This part is still empty.' },
  'rule-failed': {
    id: 'Syarat layanan ini tidak dapat dihitung dari isian Anda. Permohonan tetap tersimpan; hubungi penyelenggara.',
    en: 'A condition of this service can’t be worked out from your answers. The application is kept; please contact the provider.',
  },
  'case-closed': { id: 'Permohonan ini sudah selesai.', en: 'This application is closed.' },
  'with-applicant': {
    id: 'Berkas sedang dikembalikan kepada pemohon untuk diperbaiki.',
    en: 'The file is with the applicant to be corrected.',
  },
  'already-done': {
    id: 'Langkah ini sudah diselesaikan oleh petugas lain. Lihat keadaan terbaru di bawah.',
    en: 'Another officer has already done this step. See how the case stands now.',
  },
  'not-yet': {
    id: 'Langkah ini belum dapat dikerjakan; langkah sebelumnya belum selesai.',
    en: 'This step can’t be done yet; the step before it is not finished.',
  },
  'return-is-asked': {
    id: 'Pengembalian kedua sedang menunggu persetujuan atasan.',
    en: 'A second return is waiting for the superior’s approval.',
  },
  'another-step': { id: 'Tindakan ini bukan bagian dari langkah itu.', en: 'This act is not part of that step.' },
  'not-your-step': { id: 'Langkah ini dipegang jabatan lain.', en: 'This step belongs to another post.' },
  'not-an-officer': { id: 'Hanya petugas yang dapat melakukan ini.', en: 'Only an officer can do this.' },
  'not-holder': { id: 'Anda tidak (lagi) memegang jabatan ini hari ini.', en: 'You do not hold this post today.' },
  'own-case': {
    id: 'Ini permohonan Anda sendiri. Pejabat lain harus memprosesnya.',
    en: 'This is your own application. Another official must handle it.',
  },
  'interest-declared': {
    id: 'Anda punya hubungan dengan pemohon ini, jadi atasan Anda yang memutus.',
    en: 'You have a tie to this applicant, so your superior decides.',
  },
  'drafter-signs': {
    id: 'Anda yang terakhir menyusun rancangan ini, jadi orang lain harus menandatanganinya.',
    en: 'You edited this draft last, so someone else must sign it.',
  },
  'substitute-strategic': {
    id: 'Pelaksana harian atau pelaksana tugas tidak boleh mengambil keputusan ini.',
    en: 'A substitute may not take this decision.',
  },
  'no-authority': {
    id: 'Jabatan ini tidak punya wewenang untuk urusan ini pada hari ini.',
    en: 'This post has no authority in this matter today.',
  },
  'authority-ambiguous': {
    id: 'Lebih dari satu dasar wewenang berlaku. Sengketa wewenang ini harus diselesaikan lebih dulu.',
    en: 'More than one chain of authority applies. This dispute must be settled first.',
  },
  'no-defect': {
    id: 'Sebutkan semua kekurangan sebelum mengembalikan berkas.',
    en: 'List every defect before returning the file.',
  },
  'no-reason': { id: 'Tulis alasannya.', en: 'Write the reason.' },
  'no-note': { id: 'Tulis catatannya.', en: 'Write the note.' },
  'no-superior': {
    id: 'Jabatan ini tidak punya atasan yang dapat menyetujui.',
    en: 'This post has no superior who could approve.',
  },
  'nothing-asked': { id: 'Tidak ada pengembalian yang menunggu persetujuan.', en: 'No return is waiting for approval.' },
  'not-the-superior': { id: 'Hanya atasan petugas itu yang dapat menyetujui.', en: 'Only that officer’s superior can approve.' },
  'unknown-ground': {
    id: 'Pilih salah satu alasan penolakan dalam standar ini.',
    en: 'Choose one of the grounds of refusal in the standard.',
  },
  'no-draft': { id: 'Belum ada rancangan keputusan.', en: 'There is no draft decision yet.' },
  'draft-changed': {
    id: 'Rancangan berubah sejak Anda membacanya. Baca lagi sebelum menandatangani.',
    en: 'The draft has changed since you read it. Read it again before signing.',
  },
  'no-earlier-step': {
    id: 'Pilih langkah sebelumnya yang akan menerima berkas.',
    en: 'Choose the earlier step that gets the file.',
  },
  'not-delivering': { id: 'Belum ada produk yang dapat diserahkan.', en: 'There is no product to hand over yet.' },
  'not-signing': {
    id: 'Permohonan ini tidak sedang menunggu tanda tangan.',
    en: 'This application is not waiting for a signature.',
  },
  'not-yours': { id: 'Hanya pemohonnya sendiri yang dapat melakukan ini.', en: 'Only the applicant can do this.' },
  'decided-already': {
    id: 'Permohonan ini sudah diputus, jadi tidak dapat ditarik lagi.',
    en: 'This application has been decided, so it can’t be withdrawn.',
  },
  'not-returned': { id: 'Berkas ini tidak sedang dikembalikan kepada Anda.', en: 'This file is not with you for correction.' },
  'no-case': { id: 'Nomor dan PIN ini tidak cocok. Periksa lagi keduanya.', en: 'This number and PIN do not match. Check both.' },
  'wrong-number': {
    id: 'Nomor tanda terima ini salah ketik. Bentuknya 26-0004217-K.',
    en: 'This receipt number is mistyped. It looks like 26-0004217-K.',
  },
  'wrong-pin': { id: 'PIN terdiri dari enam angka.', en: 'A PIN has six digits.' },
  resting: {
    id: 'PIN yang salah sudah dicoba lima kali. Tunggu seperempat jam, lalu coba lagi.',
    en: 'A wrong PIN was tried five times. Wait a quarter of an hour and try again.',
  },
  empty: { id: 'Isi bagian ini.', en: 'Answer this.' },
  'not-a-choice': { id: 'Pilih salah satu.', en: 'Choose one of them.' },
  'not-a-number': { id: 'Isi dengan angka.', en: 'Enter a number.' },
  'not-whole': { id: 'Isi dengan bilangan bulat.', en: 'Enter a whole number.' },
  'too-small': { id: 'Paling sedikit {minimum}.', en: 'At least {minimum}.' },
  'too-large-a-number': { id: 'Paling banyak {maximum}.', en: 'At most {maximum}.' },
  'too-short': { id: 'Paling sedikit {min} huruf.', en: 'At least {min} characters.' },
  'wrong-pattern': {
    id: 'Bentuk isian ini tidak seperti yang diminta. Lihat petunjuknya.',
    en: 'This does not look as asked. See the hint.',
  },
  'nik-shape': { id: 'NIK terdiri dari 16 angka.', en: 'A NIK has 16 digits.' },
  'email-shape': {
    id: 'Alamat surel ini belum lengkap, misalnya nama@contoh.id.',
    en: 'This e-mail address is not complete, such as name@example.com.',
  },
  'phone-shape': { id: 'Nomor telepon terdiri dari 8 sampai 15 angka.', en: 'A phone number has 8 to 15 digits.' },
  'date-empty': { id: 'Isi tanggal, bulan, dan tahun.', en: 'Enter day, month and year.' },
  'date-parts': { id: 'Tanggal ini belum lengkap.', en: 'This date is not complete.' },
  'date-wrong': { id: 'Tanggal ini tidak ada dalam kalender.', en: 'There is no such date.' },
} satisfies Record<string, Words>;
