import type { Chain, Directory, Link } from '#bodies';
import { dateWords, type PostId, type Words } from '#ground';

/** How an act is written out for people, by its reference. */
export type Citing = (ref: string) => Words;

const nameOf = (directory: Directory, post: PostId): Words => directory.posts.get(post)?.name ?? { id: post, en: post };

/**
 * A chain of authority in words, a sentence a link, from the law down to the post that signs: who got it from whom, by which
 * act, ordered by which, from and until when (UU 30/2014 ps 11–14).
 */
export const chainWords = (chain: Chain, directory: Directory, cite: Citing): readonly Words[] =>
  chain.links.map((link) => linkWords(link, directory, cite));

function linkWords(link: Link, directory: Directory, cite: Citing): Words {
  const to = nameOf(directory, link.to);
  const act = cite(link.act);
  const order = orderWords(link, cite);
  const span = spanWords(link);
  if (link.giver === 'law')
    return {
      id: `${to.id} berwenang menurut ${act.id}${order.id},${span.id}.`,
      en: `${to.en} holds the authority by ${act.en}${order.en},${span.en}.`,
    };
  const giver = nameOf(directory, link.giver);
  const verb = link.kind === 'mandate' ? mandates : delegates;
  return {
    id: `${giver.id} ${verb.id} ${to.id} dengan ${act.id}${order.id},${span.id}.`,
    en: `${giver.en} ${verb.en} ${to.en} by ${act.en}${order.en},${span.en}.`,
  };
}

const mandates: Words = { id: 'memberi mandat kepada', en: 'gave a mandate to' };
const delegates: Words = { id: 'mendelegasikan wewenang kepada', en: 'delegated the authority to' };

function orderWords({ orderedBy }: Link, cite: Citing): Words {
  if (orderedBy === undefined) return { id: '', en: '' };
  const ordered = cite(orderedBy);
  return { id: `, atas perintah ${ordered.id}`, en: `, as ordered by ${ordered.en}` };
}

function spanWords({ from, until }: Link): Words {
  const since = dateWords(from);
  const last = until === undefined ? undefined : dateWords(until);
  return {
    id: ` sejak ${since.id}${last === undefined ? '' : ` sampai ${last.id}`}`,
    en: ` from ${since.en}${last === undefined ? '' : ` until ${last.en}`}`,
  };
}
