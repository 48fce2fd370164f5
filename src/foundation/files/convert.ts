/** Why a file can't be taken: a name of `words.ts` with its params. */
export class Unconvertible extends Error {
  readonly params: Readonly<Record<string, string>>;
  constructor(name: string, params: Readonly<Record<string, string>> = {}) {
    super(name);
    this.name = name;
    this.params = params;
  }
}
