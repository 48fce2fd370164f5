import type { Words } from '#ground';

/** Why a file can't be taken or given, by the refusal's name. */
export const words: Readonly<Record<string, Words>> = {
  'file-empty': {
    id: 'Berkas ini kosong. Pilih berkas lain, atau foto ulang dokumennya.',
    en: 'This file is empty. Choose another one, or take the photo again.',
  },
  'file-too-large': {
    id: 'Berkas ini terlalu besar. Ukurannya paling besar {max}.',
    en: 'This file is too large. It may have {max} at most.',
  },
  'file-wrong-kind-any': {
    id: 'Berkas ini bukan PDF atau foto. Kirim PDF, atau foto berjenis JPEG, PNG, WebP, atau HEIC.',
    en: 'This file is neither a PDF nor a photo. Send a PDF, or a photo as JPEG, PNG, WebP or HEIC.',
  },
  'file-wrong-kind-pdf': {
    id: 'Berkas ini bukan PDF. Untuk syarat ini hanya PDF yang diterima.',
    en: 'This file is not a PDF. Only a PDF is accepted here.',
  },
  'file-wrong-kind-image': {
    id: 'Berkas ini bukan foto. Untuk syarat ini kirim foto berjenis JPEG, PNG, WebP, atau HEIC.',
    en: 'This file is not a photo. Send a photo as JPEG, PNG, WebP or HEIC here.',
  },
  'file-name': {
    id: 'Nama berkas ini memuat tanda yang tidak dapat dipakai, seperti garis miring. Ganti namanya, lalu kirim lagi.',
    en: 'The name of this file has a mark that cannot be used, such as a slash. Give it another name and send it again.',
  },
  'file-broken': {
    id: 'Berkas ini rusak dan tidak dapat dibuka. Buat lagi berkasnya, atau foto ulang dokumennya.',
    en: 'This file is damaged and cannot be opened. Make it again, or take the photo again.',
  },
  'file-heavy': {
    id: 'Berkas ini terlalu berat untuk diolah. Kirim foto atau PDF yang lebih sederhana.',
    en: 'This file takes too much to process. Send a simpler photo or PDF.',
  },
  'photo-too-big': {
    id: 'Foto ini terlalu besar. Paling besar {megapixels} megapiksel. Kecilkan dahulu, atau foto ulang dokumennya.',
    en: 'This photo is too big. It may have {megapixels} megapixels at most. Make it smaller, or take it again.',
  },
  'photos-only': {
    id: 'Hanya foto yang dapat disatukan menjadi satu PDF.',
    en: 'Only photos can be put together into one PDF.',
  },
  'photos-too-many': {
    id: 'Fotonya terlalu banyak. Paling banyak {most} foto menjadi satu PDF.',
    en: 'There are too many photos. At most {most} photos become one PDF.',
  },
  'pdf-locked': {
    id: 'PDF ini terkunci dengan kata sandi, sehingga petugas tidak dapat membacanya. Simpan lagi tanpa kata sandi.',
    en: 'This PDF is locked with a password, so officers cannot read it. Save it again without a password.',
  },
  'pdf-program': {
    id: 'PDF ini memuat program yang berjalan saat dibuka. Cetak ke PDF baru, lalu kirim yang baru.',
    en: 'This PDF holds a program that runs when it is opened. Print it to a new PDF and send that one.',
  },
  'storage-full': {
    id: 'Tempat penyimpanan kami sedang penuh. Jawaban Anda aman. Coba kirim berkas ini lagi nanti.',
    en: 'Our storage is full at the moment. Your answers are safe. Please send this file again later.',
  },
  file: {
    id: 'Berkas ini tidak ada, atau bukan untuk Anda.',
    en: 'There is no such file, or it is not for you.',
  },
  erased: {
    id: 'Isi berkas ini sudah dihapus atas dasar hukum yang tercatat.',
    en: 'What was in this file has been erased on a legal basis that is on record.',
  },
  upload: {
    id: 'Pengiriman berkas ini sudah tidak ada. Mulai lagi dari awal.',
    en: 'This upload is no longer there. Start it again.',
  },
  'uploads-too-many': {
    id: 'Terlalu banyak berkas sedang dikirim. Tunggu sampai selesai, paling banyak {most} sekaligus.',
    en: 'Too many files are on their way. Wait for them to finish, {most} at once at most.',
  },
  'upload-offset': {
    id: 'Bagian berkas ini sudah diterima, atau ada bagian sebelumnya yang belum sampai. Kami melanjutkan dari yang terakhir diterima.',
    en: 'This part of the file has arrived already, or one before it is missing. It goes on from what has arrived.',
  },
  'upload-chunk': {
    id: 'Bagian berkas yang dikirim terlalu kecil atau terlalu besar.',
    en: 'The part of the file that was sent is too small or too large.',
  },
  'upload-past-end': {
    id: 'Berkas yang dikirim lebih panjang daripada yang diberitahukan. Mulai lagi dari awal.',
    en: 'The file that was sent is longer than was said. Start it again.',
  },
  'upload-unfinished': {
    id: 'Berkas ini belum sampai seluruhnya: {received} dari {size} bita.',
    en: 'This file has not arrived whole yet: {received} of {size} bytes.',
  },
  'too-large': {
    id: 'Bagian berkas yang dikirim terlalu besar.',
    en: 'The part of the file that was sent is too large.',
  },
  unknown: {
    id: 'Berkas tidak dapat diterima. Coba lagi.',
    en: 'The file could not be taken. Please try again.',
  },
};
