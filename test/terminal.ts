import { type Instant, say, type Words } from '#ground';
import type { Io, Store, Verb } from '#store';

/** What a command did: its exit code, and what it printed, refusals among it, in English. */
export type Ran = { readonly exit: number; readonly said: string };

/** Runs a verb on a store, at a moment, in a terminal that remembers what was said. */
export async function runVerb(verb: Verb, args: readonly string[], store: Store, now: Instant): Promise<Ran> {
  const lines: string[] = [];
  const told = (exit: 1 | 2) => (words?: Words, params?: Readonly<Record<string, string>>) => {
    lines.push(words === undefined ? 'usage' : say(words, 'en', params));
    return exit;
  };
  const io: Io = {
    lang: 'en',
    now: () => now,
    out: (line) => void lines.push(line),
    err: (line) => void lines.push(line),
    refuse: told(1),
    misuse: told(2),
    withStore: (work) =>
      work({
        store,
        ownerUrl: '',
        settings: { port: 8080, data: '/nowhere', dataGiven: false, url: 'http://localhost:8080' },
        data: '/nowhere',
      }),
  };
  return { exit: await verb.run(args, io), said: lines.join('\n') };
}
