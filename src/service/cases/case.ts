import type { ActorColumns, Home, Id, Instant, PersonRef, PostId } from '#ground';

export type CaseId = Id<'case'>;

/** Where a defect stands: an answer or a requirement of the standard. */
export type Place = { readonly form: string } | { readonly requirement: string };

/** One thing to mend, with the id of the sealed note that says how. */
export type Defect = { readonly at: Place; readonly note: string };

/** How a requirement was met: files, a declaration, an answer of a register, or files because the register was down. */
export type EvidenceGiven = {
  readonly requirement: string;
  readonly kind: 'files' | 'declared' | 'registry' | 'registry-down';
  readonly files: number;
};

/** What the decision will be: the products, or one ground of refusal. */
export type Outlook = { readonly grant: true } | { readonly grant: false; readonly ground: string };

/** What happened to a case; a shape never changes, a new shape is a new kind (design idea 1). Ids and commitments only. */
export type CaseFactData =
  | {
      readonly kind: 'submitted';
      readonly standard: string;
      readonly revision: number;
      readonly hash: string;
      readonly receipt: string;
      readonly channel: 'online' | 'counter';
      /** Plain date the filing counts as received (service-standard "Days"). */
      readonly receivedOn: string;
      readonly commitment: string;
      readonly evidence: readonly EvidenceGiven[];
      /** Steps whose condition is not met by the answers. */
      readonly skipped: readonly string[];
    }
  | { readonly kind: 'accepted'; readonly step: string }
  | { readonly kind: 'deemed-complete'; readonly step: string }
  | { readonly kind: 'returned'; readonly step: string; readonly defects: readonly Defect[]; readonly round: number }
  | {
      readonly kind: 'return-asked';
      readonly step: string;
      readonly to: PostId;
      readonly defects: readonly Defect[];
      readonly reason: string;
    }
  | { readonly kind: 'return-approved' }
  | { readonly kind: 'return-declined'; readonly reason: string }
  | {
      readonly kind: 'corrected';
      readonly receivedOn: string;
      readonly commitment: string;
      readonly evidence: readonly EvidenceGiven[];
      readonly skipped: readonly string[];
    }
  | { readonly kind: 'advised'; readonly step: string; readonly outcome: Advice; readonly note: string | null }
  | { readonly kind: 'drafted'; readonly outlook: Outlook; readonly conditions: string | null; readonly commitment: string }
  | { readonly kind: 'initialled'; readonly step: string; readonly ordinal: number }
  | { readonly kind: 'sent-back'; readonly from: string; readonly to: string; readonly note: string }
  | { readonly kind: 'decided'; readonly step: string; readonly outlook: Outlook; readonly letters: readonly string[] }
  | {
      readonly kind: 'took-effect';
      readonly letters: readonly string[];
      readonly numbers: readonly string[];
      readonly on: string;
    }
  | { readonly kind: 'handed-over'; readonly step: string | null; readonly how: HandOver; readonly proof: string | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'lapsed'; readonly due: string; readonly silence: Silence }
  | { readonly kind: 'erased'; readonly under: string };

/** What silence until the last day means in law (UU 30/2014 ps 53(3), or a sector's statute). */
export type Silence = 'granted' | 'refused' | 'none';

/** A recommendation ends positive, positive with conditions, or negative, and binds no one. */
export type Advice = 'positive' | 'conditional' | 'negative';
/**
 * How a product reached the applicant (UU 30/2014 ps 61–62): opened, by post or over the counter, or left with the notice in the
 * applicant's mailbox until the last day for delivery.
 */
export type HandOver = 'download' | 'post' | 'counter' | 'notice';

/** A fact with who and when. */
export type CaseFact = CaseFactData & { readonly seq: number; readonly at: Instant; readonly by: ActorColumns };

/** What a rule gives: facts to append, without their place in the list. */
export type NewFact = CaseFactData;

/** That something was done: when, by whom. */
export type Done = { readonly at: Instant; readonly by: ActorColumns };

/** One step of the procedure as the facts leave it. */
export type StepState = {
  readonly key: string;
  readonly status: 'waiting' | 'open' | 'done' | 'skipped';
  /** Which of the step's posts is next: 0 unless the step is initialled by several. */
  readonly ordinal: number;
  /** Since when it has been open. */
  readonly since?: Instant;
  readonly doneAt?: Instant;
  readonly doneBy?: ActorColumns;
  readonly advice?: Advice;
  readonly note?: string;
  /** The initials it bears so far, in order. */
  readonly initials?: readonly Done[];
  /** The note with which it was sent back, while open again. */
  readonly sentBack?: { readonly from: string; readonly note: string };
};

export type Phase = 'procedure' | 'returned' | 'return-asked' | 'signing' | 'delivering' | 'closed';

/** A case as its facts say: a pure fold, never stored as the truth. */
export type CaseState = {
  readonly facts: number;
  /** When the last fact was written. */
  readonly changedAt: Instant;
  readonly standard: string;
  readonly revision: number;
  readonly receipt: string;
  readonly channel: 'online' | 'counter';
  readonly filedAt: Instant;
  readonly filedBy: PersonRef | undefined;
  readonly receivedOn: string;
  readonly commitment: string;
  readonly evidence: readonly EvidenceGiven[];
  readonly phase: Phase;
  readonly steps: readonly StepState[];
  /** When it was first found complete, or counted so after the law's days: from then on its last day stands. */
  readonly complete?: { readonly at: Instant; readonly deemed: boolean };
  readonly returns: readonly (Done & {
    readonly defects: readonly Defect[];
    readonly correctedAt?: Instant;
    readonly correctedOn?: string;
  })[];
  /** A second return that waits for the superior's word. */
  readonly asked?: Done & {
    readonly step: string;
    readonly to: PostId;
    readonly defects: readonly Defect[];
    readonly reason: string;
  };
  /** Posts that were asked for a second return: they may see the case from then on. */
  readonly superiors: readonly PostId[];
  readonly draft?: {
    readonly outlook: Outlook;
    readonly conditions: string | null;
    readonly commitment: string;
    readonly by: ActorColumns;
    readonly at: Instant;
  };
  readonly decision?: {
    readonly outlook: Outlook;
    readonly letters: readonly string[];
    readonly at: Instant;
    readonly by: ActorColumns;
  };
  readonly effect?: {
    readonly letters: readonly string[];
    readonly numbers: readonly string[];
    readonly on: string;
    readonly at: Instant;
  };
  readonly lapsed?: { readonly at: Instant; readonly due: string; readonly silence: Silence };
  readonly end?: { readonly how: Ending; readonly at: Instant };
  /** What was said in it is gone: the applicant's data were erased, under an article. */
  readonly erased?: { readonly under: string; readonly at: Instant };
};

/** How a case came to its end. */
export type Ending = 'granted' | 'refused' | 'withdrawn' | 'erased';

/** Who must act now: exactly one holder of an open case (invariant). */
export type Holder =
  | { readonly kind: 'post'; readonly post: PostId }
  | { readonly kind: 'applicant' }
  | { readonly kind: 'system' }
  | { readonly kind: 'nobody' };

/** Something an officer is to do: one open step of one case. */
export type Task = { readonly step: string; readonly ordinal: number; readonly post: PostId; readonly since: Instant };

/** A case row's address. */
export type CaseRef = { readonly home: Home; readonly id: CaseId };
