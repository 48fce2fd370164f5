import type { Refusal, Words } from '#ground';

/** The sentence of a refusal of this room: what is wrong, and how to mend it. Undefined for another room's. */
export const storeWords = (refusal: Refusal): Words | undefined => sentences[refusal.name];

const sentences: Readonly<Record<string, Words>> = {
  'setting-port': {
    id: 'PORT berisi "{value}", padahal harus angka dari 1 sampai 65535; misalnya PORT=8080.',
    en: 'PORT is "{value}", but it must be a number from 1 to 65535; for example PORT=8080.',
  },
  'setting-url': {
    id: 'SATUPINTU_URL berisi "{value}", padahal harus alamat http atau https tanpa jalur; misalnya https://layanan.sukamaju.go.id.',
    en: 'SATUPINTU_URL is "{value}", but it must be an http or https address without a path; for example https://layanan.sukamaju.go.id.',
  },
  'setting-database': {
    id: 'DATABASE_URL tidak dapat dibaca; tulis postgresql://pengguna:sandi@server:5432/nama_basis_data, atau kosongkan untuk memakai basis data bawaan.',
    en: 'DATABASE_URL cannot be read; write postgresql://user:password@server:5432/database, or leave it empty to use the built-in database.',
  },
  'setting-database-password': {
    id: 'DATABASE_URL tidak memuat kata sandi; tulis postgresql://pengguna:sandi@server:5432/nama_basis_data, karena sandi peran lain diturunkan darinya.',
    en: 'DATABASE_URL carries no password; write postgresql://user:password@server:5432/database, because the other roles’ passwords are derived from it.',
  },
  'setting-issuer': {
    id: 'OIDC_ISSUER berisi "{value}", padahal harus alamat http atau https penyedia masuk; kosongkan untuk memakai penyedia bawaan.',
    en: 'OIDC_ISSUER is "{value}", but it must be the http or https address of the sign-in provider; leave it empty to use the built-in one.',
  },
  'setting-smtp': {
    id: 'SMTP_URL tidak dapat dibaca; tulis smtp://pengguna:sandi@server:587, atau kosongkan jika surat elektronik tidak dikirim.',
    en: 'SMTP_URL cannot be read; write smtp://user:password@server:587, or leave it empty to send no mail.',
  },
  'data-closed': {
    id: 'Folder data {path} tidak dapat ditulisi; beri hak tulis atas folder itu, atau pilih folder lain dengan SATUPINTU_DATA.',
    en: 'The data folder {path} cannot be written; give the right to write to it, or choose another with SATUPINTU_DATA.',
  },
  'data-not-a-folder': {
    id: '{path} bukan folder, padahal data harus disimpan di situ; pindahkan berkas itu, atau pilih folder lain dengan SATUPINTU_DATA.',
    en: '{path} is not a folder, but the data must be kept there; move that file, or choose another folder with SATUPINTU_DATA.',
  },
  'data-closed-to-server': {
    id: 'Folder data {path} tidak dapat dimasuki pengguna nobody yang menjalankan basis data; jalankan chmod o+x pada folder itu dan folder di atasnya, atau pilih folder lain dengan SATUPINTU_DATA.',
    en: 'The data folder {path} cannot be entered by the user nobody, who runs the database; run chmod o+x on it and on the folders above it, or choose another with SATUPINTU_DATA.',
  },
  'data-left-behind': {
    id: 'Folder {path} sudah berisi data tetapi tidak dapat dimasuki pengguna nobody yang menjalankan basis data; jalankan chmod o+x pada folder itu dan folder di atasnya. Data tidak dipindahkan.',
    en: 'The folder {path} already holds data but cannot be entered by the user nobody, who runs the database; run chmod o+x on it and on the folders above it. Data is never moved.',
  },
  'already-running': {
    id: 'Satupintu sudah berjalan dengan folder data ini (proses {pid}) di {url}; buka alamat itu, atau hentikan proses itu dahulu.',
    en: 'Satupintu already runs with this data folder (process {pid}) at {url}; open that address, or stop that process first.',
  },
  'data-in-use': {
    id: 'Sebuah perintah sedang memakai folder data ini (proses {pid}); tunggu sampai selesai, lalu coba lagi.',
    en: 'A command is using this data folder (process {pid}); wait until it has finished, then try again.',
  },
  'port-busy': {
    id: 'Porta {port} sudah dipakai program lain; hentikan program itu, atau pilih porta lain, misalnya PORT={other} npm start.',
    en: 'Port {port} is used by another program; stop that program, or choose another port, for example PORT={other} npm start.',
  },
  'port-closed': {
    id: 'Porta {port} tidak boleh dibuka oleh pengguna ini; pilih porta 1024 ke atas, misalnya PORT=8080 npm start.',
    en: 'This user may not open port {port}; choose a port from 1024 up, for example PORT=8080 npm start.',
  },
  'database-unreachable': {
    id: 'Basis data di {where} tidak dapat dihubungi; periksa apakah servernya berjalan dan alamat di DATABASE_URL benar.',
    en: 'The database at {where} cannot be reached; check that its server runs and that the address in DATABASE_URL is right.',
  },
  'database-password': {
    id: 'Basis data di {where} menolak nama pengguna atau kata sandi; perbaiki keduanya di DATABASE_URL.',
    en: 'The database at {where} refuses the user name or the password; mend them in DATABASE_URL.',
  },
  'database-absent': {
    id: 'Server menjawab, tetapi basis data {where} tidak ada; buat dahulu dengan CREATE DATABASE, atau perbaiki DATABASE_URL.',
    en: 'The server answers, but there is no database {where}; make it first with CREATE DATABASE, or mend DATABASE_URL.',
  },
  'database-starting': {
    id: 'Basis data di {where} sedang dinyalakan atau dimatikan; coba lagi sebentar lagi.',
    en: 'The database at {where} is starting up or shutting down; try again in a moment.',
  },
  'database-full-of-connections': {
    id: 'Basis data di {where} sudah penuh sambungan; tutup sambungan lain, atau naikkan max_connections.',
    en: 'The database at {where} has no connection left; close others, or raise max_connections.',
  },
  'database-too-old': {
    id: 'Basis data itu PostgreSQL {version}, padahal paling rendah harus versi 15; perbarui servernya, atau kosongkan DATABASE_URL untuk memakai basis data bawaan.',
    en: 'The database is PostgreSQL {version}, but it must be 15 at least; upgrade its server, or leave DATABASE_URL empty to use the built-in database.',
  },
  'owner-without-createrole': {
    id: 'Pengguna di DATABASE_URL tidak boleh membuat peran {role}; jalankan ALTER ROLE … CREATEROLE untuk pengguna itu sebagai administrator.',
    en: 'The user in DATABASE_URL may not make the role {role}; run ALTER ROLE … CREATEROLE for that user as an administrator.',
  },
  'owner-without-create': {
    id: 'Pengguna di DATABASE_URL tidak boleh membuat skema di basis data {where}; jadikan pengguna itu pemiliknya dengan ALTER DATABASE … OWNER TO.',
    en: 'The user in DATABASE_URL may not make schemas in the database {where}; make that user its owner with ALTER DATABASE … OWNER TO.',
  },
  'role-too-strong': {
    id: 'Peran {role} di server basis data itu boleh melampaui keamanan baris; jalankan ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB.',
    en: 'The role {role} on that database server may step over row-level security; run ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB.',
  },
  'role-of-another': {
    id: 'Peran {role} di server basis data itu milik pemasangan lain dengan kata sandi lain; pakai pengguna DATABASE_URL yang sama, atau server lain.',
    en: 'The role {role} on that database server belongs to another installation with another password; use the same user in DATABASE_URL, or another server.',
  },
  'program-older': {
    id: 'Basis data ini sudah menjalani migrasi {name} yang tidak dikenal program ini; pasang versi program yang lebih baru.',
    en: 'This database has had the migration {name}, which this program does not know; install a newer version of the program.',
  },
  'migration-changed': {
    id: 'Berkas migrasi {name} berubah sejak dijalankan; kembalikan isinya, dan tulis perubahan sebagai migrasi baru.',
    en: 'The migration file {name} was changed after it was run; put it back, and write the change as a new migration.',
  },
  'disk-full': {
    id: 'Tidak ada ruang kosong yang cukup di {path}; kosongkan ruang, lalu mulai lagi. Tidak ada data yang hilang.',
    en: 'There is not enough free space at {path}; free some, then start again. No data is lost.',
  },
  'no-embedded-database': {
    id: 'Basis data bawaan tidak tersedia untuk {machine}; jalankan npm ci lagi, atau beri alamat PostgreSQL dengan DATABASE_URL.',
    en: 'The built-in database is not available for {machine}; run npm ci again, or give the address of a PostgreSQL with DATABASE_URL.',
  },
  'cluster-busy': {
    id: 'Basis data di {path} belum selesai berhenti dari proses sebelumnya; tunggu sebentar, lalu mulai lagi.',
    en: 'The database in {path} has not finished stopping from before; wait a moment, then start again.',
  },
  'cluster-of-other-version': {
    id: 'Basis data di {path} dibuat dengan versi PostgreSQL lain; jalankan dengan versi Satupintu yang membuatnya.',
    en: 'The database in {path} was made by another version of PostgreSQL; run it with the version of Satupintu that made it.',
  },
  'cluster-without-password': {
    id: 'Basis data di {path} ada, tetapi berkas database.json yang memuat sandinya hilang; kembalikan berkas itu dari cadangan.',
    en: 'The database in {path} is there, but the file database.json with its password is gone; restore that file from a backup.',
  },
  'cluster-will-not-start': {
    id: 'Basis data di {path} tidak mau menyala: {reason}. Lihat postgres.log di folder data.',
    en: 'The database in {path} will not start: {reason}. See postgres.log in the data folder.',
  },
};
