import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Setting, Typesetter } from './typesetter.port.ts';

/** What a press may be told: how long one letter may take, and after how many letters its process is replaced. */
export type PressLimits = { readonly milliseconds: number; readonly letters: number };

const usual: PressLimits = { milliseconds: 20_000, letters: 500 };

type Order = { readonly id: number; readonly setting: Setting };
type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly complaint?: string };
type Waiting = { readonly settle: (answer: Answer) => void; readonly timer: NodeJS.Timeout };

/**
 * Typesets in a process of its own, kept warm: the compiler's memory (about 100 MB) stays out of the server, and a letter that
 * hangs or kills it takes only that process, which the next letter starts anew. The process gets no setting and no secret.
 */
export function openPress(limits: PressLimits = usual): Typesetter {
  let press: Press | undefined;
  return {
    typeset(setting) {
      if (press === undefined || press.worn()) {
        press?.retire();
        press = startPress(limits);
      }
      return press.typeset(setting);
    },
    async close() {
      press?.retire();
      press = undefined;
    },
  };
}

type Press = { typeset(setting: Setting): Promise<Uint8Array>; worn(): boolean; retire(): void };

function startPress(limits: PressLimits): Press {
  const child = fork(fileURLToPath(import.meta.url), ['press'], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {},
    execArgv: ['--max-old-space-size=128'],
  });
  const waiting = new Map<number, Waiting>();
  let made = 0;
  let dead = false;
  let retiring = false;
  const settle = (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    clearTimeout(one?.timer);
    one?.settle(answer);
    if (waiting.size === 0) idle(child);
    if (retiring && waiting.size === 0) child.kill();
  };
  const die = (why: string) => {
    dead = true;
    for (const id of [...waiting.keys()]) settle({ id, complaint: why });
  };
  child.on('message', (message) => settle(message as Answer));
  child.on('error', (error) => die(error.message));
  child.on('exit', (code, signal) => die(`the typesetter ended (${signal ?? code})`));
  idle(child);
  return {
    worn: () => dead || made >= limits.letters,
    retire() {
      retiring = true;
      if (waiting.size === 0) child.kill();
    },
    typeset: (setting) =>
      new Promise((resolve, reject) => {
        const id = ++made;
        const timer = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds);
        const done = ({ pdf, complaint }: Answer) => (pdf ? resolve(pdf) : reject(new Error(complaint ?? 'no answer')));
        waiting.set(id, { settle: done, timer });
        child.ref();
        child.channel?.ref();
        child.send({ id, setting } satisfies Order, (error) => error && settle({ id, complaint: error.message }));
      }),
  };
}

/** A press that waits keeps no process alive that would otherwise end. */
function idle(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** The other side: the process that sets, one order after another. */
async function work(): Promise<void> {
  // Only here, so that the server never loads the compiler.
  const { openTypst } = await import('./typesetter.typst-adapter.ts');
  const typst = openTypst();
  process.on('message', async (message) => {
    const { id, setting } = message as Order;
    try {
      process.send?.({ id, pdf: await typst.typeset(setting) } satisfies Answer);
    } catch (error) {
      process.send?.({ id, complaint: error instanceof Error ? error.message : String(error) } satisfies Answer);
    }
  });
  process.on('disconnect', () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'press') await work();
