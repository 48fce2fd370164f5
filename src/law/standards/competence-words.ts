import type { Refusal, Words } from '#ground';

/** Why there is no chain of authority, by the name of the refusal that `#bodies` gives; a general word for any other. */
export function competenceWords(refusal: Refusal): Words {
  const words = reasons[refusal.name] ?? general;
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => refusal.params[name] ?? '–');
  return { id: fill(words.id), en: fill(words.en) };
}

const general: Words = {
  id: 'rantai kewenangannya tidak memenuhi aturan atribusi, delegasi, dan mandat',
  en: 'its chain of authority breaks the rules of attribution, delegation and mandate',
};

const reasons: Readonly<Record<string, Words>> = {
  'no-authority': {
    id: 'tidak ada atribusi, delegasi, atau mandat yang tercatat untuk itu',
    en: 'no attribution, delegation or mandate is on record for it',
  },
  'authority-ambiguous': {
    id: 'lebih dari satu dasar kewenangan berlaku sekaligus: {acts}',
    en: 'more than one authority applies at once: {acts}',
  },
  'given-away': {
    id: 'kewenangan itu sudah diserahkan penuh kepada {to}',
    en: 'the power was given away wholly to {to}',
  },
  'giver-without-authority': {
    id: 'pemberinya, {giver}, tidak memiliki kewenangan itu sendiri',
    en: 'the giver, {giver}, does not have the power',
  },
  'onward-again': {
    id: 'kewenangan itu sudah didelegasikan dua tingkat',
    en: 'the power was already delegated two levels down',
  },
  'mandate-of-mandate': {
    id: 'mandat diberikan oleh penerima mandat',
    en: 'the mandate was given by one who only holds a mandate',
  },
  'mandate-own-name': {
    id: 'penerima mandat menandatangani atas nama sendiri',
    en: 'the mandatary signs in a name of their own',
  },
  'delegate-on-behalf': {
    id: 'penerima delegasi menandatangani atas nama pemberi',
    en: 'the delegate signs on behalf of the giver',
  },
};
