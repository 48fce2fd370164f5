import { explainBodies } from '#bodies';
import { type Home, type Instant, isRefusal, type Outcome, type Refusal, system, type Words } from '#ground';
import { identityWords } from '#identity';
import { checkMasterKey, useMasterKey } from '#identity/acts';
import type { Exit, Io, Store, Verb } from '#store';
import about from '../package.json' with { type: 'json' };
import { readMasterKey } from './people/identity/master.file-adapter.ts';

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

/** `npx satupintu demo load`: the demonstration into an empty database, which is marked as one for good. */
export const demoLoad: Verb = {
  name: 'demo load',
  usage: '',
  summary: {
    id: 'memuat pemerintahan peragaan ke dalam basis data yang kosong',
    en: 'load the demonstration government into an empty database',
  },
  async run(args, io) {
    if (args.length > 0) return io.misuse();
    return io.withStore(async ({ store, data }) => {
      const now = io.now();
      const key = readMasterKey(data);
      if (isRefusal(key)) return refused(key, io);
      useMasterKey(key);
      const other = await store.withContext(system('', 'demo load'), (tx) => checkMasterKey(tx, now));
      if (other !== undefined) return refused(other, io);
      const loaded = await (await readDemonstration()).load(store, now);
      if (isRefusal(loaded)) return refused(loaded, io);
      for (const line of said) io.out(line[io.lang]);
      return 0;
    });
  },
};

const refused = (refusal: Refusal, io: Io): Exit =>
  io.refuse(identityWords(refusal) ?? explainBodies(refusal) ?? { id: refusal.name, en: refusal.name }, refusal.params);

const said: readonly Words[] = [
  {
    id: 'Peragaan dimuat. Basis data ini seterusnya hanya untuk peragaan.',
    en: 'The demonstration is loaded. This database is a demonstration for good.',
  },
  {
    id: 'Bila server sedang berjalan, jalankan ulang agar peragaan terbuka.',
    en: 'If the server is running, start it again to open the demonstration.',
  },
];
