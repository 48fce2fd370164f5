export { type Featured, featured } from './catalogue.rows.ts';
export {
  earlierRevisions,
  type RevisionIndex,
  revisionIndex,
  revisionInForce,
  revisionNumbered,
  revisionOf,
  revisionOn,
  sourceOf,
  standardsInForce,
} from './revision.rows.ts';
export { worldOf } from './world.acts.ts';
