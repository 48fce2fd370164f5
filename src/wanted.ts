import { directory } from '#bodies/reads';
import { type Instant, localDate, say } from '#ground';
import type { Standard } from '#standards';
import { standardsInForce } from '#standards/reads';
import type { Tx } from '#store';
import type { Card } from '#web';

/** The standards in force at a moment. */
export const inForce = async (tx: Tx, now: Instant): Promise<readonly Standard[]> =>
  (await standardsInForce(tx, localDate(now, 'WIB'))).map(({ standard }) => standard);

const most = 6;

/** The services for the home page, as cards: those that can be applied for, by title. */
export async function wantedServices(tx: Tx, now: Instant): Promise<readonly Card[]> {
  const known = await directory(tx);
  const standards = (await inForce(tx, now)).filter((standard) => standard.notYetRun.length === 0);
  const sorted = [...standards].sort((a, b) => a.title.id.localeCompare(b.title.id, 'id'));
  return sorted.slice(0, most).map((standard) => {
    const provider = known.bodies.get(standard.provider)?.name;
    return {
      title: standard.title,
      href: `/services/${standard.id}`,
      meta: provider ?? say({ id: standard.provider, en: standard.provider }, 'id'),
    };
  });
}
