export type { Office } from './office.ts';
