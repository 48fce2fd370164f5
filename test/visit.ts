import { as, type Home, Temporal } from '#ground';
import type { Visit } from '#web';

/** A visit for tests of pages: signed out, Indonesian, at a fixed moment, unless told otherwise. */
export const visitOf = (more: Partial<Visit> = {}): Visit => ({
  actor: { kind: 'anonymous', home: as<Home>('sukamaju') },
  lang: 'id',
  now: Temporal.Instant.from('2026-11-24T03:00:00Z'),
  csrf: 'token',
  path: '/',
  place: 'Kabupaten Sukamaju',
  menu: [],
  offerEnglish: false,
  ...more,
});
