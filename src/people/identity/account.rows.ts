import type { Home, Instant, PersonRef } from '#ground';
import type { Tx } from '#store';

/** An account of the embedded sign-in. */
export type AccountRow = {
  readonly id: string;
  readonly password: string | null;
  readonly person_home: string | null;
  readonly person: string | null;
};

/** Writes a new account. */
export async function insertAccount(tx: Tx, home: Home, id: string, password: string, at: Instant): Promise<void> {
  await tx.insertInto('identity.accounts').values({ home, id, password, created_at: at }).execute();
}

/** An account by its id. */
export async function readAccount(tx: Tx, home: Home, id: string): Promise<AccountRow | undefined> {
  return tx
    .selectFrom('identity.accounts')
    .select(['id', 'password', 'person_home', 'person'])
    .where('home', '=', home)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A person's account, when they have one here. */
export async function readAccountOf(tx: Tx, home: Home, person: PersonRef): Promise<AccountRow | undefined> {
  return tx
    .selectFrom('identity.accounts')
    .select(['id', 'password', 'person_home', 'person'])
    .where('home', '=', home)
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .executeTakeFirst();
}

/** Says whose account it is. */
export async function updateAccountPerson(tx: Tx, home: Home, id: string, person: PersonRef): Promise<void> {
  await tx
    .updateTable('identity.accounts')
    .set({ person_home: person.home, person: person.id })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute();
}

/** Writes an account's password. */
export async function updatePassword(tx: Tx, home: Home, id: string, password: string): Promise<void> {
  await tx.updateTable('identity.accounts').set({ password }).where('home', '=', home).where('id', '=', id).execute();
}
