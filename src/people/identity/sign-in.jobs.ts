import { type Home, type Instant, system } from '#ground';
import type { Sweep } from '#journal';
import type { Store } from '#store';
import { deleteOldAttempts } from './attempt.rows.ts';
import { deleteOldOidc } from './idp.rows.ts';
import { deleteSessions } from './session.rows.ts';

/** Deletes what signing in leaves behind, every hour: sessions that ended a month ago, expired codes, old attempts. */
export const signInSweep = (store: Store, home: Home): Sweep => ({
  name: 'identity.sweep',
  everySeconds: 3600,
  run: (now) => store.withContext(system(home, 'identity.sweep'), (tx) => sweep(tx, now)),
});

async function sweep(tx: Parameters<typeof deleteSessions>[0], now: Instant): Promise<void> {
  await deleteSessions(tx, now.subtract({ hours: 24 * 30 }));
  await deleteOldOidc(tx, now.subtract({ hours: 1 }));
  await deleteOldAttempts(tx, now.subtract({ hours: 24 }));
}
