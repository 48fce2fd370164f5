import type { BodyId, Home, Limit, PlainDate, PostId, Text } from '#ground';

/** The compiler's version; a case keeps it with the compiled standard (design idea 6). */
export const compilerVersion = '1';

/** Who decides: the module's five patterns of service (III.D). */
export type Pattern = 'technical-functional' | 'one-roof' | 'one-door' | 'centralised' | 'electronic';
/** What is served: the module's four kinds of service (III.D). */
export type Kind = 'administrative' | 'service' | 'goods' | 'regulatory';
export type Channel = 'online' | 'counter';
export type Audience = 'person' | 'business' | 'organisation' | 'body';

export type { Limit } from '#ground';

/** The fourteen components of UU 25/2009 ps 21, in their legal order. */
export const components = [
  'legal-basis',
  'requirements',
  'procedure',
  'time',
  'fee',
  'product',
  'facilities',
  'competence',
  'internal-supervision',
  'complaints',
  'staff-number',
  'service-guarantee',
  'safety-guarantee',
  'evaluation',
] as const;
export type Component = (typeof components)[number];

/** A citation: an act of law and, where given, an article of it. `ref` is as written: `uu/2023/17~264`. */
export type Citation = { readonly ref: string; readonly act: string; readonly article?: string };

export type Evidence = 'registry' | 'upload' | 'original-shown' | 'certified-copy' | 'e-meterai' | 'declaration' | 'alternatives';

export type Requirement = {
  readonly key: string;
  readonly title: Text;
  readonly evidence: Evidence;
  /** For `registry`: the register `nasional/kki@str` that answers. */
  readonly from?: string;
  /** For `registry`: which answer of the form is looked up, `form.str_number`. */
  readonly by?: string;
  /** For `registry`: what the register answers, which expressions may read as `str.valid_until`. */
  readonly gives?: Readonly<Record<string, RecordField>>;
  /** For `upload`: kinds of file taken. */
  readonly accept?: readonly ('pdf' | 'image')[];
  /** For `upload`: bytes at most. */
  readonly max?: number;
  /** For `alternatives`: any one of these satisfies. */
  readonly alternatives?: readonly Requirement[];
  /** FEEL: asked only when true. */
  readonly when?: string;
  readonly hint?: Text;
  readonly basis: readonly Citation[];
};

/** JSON Schema 2020-12 of one answer, in the subset the language allows. */
export type AnswerSchema = {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly format?: 'date' | 'email' | 'nik' | 'phone';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: AnswerSchema;
};

/** A field of a register's record. Only what has a label is shown to people; `options` are the words of the register's own codes. */
export type RecordField = AnswerSchema & { readonly label?: Text; readonly options?: Readonly<Record<string, Text>> };

export type Question = {
  readonly key: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Questions of one page are asked together; default a page each. */
  readonly page: string;
  readonly schema: AnswerSchema;
  readonly required: boolean;
  /** For an enum: the words of each value. */
  readonly options?: Readonly<Record<string, Text>>;
  /** FEEL: asked only when true. */
  readonly when?: string;
  /** Filled from the person's record and not to be changed: `person.name`, `person.nik` … */
  readonly prefill?: string;
};

export type StepKind =
  | 'check'
  | 'recommend'
  | 'inspect'
  | 'meet'
  | 'initial'
  | 'decide'
  | 'pay'
  | 'register'
  | 'deliver'
  | 'automatic';
export type AuthorityKind = 'attribution' | 'delegation' | 'mandate';

export type Step = {
  readonly key: string;
  readonly does: StepKind;
  readonly title: Text;
  /** In this order; more than one only for `initial` and `meet`. Empty only for `automatic` and `deliver` by the system. */
  readonly by: readonly PostId[];
  readonly within?: Limit;
  readonly after: readonly string[];
  readonly authority: AuthorityKind;
  /** For `register`: oss, simbg, siak … */
  readonly in?: string;
  readonly when?: string;
};

