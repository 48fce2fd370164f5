export { decisionOfCase, decisionOfLetter, lettersOfCase } from './decision.rows.ts';
