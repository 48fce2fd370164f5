export { type Compiled, loadStandard, revisionHash } from './revision.acts.ts';
