export { caseRow } from './case.rows.ts';
export { casesInTheWay } from './erased.acts.ts';
