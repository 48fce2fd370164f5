import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { conflict, type Home, type Instant, isRefusal, type Outcome, type PersonRef, type Refusal } from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import { insertAccount, readAccount, readAccountOf, updateAccountPerson, updatePassword } from './account.rows.ts';
import { deleteAttempts, lockAttempts, writeAttempts } from './attempt.rows.ts';
import { afterAttempt, allowances, mayTry } from './attempt.ts';
import { lookupHash } from './master.ts';
import { type Cost, cost, kept, parts } from './password.ts';
import { insertLookup, readLookup } from './person.rows.ts';
import { master } from './ring.ts';
import { adoptKey, newKey, openKey, seal, unseal, unsealed } from './vault.acts.ts';

/** What is told when an account is opened; it waits sealed until the first sign-in takes it over. */
export type AccountClaims = { readonly name: string; readonly locale: string };

/** The hash of a password, as it is kept. Slow by intention (about 0.2 s of a processor); runs outside any transaction. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return kept(salt, await derived(password, salt, cost));
}

/** Whether a password is the one kept. Takes as long for an account that does not exist as for one that does. */
export async function passwordHolds(password: string, stored: string | null | undefined): Promise<boolean> {
  const known = parts(stored ?? '');
  const hash = await derived(password.normalize('NFKC'), known?.salt ?? Buffer.alloc(16), known?.cost ?? cost);
  return known !== undefined && timingSafeEqual(hash, known.hash);
}

/** Opens an account of the embedded sign-in under a checked name and hashed password. Refuses `account-name-taken` (conflict). */
export async function openAccount(
  tx: Tx,
  account: {
    readonly home: Home;
    readonly name: string;
    readonly password: string;
    readonly claims: AccountClaims;
    readonly at: Instant;
  },
): Promise<Outcome<{ id: string }>> {
  const { home, at } = account;
  const id = randomUUID();
  if (!(await insertLookup(tx, 'account', lookupHash(master(), 'account', account.name), home, id)))
    return conflict('account-name-taken', { field: 'account-name' });
  await insertAccount(tx, home, id, account.password, at);
  await seal(tx, await newKey(tx, { home, owner: { kind: 'draft', id } }), 'claims', account.claims);
  return { id };
}

/** The account of a name, with the hash of its password; undefined when there is none. */
export async function accountByName(
  tx: Tx,
  name: string,
): Promise<{ home: Home; id: string; password: string | null } | undefined> {
  const found = await readLookup(tx, 'account', lookupHash(master(), 'account', name));
  const row = found && (await readAccount(tx, found.home as Home, found.id));
  return found && row && { home: found.home as Home, id: row.id, password: row.password };
}

/** What the embedded sign-in may say of an account: what was told when it was opened, until the first sign-in; then nothing. */
export async function accountClaims(tx: Tx, home: Home, id: string): Promise<Partial<AccountClaims> | undefined> {
  if ((await readAccount(tx, home, id)) === undefined) return undefined;
  const key = await openKey(tx, home, id);
  if (isRefusal(key)) return undefined;
  return ((await unseal(tx, key, 'claims')) ?? {}) as Partial<AccountClaims>;
}

/** The account becomes the person's: its key is taken over, and what was told is deleted there, since the person's record holds it. */
export async function settleAccount(tx: Tx, home: Home, id: string, person: PersonRef): Promise<Refusal | undefined> {
  const key = await openKey(tx, home, id);
  if (isRefusal(key)) return key;
  await unsealed(tx, key, 'claims');
  await updateAccountPerson(tx, home, id, person);
  return adoptKey(tx, home, id, person);
}

/** A person's account here with its password's hash, undefined for people who sign in elsewhere. */
export const accountOf = (tx: Tx, home: Home, person: PersonRef): Promise<{ id: string; password: string | null } | undefined> =>
  readAccountOf(tx, home, person);

/** Writes a new password (hashed) of a person's account, and the journal's row. */
export async function changePassword(
  tx: Tx,
  change: {
    readonly home: Home;
    readonly account: string;
    readonly person: PersonRef;
    readonly password: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { home, person, at } = change;
  await updatePassword(tx, home, change.account, change.password);
  await record(tx, {
    home: person.home,
    subject: { kind: 'person', id: person.id },
    act: 'person.change-password',
    at,
    actor: { kind: 'person', home, person },
    rule: ['uu/2022/27~39'],
    data: {},
  });
}

/** Who tries: by account name, or by the network address they come from. */
export type Tried = { readonly by: keyof typeof allowances; readonly value: string };

/**
 * Counts an attempt of each subject before it is made, so that attempts made at once can't slip past the limit. Refuses
 * `too-many-attempts` (conflict) when one of the doors is closed; then nothing is counted.
 */
export async function countAttempts(tx: Tx, home: Home, tried: readonly Tried[], now: Instant): Promise<Refusal | undefined> {
  for (const { by, value } of tried) {
    const subject = attemptHash(by, value);
    const attempts = await lockAttempts(tx, home, subject, now);
    const closed = mayTry(attempts, now);
    if (closed !== undefined) return closed;
    await writeAttempts(tx, home, subject, afterAttempt(attempts, allowances[by], now));
  }
  return undefined;
}

/** Forgets the attempts of a subject that has now succeeded. */
export async function forgetAttempts(tx: Tx, home: Home, tried: Tried): Promise<void> {
  await deleteAttempts(tx, home, attemptHash(tried.by, tried.value));
}

const attemptHash = (by: string, value: string): string => lookupHash(master(), 'attempt', `${by}\0${value}`);

const derived = (password: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password, salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    ),
  );
