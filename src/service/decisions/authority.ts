import type { Chain, Directory, Link } from '#bodies';
import type { PostId, Words } from '#ground';

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
  const ordered = link.orderedBy === undefined ? undefined : cite(link.orderedBy);
  const until = link.until?.toString();
  const span: Words = {
    id: ` sejak ${link.from.toString()}${until === undefined ? '' : ` sampai ${until}`}`,
    en: ` from ${link.from.toString()}${until === undefined ? '' : ` until ${until}`}`,
  };
  const order: Words =
    ordered === undefined ? { id: '', en: '' } : { id: `, atas perintah ${ordered.id}`, en: `, as ordered by ${ordered.en}` };
  if (link.giver === 'law')
    return {
      id: `${to.id} berwenang menurut ${act.id}${order.id},${span.id}.`,
      en: `${to.en} holds the authority by ${act.en}${order.en},${span.en}.`,
    };
  const giver = nameOf(directory, link.giver);
  const verb: Words =
    link.kind === 'mandate'
      ? { id: 'memberi mandat kepada', en: 'gave a mandate to' }
      : { id: 'mendelegasikan wewenang kepada', en: 'delegated the authority to' };
  return {
    id: `${giver.id} ${verb.id} ${to.id} dengan ${act.id}${order.id},${span.id}.`,
    en: `${giver.en} ${verb.en} ${to.en} by ${act.en}${order.en},${span.en}.`,
  };
}
