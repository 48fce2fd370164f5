export { loadActs } from './act.acts.ts';
