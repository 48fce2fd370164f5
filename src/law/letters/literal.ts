/**
 * A text of an author or applicant as it may stand on a letter: one line, well formed, and with every sign that would not be
 * seen or would change the order of reading shown by its code, such as `[U+202E]`. Long runs without a space may break.
 */
export function literal(text: string): string {
  return [
    ...text
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')
      .trim(),
  ]
    .map((sign) => (unseen.test(sign) ? codeOf(sign) : sign))
    .join('')
    .replace(longRun, `$&${mayBreak}`);
}

/** A sign by its code: `[U+1F600]`. The typesetter writes it where no font holds the sign. */
export const codeOf = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

// Controls, marks of direction, private and unassigned signs: a name with U+202E in it would read backwards on the letter.
// The joiners U+200C and U+200D belong to names in Arabic script and stay.
const unseen = /^[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
const mayBreak = '\u200b';
const longRun = /[^\s\u200b-]{28}(?=[^\s\u200b])/gu;