export type RefusalGround = {
  readonly key: string;
  readonly title: Text;
  /** FEEL over form, evidence and steps; absent when by judgement. */
  readonly when?: string;
  readonly byJudgement: boolean;
  readonly basis: readonly Citation[];
  /** The sentence of the letter, with {FEEL} holes. */
  readonly letter: Text;
};

export type ProductType =
  | 'licence'
  | 'standard'
  | 'dispensation'
  | 'concession'
  | 'certificate'
  | 'decree'
  | 'document'
  | 'population-document'
  | 'service'
  | 'goods'
  | 'finding'
  | 'external';

export type Product = {
  readonly key: string;
  readonly title: Text;
  readonly type: ProductType;
  readonly valid?: Limit;
  /** The `decide` step whose signer signs it. */
  readonly signedBy?: string;
  /** For what is not signed here: the `register`, `deliver` or `automatic` step that gives it. */
  readonly givenBy?: string;
  /** Paragraphs with {FEEL} holes. */
  readonly letter?: {
    readonly considering: readonly Text[];
    readonly deciding: readonly Text[];
    readonly conditions: readonly Text[];
    /** For a `document`: its body. */
    readonly body: readonly Text[];
  };
  readonly when?: string;
};

/** Prose of a component: a small, closed subset of Markdown, safe to show. */
export type Prose = readonly ProseBlock[];
export type ProseBlock =
  | { readonly p: readonly Inline[] }
  | { readonly list: readonly (readonly Inline[])[]; readonly ordered: boolean }
  | { readonly h: readonly Inline[] };
export type Inline = { readonly text: string; readonly strong?: true; readonly em?: true; readonly href?: string };

/** A facility of the service, and the vulnerable groups it serves (UU 25/2009 ps 29). */
export type Facility = { readonly key: string; readonly title: Text; readonly for: readonly string[] };

/** A service standard as it runs: everything about a service stands here and nowhere else. Plain JSON. */
export type Standard = {
  readonly compiler: string;
  /** `<provider>/<service>`. */
  readonly id: string;
  readonly home: Home;
  readonly provider: BodyId;
  readonly service: string;
  readonly title: Text;
  readonly matter: string;
  readonly kind: Kind;
  readonly pattern: Pattern;
  readonly channels: readonly Channel[];
  readonly audience: readonly Audience[];
  readonly lifeEvents: readonly string[];
  /** Plain date. */
  readonly effective: string;
  readonly prose: Readonly<Record<Component, { readonly id: Prose; readonly en?: Prose }>>;
  readonly law: readonly Citation[];
  readonly requirements: readonly Requirement[];
  readonly questions: readonly Question[];
  /** Headings of pages that ask more than one question, by the page's name. */
  readonly pages?: Readonly<Record<string, Text>>;
  readonly steps: readonly Step[];
  readonly refusals: readonly RefusalGround[];
  readonly time: {
    readonly limit: Limit;
    readonly silence: 'granted' | 'refused' | 'none';
    readonly correction: 'stops' | 'continues' | 'resets';
    readonly issueOnSilence?: readonly Citation[];
    readonly decideBySystem?: readonly Citation[];
    readonly basis: readonly Citation[];
  };
  readonly fee: { readonly amount: string; readonly basis: readonly Citation[] };
  readonly products: readonly Product[];
  readonly facilities?: readonly Facility[];
  /** Posts that gave the power by which a step decides: each is told of every decision (PP 96/2012 ps 20). */
  readonly informs?: readonly PostId[];
  /** What of it this version of the software can't run yet; empty when applications may be opened. */
  readonly notYetRun: readonly string[];
};

/** A standard in force as a row: the compiled JSON with what it was compiled from (design idea 6). */
export type Revision = {
  readonly standard: Standard;
  readonly number: number;
  readonly hash: string;
  readonly effective: PlainDate;
  readonly warnings: readonly { readonly code: string; readonly message: Text }[];
};
