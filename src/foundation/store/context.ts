import type { Actor } from '#ground';

/** One transaction-local setting: its name in PostgreSQL and its value. */
export type Setting = readonly [name: string, value: string];

/** A PostgreSQL array literal of texts, every element quoted. */
export const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`;

/**
 * What row-level security sees of an actor: the settings `app.*` that the functions of schema `store` read. A setting
 * that is not given here reads as null, because all of them end with the transaction.
 */
export function contextOf(actor: Actor): readonly Setting[] {
  const ground: Setting[] = [
    ['app.kind', actor.kind],
    ['app.home', actor.home],
  ];
  if (actor.kind === 'person' || actor.kind === 'officer')
    ground.push(['app.person_home', actor.person.home], ['app.person', actor.person.id]);
  if (actor.kind === 'officer') ground.push(['app.body', actor.body], ['app.posts', arrayLiteral(actor.posts)]);
  if ((actor.kind === 'anonymous' || actor.kind === 'person') && actor.capability !== undefined)
    ground.push(['app.capability', actor.capability]);
  return ground;
}
