import { type Lang, type PlainDate, say, type Words } from '#ground';
import type { Act, Gazette } from './act.ts';
import { type Reference, readReference } from './reference.ts';
import { amendmentsOn, type Register } from './register.ts';

/**
 * A reference written out: `Undang-Undang Nomor 17 Tahun 2023 Pasal 264`, `Law 17 of 2023, Article 264`. Given the
 * register, an act that is cited in a form of its own is; a reference that can't be read is given back as it is.
 */
export function citation(ref: string, lang: Lang, register?: Register): string {
  const reference = readReference(ref);
  if (reference === undefined) return ref;
  const act = register?.acts.get(reference.act)?.cited?.[lang] ?? actName(reference, lang);
  const article = articleName(reference, lang);
  return article === '' ? act : lang === 'id' ? `${act} ${article}` : `${act}, ${article}`;
}

/** The act with its title: `Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan`. */
export const titled = (act: Act, lang: Lang): string =>
  lang === 'id' ? `${name(act, lang)} tentang ${act.title}` : `${name(act, lang)} on ${act.titleEn}`;

/**
 * The act as a letter recalls it (UU 12/2011 Lampiran II): with its title, its gazette and, on the day of the letter, the
 * acts in force that amended it. Undefined where the register does not hold it.
 */
export function recital(register: Register, ref: string, on: PlainDate): string | undefined {
  const reference = readReference(ref);
  const act = reference === undefined ? undefined : register.acts.get(reference.act);
  if (act === undefined) return undefined;
  const amending = amendmentsOn(register, act.id, on);
  const last = register.acts.get(amending.at(-1) ?? '');
  const full = withGazette(act);
  if (last === undefined) return full;
  const changed =
    amending.length > 1 ? 'sebagaimana telah beberapa kali diubah, terakhir dengan' : 'sebagaimana telah diubah dengan';
  return `${full} ${changed} ${withGazette(last)}`;
}

/** The gazette written out: `Lembaran Negara Republik Indonesia Tahun 2023 Nomor 105, Tambahan …`. */
export function gazetteName(gazette: Gazette): string {
  const whose =
    gazette.series === 'ln' || gazette.series === 'bn' ? 'Negara Republik Indonesia' : `Daerah ${gazette.region ?? ''}`.trim();
  const kind = gazette.series === 'ln' || gazette.series === 'ld' ? 'Lembaran' : 'Berita';
  const main = `${kind} ${whose} Tahun ${gazette.year} Nomor ${gazette.number}`;
  return gazette.supplement === undefined ? main : `${main}, Tambahan ${kind} ${whose} Nomor ${gazette.supplement}`;
}

/** The kinds of act by the first part of their id; `{of}` is filled with who issued it. */
const kinds: Readonly<Record<string, Words>> = {
  uu: { id: 'Undang-Undang', en: 'Law' },
  perppu: { id: 'Peraturan Pemerintah Pengganti Undang-Undang', en: 'Government Regulation in Lieu of Law' },
  pp: { id: 'Peraturan Pemerintah', en: 'Government Regulation' },
  perpres: { id: 'Peraturan Presiden', en: 'Presidential Regulation' },
  keppres: { id: 'Keputusan Presiden', en: 'Presidential Decision' },
  permendagri: { id: 'Peraturan Menteri Dalam Negeri', en: 'Regulation of the Minister of Home Affairs' },
  permenkes: { id: 'Peraturan Menteri Kesehatan', en: 'Regulation of the Minister of Health' },
  permenkeu: { id: 'Peraturan Menteri Keuangan', en: 'Regulation of the Minister of Finance' },
  permenpanrb: {
    id: 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
    en: 'Regulation of the Minister of Administrative and Bureaucratic Reform',
  },
  perlan: { id: 'Peraturan Lembaga Administrasi Negara', en: 'Regulation of the National Institute of Public Administration' },
  'putusan-mk': { id: 'Putusan Mahkamah Konstitusi', en: 'Judgment of the Constitutional Court' },
  perda: { id: 'Peraturan Daerah {of}', en: 'Regional Regulation of {of}' },
  qanun: { id: 'Qanun {of}', en: 'Qanun of {of}' },
  pergub: { id: 'Peraturan Gubernur {of}', en: 'Regulation of the Governor of {of}' },
  perbup: { id: 'Peraturan Bupati {of}', en: 'Regulation of the Regent of {of}' },
  perwali: { id: 'Peraturan Wali Kota {of}', en: 'Regulation of the Mayor of {of}' },
  kepgub: { id: 'Keputusan Gubernur {of}', en: 'Decision of the Governor of {of}' },
  kepbup: { id: 'Keputusan Bupati {of}', en: 'Decision of the Regent of {of}' },
  kepwali: { id: 'Keputusan Wali Kota {of}', en: 'Decision of the Mayor of {of}' },
  kepkadis: { id: 'Keputusan Kepala Dinas {of}', en: 'Decision of the Head of Office {of}' },
  perdes: { id: 'Peraturan Desa {of}', en: 'Regulation of the Village of {of}' },
};

const constitution: Words = {
  id: 'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
  en: 'Constitution of the Republic of Indonesia',
};

/** `cendana-raya` → `Cendana Raya`. */
const capital = (key: string): string =>
  key
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

function actName(reference: Reference, lang: Lang): string {
  if (reference.kind === 'uud') return constitution[lang];
  const of = [...reference.issuer].reverse().map(capital).join(' ');
  const kind = kinds[reference.kind] ?? { id: `${capital(reference.kind)} {of}`, en: `${capital(reference.kind)} {of}` };
  const named = say(kind, lang, { of }).trim();
  return lang === 'id'
    ? `${named} Nomor ${reference.number} Tahun ${reference.year}`
    : `${named} ${reference.number} of ${reference.year}`;
}

function articleName({ article, paragraph, letter }: Reference, lang: Lang): string {
  if (article === undefined) return '';
  if (lang === 'en')
    return `Article ${article}${paragraph === undefined ? '' : `(${paragraph})`}${letter === undefined ? '' : `(${letter})`}`;
  return [
    'Pasal',
    article,
    ...(paragraph === undefined ? [] : ['ayat', `(${paragraph})`]),
    ...(letter === undefined ? [] : ['huruf', letter]),
  ].join(' ');
}

const name = (act: Act, lang: Lang): string => {
  const reference = readReference(act.id);
  return act.cited?.[lang] ?? (reference === undefined ? act.id : actName(reference, lang));
};

/** The constitution has no title apart from its name. */
const withGazette = (act: Act): string => {
  const head = act.id.startsWith('uud/') ? name(act, 'id') : titled(act, 'id');
  return act.gazette === undefined ? head : `${head} (${gazetteName(act.gazette)})`;
};
