export { type Acting, bySystem, change, mayDecide, noteOpened, type OpenCase, openCase } from './case.acts.ts';
export { openDraft, readDraft, saveAnswers, saveEvidence, withFiles, withoutFile } from './draft.acts.ts';
export { type OpenApplication, openApplication } from './drafting.acts.ts';
export { effect } from './effect.acts.ts';
export { accept, advise, answerReturn, giveBack, handOver, initial, redraft, sendBack } from './step.acts.ts';
export { submitDraft } from './submission.acts.ts';
export { letTimePass } from './sweep.acts.ts';
export { type CaseView, viewCase } from './view.acts.ts';
