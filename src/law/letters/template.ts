import { readFileSync } from 'node:fs';
import { sha256 } from '#ground';
import type { LetterKind } from './letter.ts';

/** A template as it is frozen with a letter: its whole source, and the hash that the letter keeps. */
export type Template = { readonly source: string; readonly hash: string };

const read = (name: string) => readFileSync(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8');
const made = (name: LetterKind): Template => {
  const source = `${read('parts')}\n${read(name)}`;
  return { source, hash: sha256(source) };
};

/** Today's template of each layout; a letter frozen before keeps the source it was frozen with. Read once, at start. */
export const templates: Readonly<Record<LetterKind, Template>> = { decision: made('decision'), document: made('document') };
