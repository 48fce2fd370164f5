export { type DocumentKind, documentKinds, email, nik, passport, permit, personName, phone } from './identifiers.ts';
export type { MasterKey } from './master.ts';
export { type Contact, type IdentityDocument, missing, type Person, type PersonKind, type Profile, prefillOf } from './person.ts';
export type { HeldPost, Role, SignedIn } from './session.ts';
export { commitment, derive, openBytes, type Sealed, sealBytes, type VaultKey } from './vault.ts';
