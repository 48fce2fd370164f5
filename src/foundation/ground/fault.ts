/**
 * What may be written down of a fault of the program: our own sentence, which holds ids and names of rules only; of anybody
 * else's error its kind, its code and the places of our source it passed, because its message may quote what a person typed
 * (a database or a library repeats the value it choked on). An adapter hands such messages on, so its sentences count as theirs.
 */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return `fault: ${typeof error}`;
  const places = placesOf(error);
  if (error.constructor === Error && !('code' in error) && error.cause === undefined && isOurs(error)) return error.message;
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code) ? ` ${error.code}` : '';
  return `${error.name}${code}${places.map((place) => `\n  at ${place}`).join('')}`;
}

const lineOfPlace = /^\s+at (?:.*\()?(?:file:\/\/)?(\S+?\.[cm]?[jt]s):(\d+)/;

/** The stack's places, without the message before them, whose lines may look like places. */
const linesOf = (error: Error): readonly string[] => (error.stack ?? '').replace(error.message, '').split('\n');

const placesOf = (error: Error): readonly string[] =>
  linesOf(error)
    .flatMap((line) => {
      const [, path = '', at = ''] = lineOfPlace.exec(line) ?? [];
      const own = /\/((?:src|demo|test|tools)\/.*)$/.exec(path)?.[1];
      return own === undefined || path.includes('node_modules') ? [] : [`${own}:${at}`];
    })
    .slice(0, 6);

/** Thrown by our own source, and not by an adapter. */
function isOurs(error: Error): boolean {
  const first = linesOf(error).find((line) => lineOfPlace.test(line));
  const path = first === undefined ? '' : (lineOfPlace.exec(first)?.[1] ?? '');
  return /\/(src|demo|test|tools)\//.test(path) && !path.includes('node_modules') && !path.includes('-adapter.');
}
