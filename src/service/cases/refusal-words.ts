import type { Words } from '#ground';

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
  'standard-ended': {
    id: 'Layanan ini sudah tidak berlaku, jadi permohonan ini tidak dapat dilanjutkan.',
    en: 'This service is no longer in force, so this application can’t go on.',
  },
  'as-officer': {
    id: 'Anda sedang bertindak sebagai petugas. Untuk mengisi permohonan sendiri, bertindaklah sebagai diri Anda.',
    en: 'You are acting as an officer. To fill in an application of your own, act as yourself.',
  },
  'prefilled-fixed': {
    id: 'Isian ini diambil dari data diri Anda dan tidak dapat diubah di sini.',
    en: 'This answer comes from your record and can’t be changed here.',
  },
  file: { id: 'Berkas ini tidak ditemukan.', en: 'This file was not found.' },
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
    id: 'Berkas ini sudah dikembalikan kepada pemohon untuk diperbaiki, oleh {who}, {when}.',
    en: 'This file has been returned to the applicant for correction by {who}, {when}.',
  },
  'already-done': {
    id: 'Langkah ini sudah diselesaikan oleh {who}, {when}. Yang baru saja Anda kirim tidak disimpan.',
    en: 'This step has already been done by {who}, {when}. What you just sent was not kept.',
  },
  'not-yet': {
    id: 'Langkah ini belum dapat dikerjakan; langkah sebelumnya belum selesai.',
    en: 'This step can’t be done yet; the step before it is not finished.',
  },
  'return-is-asked': {
    id: 'Pengembalian kedua sudah diminta oleh {who}, {when}, dan sedang menunggu persetujuan atasan.',
    en: 'A second return was asked by {who}, {when}, and is waiting for the superior’s approval.',
  },
  'own-request': {
    id: 'Anda sendiri yang meminta pengembalian ini, jadi atasan lain yang harus menyetujuinya.',
    en: 'You asked for this return yourself, so another superior must approve it.',
  },
  'no-proof': {
    id: 'Tulis siapa yang menerima, atau nomor resi posnya.',
    en: 'Write who took it, or the number it was posted under.',
  },
  'another-step': { id: 'Tindakan ini bukan bagian dari langkah itu.', en: 'This act is not part of that step.' },
  'not-your-step': { id: 'Langkah ini ada pada {who}.', en: 'This step is with {who}.' },
  'not-an-officer': { id: 'Hanya petugas yang dapat melakukan ini.', en: 'Only an officer can do this.' },
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
  'advise-empty': { id: 'Pilih salah satu rekomendasi.', en: 'Choose a recommendation.' },
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
  'too-long': {
    id: 'Isian ini terlalu panjang; paling banyak {max} huruf.',
    en: 'This answer is too long; {max} characters at most.',
  },
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
