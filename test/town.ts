import { randomBytes } from 'node:crypto';
import { type Actor, as, type BodyId, isRefusal, type PersonId, type PostId, Temporal } from '#ground';
import { masterKey, useMasterKey } from '#identity/acts';
import { loadDemonstration } from '../demo/load.ts';
import { type TestStore, testStore } from './kit.ts';

/** When the demonstration town of the tests begins: a Monday morning in service hours (WIB), no holiday near. */
export const morning = Temporal.Instant.from('2026-09-07T02:00:00Z');

/** The demonstration government, loaded whole into a database of its own. */
export async function town(t?: { after(fn: () => Promise<void>): void }, at = morning): Promise<TestStore> {
  useMasterKey(masterKey(randomBytes(32)));
  const db = await testStore(t);
  const loaded = await loadDemonstration(db.store, at);
  if (isRefusal(loaded)) throw new Error(`the demonstration can't be loaded: ${loaded.name}`);
  return db;
}

const home = as<Actor['home']>('sukamaju');

/** A demonstration person acting as themselves. */
export const person = (id: string, capability?: string): Actor => ({
  kind: 'person',
  home,
  person: { home, id: as<PersonId>(id) },
  ...(capability === undefined ? {} : { capability }),
});

/** A demonstration officer acting in posts of one body. */
export const officer = (id: string, ...posts: readonly string[]): Actor => ({
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>(id) },
  body: as<BodyId>((posts[0] ?? '').split('#')[0] ?? ''),
  posts: posts.map((post) => as<PostId>(post)),
});

/** A visitor who is not signed in, with or without a resume code's hash. */
export const visitor = (capability?: string): Actor => ({
  kind: 'anonymous',
  home,
  ...(capability === undefined ? {} : { capability }),
});
