export {
  type AccountClaims,
  accountByName,
  accountOf,
  changePassword,
  hashPassword,
  openAccount,
} from './account.acts.ts';
export { isDemonstration, markDemonstration, offerAccount, stepInto } from './demonstration.acts.ts';
export { answerErasure, askErasure, type Erasure, erasePerson, type Naming, nameCustodian } from './erasure.acts.ts';
export { checkMasterKey } from './installation.acts.ts';
export { masterKey } from './master.ts';
export { changeProfile, type Registration, registerPerson } from './person.acts.ts';
export { cookieSecret, useMasterKey } from './ring.ts';
export { chooseRole, endSession, endSessionsOf, type NewSession, startSession } from './session.acts.ts';
export { type SignIn, signIn, tieAccount } from './sign-in.acts.ts';
export {
  adoptKey,
  grantKey,
  handOver,
  type KeyOwner,
  type NewKey,
  newKey,
  type OpenVault,
  openKey,
  openVault,
  seal,
  sealAll,
  sealNew,
  unseal,
  unsealAll,
  unsealed,
} from './vault.acts.ts';
