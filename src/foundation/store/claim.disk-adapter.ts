import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { conflict, type Outcome } from '#ground';
import { type Holder, holderOf } from './claim.ts';

/** A data folder that is ours until `release`. */
export type Claim = { release(): Promise<void> };

/** Milliseconds to wait: a command finishes, a server may just be stopping. */
const patience = { command: 15_000, server: 1500 };
const fileOf = (data: string): string => join(data, 'satupintu.lock');

/**
 * Claims a data folder for this process. Refuses while another live process holds it; one that died with its claim is
 * succeeded. Waits a while for a command to finish.
 */
export async function claimData(data: string, as: Holder['as'], url: string): Promise<Outcome<Claim>> {
  const me: Holder = { pid: process.pid, born: await bornOf(process.pid), as, url };
  const began = performance.now();
  for (;;) {
    if (await write(data, me)) return { release: () => rm(fileOf(data), { force: true }) };
    const holder = await holderIn(data);
    if (!holder) continue;
    if (performance.now() - began > patience[holder.as])
      return conflict(holder.as === 'server' ? 'already-running' : 'data-in-use', {
        params: { pid: String(holder.pid), url: holder.url },
      });
    await pause(100);
  }
}

/** The live process that holds a data folder; a claim that a dead one left behind is taken away. */
export async function holderIn(data: string): Promise<Holder | undefined> {
  const text = await readFile(fileOf(data), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const holder = holderOf(text);
  if (holder && (await bornOf(holder.pid)) === holder.born) return holder;
  // Moved first, so that of two processes that find a dead claim only one takes it away.
  const dead = `${fileOf(data)}.${process.pid}`;
  await rename(fileOf(data), dead).catch(() => {});
  if ((await readFile(dead, 'utf8').catch(() => text)) !== text) await link(dead, fileOf(data)).catch(() => {});
  await rm(dead, { force: true });
  return undefined;
}

/** Written beside and linked into place: the file is there whole or not at all, and for one process only. */
async function write(data: string, me: Holder): Promise<boolean> {
  const draft = `${fileOf(data)}.${me.pid}.new`;
  await writeFile(draft, JSON.stringify(me), { mode: 0o600 });
  const first = await link(draft, fileOf(data)).then(
    () => true,
    () => false,
  );
  await rm(draft, { force: true });
  return first;
}

/** The moment a process began, in the system's own measure; 'gone' when there is no such process. */
async function bornOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    // The name in parentheses may hold blanks; the start is the 20th field after it.
    return told === undefined ? 'gone' : (told.slice(told.lastIndexOf(')') + 2).split(' ')[19] ?? 'gone');
  }
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'alive' : 'gone';
  }
}
