import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Two programs beside the server, as the outside systems that they stand in for would be. */
export type Programs = {
  readonly registers: Readonly<Record<string, { readonly url: string }>>;
  readonly gateway: string;
  stop(): Promise<void>;
};

/** Starts the stand-ins as programs of their own, on free ports of this machine; they end with the server. */
export async function startStandIns(): Promise<Programs> {
  const registry = await program('registry.ts');
  const gateway = await program('messages.ts');
  return {
    registers: { 'nasional/kki@str': { url: registry.url } },
    gateway: gateway.url,
    stop: async () => {
      await Promise.all([registry.stop(), gateway.stop()]);
    },
  };
}

type Program = { readonly url: string; stop(): Promise<void> };

async function program(file: string): Promise<Program> {
  const child = fork(new URL(file, import.meta.url), ['0'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const url = await addressOf(child, file);
  child.channel?.unref();
  child.unref();
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The first line a stand-in prints ends in its address. */
async function addressOf(child: ChildProcess, file: string): Promise<string> {
  if (child.stdout === null) throw new Error(`${file} has no output`);
  for await (const piece of child.stdout) {
    const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(String(piece))?.[1];
    if (found !== undefined) {
      child.stdout.resume();
      return found;
    }
  }
  throw new Error(`${file} ended before it listened`);
}
