import { randomBytes } from 'node:crypto';
import {
  absent,
  type BodyId,
  forbidden,
  type Home,
  isRefusal,
  type Outcome,
  type PersonRef,
  type Plain,
  type Refusal,
} from '#ground';
import type { Tx } from '#store';
import { unwrap, wrap } from './master.ts';
import { master } from './ring.ts';
import {
  adoptKeyRow,
  deleteSealed,
  grantBodies,
  handOverKey,
  insertKey,
  insertSealed,
  type KeyRow,
  readKey,
  readKeyOnly,
  readSealed,
  type SealedRow,
  writeSealed,
} from './vault.rows.ts';
import { sealValue, unsealValue, type VaultKey } from './vault.ts';

/** Whose vault a new key opens: a person's record, or a draft whose key has the draft's id. */
export type KeyOwner = { readonly kind: 'person' | 'draft'; readonly id: string };

/** What a new key is told. */
export type NewKey = {
  readonly home: Home;
  readonly owner: KeyOwner;
  /** SHA-256 (hex) of a resume code: who shows the code may open the key. */
  readonly capability?: string;
  /** The person it belongs to from the start. */
  readonly person?: PersonRef;
  /** The body whose officer opens it at the counter. */
  readonly body?: BodyId;
};

/** Makes a key (AES-256) and keeps it wrapped by the master key; its id is the owner's. Throws when there is one already. */
export async function newKey(tx: Tx, { owner, ...rest }: NewKey): Promise<VaultKey> {
  const bytes = randomBytes(32);
  const wrapped = wrap(master(), nonce(), rest.home, owner.id, bytes);
  await insertKey(tx, { ...rest, id: owner.id, owner_kind: owner.kind, wrapped });
  return { home: rest.home, id: owner.id, bytes };
}

/**
 * Opens a key that the actor may open: its person, who shows its capability, a body it was granted to, the system.
 * Refuses `key` (absent: none, or not for the actor) and `erased` (absent: destroyed; `under` names the article).
 */
export async function openKey(tx: Tx, home: Home, keyId: string): Promise<Outcome<VaultKey>> {
  return opened(home, keyId, await readKeyOnly(tx, home, keyId));
}

/** An opened key with the values asked for. */
export type OpenVault = { readonly key: VaultKey; readonly values: Readonly<Record<string, Plain>> };

/** Opens a key and unseals values in one round trip: those of `names` that exist, or all. Refuses as `openKey`. */
export async function openVault(tx: Tx, home: Home, keyId: string, names?: readonly string[]): Promise<Outcome<OpenVault>> {
  const found = await readKey(tx, home, keyId, names);
  const key = opened(home, keyId, found?.key);
  return isRefusal(key) ? key : { key, values: valuesOf(key, found?.sealed ?? []) };
}

/** Seals a value under its name, in place of the older one. */
export async function seal(tx: Tx, key: VaultKey, name: string, value: Plain): Promise<void> {
  await sealAll(tx, key, { [name]: value });
}

/** Seals several values in one round trip, each in place of the older one of its name. */
export async function sealAll(tx: Tx, key: VaultKey, values: Readonly<Record<string, Plain>>): Promise<void> {
  const rows = Object.entries(values).map(([name, value]) => ({ name, ...sealValue(key, nonce(), name, value) }));
  if (rows.length > 0) writeSealed(tx, key.home, key.id, rows);
}

/** Seals a value under a name that is new in its vault; the act fails where it is not. */
export async function sealNew(tx: Tx, key: VaultKey, name: string, value: Plain): Promise<void> {
  insertSealed(tx, key.home, key.id, { name, ...sealValue(key, nonce(), name, value) });
}

/** The value sealed under a name; undefined when there is none. Money comes back as a decimal string. */
export async function unseal(tx: Tx, key: VaultKey, name: string): Promise<Plain | undefined> {
  return (await unsealAll(tx, key, [name]))[name];
}

/** The values sealed under names (all without them), in one round trip. */
export async function unsealAll(tx: Tx, key: VaultKey, names?: readonly string[]): Promise<Readonly<Record<string, Plain>>> {
  return valuesOf(key, await readSealed(tx, key.home, key.id, names));
}

/** Takes a sealed value out of the vault for good. */
export async function unsealed(tx: Tx, key: VaultKey, name: string): Promise<void> {
  await deleteSealed(tx, key.home, key.id, name);
}

/**
 * A person's record takes a draft's key over: from then on it is erased with the person, and the resume code opens it no
 * more. Refuses `key-not-yours` (forbidden: the actor may not open it, or it is another's).
 */
export async function adoptKey(tx: Tx, home: Home, keyId: string, person: PersonRef): Promise<Refusal | undefined> {
  return (await adoptKeyRow(tx, home, keyId, person)) ? undefined : forbidden('key-not-yours');
}

/** Lets a body's officers open a key that the actor may open. */
export async function grantKey(tx: Tx, home: Home, keyId: string, body: BodyId): Promise<void> {
  await grantBodies(tx, home, keyId, [body]);
}

/**
 * `adoptKey`, and a grant to each body, for an actor who has just opened the key and holds what it belongs to. It goes out with
 * the act's next statement or its COMMIT, and the act fails with it where they may not.
 */
export async function handOver(tx: Tx, home: Home, keyId: string, person: PersonRef, bodies: readonly BodyId[]): Promise<void> {
  handOverKey(tx, home, keyId, person, bodies);
}

let random = Buffer.alloc(0);

/** Twelve random bytes that were given to nobody else; the system is asked for many at once. */
function nonce(): Uint8Array {
  if (random.length < 12) random = randomBytes(12 * 256);
  const taken = random.subarray(0, 12);
  random = random.subarray(12);
  return taken;
}

function opened(home: Home, id: string, row: KeyRow | undefined): Outcome<VaultKey> {
  if (row === undefined) return absent('key');
  if (row.wrapped === null) {
    const under = row.destroyed_under ?? '';
    return absent('erased', { params: { under }, basis: [under] });
  }
  return { home, id, bytes: unwrap(master(), home, id, row.wrapped) };
}

const valuesOf = (key: VaultKey, rows: readonly SealedRow[]): Record<string, Plain> =>
  Object.fromEntries(rows.map((row) => [row.name, unsealValue(key, row.name, row)]));
