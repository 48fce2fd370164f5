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
              href: step.href === '' ? visit.path : step.href,
              ...(step.account === undefined ? {} : { account: step.account }),
            },
          }),
    };
  };
}

/**
 * Where on the guided way somebody is, by whom they play and the page they look at: the last step of theirs whose page this
 * is, or the step after it when its task has just been done. Steps without an account are those of whoever has not signed in,
 * and of the one who applies: the first account that the way asks for.
 */
export function placeOf(guide: Demonstration['guide'], account: string | undefined, path: string): number {
  const applicant = guide.find((step) => step.account !== undefined)?.account;
  const free = account === undefined || account === applicant;
  const own = guide.flatMap((step, index) =>
    step.account === undefined ? (free ? [index] : []) : step.account === account ? [index] : [],
  );
  const first = own[0] ?? 0;
  const here = own.findLast((index) => isOn(guide[index]?.href ?? '', path)) ?? first;
  const after = Math.min(here + 1, guide.length - 1);
  return isDone(guide[here]?.href ?? '', guide[after]?.href ?? '', path) ? after : here;
}

const pathOf = (href: string): string => href.replace(/[?#].*$/, '');

/** A step's page and those under it; an application is filled in on pages of its own, and a person's cases are where messages lead. */
function isOn(href: string, at: string): boolean {
  const [page, path] = [pathOf(href), pathOf(at)];
  if (href === '') return path.startsWith('/drafts/') || path.endsWith('/receipt');
  if (page.endsWith('/apply')) return path === page || path.startsWith('/drafts/');
  if (page === '/messages' && /^\/(?:cases|applications)\b/.test(path)) return !path.endsWith('/receipt');
  return path === page || path.startsWith(`${page}/`);
}

/**
 * An act says in the next address that it is done; a receipt is the end of applying; a message was read once it is opened, and a
 * letter checked. What leads on to the next step's page has been found, and what is filled in is done at the check.
 */
function isDone(href: string, next: string, at: string): boolean {
  const [page, path] = [pathOf(href), pathOf(at)];
  if (/[?&]done=/.test(at) || path.endsWith('/receipt')) return true;
  if (page === '/messages' || page === '/verify') return path.startsWith(`${page}/`);
  if (page.endsWith('/apply')) return /^\/drafts\/.*\/check$/.test(path);
  return page !== '' && path.startsWith(`${page}/`) && next.startsWith(path);
}
