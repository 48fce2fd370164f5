import type { BodyId, Home, PersonRef, PostId } from './ids.ts';

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
