export { type Featured, featured } from './catalogue.rows.ts';
export { earlierRevisions, revisionInForce, revisionOf, sourceOf, standardsInForce } from './revision.rows.ts';
export { worldOf } from './world.acts.ts';
