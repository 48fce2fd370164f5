import type { Refusal, Words } from '#ground';
import { refusalWords } from '#identity';

const w = (id: string, en: string): Words => ({ id, en });

/** Why there is no authority, or none to use so (UU 30/2014 ps 11–15). */
const authority = {
  'no-authority': w(
    'Jabatan ini tidak memiliki wewenang yang tercatat untuk langkah ini.',
    'This post has no recorded authority for this step.',
  ),
  'matter-outside-scope': w(
    'Wewenang jabatan ini tidak mencakup urusan tersebut.',
    'The authority of this post does not reach this matter.',
  ),
  'step-outside-scope': w(
    'Wewenang jabatan ini tidak mencakup langkah tersebut.',
    'The authority of this post does not reach this kind of step.',
  ),
  'authority-not-begun': w(
    'Wewenang jabatan ini belum berlaku pada hari itu; mulai {from}.',
    'The authority of this post had not begun on that day; it begins on {from}.',
  ),
  'authority-ended': w('Masa wewenang jabatan ini telah berakhir pada {until}.', 'The authority of this post ended on {until}.'),
  'authority-withdrawn': w(
    'Wewenang jabatan ini telah ditarik kembali oleh pemberinya.',
    'The authority of this post was taken back by the post that gave it.',
  ),
  'giver-without-authority': w(
    'Pemberi wewenang sendiri tidak memiliki wewenang itu, sehingga tidak dapat diteruskan.',
    'The post that gave the authority does not have it itself, so it can’t be handed on.',
  ),
  'post-closed': w('Jabatan itu tidak ada pada hari tersebut.', 'There was no such post on that day.'),
  'attribution-form': w(
    'Wewenang asli hanya diberikan oleh undang-undang dasar atau undang-undang.',
    'Original authority is given only by the constitution or a statute.',
  ),
  'delegation-form': w(
    'Delegasi hanya sah bila ditetapkan dengan peraturan pemerintah, peraturan presiden, atau peraturan daerah, atau diperintahkan olehnya.',
    'A delegation is only valid by a government, presidential or regional regulation, or where one of these orders it.',
  ),
  'act-not-in-force': w(
    'Peraturan yang memberi wewenang itu tidak berlaku pada hari tersebut.',
    'The act that gives this authority is not in force on that day.',
  ),
  'order-not-in-force': w(
    'Peraturan yang memerintahkan pemberian wewenang itu tidak berlaku pada hari tersebut.',
    'The act that orders this authority to be given is not in force on that day.',
  ),
  'mandate-not-from-above': w(
    'Mandat hanya dapat diberikan oleh atasan kepada bawahannya.',
    'A mandate can only be given from above to one’s own subordinates.',
  ),
  'mandate-of-mandate': w(
    'Mandat tidak dapat diberikan lagi oleh penerima mandat.',
    'Who holds a mandate can’t give it on as another mandate.',
  ),
  'attribution-not-delegable': w(
    'Wewenang asli ini tidak boleh didelegasikan, karena tidak ada undang-undang yang mengizinkannya.',
    'This original authority can’t be delegated, because no statute allows it.',
  ),
  'onward-not-allowed': w(
    'Wewenang yang didelegasikan tidak boleh diteruskan, karena tidak ada peraturan yang mengizinkannya.',
    'Delegated authority can’t be handed on, because no regulation allows it.',
  ),
  'onward-form': w(
    'Wewenang yang didelegasikan hanya dapat diteruskan dengan peraturan.',
    'Delegated authority can only be handed on by a regulation.',
  ),
  'onward-other-government': w(
    'Wewenang yang didelegasikan hanya dapat diteruskan di dalam pemerintahan yang sama.',
    'Delegated authority can only be handed on within the same government.',
  ),
  'onward-too-low': w(
    'Wewenang yang didelegasikan hanya dapat diteruskan satu tingkat di bawahnya.',
    'Delegated authority can only be handed on one level down.',
  ),
  'onward-again': w(
    'Wewenang ini telah diteruskan sekali dan tidak dapat diteruskan lagi.',
    'This authority has been handed on once and can’t be handed on again.',
  ),
  'authority-ambiguous': w(
    'Lebih dari satu dasar wewenang berlaku sekaligus. Atasan kedua pihak perlu menyelesaikannya dahulu.',
    'More than one authority applies at once. The superiors of both have to settle it first.',
  ),
  'given-away': w(
    'Wewenang ini telah dilimpahkan sepenuhnya dan tidak dapat digunakan lagi oleh pemberinya.',
    'This authority was given away whole and can’t be used by its giver any longer.',
  ),
  'mandate-strategic': w(
    'Penerima mandat tidak berwenang mengambil keputusan strategis.',
    'Who holds a mandate may not take strategic decisions.',
  ),
  'mandate-own-name': w(
    'Penerima mandat wajib menandatangani atas nama pemberi mandat.',
    'Who holds a mandate has to sign in the name of the post that gave it.',
  ),
  'delegate-on-behalf': w(
    'Penerima delegasi menandatangani atas namanya sendiri, karena tanggung jawabnya telah beralih.',
    'Who holds a delegation signs in their own name, since the responsibility is theirs.',
  ),
} satisfies Record<string, Words>;

