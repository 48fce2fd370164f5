export { eventsAmong, lifeEvents } from './life-event.ts';
export type { Office } from './office.ts';
