import { as, type Home, type Instant, type Plain, system } from '#ground';
import type { Task } from '#journal';
import type { Store } from '#store';
import { address, addressTask, deliverTask, parcelOf, settle, type Wording } from './message.acts.ts';
import type { Channel } from './message.ts';
import type { Carried, Provider, Providers } from './provider.port.ts';

/** What the messages' jobs stand on. */
export type MessageParts = { readonly store: Store; readonly providers: Providers; readonly wording: Wording };

/**
 * The jobs by which messages go out. A delivery is read, sent outside any transaction, and settled; a process killed in
 * between sends it again under the same key, which the provider knows.
 */
export function messageTasks(parts: MessageParts): readonly Task[] {
  const ready: ReadonlySet<Channel> = new Set([...(Object.keys(parts.providers) as Carried[]), 'paper']);
  return [
    {
      name: addressTask,
      async run(payload, now) {
        const { home, id } = asked(payload);
        await parts.store.withContext(system(home, addressTask), (tx) => address(tx, home, id, ready, now));
      },
    },
    { name: deliverTask, run: (payload, now) => deliver(parts, ready, payload, now) },
  ];
}

async function deliver(
  { store, providers, wording }: MessageParts,
  ready: ReadonlySet<Channel>,
  payload: Plain,
  now: Instant,
): Promise<void> {
  const { home, id, channel } = asked(payload);
  const desk = system(home, deliverTask);
  const parcel = await store.withContext(desk, (tx) => parcelOf(tx, { home, id, channel, now, wording }));
  if (parcel === undefined) return;
  // A channel that was taken out of use since the message was queued is as one that refuses: another takes over.
  const provider: Provider = providers[channel] ?? (async () => ({ outcome: 'never', problem: 'refused' }));
  const receipt = await provider(parcel);
  await store.withContext(desk, (tx) => settle(tx, { home, id, channel, receipt, ready, now }));
}

function asked(payload: Plain): { home: Home; id: string; channel: Carried } {
  const { home, id, channel } = payload as Record<string, string>;
  if (home === undefined || id === undefined) throw new Error('a message job without its message');
  return { home: as<Home>(home), id, channel: channel as Carried };
}
