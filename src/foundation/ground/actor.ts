import { as, type BodyId, type Home, type PersonRef, type PostId } from './ids.ts';

/**
 * Who acts, decided once per request from the session, or per job. Row-level security sees exactly this.
 * `home` is the government whose door was opened. `capability` is the SHA-256 (hex) of a resume code, where one was shown.
 */
export type Actor =
  | { readonly kind: 'anonymous'; readonly home: Home; readonly capability?: string }
  | { readonly kind: 'person'; readonly home: Home; readonly person: PersonRef; readonly capability?: string }
  | {
      readonly kind: 'officer';
      readonly home: Home;
      readonly person: PersonRef;
      readonly body: BodyId;
      /** Every post this person holds in the body now, substitutes (Plh, Plt) included. */
      readonly posts: readonly PostId[];
    }
  | { readonly kind: 'system'; readonly home: Home; readonly job: string };

/** How a fact and a journal row name who acted: ids only, never a name (design idea 5). */
export type ActorColumns = {
  readonly actor_kind: Actor['kind'];
  readonly person_home: string | null;
  readonly person: string | null;
  readonly body: string | null;
  readonly post: string | null;
};

/** The columns of `actor`; `post` is the post an officer acted in. */
export function actorColumns(actor: Actor, post?: PostId): ActorColumns {
  const person = actor.kind === 'person' || actor.kind === 'officer' ? actor.person : undefined;
  return {
    actor_kind: actor.kind,
    person_home: person?.home ?? null,
    person: person?.id ?? null,
    body: actor.kind === 'officer' ? actor.body : null,
    post: post ?? null,
  };
}

/** The system as an actor of one government, for a job or a sweep. */
export const system = (home: string, job: string): Actor => ({ kind: 'system', home: as<Home>(home), job });
