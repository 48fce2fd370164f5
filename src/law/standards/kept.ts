/**
 * Makes a value of a text and keeps those made last: parsing is most of the work of compiling, and from one compilation to
 * the next (while somebody writes, or in the daily check of all standards) nearly every block is the same. What is kept
 * must never be changed by who gets it.
 */
export function keptBy<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    const value = known ?? make(text);
    kept.delete(text);
    kept.set(text, value);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? '');
    return value;
  };
}
