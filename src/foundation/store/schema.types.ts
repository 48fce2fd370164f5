// Made by `npm run schema` from the migrated database; not to be edited.
export interface Database {
  'store.migrations': { name: string; checksum: string };
}