/** Why this officer may not act (ps 14, 42–45). */
const standing = {
  'not-holder': w(
    'Anda tidak memegang jabatan yang berwenang untuk langkah ini pada hari ini.',
    'You do not hold the post that may do this step today.',
  ),
  'own-case': w(
    'Ini permohonan Anda sendiri atau Anda terlibat di dalamnya. Atasan Anda atau pejabat lain yang harus menanganinya.',
    'This is your own case, or you are part of it. Your superior or another officer has to handle it.',
  ),
  'interest-declared': w(
    'Anda telah menyatakan hubungan dengan pihak dalam permohonan ini. Atasan Anda atau pejabat lain yang harus menanganinya.',
    'You have declared a tie to someone in this case. Your superior or another officer has to handle it.',
  ),
  'drafter-signs': w(
    'Anda yang terakhir menyunting rancangan ini, sehingga orang lain yang harus menandatanganinya.',
    'You were the last to edit this draft, so someone else has to sign it.',
  ),
  'substitute-strategic': w(
    'Pelaksana harian dan pelaksana tugas tidak berwenang mengambil keputusan strategis.',
    'A substitute may not take strategic decisions.',
  ),
} satisfies Record<string, Words>;

/** Why a post is not filled or emptied so. */
const appointing = {
  'not-keeper': w(
    'Hanya administrator badan ini yang dapat mengubahnya.',
    'Only the administrator of this body can change this.',
  ),
  'no-post': w('Pilih jabatan yang ada pada badan ini.', 'Choose a post that this body has.'),
  'own-appointment': w('Anda tidak dapat menunjuk diri sendiri.', 'You can’t appoint yourself.'),
  'dates-reversed': w('Hari terakhir tidak boleh sebelum hari pertama.', 'The last day can’t be before the first.'),
  'order-missing': w(
    'Isi nomor surat keputusan atau surat perintahnya.',
    'Enter the number of the letter of appointment or order.',
  ),
  'order-after-start': w(
    'Tanggal surat tidak boleh setelah hari pertama bertugas.',
    'The letter can’t be dated after the first day in the post.',
  ),
  'post-not-standing': w(
    'Jabatan itu tidak ada sepanjang tanggal yang Anda isi.',
    'The post is not there for all the dates you entered.',
  ),
  'plh-needs-end': w(
    'Isi hari terakhir pelaksana harian, karena penugasannya sementara.',
    'Enter the last day, since this substitute serves only for a time.',
  ),
  'plh-post-vacant': w(
    'Jabatan itu sedang kosong. Untuk jabatan kosong, tunjuk pelaksana tugas.',
    'The post is vacant. For a vacant post, order an acting holder (Plt).',
  ),
  'plt-post-held': w(
    'Jabatan itu masih ada pejabatnya. Selama pejabatnya berhalangan, tunjuk pelaksana harian.',
    'The post has a holder. While the holder is away, order a temporary substitute (Plh).',
  ),
  'post-held': w(
    'Jabatan itu masih ada pejabatnya. Akhiri dahulu penugasannya.',
    'The post still has a holder. End that role first.',
  ),
  'already-holds': w(
    'Orang itu sudah memegang jabatan tersebut pada tanggal itu.',
    'That person already holds the post on those dates.',
  ),
  'no-holder': w('Penugasan itu tidak ditemukan.', 'There is no such role.'),
  'own-ending': w(
    'Anda tidak dapat mengakhiri penugasan Anda sendiri sebagai administrator.',
    'You can’t end your own role as administrator.',
  ),
  'already-ended': w('Penugasan itu sudah berakhir.', 'That role has already ended.'),
  'end-before-start': w('Hari terakhir tidak boleh sebelum hari pertama.', 'The last day can’t be before the first.'),
  'end-in-past': w('Hari terakhir paling awal adalah kemarin.', 'The last day can’t be earlier than yesterday.'),
  'end-later': w(
    'Tanggal itu setelah hari terakhir yang sudah ditetapkan. Untuk memperpanjang, buat penunjukan baru.',
    'That is later than the last day already set. To extend a role, make a new appointment.',
  ),
  'no-person': w(
    'Belum ada orang terdaftar dengan dokumen itu. Orang itu perlu masuk sekali lebih dahulu.',
    'Nobody with that document is registered yet. The person has to sign in once first.',
  ),
  'name-missing': w('Isi nama lengkapnya.', 'Enter the full name.'),
  'choice-missing': w('Pilih salah satu.', 'Choose one.'),
} satisfies Record<string, Words>;

