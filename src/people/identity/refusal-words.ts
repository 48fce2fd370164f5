import type { Refusal, Words } from '#ground';

/** What the identity room says of its refusals, by name. */
export const refusalWords: Readonly<Record<string, Words>> = {
  key: { id: 'Data ini tidak ada, atau tidak terbuka untuk Anda.', en: 'This is not here, or it is not open to you.' },
  erased: {
    id: 'Data orang ini telah dihapus menurut aturan yang disebut di bawah.',
    en: 'This person’s data has been erased under the rule named below.',
  },
  'key-not-yours': { id: 'Isian ini milik orang lain.', en: 'This draft belongs to someone else.' },
  person: {
    id: 'Orang ini tidak ditemukan, atau tidak terbuka untuk Anda.',
    en: 'This person was not found, or is not open to you.',
  },
  page: { id: 'Halaman ini tidak ada.', en: 'There is no such page.' },
  'document-taken': {
    id: 'Nomor ini sudah terdaftar atas nama orang lain. Periksa nomornya. Jika benar milik Anda, datanglah ke loket dengan membawa dokumen aslinya.',
    en: 'This number is already registered to someone else. Check it. If it is yours, bring the original document to a counter.',
  },
  'document-kind': { id: 'Pilih dokumen yang Anda punya.', en: 'Choose the document you have.' },
  'nik-length': {
    id: 'NIK terdiri dari 16 angka. Yang Anda isi {count} angka.',
    en: 'A NIK has 16 digits. You entered {count}.',
  },
  'nik-shape': {
    id: 'NIK ini tidak mungkin benar. Salin lagi dari KTP atau Kartu Keluarga Anda.',
    en: 'This can’t be a NIK. Copy it again from your identity card or family card.',
  },
  'passport-number': {
    id: 'Isi nomor paspor seperti tertulis di paspor: huruf dan angka, misalnya C1234567.',
    en: 'Enter the passport number as printed: letters and digits, such as C1234567.',
  },
  'passport-country': {
    id: 'Isi kode tiga huruf negara penerbit paspor, misalnya IDN atau MYS.',
    en: 'Enter the three-letter code of the issuing country, such as IDN or MYS.',
  },
  'permit-number': {
    id: 'Isi nomor izin tinggal seperti tertulis di kartu: huruf, angka, dan tanda hubung.',
    en: 'Enter the stay permit’s number as printed: letters, digits and dashes.',
  },
  'phone-shape': {
    id: 'Nomor telepon ini tidak dapat dipakai. Contoh: 0812 3456 7890, atau +65 9123 4567 untuk nomor luar negeri.',
    en: 'This phone number can’t be used. For example: 0812 3456 7890, or +65 9123 4567 for a number abroad.',
  },
  'phone-fixed': {
    id: 'Nomor ini telepon rumah atau kantor, jadi tidak dapat menerima pesan. Isi nomor telepon seluler.',
    en: 'This is a fixed line, which takes no text messages. Enter a mobile number.',
  },
  'email-shape': {
    id: 'Alamat surel ini tidak lengkap. Contoh: nama@contoh.id.',
    en: 'This e-mail address is not complete. For example: name@example.id.',
  },
  'contact-none': {
    id: 'Isi nomor telepon atau alamat surel, salah satu saja sudah cukup.',
    en: 'Enter a phone number or an e-mail address; one is enough.',
  },
  'name-empty': { id: 'Isi nama Anda.', en: 'Enter your name.' },
  'name-shape': {
    id: 'Isi nama Anda dengan huruf, paling panjang 200 huruf.',
    en: 'Enter your name in letters, 200 at most.',
  },
  'birth-date': { id: 'Isi tanggal lahir yang benar dan sudah lewat.', en: 'Enter a real date of birth in the past.' },
  'account-name-shape': {
    id: 'Nama akun terdiri dari 3 sampai 100 huruf kecil, angka, atau tanda . _ - @ +, tanpa spasi.',
    en: 'An account name has 3 to 100 small letters, digits or . _ - @ + and no spaces.',
  },
  'account-name-taken': {
    id: 'Nama akun ini sudah dipakai. Pilih nama lain.',
    en: 'This account name is taken. Choose another.',
  },
  'password-short': {
    id: 'Kata sandi paling sedikit {least} huruf. Beberapa kata sehari-hari yang berderet sudah baik.',
    en: 'A password has at least {least} characters. A few ordinary words in a row do well.',
  },
  'password-long': { id: 'Kata sandi paling panjang {most} huruf.', en: 'A password has at most {most} characters.' },
  'password-weak': {
    id: 'Kata sandi ini mudah ditebak. Jangan memakai nama akun atau huruf yang sama berulang-ulang.',
    en: 'This password is easy to guess. Don’t use your account name or one character over and over.',
  },
  'password-differs': { id: 'Kedua isian kata sandi tidak sama.', en: 'The two passwords are not the same.' },
  'password-wrong': { id: 'Nama akun atau kata sandi salah.', en: 'The account name or the password is wrong.' },
  'password-current': { id: 'Kata sandi yang sekarang salah.', en: 'Your current password is wrong.' },
  'too-many-attempts': {
    id: 'Sudah terlalu banyak percobaan. Coba lagi dalam {minutes} menit.',
    en: 'There were too many attempts. Try again in {minutes} minutes.',
  },
  'role-not-held': {
    id: 'Anda tidak memegang jabatan di badan ini sekarang.',
    en: 'You hold no post in this body now.',
  },
  'own-data-as-officer': {
    id: 'Data Anda sendiri dapat dibuka saat Anda bertindak untuk diri sendiri, bukan untuk badan.',
    en: 'Your own data can be opened while you act as yourself, not for a body.',
  },
  'session-ended': { id: 'Sesi Anda sudah berakhir. Masuklah lagi.', en: 'Your session has ended. Sign in again.' },
  'issuer-down': {
    id: 'Layanan masuk sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
    en: 'The sign-in service can’t be reached now. Try again in a moment.',
  },
  'sign-in-broken': {
    id: 'Proses masuk terputus atau sudah kedaluwarsa. Mulai lagi dari awal.',
    en: 'Signing in was interrupted or took too long. Start again.',
  },
  'sign-in-declined': { id: 'Anda membatalkan proses masuk.', en: 'You chose not to sign in.' },
  'not-custodian': {
    id: 'Hanya pejabat pelindungan data pribadi yang dapat melakukan ini.',
    en: 'Only the officer for personal data protection can do this.',
  },
  'already-erased': {
    id: 'Data orang ini sudah dihapus, atau tidak ada.',
    en: 'This person’s data was erased before, or there is none.',
  },
  'erasure-asked': {
    id: 'Permintaan penghapusan Anda sudah diterima dan sedang diperiksa.',
    en: 'Your request for erasure was received and is being examined.',
  },
  'erasure-request': { id: 'Permintaan ini tidak ditemukan.', en: 'This request was not found.' },
  'erasure-answered': { id: 'Permintaan ini sudah dijawab.', en: 'This request has been answered.' },
  'erasure-ground': { id: 'Pilih dasar jawaban Anda.', en: 'Choose the ground of your answer.' },
  'erasure-sure': { id: 'Nyatakan bahwa Anda sudah memahami akibatnya.', en: 'Confirm that you understand what follows.' },
  'master-key-damaged': {
    id: 'Kunci induk di {path} rusak. Kembalikan berkas itu dari cadangan; jangan dihapus.',
    en: 'The master key at {path} is damaged. Put the file back from a backup; do not delete it.',
  },
  'master-key-other': {
    id: 'Kunci induk di folder data bukan kunci yang dipakai basis data ini. Kembalikan berkas keys/master yang asli.',
    en: 'The master key in the data folder is not the one this database was made with. Put the original keys/master back.',
  },
};

/** The sentence of a refusal of this room; undefined when it is another room's. */
export const identityWords = (refusal: Refusal): Words | undefined =>
  Object.hasOwn(refusalWords, refusal.name) ? refusalWords[refusal.name] : undefined;
