import type { AnswerValue } from './answer.ts';

/** A question to a register that another body holds: whose record, asked by whom, for what (UU 24/2013 ps 64; UU 27/2022 ps 20). */
export type RegistryQuestion = {
  /** `nasional/kki@str`. */
  readonly register: string;
  /** What is looked up, as the applicant gave it. */
  readonly key: string;
  /** The body that asks, and the purpose: the service's id. */
  readonly asker: string;
  readonly purpose: string;
  /** The same question asked twice carries the same reference. */
  readonly reference: string;
};

/** What a register answers: the record, that it has none, or nothing because it is down. */
export type RegistryAnswer =
  | { readonly kind: 'data'; readonly record: Readonly<Record<string, AnswerValue>> }
  | { readonly kind: 'none' }
  | { readonly kind: 'down' };

/** Registers of other bodies, as this room asks them; called from jobs only, never inside an act. */
export type Registry = { readonly ask: (question: RegistryQuestion) => Promise<RegistryAnswer> };
