import type { Home, Instant, PersonRef, Words } from '#ground';
import type { Tx } from '#store';

/** True when this database is marked as a demonstration. */
export async function readDemonstration(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('identity.demonstration').select('one').executeTakeFirst()) !== undefined;
}

/** Marks this database as a demonstration; a second mark changes nothing. */
export async function insertDemonstration(tx: Tx, at: Instant): Promise<void> {
  await tx
    .insertInto('identity.demonstration')
    .values({ at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** An account that a demonstration offers with one click. */
export type DemonstrationAccountRow = {
  readonly person_home: string;
  readonly person: string;
  readonly body: string | null;
  readonly place: number;
  readonly label_id: string;
  readonly label_en: string;
};

/** The accounts that a demonstration offers, in their order; none without the mark. */
export async function readDemonstrationAccounts(tx: Tx, home: Home): Promise<readonly DemonstrationAccountRow[]> {
  return tx
    .selectFrom('identity.demonstration_accounts')
    .select(['person_home', 'person', 'body', 'place', 'label_id', 'label_en'])
    .where('home', '=', home)
    .orderBy('place')
    .execute();
}

/** Writes an account that a demonstration offers. */
export async function insertDemonstrationAccount(
  tx: Tx,
  row: {
    readonly home: Home;
    readonly person: PersonRef;
    readonly body: string | null;
    readonly place: number;
    readonly label: Words;
  },
): Promise<void> {
  await tx
    .insertInto('identity.demonstration_accounts')
    .values({
      home: row.home,
      person_home: row.person.home,
      person: row.person.id,
      body: row.body,
      place: row.place,
      label_id: row.label.id,
      label_en: row.label.en,
    })
    .execute();
}
