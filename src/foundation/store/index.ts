export { canEnter, findBinaries, serverUser } from './binaries.npm-adapter.ts';
export { startCluster } from './cluster.embedded-adapter.ts';
export type { Cluster, ClusterPlace } from './cluster.port.ts';
export { openStore, type Store, type Tx } from './context.rows.ts';
export { type Migrated, migrate, migrationsOf } from './migrations.rows.ts';
export { appUrl, workerUrl } from './roles.ts';
export type { Database } from './schema.types.ts';
