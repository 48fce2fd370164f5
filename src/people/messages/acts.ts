export { handedOver, send } from './message.acts.ts';
