export type { Answers, AnswerValue } from './answer.ts';
export { type Application, contextOf, type Evidence, type FileNote, type Given, groundsFound, scopeFor } from './application.ts';
export type {
  Advice,
  CaseFact,
  CaseFactData,
  CaseId,
  CaseRef,
  CaseState,
  HandOver,
  Holder,
  Outlook,
  Phase,
  StepState,
} from './case.ts';
export { caseClock } from './deadlines.ts';
export { fold, holderOf, stepOf, tasksOf } from './fold.ts';
export { type Doing, decide as applyDecision, type Held } from './procedure.ts';
export { postWords } from './timeline.ts';
