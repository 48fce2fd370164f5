import { type Actor, type BodyId, forbidden, homeOf, type Outcome, type PostId } from '#ground';
import { administratorOf, keepsGovernment } from './body.ts';

/** What part of a body's record is written: its own affairs, or what its government decides about it. */
export type Keeping = 'own' | 'government';

/**
 * Whether the actor may write this part of a body's record. Its own affairs (posts, officers, hours, numbers): whoever
 * holds its post `#administrator`. Which bodies there are and what authority they have: whoever holds a
 * `#government-administrator` of the same government. Gives the post they act in, none for the system. Refuses `not-keeper`.
 */
export function mayKeep(actor: Actor, body: BodyId, part: Keeping): Outcome<{ readonly post?: PostId }> {
  if (actor.kind === 'system') return {};
  if (actor.kind === 'officer') {
    const own = administratorOf(body);
    if (part === 'own' && actor.posts.includes(own)) return { post: own };
    const whole = actor.posts.find((post) => keepsGovernment(post) && homeOf(post) === homeOf(body));
    if (whole) return { post: whole };
  }
  return forbidden('not-keeper', { params: { body, part }, basis: ['uu/2014/30~8'] });
}
