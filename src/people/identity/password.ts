import { incomplete, type Outcome } from '#ground';

/** How a password is hashed (scrypt): cost, block size, parallelisation; 32 MiB for each at a time. */
export type Cost = { readonly n: number; readonly r: number; readonly p: number };
export const cost: Cost = { n: 32_768, r: 8, p: 3 };

/** A password as it is kept: `scrypt$n$r$p$salt$hash`, salt and hash in base64url. */
export const kept = (salt: Uint8Array, hash: Uint8Array, by: Cost = cost): string =>
  ['scrypt', by.n, by.r, by.p, Buffer.from(salt).toString('base64url'), Buffer.from(hash).toString('base64url')].join('$');

/** Reads what `kept` wrote; undefined for anything else. */
export function parts(text: string): { cost: Cost; salt: Buffer; hash: Buffer } | undefined {
  const [kind, n, r, p, salt, hash] = text.split('$');
  if (kind !== 'scrypt' || salt === undefined || hash === undefined) return undefined;
  return {
    cost: { n: Number(n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

/**
 * A new password: 12 to 256 characters of any kind, without the account name in it and not one character over and over.
 * Length is what protects; no mixture of kinds is asked. Refuses `password-short`, `password-long`, `password-weak`.
 */
export function newPassword(text: string, accountName: string, field = 'password'): Outcome<string> {
  const said = text.normalize('NFKC');
  const length = [...said].length;
  if (length < 12) return incomplete('password-short', { field, params: { least: '12' } });
  if (length > 256) return incomplete('password-long', { field, params: { most: '256' } });
  const weak = new Set(said).size < 5 || (accountName.length > 3 && said.toLowerCase().includes(accountName));
  return weak ? incomplete('password-weak', { field }) : said;
}

/** An account name: 3 to 100 letters, digits and `. _ - @ +`, in lower case; an e-mail address will do. Refuses `account-name-shape`. */
export function accountName(text: string, field = 'account-name'): Outcome<string> {
  const said = text.normalize('NFKC').trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._@+-]{2,99}$/.test(said) ? said : incomplete('account-name-shape', { field });
}
