import { type Home, type Instant, system } from '#ground';
import type { Sweep } from '#journal';
import type { Store } from '#store';
import type { Blobs } from './blob.port.ts';
import { neededOf } from './file.rows.ts';
import { deleteExpired } from './upload.rows.ts';

const everySeconds = 60;

/**
 * Takes away what no row needs: uploads that were never finished, blobs of erased, removed or never kept files, and what a
 * crash left half written. Each round looks at one of 256 shelves, so all are seen within five hours.
 */
export const filesSweep = (store: Store, blobs: Blobs, home: Home): Sweep => ({
  name: 'files.sweep',
  everySeconds,
  run: async (now) => {
    const shelf = Math.floor(now.epochMilliseconds / (everySeconds * 1000)) % 256;
    await sweepFiles(store, blobs, home, now, [shelf.toString(16).padStart(2, '0')]);
  },
});

/** One sweep over the given shelves (first two digits of the addresses); a blob younger than an hour may yet get its row. */
export async function sweepFiles(
  store: Store,
  blobs: Blobs,
  home: Home,
  now: Instant,
  shelves: readonly string[],
): Promise<number> {
  const actor = system(home, 'files.sweep');
  await store.withContext(actor, (tx) => deleteExpired(tx, now));
  const before = now.subtract({ hours: 1 });
  let removed = 0;
  for (const shelf of shelves) {
    const old = (await blobs.list(shelf)).filter(({ at }) => at.epochMilliseconds < before.epochMilliseconds);
    if (old.length === 0) continue;
    const addresses = old.map(({ address }) => address);
    const needed = await store.withContext(actor, (tx) => neededOf(tx, addresses));
    for (const address of addresses.filter((one) => !needed.has(one))) {
      await blobs.remove(address);
      removed += 1;
    }
  }
  await blobs.forgetUnfinished(now.subtract({ hours: 24 }));
  return removed;
}
