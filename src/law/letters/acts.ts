export { type Issued, issueLetter, type LetterParts, letterSweeps, letterTasks } from './issue.jobs.ts';
export {
  type Acting,
  type Ending,
  type Freezing,
  freezeLetter,
  type LetterText,
  type Reservation,
  type Reserved,
  replaceLetter,
  reserveNumber,
  revokeLetter,
  voidLetter,
} from './register.acts.ts';
export { type Acceptance, acceptLocalSigner, announceSigner, announceTemplates } from './signing.acts.ts';
