import type { BodyId, Home, Instant, PersonRef, Text, Words } from '#ground';
import type { Store, Tx } from '#store';
import type { Hindrance } from './erasure.ts';
import type { Issuer, LoginDesk } from './issuer.port.ts';
import type { Role } from './session.ts';

/** What the room's routes stand on; the slots are filled from rooms above by `main`. */
export type Door = {
  readonly store: Store;
  /** The government whose door this is. */
  readonly home: Home;
  /** SATUPINTU_URL. */
  readonly url: URL;
  readonly issuer: Issuer;
  /** Present where the embedded issuer is used. */
  readonly desk?: LoginDesk;
  /** The roles a person may act in now, substitutes included; asked at every request of an officer. */
  readonly roles: (tx: Tx, person: PersonRef, now: Instant) => Promise<readonly Role[]>;
  /** How a body is called; its id where it is not known. */
  readonly bodyName: (tx: Tx, body: BodyId) => Promise<string | Text | Words>;
  /** How the pages are called on which a person's data is read, by the name under which the reading was recorded. */
  readonly pageNames?: Readonly<Record<string, Words>>;
  /** What stands in the way of erasing a person. */
  readonly hindrances: (tx: Tx, person: PersonRef) => Promise<readonly Hindrance[]>;
};
