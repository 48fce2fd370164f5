import { type Context, Hono } from 'hono';
import { calendarIn } from '#bodies';
import { directory } from '#bodies/reads';
import { isRefusal } from '#ground';
import { revisionOf } from '#standards/reads';
import { answer, readForm, type WebEnv, type Wrong } from '#web';
import { caseClock } from './deadlines.ts';
import { fold } from './fold.ts';
import { zoneOf } from './moment.ts';
import { readReceipt } from './receipt.ts';
import { refusals } from './refusal-words.ts';
import { type CaseParts, refuse } from './request.routes.ts';
import { trackedPage, trackPage } from './track.pages.ts';
import { trackedCase, trackedFacts } from './track.rows.ts';
import { pinHash, readPin } from './track.ts';

/** Looking a case up by receipt number and PIN. The number alone opens nothing. */
export function trackRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/track', (c) => answer(c, trackPage(c.get('visit'), { number: '' }, [])));
  routes.post('/track', (c) => track(c, parts));
  return routes;
}

async function track(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const { store, pepper } = parts;
  const visit = c.get('visit');
  const posted = await readForm(c, { number: { max: 40 }, pin: { max: 20 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const [receipt, pin] = [readReceipt(posted.one('number')), readPin(posted.one('pin'))];
  const wrongs: Wrong[] = [
    ...(receipt === undefined ? [{ field: 'number', text: refusals['wrong-number'] }] : []),
    ...(pin === undefined ? [{ field: 'pin', text: refusals['wrong-pin'] }] : []),
  ];
  const again = (told: readonly Wrong[]): Response => answer(c, trackPage(visit, { number: posted.one('number') }, told), 422);
  if (receipt === undefined || pin === undefined) return again(wrongs);
  const hash = pinHash(pepper, receipt, pin);
  const found = await store.withContext(visit.actor, async (tx) => {
    const tracked = await trackedCase(tx, receipt, hash, visit.now);
    if (tracked?.outcome !== 'found') return tracked;
    const revision = await revisionOf(tx, tracked.standard, tracked.revision);
    if (revision === undefined) throw new Error(`no revision ${tracked.revision} of ${tracked.standard}`);
    const facts = await trackedFacts(tx, tracked.ref, hash);
    const known = await directory(tx);
    const state = fold(revision.standard, facts);
    const clock = caseClock(revision.standard, state, calendarIn(known, revision.standard.provider), visit.now);
    const zone = zoneOf(known, revision.standard.provider, visit.now);
    return { standard: revision.standard, state, facts, clock, directory: known, zone };
  });
  if (found === undefined) return again([{ field: 'pin', text: refusals['no-case'] }]);
  if ('outcome' in found) return again([{ field: 'pin', text: refusals.resting }]);
  return answer(c, trackedPage(visit, found, c.get('cite')));
}
