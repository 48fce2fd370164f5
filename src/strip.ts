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
    const place = placeOf(guide, current?.id, visit.path);
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

/**
 * Where on the guided way somebody is, by whom they play and the page they look at: the last step of theirs whose page this
 * is, or the step after it when its task has just been done.
 */
export function placeOf(guide: Demonstration['guide'], account: string | undefined, path: string): number {
  const own = guide.flatMap((step, index) => (step.account !== undefined && step.account === account ? [index] : []));
  const [first = 0] = own;
  const here = own.findLast((index) => isOn(guide[index]?.href ?? '', path)) ?? first;
  return isDone(guide[here]?.href ?? '', path) ? Math.min(here + 1, guide.length - 1) : here;
}

/** A step's page and those under it; a person's cases are where their messages lead. */
const isOn = (href: string, path: string): boolean =>
  path === href ||
  path.startsWith(`${href}/`) ||
  (href === '/messages' && /^\/(?:cases|applications)\b/.test(path) && !path.endsWith('/receipt'));

/** An act says in the next address that it is done; a receipt is the end of applying, and a message was read once it is opened. */
const isDone = (href: string, path: string): boolean =>
  /[?&]done=/.test(path) || path.endsWith('/receipt') || (href === '/messages' && path.startsWith('/messages/'));