/** Why the record of a body, of its authority or of its ties is not changed so. */
const recording = {
  'body-there': w('Badan itu sudah terdaftar.', 'That body is registered already.'),
  'no-body': w('Badan itu tidak ditemukan.', 'There is no such body.'),
  'already-closed': w('Badan itu sudah ditutup.', 'That body is closed already.'),
  'starts-later': w(
    'Ada jabatan atau penugasan yang mulai setelah hari itu. Akhiri dahulu.',
    'A post or a role begins after that day. End it first.',
  ),
  'relation-to-self': w('Badan tidak dapat berhubungan dengan dirinya sendiri.', 'A body can’t be related to itself.'),
  'post-name': w('Nama jabatan itu tidak sesuai dengan badannya.', 'That name of a post does not belong to the body.'),
  'post-above-itself': w('Jabatan tidak dapat membawahi dirinya sendiri.', 'A post can’t stand above itself.'),
  'post-still-held': w('Jabatan itu masih ada pejabatnya setelah hari tersebut.', 'The post still has a holder after that day.'),
  'no-hours': w('Isi sekurangnya satu masa dengan jam layanan.', 'Enter at least one period with service hours.'),
  'bad-hours': w('Jam layanan itu keliru: {open} sampai {close}.', 'Those service hours are wrong: {open} to {close}.'),
  'register-name': w('Nama register itu tidak sesuai dengan badannya.', 'That name of a register does not belong to the body.'),
  'register-there': w('Register itu sudah tercatat.', 'That register is recorded already.'),
  'number-pattern-letters': w(
    'Pola nomor hanya boleh berisi huruf, angka, garis miring, titik, dan tanda hubung.',
    'A number pattern takes only letters, digits, slashes, dots and hyphens.',
  ),
  'number-pattern-hole': w(
    'Pola nomor memuat isian yang tidak dikenal: {hole}.',
    'The number pattern has an unknown part: {hole}.',
  ),
  'number-pattern-n': w(
    'Pola nomor harus memuat nomor urut tepat satu kali.',
    'The number pattern has to hold the running number exactly once.',
  ),
  'authority-there': w('Wewenang dengan nama itu sudah tercatat.', 'An authority of that name is recorded already.'),
  'scope-missing': w('Isi urusan dan langkah yang dicakup.', 'Enter the matters and steps that it reaches.'),
  'matter-wrong': w('Nama urusan itu keliru.', 'That name of a matter is wrong.'),
  'no-grant': w('Wewenang itu tidak ditemukan.', 'There is no such authority.'),
  'not-withdrawable': w(
    'Wewenang dari undang-undang tidak dapat ditarik; ia berakhir bersama undang-undangnya.',
    'Authority given by statute can’t be taken back; it ends with its statute.',
  ),
  'already-withdrawn': w('Wewenang itu sudah ditarik kembali.', 'That authority was taken back already.'),
  'act-missing': w('Isi peraturan atau keputusan yang menariknya kembali.', 'Enter the act that takes it back.'),
  'tie-to-self': w(
    'Permohonan Anda sendiri sudah ditolak tanpa perlu dinyatakan.',
    'Your own cases are kept from you without declaring anything.',
  ),
  'already-declared': w('Hubungan itu sudah Anda nyatakan.', 'You have declared that tie already.'),
  'no-tie': w('Pernyataan itu tidak ditemukan.', 'There is no such declaration.'),
  'is-demonstration': w(
    'Ini demonstrasi. Pemerintahan sungguhan dimulai pada basis data yang kosong.',
    'This is a demonstration. A real government begins in an empty database.',
  ),
  'government-there': w('Pemerintahan {home} sudah ada.', 'The government {home} is there already.'),
  'government-name': w(
    'Nama pemerintahan hanya boleh huruf kecil, angka, dan tanda hubung, diawali huruf; bukan "nasional".',
    'A government’s name takes small letters, digits and hyphens, begins with a letter, and is not "nasional".',
  ),
  'officers-only': w(
    'Halaman ini hanya untuk petugas yang sedang bertugas bagi suatu badan.',
    'This page is for officers acting for a body.',
  ),
  'not-empty': w('Basis data ini sudah berisi.', 'This database is not empty.'),
} satisfies Record<string, Words>;

/** The plain sentence of every refusal that this room gives, by its name; holes are filled from the refusal's params. */
export const bodiesRefusals: Readonly<Record<string, Words>> = { ...authority, ...standing, ...appointing, ...recording };

/** The same with those of identity, for forms that ask for a person. */
export const sentences: Readonly<Record<string, Words>> = { ...refusalWords, ...bodiesRefusals };

/** What this room says of a refusal; nothing when it is not one of its own. */
export const explainBodies = (refusal: Refusal): Words | undefined =>
  Object.hasOwn(bodiesRefusals, refusal.name) ? bodiesRefusals[refusal.name] : undefined;
