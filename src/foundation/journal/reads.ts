export { type ReadOf, readsOf } from './entry.rows.ts';
