/** What a service is called in a standard: by key and by title, in each language. */
export function namesOf(standard: string): readonly string[] {
  const front = /^---\n([\s\S]*?)\n---/.exec(standard)?.[1] ?? standard;
  const names = [...front.matchAll(/^(?:service|title):\s*(.+?)\s*(?:#.*)?$/gm)].map((match) =>
    (match[1] ?? '').replace(/^['"]|['"]$/g, ''),
  );
  return names.filter((name) => name.length > 3);
}

/** Source files that know a service by name: a service is data, and nothing in src/ names one. */
export function serviceProblems(path: string, text: string, names: readonly string[]): readonly string[] {
  const low = text.toLowerCase();
  return names
    .filter((name) => low.includes(name.toLowerCase()))
    .map((name) => `${path}: knows the service "${name}" by name, which stands in its standard only`);
}
