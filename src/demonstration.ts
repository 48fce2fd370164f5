import type { Home, Instant, Outcome, Words } from '#ground';
import type { Store } from '#store';
import about from '../package.json' with { type: 'json' };

/** Programs that stand in for outside systems, each behind the interface that a real one would use. */
export type StandIns = {
  readonly registers: Readonly<Record<string, { readonly url: string }>>;
  /** The gateway of SMS and WhatsApp. */
  readonly gateway: string;
  stop(): Promise<void>;
};

/** A demonstration: a government to load, its stand-ins, and what to try in it. It stands outside src/ and uses doors only. */
export type Demonstration = {
  readonly home: Home;
  load(store: Store, now: Instant): Promise<Outcome<unknown>>;
  standIns(): Promise<StandIns>;
  readonly guide: readonly { readonly text: Words; readonly href: string; readonly account?: string }[];
};

/** The demonstration that this package names, read only where it is wanted: nothing in src/ knows what is in it. */
export async function readDemonstration(): Promise<Demonstration> {
  const module = (await import(new URL(`../${about.satupintu.demonstration}`, import.meta.url).href)) as {
    demonstration: Demonstration;
  };
  return module.demonstration;
}
