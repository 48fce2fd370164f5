import type { Home, Instant, PersonRef, PlainDate, PostId } from '#ground';
import type { CaseRef, Ending, Phase } from './case.ts';

/** What of a case never changes after its submission. */
export type CaseRoot = CaseRef & {
  readonly standard: string;
  readonly revision: number;
  readonly receipt: string;
  readonly keyId: string;
  readonly person: PersonRef;
  readonly filedAt: Instant;
  readonly receivedOn: PlainDate;
  readonly promisedOn: PlainDate;
};

/** The part of the row that the fold gives anew after each act. */
export type Derived = {
  /** The posts that may see the case. */
  readonly posts: readonly PostId[];
  readonly facts: number;
  readonly phase: Phase;
  readonly ended: Ending | null;
  readonly holderKind: 'post' | 'applicant' | 'system' | 'nobody';
  readonly holderPost: PostId | null;
  readonly dueOn: PlainDate;
  /** The day on which time alone may next do something to it; null while it waits for people only. */
  readonly nextOn: PlainDate | null;
  readonly complete: boolean;
  readonly lapsed: boolean;
};

/** A case's row. */
export type CaseRow = CaseRoot & Derived;

/** An open step as the inbox lists it. */
export type TaskRow = {
  readonly home: Home;
  readonly caseId: string;
  readonly step: string;
  readonly ordinal: number;
  readonly post: PostId;
  readonly does: string;
  readonly standard: string;
  readonly revision: number;
  readonly receipt: string;
  readonly since: Instant;
  readonly dueOn: PlainDate | null;
  readonly caseDueOn: PlainDate;
};
