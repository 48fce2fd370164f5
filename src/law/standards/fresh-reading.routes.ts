/** How many readings are remembered at once. */
const most = 500;

/**
 * Reads at most once in `ms` for each key: whoever asks within that time of a reading's beginning is given the same one, and
 * nobody is told what was true more than `ms` ago. So a page that thousands look at costs the database a few reads a second.
 * What fails is read again by the next who asks.
 */
export function freshReadings<T>(
  ms: number,
  clock: () => number = () => performance.now(),
): (key: string, read: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly at: number; readonly reading: Promise<T> }>();
  return (key, read) => {
    const now = clock();
    const last = known.get(key);
    if (last !== undefined && now - last.at < ms) return last.reading;
    const entry = { at: now, reading: read() };
    known.delete(key);
    known.set(key, entry);
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    entry.reading.catch(() => {
      if (known.get(key) === entry) known.delete(key);
    });
    return entry.reading;
  };
}
