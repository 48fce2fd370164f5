export { announceAlmanac } from './almanac.acts.ts';
export { appointHolder, endHolder, forgetOfficial } from './appointment.acts.ts';
export type { By } from './body.acts.ts';
export {
  closeBody,
  closePostOf,
  describeBody,
  recordRegister,
  registerBody,
  relateBody,
  setCalendar,
  setNumberingOf,
  setPostOf,
} from './founding.acts.ts';
export { recordAuthority, withdrawAuthority } from './granting.acts.ts';
export { type Beginning, beginGovernment, loadNationalBodies } from './initial.acts.ts';
export { declareInterest, endInterest } from './interest.acts.ts';
