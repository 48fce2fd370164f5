import type { Text } from '#ground';

/** The front office behind the front door: where one may come, call or write; the demonstration or the operator gives it. */
export type Office = {
  readonly name: Text;
  readonly address: string;
  readonly hours: Text;
  readonly phone?: string;
  readonly email?: string;
  /** How to reach the officer who watches over personal data (UU 27/2022 ps 53). */
  readonly dataOfficer: string;
};
