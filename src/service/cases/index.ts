export { casePath } from './address.ts';
export type { Answers, AnswerValue } from './answer.ts';
export { type Application, contextOf, type Evidence, type FileNote, type Given, groundsFound, scopeFor } from './application.ts';
export type {
  Advice,
  CaseFact,
  CaseFactData,
  CaseId,
  CaseRef,
  CaseState,
  Ending,
  HandOver,
  Holder,
  Outlook,
  Phase,
  Silence,
  StepState,
} from './case.ts';
export type { CaseRow } from './case-row.ts';
export { caseClock } from './deadlines.ts';
export { fold, holderOf, stepOf, tasksOf } from './fold.ts';
export { templates } from './message-templates.ts';
export { momentWords } from './moment.ts';
export { type Doing, decide as applyDecision, type Held } from './procedure.ts';
export { refusals as caseRefusals } from './refusal-words.ts';
export { explained } from './refused.ts';
export type { Registry } from './registry.port.ts';
export { postWords } from './timeline.ts';
export type { Acting, CaseView, OpenCase } from './view.ts';
