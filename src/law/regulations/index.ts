export {
  type Act,
  type ActId,
  type Article,
  type Gazette,
  type Grade,
  type Mark,
  type Relation,
  type RelationKind,
  relationKinds,
} from './act.ts';
export { type ActsFile, type ActsSource, readActsFile } from './acts-file.ts';
export { citation, gazetteName, recital, titled } from './citation.ts';
export { loadRegister, nationalActs } from './national.ts';
export { longForm, type Reference, readReference } from './reference.ts';
export {
  amendmentsOn,
  articleOf,
  type Force,
  inForce,
  type Register,
  registerOfActs,
  type Wording,
  wordingOn,
} from './register.ts';
