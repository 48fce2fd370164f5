import { directory } from '#bodies/reads';
import { type BodyId, localDate } from '#ground';
import type { Tx } from '#store';
import { cards, type Html, heading, html, link, list, nothing, type Visit } from '#web';
import { serviceCard } from './catalogue.pages.ts';
import { catalogueWords } from './catalogue-words.ts';
import { standardsInForce } from './revision.rows.ts';
import { citationsIn } from './service.ts';
import { standardHref } from './standard.pages.ts';

/** Fills the slot of a body's page: its services in force. */
export async function servicesOfBody(tx: Tx, visit: Visit, body: { readonly id: BodyId }): Promise<Html> {
  const all = await standardsInForce(tx, localDate(visit.now, 'WIB'));
  const own = all.filter(({ standard }) => standard.provider === body.id);
  return own.length === 0
    ? nothing
    : html`${heading(visit, catalogueWords.ofBody, 2)}${cards(
        visit,
        own.map(({ standard }) => serviceCard(visit, standard)),
      )}`;
}

/** Fills the slot of an act's page: the services in force that cite the act. */
export async function servicesOnAct(tx: Tx, visit: Visit, act: { readonly id: string }): Promise<Html> {
  const { bodies } = await directory(tx);
  const all = await standardsInForce(tx, localDate(visit.now, 'WIB'));
  const standing = all.filter(({ standard }) => citationsIn(standard).some((ref) => ref.split('~')[0] === act.id));
  if (standing.length === 0) return nothing;
  const items = standing.map(({ standard }) => {
    const provider = bodies.get(standard.provider)?.name;
    return html`${link(visit, standard.title, standardHref(standard.id))}${provider === undefined ? nothing : html`, ${provider[visit.lang]}`}`;
  });
  return list(visit, items);
}
