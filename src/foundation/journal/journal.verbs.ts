import { say, system } from '#ground';
import type { Verb } from '#store';
import { verifyJournal } from './verify.acts.ts';
import { verifyStatement } from './verify.rows.ts';
import { faultWords, words } from './words.ts';

/**
 * `npx satupintu journal verify`: the counts when every chain holds; else each row that does not, and exit 1. `--sql` prints the
 * statement that an auditor runs, and needs no database.
 */
export const journalVerify: Verb = {
  name: 'journal verify',
  usage: '[--json | --sql]',
  summary: words.summary,
  async run(args, io) {
    const [option, ...more] = args;
    if (more.length > 0 || (option !== undefined && option !== '--json' && option !== '--sql')) return io.misuse();
    if (option === '--sql') {
      io.out(`${verifyStatement};`);
      return 0;
    }
    return io.withStore(async ({ store }) => {
      const { breaks, ...counts } = await store.withContext(system('', 'journal verify'), verifyJournal);
      const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
      if (option === '--json') io.out(JSON.stringify({ ...counts, breaks }, undefined, 2));
      if (breaks.length === 0) {
        if (option === undefined) io.out(say(words.sound, io.lang, numbers));
        return 0;
      }
      for (const { home, ref, what } of breaks) io.err(`${home} ${ref}: ${say(faultWords[what], io.lang)}`);
      return io.refuse(words.broken, { ...numbers, count: String(breaks.length) });
    });
  },
};
