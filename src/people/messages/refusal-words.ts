import type { Refusal, Words } from '#ground';

/** What the messages room says of its refusals, by name. */
export const refusalWords: Readonly<Record<string, Words>> = {
  message: { id: 'Pesan ini tidak ada, atau bukan untuk Anda.', en: 'There is no such message, or it is not for you.' },
  'message-settled': { id: 'Pesan ini sudah disampaikan.', en: 'This message was handed over before.' },
  'message-officer': {
    id: 'Hanya petugas yang bertindak untuk badannya yang dapat melakukan ini.',
    en: 'Only an officer acting for their body can do this.',
  },
  'message-own': {
    id: 'Pesan Anda sendiri dapat dibuka saat Anda bertindak untuk diri sendiri.',
    en: 'Your own messages can be opened while you act as yourself.',
  },
};

/** The sentence of a refusal of this room; undefined when it is another room's. */
export const messagesWords = (refusal: Refusal): Words | undefined =>
  Object.hasOwn(refusalWords, refusal.name) ? refusalWords[refusal.name] : undefined;
