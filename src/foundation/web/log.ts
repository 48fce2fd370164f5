/** One line of the log. It never holds a name, a number, an answer, an address with an id in it, or a message text. */
export type LogLine = {
  readonly at: string;
  readonly event: 'request' | 'fault';
  readonly reference: string;
  readonly method: string;
  /** The pattern of the route, `/cases/:id`, not the address asked for. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** For a fault: the kind of error, the database's code where it gave one, and where in our source. */
  readonly error?: string;
  readonly code?: string;
  readonly where?: readonly string[];
};

/** Where log lines go; main gives a file or the standard output. */
export type LogSink = (line: LogLine) => void;

/** What may be logged of an error: its kind, its code, the places it passed. Its message may quote someone's data. */
export function describeFault(error: unknown): Pick<LogLine, 'error' | 'code' | 'where'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code) ? error.code : undefined;
  // The stack begins with the message, whose lines may look like places.
  const where = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'))
    .slice(0, 6)
    .map((line) => line.trim().replace(/file:\/\/\S*?\/(src|test|demo|tools)\//, '$1/'));
  return { error: error.name, ...(code === undefined ? {} : { code }), where };
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference that can be read out on the telephone, `K7QF-2M9X`, from eight random bytes. */
export function referenceOf(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length] ?? '2').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
