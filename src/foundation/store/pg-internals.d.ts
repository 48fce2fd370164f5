/** What of the driver's insides a batch of our own needs; the driver ships no types for them. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): string | Buffer | null;
}
