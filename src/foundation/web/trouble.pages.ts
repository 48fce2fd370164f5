import type { Words } from '#ground';
import { button, buttonLink, form } from './action.ts';
import { type Html, html, nothing, tell } from './html.ts';
import { layout } from './layout.ts';
import { waysOn } from './refusal.pages.ts';
import { heading, inset, paragraph, summaryList } from './showing.ts';
import type { Visit, Way } from './visit.ts';

const words = {
  absent: { id: 'Halaman ini tidak ditemukan', en: 'This page was not found' },
  absentText: {
    id: 'Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan.',
    en: 'The address may be mistyped, or the page may have moved.',
  },
  method: { id: 'Halaman ini tidak dapat dibuka dengan cara itu', en: 'This page can’t be opened that way' },
  methodText: {
    id: 'Anda mungkin memuat ulang halaman setelah mengirim isian. Isian yang sudah terkirim tetap tersimpan.',
    en: 'You may have reloaded a page after sending a form. What was sent is kept.',
  },
  fault: { id: 'Maaf, terjadi gangguan', en: 'Sorry, something went wrong' },
  faultText: {
    id: 'Kesalahan ada pada sistem kami, bukan pada Anda. Yang sudah tersimpan tidak hilang. Tunggu sebentar, lalu coba lagi.',
    en: 'The fault is ours, not yours. Nothing that was saved is lost. Wait a moment, then try again.',
  },
  faultReference: {
    id: 'Jika terus terjadi, sebutkan nomor rujukan ini saat menghubungi kami: {reference}',
    en: 'If it goes on, give this reference when you contact us: {reference}',
  },
  again: { id: 'Coba lagi', en: 'Try again' },
  stale: { id: 'Periksa lagi, lalu kirim ulang', en: 'Check again, then send once more' },
  staleText: {
    id: 'Formulir ini sudah terlalu lama terbuka, atau Anda masuk atau keluar setelah membukanya. Demi keamanan, isian Anda belum kami proses.',
    en: 'This form was open for too long, or you signed in or out after opening it. To be safe, we have not processed your answers yet.',
  },
  staleKept: {
    id: 'Isian Anda masih ada. Periksa, lalu kirim ulang.',
    en: 'Your answers are still here. Check them, then send again.',
  },
  send: { id: 'Kirim ulang', en: 'Send again' },
  reopen: { id: 'Buka kembali halamannya', en: 'Open the page again' },
  foreign: { id: 'Kiriman ini ditolak', en: 'This was refused' },
  foreignText: {
    id: 'Isian ini dikirim dari situs lain, bukan dari halaman kami. Tidak ada yang diproses.',
    en: 'This form was sent from another site, not from a page of ours. Nothing was processed.',
  },
  large: { id: 'Kiriman terlalu besar', en: 'That is too large' },
  largeText: {
    id: 'Isian yang terkirim melebihi batas. Kembali, lalu kurangi isinya atau kirim berkasnya satu per satu.',
    en: 'What was sent is over the limit. Go back and shorten it, or send the files one at a time.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const plain = (visit: Visit, title: Words, text: Words, more: Html = nothing): Html =>
  layout(visit, { title }, html`${heading(visit, title)}${paragraph(visit, text, 'lead')}${more}`);

/** 404: nothing at this address, with ways on. */
export const absentPage = (visit: Visit, ways: readonly Way[]): Html =>
  plain(visit, words.absent, words.absentText, waysOn(visit, ways));

/** 405: the address exists, but not for this method; mostly a reload after a POST. */
export const methodPage = (visit: Visit, ways: readonly Way[]): Html =>
  plain(visit, words.method, words.methodText, waysOn(visit, ways));

/** 413: more bytes than any form of ours has. */
export const largePage = (visit: Visit): Html => plain(visit, words.large, words.largeText);

/** 500: our fault; the reference is the one in the log. */
export const faultPage = (visit: Visit, reference: string): Html =>
  plain(
    visit,
    words.fault,
    words.faultText,
    html`${inset(visit, tell(visit, words.faultReference, { reference }))}${buttonLink(visit, words.again, visit.path)}`,
  );

/** 403 for a form posted by another site. */
export const foreignPage = (visit: Visit): Html => plain(visit, words.foreign, words.foreignText);

/**
 * 403 for a form of ours whose token is no longer good: the answers are shown and can be sent again with one press.
 * Only for a form that the browser says came from our own pages. Secrets are not repeated.
 */
export function stalePage(visit: Visit, answers: readonly (readonly [string, string])[]): Html {
  const kept = answers.filter(([name]) => name !== '_csrf' && !/pin|password|secret|code/i.test(name));
  if (kept.length === 0 || kept.length !== answers.filter(([name]) => name !== '_csrf').length) {
    return plain(visit, words.stale, words.staleText, buttonLink(visit, words.reopen, visit.path));
  }
  const hidden = kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  const shown = kept.filter(([, value]) => value.trim() !== '').map(([name, value]) => ({ key: name, value }));
  return plain(
    visit,
    words.stale,
    words.staleText,
    html`${paragraph(visit, words.staleKept)}${summaryList(visit, shown)}${form(visit, { action: visit.path }, html`${hidden}${button(visit, words.send)}`)}`,
  );
}
