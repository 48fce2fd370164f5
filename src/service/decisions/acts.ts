export { decide } from './decision.acts.ts';
