import type { Context } from 'hono';
import type { Refusal } from '#ground';
import type { Html } from './html.ts';
import { type RefusalWords, refusalPage, statusOf } from './refusal.pages.ts';
import type { Visit, Way, WebEnv } from './visit.ts';

/**
 * Answers a refusal: 404, 403, 409 or 422 by its family, with a page that says what, why (the articles, written out by
 * the house's `cite`) and where one may go on. `words` are the room's sentences by the refusal's name.
 */
export function answerRefusal(
  c: Context<WebEnv>,
  visit: Visit,
  refusal: Refusal,
  words: RefusalWords,
  ways: readonly Way[] = [],
): Response {
  const on = ways.length > 0 ? ways : waysFor(visit, refusal);
  return c.html(String(refusalPage(visit, refusal, { words, cite: c.get('cite'), ways: on })), statusOf[refusal.refusal]);
}

/** Sends a page. `String` first: twice as fast as handing Hono the template's result. */
export const answer = (c: Context<WebEnv>, page: Html, status: 200 | 403 | 404 | 409 | 422 = 200): Response =>
  c.html(String(page), status);

const homeWay: Way = { href: '/', text: { id: 'Kembali ke beranda', en: 'Go to the home page' } };

function waysFor(visit: Visit, refusal: Refusal): readonly Way[] {
  const signIn: Way = {
    href: `/sign-in?to=${encodeURIComponent(visit.path)}`,
    text: { id: 'Masuk untuk melihatnya', en: 'Sign in to see it' },
  };
  const services: Way = { href: '/services', text: { id: 'Cari layanan', en: 'Find a service' } };
  if (refusal.refusal === 'absent' || refusal.refusal === 'forbidden') {
    return visit.name === undefined ? [signIn, services, homeWay] : [services, homeWay];
  }
  return [{ href: visit.path, text: { id: 'Buka kembali halaman ini', en: 'Open this page again' } }, homeWay];
}
