/** Letters of a receipt's check letter: none that is read as another. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A receipt number: year, running number, check letter: `26-0004217-K`. The check letter catches a slip of the pen. */
export function receiptNumber(year: number, n: bigint): string {
  const digits = `${String(year).slice(-2)}${n.toString().padStart(7, '0')}`;
  return `${digits.slice(0, 2)}-${digits.slice(2)}-${checkLetter(digits)}`;
}

/**
 * Reads a receipt number as people type it: spaces, dots and small letters do not matter. Undefined when it cannot be one
 * or its check letter does not fit.
 */
export function readReceipt(typed: string): string | undefined {
  const match = /^(\d{2})(\d{7,})([A-Z])$/.exec(typed.toUpperCase().replace(/[\s.\-–—/]/g, ''));
  if (match === null) return undefined;
  const [, year = '', n = '', check] = match;
  return checkLetter(year + n) === check ? `${year}-${n}-${check}` : undefined;
}

/** Weights that differ for each neighbour, so that two swapped digits change the letter. */
function checkLetter(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ((index % (letters.length - 1)) + 1), 0);
  return letters[sum % letters.length] ?? '';
}
