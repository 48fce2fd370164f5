export type { Actor } from './actor.ts';
export { canonical, type Plain, sha256 } from './canonical.ts';
export { as, type BodyId, bodyOf, type Home, homeOf, type Id, type PersonId, type PersonRef, type PostId } from './ids.ts';
export { type Rupiah, rupiah } from './money.ts';
export { absent, conflict, type Family, forbidden, incomplete, isRefusal, type Outcome, type Refusal } from './outcome.ts';
export { type Instant, localDate, localTime, moment, type PlainDate, Temporal, type Zone } from './time.ts';
export { type Lang, say, type Text, type Words } from './words.ts';
