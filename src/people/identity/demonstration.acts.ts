import {
  absent,
  as,
  type BodyId,
  type Home,
  type Instant,
  isRefusal,
  type Outcome,
  type PersonId,
  type PersonRef,
  type Words,
} from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import {
  insertDemonstration,
  insertDemonstrationAccount,
  readDemonstration,
  readDemonstrationAccounts,
} from './demonstration.rows.ts';
import type { DemonstrationAccount } from './demonstration.ts';
import { personOf } from './person.acts.ts';
import { startSession } from './session.acts.ts';

/** Marks this database as a demonstration, for good; runs as the system. */
export const markDemonstration = (tx: Tx, at: Instant): Promise<void> => insertDemonstration(tx, at);

/** True when this database is marked as a demonstration; whoever asks. */
export const isDemonstration = (tx: Tx): Promise<boolean> => readDemonstration(tx);

/** Offers a registered person with one click; runs as the system, and only after the mark. */
export async function offerAccount(
  tx: Tx,
  offer: {
    readonly home: Home;
    readonly person: PersonRef;
    readonly body?: BodyId;
    readonly place: number;
    readonly label: Words;
  },
): Promise<void> {
  await insertDemonstrationAccount(tx, { ...offer, body: offer.body ?? null });
}

/** The accounts that a demonstration offers, in their order; none without the mark. */
export async function demonstrationAccounts(tx: Tx, home: Home): Promise<readonly DemonstrationAccount[]> {
  return (await readDemonstrationAccounts(tx, home)).map((row) => ({
    id: String(row.place),
    person: { home: as<Home>(row.person_home), id: as<PersonId>(row.person) },
    ...(row.body === null ? {} : { body: as<BodyId>(row.body) }),
    label: { id: row.label_id, en: row.label_en },
  }));
}

/** Steps into a demonstration's account: a new session, in its role. Refuses `page` (absent) without the mark or for an unknown account. */
export async function stepInto(
  tx: Tx,
  step: { readonly home: Home; readonly account: string; readonly at: Instant; readonly before?: string },
): Promise<Outcome<{ token: string; csrf: string }>> {
  const account = (await demonstrationAccounts(tx, step.home)).find(({ id }) => id === step.account);
  if (account === undefined || !(await isDemonstration(tx))) return absent('page');
  const person = await personOf(tx, account.person);
  if (isRefusal(person)) return person;
  await record(tx, {
    home: account.person.home,
    subject: { kind: 'person', id: account.person.id },
    act: 'person.sign-in',
    at: step.at,
    actor: { kind: 'person', home: step.home, person: account.person },
    rule: [],
    data: { demonstration: true },
  });
  return startSession(tx, {
    home: step.home,
    person: account.person,
    name: person.profile.name,
    at: step.at,
    ...(account.body === undefined ? {} : { body: account.body }),
    ...(step.before === undefined ? {} : { before: step.before }),
  });
}
