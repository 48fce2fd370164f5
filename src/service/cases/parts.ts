export { casePath, dateText } from './case.pages.ts';
export { refusals } from './refusal-words.ts';
export { postWords } from './timeline.ts';
export type { CaseView } from './view.acts.ts';
