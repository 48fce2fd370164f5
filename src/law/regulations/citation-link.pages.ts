import { type Html, html, link, type Visit } from '#web';
import { citation } from './citation.ts';
import { readReference } from './reference.ts';
import type { Register } from './register.ts';

/** The address of an act's page, at the article where one is named. */
export function actHref(ref: string): string | undefined {
  const reference = readReference(ref);
  if (reference === undefined) return undefined;
  return `/regulations/${reference.act}${reference.article === undefined ? '' : `#article-${reference.article}`}`;
}

/**
 * A reference in full words as a link to its act: "why" one tap away. Given the register, an act is cited in a form of its
 * own, and one that is not held is shown without a link.
 */
export function citationLink(visit: Visit, ref: string, register?: Register): Html {
  const text = citation(ref, visit.lang, register);
  const href = actHref(ref);
  const held = register === undefined || register.acts.has(readReference(ref)?.act ?? '');
  return href === undefined || !held ? html`${text}` : link(visit, text, href);
}
