import type { Home, PlainDate } from '#ground';
import type { Tx } from '#store';
import { eventsAmong } from './life-event.ts';
import { standardsInForce } from './revision.rows.ts';
import type { Standard } from './standard.ts';

/** What the front door shows of the services: a few of them, and the life events that have one. */
export type Featured = { readonly standards: readonly Standard[]; readonly events: readonly string[] };

/**
 * The services for the home page on a day: those that can be applied for, of the door's own government first, by title, at
 * most `most`; and the keys of the life events for which any service is in force, in the order of a life.
 */
export async function featured(tx: Tx, on: PlainDate, home: Home, most = 6): Promise<Featured> {
  const all = (await standardsInForce(tx, on)).map((revision) => revision.standard);
  const away = (standard: Standard): number => (standard.home === home ? 0 : 1);
  const open = all
    .filter((standard) => standard.notYetRun.length === 0 && standard.channels.includes('online'))
    .sort((a, b) => away(a) - away(b) || a.title.id.localeCompare(b.title.id, 'id'));
  return { standards: open.slice(0, most), events: eventsAmong(all.flatMap((one) => one.lifeEvents)).map(({ key }) => key) };
}
