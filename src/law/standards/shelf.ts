/** Keeps the last `most` things made, by a key; one that was made from something that has changed since is made again. */
export class Shelf<T> {
  readonly #kept = new Map<string, { readonly from: readonly unknown[]; readonly thing: T }>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The thing of a key, if it was made from these very values. */
  get(key: string, from: readonly unknown[]): T | undefined {
    const found = this.#kept.get(key);
    return found?.from.every((one, index) => one === from[index]) ? found.thing : undefined;
  }

  /** Puts a thing under its key, with what it was made from; the oldest goes where there are too many. */
  put(key: string, from: readonly unknown[], thing: T): T {
    this.#kept.delete(key);
    this.#kept.set(key, { from, thing });
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return thing;
  }
}
