export { eventsAmong, lifeEvents } from './life-event.ts';
export type { Office } from './office.ts';
export { type PortalParts, portalRoutes } from './portal.routes.ts';
