import type { Context } from 'hono';
import { type Home, say, system } from '#ground';
import { demonstrationAccounts, isDemonstration } from '#identity/reads';
import type { Store } from '#store';
import type { DemoStrip, Visit } from '#web';
import type { Demonstration } from './demonstration.ts';

/**
 * The strip of a demonstration, on every page: who you are, whom you may become, what to try next. Only the mark in the
 * database makes it appear; without it nothing of it exists.
 */
export async function stripOf(
  store: Store,
  home: Home,
  demonstration: Demonstration,
): Promise<((c: Context, visit: Visit) => Promise<DemoStrip | undefined>) | undefined> {
  const accounts = await store.withContext(system(home, 'demonstration'), async (tx) =>
    (await isDemonstration(tx)) ? demonstrationAccounts(tx, home) : undefined,
  );
  if (accounts === undefined) return undefined;
  const { guide } = demonstration;
  return async (_, visit) => {
    const { actor } = visit;
    const person = actor.kind === 'person' || actor.kind === 'officer' ? actor.person.id : undefined;
    const body = actor.kind === 'officer' ? actor.body : undefined;
    const current = accounts.find((one) => one.person.id === person && one.body === body);
    const at = guide.findIndex((step) => step.account !== undefined && step.account === current?.id);
    const place = at < 0 ? 0 : isDone(visit, at) ? Math.min(at + 1, guide.length - 1) : at;
    const step = guide[place];
    return {
      ...(visit.name === undefined ? {} : { who: current === undefined ? visit.name : say(current.label, visit.lang) }),
      accounts: accounts.map((one) => ({ id: one.id, name: say(one.label, visit.lang), role: '', current: one === current })),
      action: '/sign-in/demonstration',
      ...(step === undefined
        ? {}
        : {
            next: {
              step: place + 1,
              of: guide.length,
              text: say(step.text, visit.lang),
              href: step.href,
              ...(step.account === undefined ? {} : { account: step.account }),
            },
          }),
    };
  };
}

/** A task has just been done: the inbox says so in its address, and a receipt is the end of applying. */
const isDone = (visit: Visit, at: number): boolean =>
  visit.path.startsWith('/inbox?done=') || (at === 0 && visit.path.includes('/receipt'));
