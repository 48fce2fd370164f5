import { access, chmod, constants, mkdir, readdir, rmdir, stat, statfs } from 'node:fs/promises';
import { conflict, isRefusal, type Outcome } from '#ground';
import { canEnter } from './binaries.npm-adapter.ts';
import type { Settings } from './settings.ts';

/** The data folder that is used; `instead` says which one could not be. */
export type DataFolder = { readonly path: string; readonly instead?: string };

/** Where data goes when we are root and the default folder lies in a home that the database's user can't enter. */
const systemFolder = '/var/lib/satupintu';

/**
 * Makes the data folder where it is missing, and sees that we can write it and, for the embedded database, that the database's user can
 * enter it. As root with the default folder in a closed home, the system's folder is taken instead; a folder that the operator
 * chose, or that already holds data, is used or refused: data is never moved.
 */
export async function openData(settings: Settings, fallback = systemFolder): Promise<Outcome<DataFolder>> {
  const made = await ready(settings.data);
  if (isRefusal(made)) return made;
  if (settings.databaseUrl !== undefined || canEnter(settings.data)) return { path: settings.data };
  if (settings.dataGiven) return conflict('data-closed-to-server', { params: { path: settings.data } });
  if ((await readdir(settings.data)).length > 0) return conflict('data-left-behind', { params: { path: settings.data } });
  await rmdir(settings.data);
  const system = await ready(fallback);
  if (isRefusal(system)) return system;
  return canEnter(fallback)
    ? { path: fallback, instead: settings.data }
    : conflict('data-closed-to-server', { params: { path: fallback } });
}

/** Refuses where a file system has less room than `megabytes` left. */
export async function roomAt(path: string, megabytes: number): Promise<Outcome<'room'>> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize < megabytes * 1024 * 1024 ? conflict('disk-full', { params: { path } }) : 'room';
}

async function ready(path: string): Promise<Outcome<'ready'>> {
  try {
    const first = await mkdir(path, { recursive: true });
    // Others may pass through, to the database's own folder, and see no name in it.
    if (first !== undefined) await chmod(path, 0o711);
    if (!(await stat(path)).isDirectory()) return conflict('data-not-a-folder', { params: { path } });
    await access(path, constants.W_OK | constants.X_OK);
    return 'ready';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST' || code === 'ENOTDIR') return conflict('data-not-a-folder', { params: { path } });
    if (code === 'ENOSPC' || code === 'EDQUOT') return conflict('disk-full', { params: { path } });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return conflict('data-closed', { params: { path } });
    throw error;
  }
}
