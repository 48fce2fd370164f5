import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

/** Serves requests: no DDL, no way around row-level security, no UPDATE or DELETE on facts and journal. */
export const appRole = 'satupintu_app';
/** Runs the queue: owns the schema of the job queue and nothing else. */
export const workerRole = 'satupintu_worker';
/** Owns the SECURITY DEFINER functions; nobody signs in as it. */
export const definerRole = 'satupintu_definer';

/**
 * The password of the app or worker role, derived from the owner's, so that two processes that know the same
 * DATABASE_URL agree on it and nothing more has to be kept.
 */
export const rolePassword = (ownerPassword: string, role: string): string =>
  createHmac('sha256', ownerPassword).update(`satupintu role ${role}`).digest('base64url');

const as = (ownerUrl: string, role: string): string => {
  const url = new URL(ownerUrl);
  url.password = rolePassword(decodeURIComponent(url.password), role);
  url.username = role;
  return url.href;
};

/** The address under which the server serves, from the owner's address. */
export const appUrl = (ownerUrl: string): string => as(ownerUrl, appRole);
/** The address under which the job queue works, from the owner's address. */
export const workerUrl = (ownerUrl: string): string => as(ownerUrl, workerRole);

const rounds = 4096;

/**
 * What PostgreSQL keeps of a password (RFC 5802, SCRAM-SHA-256), made here so that the password itself never stands in
 * a statement, and so in no log. `salt` is 16 random bytes.
 */
export function scramVerifier(password: string, salt: Uint8Array): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${Buffer.from(salt).toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
