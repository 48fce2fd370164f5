import type { PlainDate, Words } from '#ground';

/** How well the register knows an act or article: its text was read, its facts were read, or somebody says so. */
export type Grade = 'text' | 'metadata' | 'declared';

/** V: read in the source named. M: from memory, to be verified before it is relied on. */
export type Mark = 'V' | 'M';

/** An act's id: `uu/2023/17`, `perda/sukamaju/2017/4`; the short form of `/akn/id/act/uu/2023/17`. */
export type ActId = string;

/** Where an act is published: a gazette, its year and number, and the number in its supplement. */
export type Gazette = {
  /** ln: Lembaran Negara, bn: Berita Negara, ld: Lembaran Daerah, bd: Berita Daerah. */
  readonly series: 'ln' | 'bn' | 'ld' | 'bd';
  /** For a regional gazette: whose. */
  readonly region?: string;
  readonly year: number;
  readonly number: number;
  /** Tambahan Lembaran Negara. */
  readonly supplement?: number;
};

/** An article that the register knows by name. */
export type Article = {
  /** `53`, `39A`, `II`. */
  readonly number: string;
  /** What it is about. */
  readonly about: Words;
};

/** An act of law as the register keeps it. */
export type Act = {
  readonly id: ActId;
  /** What stands after "tentang". */
  readonly title: string;
  /** Our translation of the title. */
  readonly titleEn: string;
  /** How it is cited where the usual form does not do. */
  readonly cited?: Words;
  /** The day it was signed. */
  readonly enacted: PlainDate;
  /** The day it was promulgated. */
  readonly promulgated?: PlainDate;
  /** The first day it is in force. */
  readonly force: PlainDate;
  readonly gazette?: Gazette;
  /** How many articles it has, where that is known. */
  readonly articleCount?: number;
  readonly articles: readonly Article[];
  readonly grade: Grade;
  readonly mark: Mark;
  /** The mark of its dates, gazette and number of articles. */
  readonly dates: Mark;
  readonly source: string;
};

/**
 * What one act does to another (UU 12/2011, and law of the registers of law): amends articles; revokes, partly revokes or
 * replaces; annuls (a court); adopts (a Perppu as a statute); stands on it as legal basis; implements it.
 */
export type RelationKind =
  | 'amends'
  | 'revokes'
  | 'partly-revokes'
  | 'replaces'
  | 'annuls'
  | 'adopts'
  | 'legal-basis'
  | 'implements';

/** All kinds, in the order in which a page shows them. */
export const relationKinds: readonly RelationKind[] = [
  'amends',
  'revokes',
  'partly-revokes',
  'replaces',
  'annuls',
  'adopts',
  'implements',
  'legal-basis',
];

/** What an act does to another, from a day. */
export type Relation = {
  readonly from: ActId;
  readonly kind: RelationKind;
  readonly to: ActId;
  /** The first day of its effect: the force of `from`, unless it says otherwise. */
  readonly on: PlainDate;
  /** The articles it touches; empty: the whole act, or articles not recorded. */
  readonly articles: readonly string[];
  /** Of those, the ones that it inserted and that did not exist before. */
  readonly inserted: readonly string[];
};
