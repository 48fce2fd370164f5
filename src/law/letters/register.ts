import {
  type BodyId,
  conflict,
  type Home,
  type Id,
  type Instant,
  type Outcome,
  type PersonRef,
  type PostId,
  type Words,
} from '#ground';
import type { LetterCode } from './code.ts';
import type { Capacity, LetterKind, Level } from './letter.ts';

/** A letter of the register. */
export type LetterId = Id<'letter'>;

/** What anyone may read of a letter: no personal data of the person it is for, and not the signer's name. */
export type Shown = {
  readonly kind: LetterKind;
  readonly outcome: 'granted' | 'refused';
  /** The product's title. */
  readonly title: string;
  readonly government: string;
  readonly body: string;
  readonly office: string;
  readonly capacity: Capacity;
  readonly onBehalfOf?: string;
  /** The chain of authority, from the law down to the post, a sentence a link. */
  readonly authority: readonly Words[];
  readonly date: string;
  readonly from?: string;
  readonly until?: string;
  readonly level: Level;
};

/** Why a number bears no letter. */
export type VoidGround = 'miswritten' | 'withdrawn-before-signing' | 'erased';
/** Why one letter takes another's place: UU 30/2014 ps 63 (error, new basis, new fact), or an objection or a court (ps 77, ps 66). */
export type ReplaceGround = 'error' | 'new-basis' | 'new-fact' | 'objection' | 'court';
/** Why a letter was revoked: UU 30/2014 ps 64 and 66 (a defect of authority, procedure or substance; a court), or the holder asked. */
export type RevokeGround = 'authority' | 'procedure' | 'substance' | 'court' | 'holder';

/** What a letter is for in its life: the facts of the register, no personal value in any. A shape never changes. */
export type LetterFact =
  | {
      readonly kind: 'reserved';
      readonly number: string;
      readonly code: LetterCode;
      readonly body: BodyId;
      readonly pattern: string;
      readonly year: number;
      readonly place: number;
    }
  | {
      readonly kind: 'frozen';
      readonly input: string;
      readonly template: string;
      readonly keyHome: Home;
      readonly key: string;
      readonly post: PostId;
      /** The product's type in the standard. */
      readonly product: string;
      readonly shown: Shown;
    }
  | { readonly kind: 'typeset'; readonly file: string; readonly sha256: string }
  | {
      readonly kind: 'issued';
      readonly file: string;
      readonly sha256: string;
      readonly certificate: string;
      readonly signer: string;
      readonly level: Level;
    }
  | { readonly kind: 'void'; readonly ground: VoidGround }
  | { readonly kind: 'replaced'; readonly by: LetterId; readonly ground: ReplaceGround }
  | { readonly kind: 'revoked'; readonly ground: RevokeGround; readonly basis: readonly string[] };

/** A fact with its moment. */
export type Dated = LetterFact & { readonly at: Instant };

export type LetterStatus = 'reserved' | 'frozen' | 'issued' | 'void' | 'replaced' | 'revoked';

/** What a letter is after its facts: the derived row can be rebuilt from it. */
export type LetterState = {
  readonly status: LetterStatus;
  readonly number: string;
  readonly code: LetterCode;
  readonly body: BodyId;
  readonly pattern: string;
  readonly year: number;
  readonly place: number;
  readonly frozen?: Extract<LetterFact, { kind: 'frozen' }>;
  /** The bytes as they were typeset, before signing. */
  readonly typeset?: { readonly file: string; readonly sha256: string };
  readonly issued?: { readonly file: string; readonly sha256: string; readonly certificate: string; readonly at: Instant };
  readonly ended?: {
    readonly at: Instant;
    readonly ground: VoidGround | ReplaceGround | RevokeGround;
    readonly by?: LetterId;
    readonly basis: readonly string[];
  };
  readonly facts: number;
};

/** The letter as /verify may show it; `home` and `id` are for our own links only. */
export type PublicLetter = {
  readonly home: Home;
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly number: string;
  readonly status: LetterStatus;
  readonly shown: Shown;
  readonly sha256?: string;
  readonly certificate?: string;
  readonly issuedAt?: Instant;
  readonly endedAt?: Instant;
  readonly ground?: VoidGround | ReplaceGround | RevokeGround;
  /** The number of the letter that took its place. */
  readonly replacedBy?: string;
};

/** Whose letter: the noun it was made for, and the person who may read it. */
export type LetterFor = {
  readonly subject: { readonly kind: 'case' | 'standard' | 'body'; readonly id: string };
  readonly person?: PersonRef;
};

/** The state after all facts, in their order; throws when they can't have happened so. */
export function foldLetter(facts: readonly Dated[]): LetterState {
  const [first, ...others] = facts;
  if (first?.kind !== 'reserved') throw new Error('a letter begins with its number');
  const { number, code, body, pattern, year, place } = first;
  return others.reduce<LetterState>(after, { status: 'reserved', number, code, body, pattern, year, place, facts: 1 });
}

function after(state: LetterState, fact: Dated): LetterState {
  const next = { ...state, facts: state.facts + 1 };
  switch (fact.kind) {
    case 'reserved':
      throw new Error('a letter has one number');
    case 'frozen': {
      const { at: _, ...frozen } = fact;
      return { ...next, status: 'frozen', frozen };
    }
    case 'typeset':
      return { ...next, typeset: { file: fact.file, sha256: fact.sha256 } };
    case 'issued':
      return {
        ...next,
        status: 'issued',
        issued: { file: fact.file, sha256: fact.sha256, certificate: fact.certificate, at: fact.at },
      };
    case 'void':
      return { ...next, status: 'void', ended: { at: fact.at, ground: fact.ground, basis: [] } };
    case 'replaced':
      return { ...next, status: 'replaced', ended: { at: fact.at, ground: fact.ground, by: fact.by, basis: [] } };
    case 'revoked':
      return { ...next, status: 'revoked', ended: { at: fact.at, ground: fact.ground, basis: fact.basis } };
  }
}

/**
 * Whether a fact may follow: the fact itself, `already` when it is done and nothing need follow (a job that runs again), or a
 * refusal (conflict `letter-state` with the status and what was to happen).
 */
export function mayFollow<F extends LetterFact>(state: LetterState, fact: F): Outcome<F> | 'already' {
  const { status } = state;
  const no = conflict('letter-state', { params: { status, act: fact.kind, number: state.number }, basis: ['uu/2014/30~52'] });
  switch (fact.kind) {
    case 'reserved':
      return no;
    case 'frozen':
      return status === 'reserved' ? fact : no;
    case 'typeset':
      if (state.typeset) return 'already';
      return status === 'frozen' ? fact : no;
    case 'issued':
      if (state.issued) return 'already';
      return status === 'frozen' && state.typeset ? fact : no;
    case 'void':
      return status === 'reserved' || status === 'frozen' ? fact : no;
    case 'replaced':
    case 'revoked':
      return status === 'issued' ? fact : no;
  }
}
