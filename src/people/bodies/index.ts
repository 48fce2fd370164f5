export { actOf, attributes, delegates, formOf } from './act-form.ts';
export { authorityFor, type Chain, type Link } from './authority.ts';
export {
  administratorOf,
  type Body,
  type BodyKind,
  type Capacity,
  type Contact,
  type Holder,
  holdsOn,
  isBodyId,
  isPostId,
  isRegisterId,
  keepsGovernment,
  type Level,
  type Order,
  type Post,
  type Register,
  type Relation,
  type RelationKind,
  type Seated,
  standsOn,
} from './body.ts';
export {
  aboveOf,
  calendarIn,
  type Directory,
  dateIn,
  daysOf,
  directoryOf,
  leadingPost,
  superiorOf,
  zoneIn,
} from './directory.ts';
export type { Appointment, Description, Profile } from './fact.ts';
export {
  type Authorities,
  type Authority,
  type AuthorityAsk,
  type AuthorityKind,
  authoritiesOf,
  coversMatter,
  type InForce,
  type Scope,
  type StepKind,
  stepKinds,
} from './grant.ts';
export { isAbove } from './grant-rules.ts';
export { type Numbering, numberingOn, numberPattern, numberText } from './numbering.ts';
export { bodiesRefusals, explainBodies } from './refusal-words.ts';
export {
  type Doing,
  type Interest,
  type InterestGround,
  mayAct,
  type Officer,
  type Standing,
  same,
  type Touching,
} from './standing.ts';
export { authorityWords, capacityWords, groundWords, kindWords, levelWords, relationWords, stepWords } from './words.ts';
