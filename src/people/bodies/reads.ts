export { authorities, bodies, calendarOf, directory, numberingOf, posts, registers } from './directory.rows.ts';
export {
  holderById,
  holdersOf,
  holdersOfBody,
  holdingsOf,
  holdingsOfBody,
  officerOf,
  officialName,
  postsOf,
  type Seated,
} from './holder.rows.ts';
export { interestsOf } from './interest.rows.ts';
