import { articleOf, type Register, readReference } from '#regulations';
import { citationLink } from '#regulations/parts';
import { type Html, html, nothing, type Visit, why } from '#web';

/** A citation in full words, linked to its act, with what the article is about where the register says so. */
export function basisItem(visit: Visit, ref: string, register: Register): Html {
  const reference = readReference(ref);
  const act = reference === undefined ? undefined : register.acts.get(reference.act);
  const about = act === undefined || reference?.article === undefined ? undefined : articleOf(act, reference.article)?.about;
  return html`${citationLink(visit, ref, register)}${about === undefined ? nothing : html` (${about[visit.lang]})`}`;
}

/** "Why?" with each article once; nothing where there is none. */
export const because = (visit: Visit, refs: readonly string[], register: Register): Html =>
  why(
    visit,
    [...new Set(refs)].map((ref) => basisItem(visit, ref, register)),
  );
