/** Who uses a data folder: the server, or one command that started the database for itself. */
export type Holder = {
  readonly pid: number;
  /** When the process began, as the system tells it: a number that is given again to another process does not pass. */
  readonly born: string;
  readonly as: 'server' | 'command';
  readonly url: string;
};

/** Reads a claim; undefined when it is not whole (its writer died while writing). */
export function holderOf(text: string): Holder | undefined {
  try {
    const told: unknown = JSON.parse(text);
    return isHolder(told) ? told : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (told: unknown): told is Holder =>
  typeof told === 'object' &&
  told !== null &&
  'pid' in told &&
  Number.isInteger(told.pid) &&
  'born' in told &&
  'as' in told &&
  'url' in told;
