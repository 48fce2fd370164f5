import { type BodyId, faultText, type Home, type Instant, type PostId, type Refusal } from '#ground';
import type { LetterFor, LetterId } from './register.ts';

/**
 * Why a letter can't be signed now. `signing-off`: the government has no signer; `other-signer`: the letter was frozen for
 * another kind of signer; `typesetting`, `storage`: before it came to the signature; `no-certificate`, `refused`, `silent`,
 * `unsound`: what the signer did; `fault`: a fault of the program, told in the log only.
 */
export type TroubleWhy =
  | 'signing-off'
  | 'other-signer'
  | 'typesetting'
  | 'storage'
  | 'no-certificate'
  | 'refused'
  | 'silent'
  | 'unsound'
  | 'fault';

/** A letter that waits, as the signer and who keeps the signing are told of it. */
export type Trouble = {
  readonly home: Home;
  readonly letter: LetterId;
  readonly number: string;
  readonly body: BodyId;
  /** The post that decided it. */
  readonly post: PostId;
  readonly subject: LetterFor['subject'];
  readonly why: TroubleWhy;
  readonly tries: number;
  readonly since: Instant;
  readonly last: Instant;
};

const kinds = new WeakMap<Error, TroubleWhy>();

/** An error that says of which kind a letter's trouble is; its job runs again. */
export function troubled(why: TroubleWhy, text: string): Error {
  const error = new Error(text);
  kinds.set(error, why);
  return error;
}

/** The kind of what was thrown: a fault where nobody has said more. */
export const whyOf = (error: unknown): TroubleWhy => (error instanceof Error ? kinds.get(error) : undefined) ?? 'fault';

/** The kind of a signer's refusal. */
export const whyRefused = (refusal: Refusal): TroubleWhy => (refusal.name === 'no-certificate' ? 'no-certificate' : 'refused');

/** What was thrown while something of one kind was done, with that kind unless it has one; what strangers wrote stays out of it. */
export const troubleOf = (why: TroubleWhy, letter: LetterId, error: unknown): Error =>
  error instanceof Error && kinds.has(error) ? error : troubled(why, `letter ${letter}, ${why}: ${faultText(error)}`);
