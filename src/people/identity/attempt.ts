import { conflict, type Instant, type Refusal } from '#ground';

/** Failed attempts of one subject since a moment; `closedUntil` while no further one is taken. */
export type Attempts = { readonly failures: number; readonly since: Instant; readonly closedUntil?: Instant };

/** How many attempts are taken within how many minutes, and for how many minutes the door closes then. */
export type Allowance = { readonly most: number; readonly within: number; readonly closed: number };

/** An account name takes few wrong passwords; an address takes more, since many people may stand behind one. */
export const allowances = {
  account: { most: 5, within: 15, closed: 15 },
  address: { most: 50, within: 15, closed: 15 },
  opening: { most: 20, within: 60, closed: 60 },
} as const satisfies Readonly<Record<string, Allowance>>;

/** Refuses `too-many-attempts` (conflict; `minutes` until the next may be made) while the door is closed. */
export function mayTry(attempts: Attempts | undefined, now: Instant): Refusal | undefined {
  const until = attempts?.closedUntil;
  if (until === undefined || until.epochMilliseconds <= now.epochMilliseconds) return undefined;
  const minutes = Math.ceil((until.epochMilliseconds - now.epochMilliseconds) / 60_000);
  return conflict('too-many-attempts', { params: { minutes: String(minutes) } });
}

/** The attempts after one more, counted before it is known how it ends; an older window is forgotten. */
export function afterAttempt(attempts: Attempts | undefined, allowance: Allowance, now: Instant): Attempts {
  const fresh = attempts === undefined || now.since(attempts.since).total('minutes') >= allowance.within;
  const failures = fresh ? 1 : attempts.failures + 1;
  const since = fresh ? now : attempts.since;
  return failures < allowance.most
    ? { failures, since }
    : { failures, since, closedUntil: now.add({ minutes: allowance.closed }) };
}
