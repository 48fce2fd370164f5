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
export { type BsreSettings, openBsreSigner } from './signer.bsre-adapter.ts';
export { signerWithKeys } from './signer.keys-adapter.ts';
export { openLocalSigner } from './signer.local-adapter.ts';
export { type Acceptance, acceptLocalSigner, announceSigner, signingLevel } from './signing.acts.ts';
export { openPress, type PressLimits } from './typesetter.press-adapter.ts';
