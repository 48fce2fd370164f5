export { type LetterCode, parseCode, showCode, verifyAddress } from './code.ts';
export {
  type Capacity,
  checkLetter,
  inputHash,
  type LetterInput,
  type LetterKind,
  type Level,
  objectionSentence,
  type Particular,
} from './letter.ts';
export { checkPattern, formatNumber, type NumberPattern } from './number.ts';
export type {
  LetterFor,
  LetterId,
  LetterStatus,
  PublicLetter,
  ReplaceGround,
  RevokeGround,
  Shown,
  VoidGround,
} from './register.ts';
export { longDate, ordinal, type Sheet, sheetOf } from './sheet.ts';
export type { Signed, Signer, SigningKeys, SigningPost, Unsigned } from './signer.port.ts';
export type { Template, Templates } from './template.ts';
export type { Trouble, TroubleWhy } from './trouble.ts';
export type { Setting, Typesetter } from './typesetter.port.ts';
export { type Findings, judge, standing, tracesOf, type Verdict } from './verify.ts';
export { explainLetters } from './words.ts';
