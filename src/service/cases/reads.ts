export { caseRow } from './case.rows.ts';
