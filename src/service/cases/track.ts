import { createHmac } from 'node:crypto';
import { secretKey } from '#ground';

/** Digits of a PIN. */
export const pinLength = 6;

/** What is kept of a PIN: its keyed hash with the receipt, so that equal PINs look different and none can be tried offline. */
export const pinHash = (pepper: Uint8Array, receipt: string, pin: string): string =>
  createHmac('sha256', secretKey(pepper)).update(`pin:${receipt}:${pin}`).digest('hex');

/** A PIN as people type it: only its digits; undefined when there are not six. */
export function readPin(typed: string): string | undefined {
  const digits = typed.replace(/[\s.-]/g, '');
  return new RegExp(`^\\d{${pinLength}}$`).test(digits) ? digits : undefined;
}
