import type { LetterKind } from './letter.ts';

/** A template as it is frozen with a letter: its whole source, and the SHA-256 of it that the letter keeps. */
export type Template = { readonly source: string; readonly hash: string };

/** The template of each layout. */
export type Templates = Readonly<Record<LetterKind, Template>>;
