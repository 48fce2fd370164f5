export { authorities, bodies, calendarOf, directory, governments, numberingOf, posts, registers } from './directory.rows.ts';
export {
  holderById,
  holdersOf,
  holdersOfBody,
  holdingsOf,
  holdingsOfBody,
  officerOf,
  officialName,
  postsOf,
  rolesOf,
} from './holder.rows.ts';
export { interestsOf } from './interest.rows.ts';
