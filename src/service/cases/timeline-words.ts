import type { Words } from '#ground';

/** What happened, in the words of a timeline; `{step}` is the step's title, or a date. */
export const acts = {
  submitted: { id: 'Permohonan dikirim', en: 'Application sent' },
  accepted: { id: 'Berkas dinyatakan lengkap', en: 'File found complete' },
  'deemed-complete': {
    id: 'Berkas dihitung lengkap karena tidak diperiksa dalam lima hari kerja',
    en: 'File counts as complete: nobody checked it within five working days',
  },
  returned: { id: 'Berkas dikembalikan untuk dilengkapi', en: 'File returned for correction' },
  'return-asked': { id: 'Pengembalian kedua dimintakan persetujuan atasan', en: 'A second return was put to the superior' },
  'return-approved': { id: 'Atasan menyetujui pengembalian kedua', en: 'The superior approved a second return' },
  'return-declined': { id: 'Atasan menolak pengembalian kedua', en: 'The superior declined a second return' },
  corrected: { id: 'Perbaikan dikirim pemohon', en: 'Correction sent by the applicant' },
  advised: { id: '{step}', en: '{step}' },
  'advised-positive': { id: '{step}: memenuhi syarat', en: '{step}: positive' },
  'advised-conditional': { id: '{step}: memenuhi syarat dengan catatan', en: '{step}: positive, with conditions' },
  'advised-negative': { id: '{step}: tidak memenuhi syarat', en: '{step}: negative' },
  drafted: { id: 'Rancangan keputusan disusun', en: 'Decision drafted' },
  initialled: { id: 'Diparaf', en: 'Initialled' },
  'sent-back': { id: 'Dikembalikan ke langkah “{step}”', en: 'Sent back to “{step}”' },
  decided: { id: 'Permohonan diputus', en: 'Application decided' },
  'decided-granted': { id: 'Permohonan dikabulkan', en: 'Application granted' },
  'decided-refused': { id: 'Permohonan ditolak', en: 'Application refused' },
  'took-effect': { id: 'Keputusan ditandatangani dan berlaku', en: 'Decision signed and in effect' },
  'handed-over': { id: 'Diserahkan', en: 'Handed over' },
  'handed-over-download': { id: 'Dokumen dibuka oleh pemohon', en: 'Document opened by the applicant' },
  'handed-over-post': { id: 'Dokumen dikirim lewat pos', en: 'Document sent by post' },
  'handed-over-counter': { id: 'Dokumen diserahkan di loket', en: 'Document handed over at the counter' },
  withdrawn: { id: 'Permohonan ditarik oleh pemohon', en: 'Application withdrawn by the applicant' },
  lapsed: { id: 'Batas waktu {step} terlewati', en: 'The last day, {step}, has passed' },
  'handed-over-notice': {
    id: 'Pemberitahuan sudah lima hari kerja ada di kotak pesan pemohon, jadi dokumen dihitung diserahkan',
    en: 'The notice has been in the applicant’s mailbox for five working days, so the document counts as handed over',
  },
  erased: { id: 'Data pribadi pemohon dihapus', en: 'The applicant’s personal data were erased' },
  waitingApproval: {
    id: 'Menunggu persetujuan atasan atas pengembalian kedua',
    en: 'Waiting for the superior’s word on a second return',
  },
  waitingApplicantRunning: {
    id: 'Menunggu perbaikan dari pemohon; waktu tetap berjalan',
    en: 'Waiting for the applicant’s correction; the clock runs on',
  },
  waitingApplicant: {
    id: 'Menunggu perbaikan dari pemohon; waktu berhenti selama itu',
    en: 'Waiting for the applicant’s correction; the clock is stopped',
  },
  waitingSigning: { id: 'Dokumen sedang ditandatangani', en: 'The document is being signed' },
  waitingOpening: { id: 'Dokumen siap diunduh', en: 'The document is ready to download' },
} satisfies Record<string, Words>;
