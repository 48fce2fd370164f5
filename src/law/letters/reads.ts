export { type LetterRow, letterOf, lettersFor, publicLetter } from './register.rows.ts';
export { signingLevel } from './signing.acts.ts';
export { anchorsOf, type SigningGround, signingGround } from './signing.rows.ts';
export { troublesSeen } from './trouble.rows.ts';
