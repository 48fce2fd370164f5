import type { Instant, Words } from '#ground';

/** Grounds on which a request for erasure is answered: a lawful ground to erase, or a duty to keep. */
export const grounds = {
  'uu/2022/27~43': 'erase',
  'uu/2022/27~44': 'erase',
  'uu/2022/27~15': 'keep',
  'uu/2022/27~50': 'keep',
} as const;
export type Ground = keyof typeof grounds;

/** A request for erasure: who asked when, and how it was answered on which ground. */
export type ErasureRequest = {
  readonly id: string;
  readonly person: string;
  readonly at: Instant;
  readonly state: 'asked' | 'erased' | 'refused';
  readonly decided_at: Instant | null;
  readonly ground: string | null;
};

/** Why a person can't be erased yet, in words that upper rooms give: an open case, a decision in force. */
export type Hindrance = Words;

/** True for a ground that answers in this way. */
export const isGround = (text: string, answer: 'erase' | 'keep'): text is Ground =>
  Object.hasOwn(grounds, text) && grounds[text as Ground] === answer;

/** By when a request is answered: 3 x 24 hours after it was made (UU 27/2022 ps 40, 41). */
export const answerBy = (asked: Instant): Instant => asked.add({ hours: 72 });
