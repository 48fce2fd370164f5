import { dateWords, type Lang, say, Temporal, type Text, type Words } from '#ground';
import type { Requirement } from '#standards';
import type { AnswerValue } from './answer.ts';

/** Names that registers give to what they hold, in words, where a standard gives none; any other is shown as it is written. */
const names: Readonly<Record<string, Words>> = {
  name: { id: 'Nama', en: 'Name' },
  status: { id: 'Keadaan', en: 'Status' },
  number: { id: 'Nomor', en: 'Number' },
  specialty: { id: 'Bidang', en: 'Field' },
  address: { id: 'Alamat', en: 'Address' },
  valid_from: { id: 'Berlaku sejak', en: 'Valid from' },
  valid_until: { id: 'Berlaku sampai', en: 'Valid until' },
};

const values: Readonly<Record<string, Words>> = {
  active: { id: 'aktif', en: 'active' },
  inactive: { id: 'tidak aktif', en: 'not active' },
  suspended: { id: 'dibekukan', en: 'suspended' },
  revoked: { id: 'dicabut', en: 'revoked' },
  expired: { id: 'sudah berakhir', en: 'expired' },
};

/** What a register answered, line by line, in the order of the standard: names and codes in the standard's words, else in ours. */
export function recordLines(
  requirement: Pick<Requirement, 'gives'>,
  record: Readonly<Record<string, AnswerValue>>,
  lang: Lang,
): readonly { readonly key: string; readonly value: string }[] {
  const order = Object.keys(requirement.gives ?? {});
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(record)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, value]) => {
      const field = requirement.gives?.[key];
      const word =
        field?.options !== undefined && Object.hasOwn(field.options, String(value)) ? field.options[String(value)] : undefined;
      return {
        key: field?.label === undefined ? nameText(key, lang) : saidIn(field.label, lang),
        value: word === undefined ? valueText(field?.format, value, lang) : saidIn(word, lang),
      };
    });
}

const saidIn = (text: Text, lang: Lang): string => (lang === 'en' ? (text.en ?? text.id) : text.id);

function nameText(key: string, lang: Lang): string {
  const known = Object.hasOwn(names, key) ? names[key] : undefined;
  return known === undefined ? key.replaceAll('_', ' ') : say(known, lang);
}

function valueText(format: string | undefined, value: AnswerValue, lang: Lang): string {
  if (typeof value === 'boolean') return say(value ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' }, lang);
  const text = String(value);
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(text, lang);
  const known = Object.hasOwn(values, text) ? values[text] : undefined;
  return known === undefined ? text : say(known, lang);
}

/** A register may write a day that is none; it is then shown as it came. */
function dateText(text: string, lang: Lang): string {
  try {
    return say(dateWords(Temporal.PlainDate.from(text)), lang);
  } catch {
    return text;
  }
}
