import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { announceAlmanac } from '#bodies/acts';
import { governments } from '#bodies/reads';
import type { Registry } from '#cases';
import type { Depot } from '#files';
import { as, type Home, type Instant, isRefusal, localDate, type Outcome, system, type Words } from '#ground';
import { checkMasterKey, useMasterKey } from '#identity/acts';
import type { Signer, Typesetter } from '#letters';
import { announceSigner, announceTemplates } from '#letters/acts';
import type { Providers } from '#messages';
import { nationalActs } from '#regulations';
import { loadActs } from '#regulations/acts';
import type { Settings, Store } from '#store';
import type { StandIns } from './demonstration.ts';
import { diskBlobs } from './foundation/files/blob.disk-adapter.ts';
import { processConverter } from './foundation/files/convert.process-adapter.ts';
import { openSigner } from './law/letters/signer.configured-adapter.ts';
import { readTemplates } from './law/letters/template.disk-adapter.ts';
import { openPress } from './law/letters/typesetter.press-adapter.ts';
import { readMasterKey } from './people/identity/master.file-adapter.ts';
import { httpProvider } from './people/messages/provider.http-adapter.ts';
import { smtpProvider } from './people/messages/provider.smtp-adapter.ts';
import { httpRegistry } from './service/cases/registry.http-adapter.ts';

/** What the routes and jobs of every room stand on, opened once at start. */
export type Works = {
  readonly store: Store;
  readonly settings: Settings;
  readonly data: string;
  readonly clock: () => Instant;
  /** The government whose door this is, and how it is called. */
  readonly home: Home;
  readonly place: Words;
  readonly depot: Depot;
  readonly typesetter: Typesetter;
  readonly signer: Signer;
  readonly providers: Providers;
  readonly registry: Registry;
  /** 32 bytes each, kept in the data folder: for the forms of visitors, and for the PINs of receipts. */
  readonly secrets: { readonly web: Uint8Array; readonly pins: Uint8Array };
  readonly log: (line: string) => void;
  close(): Promise<void>;
};

/** What is known before the works are opened. */
export type Ground = Pick<Works, 'store' | 'settings' | 'data' | 'clock' | 'log'>;

/**
 * Hands the process its master key, and checks that this database was made with it. Before anything is loaded or served.
 * Refuses `master-key-damaged` and `master-key-other` (409).
 */
export async function takeKey({ store, data, clock }: Ground): Promise<Outcome<undefined>> {
  const key = readMasterKey(data);
  if (isRefusal(key)) return key;
  useMasterKey(key);
  return store.withContext(system('', 'start'), (tx) => checkMasterKey(tx, clock()));
}

/** Opens everything beside the database: files, typesetter, signer, the ways to people and registers; reads the law in. */
export async function openWorks(ground: Ground, standIns: StandIns | undefined): Promise<Outcome<Works>> {
  const { store, data, settings, clock } = ground;
  const now = clock();
  const signer = await openSigner(join(data, 'keys', 'signing'), now);
  if (isRefusal(signer)) return signer;
  const anchors = await signer.anchors();
  const taken = await store.withContext(system('', 'start'), async (tx) => {
    await announceSigner(tx, signer, anchors, now);
    await announceTemplates(tx, readTemplates(), now);
    await announceAlmanac(tx, now);
    const acts = await loadActs(tx, nationalActs());
    return isRefusal(acts) ? acts : governments(tx, localDate(now, 'WIB'));
  });
  if (isRefusal(taken)) return taken;
  const [government] = taken;
  const typesetter = openPress();
  const providers = providersOf(settings, standIns);
  return {
    ...ground,
    home: government?.home ?? as<Home>('nasional'),
    place: government?.name ?? { id: 'Satupintu', en: 'Satupintu' },
    depot: { blobs: diskBlobs(join(data, 'files')), converter: processConverter() },
    typesetter,
    signer,
    providers: providers.by,
    registry: httpRegistry(standIns?.registers ?? {}),
    secrets: { web: await secret(data, 'web'), pins: await secret(data, 'pins') },
    close: async () => {
      typesetter.close();
      providers.close();
    },
  };
}

function providersOf(settings: Settings, standIns: StandIns | undefined): { by: Providers; close(): void } {
  const gateway = standIns === undefined ? undefined : httpProvider({ url: `${standIns.gateway}/messages` });
  const mail =
    settings.smtpUrl === undefined
      ? undefined
      : smtpProvider({ smtpUrl: settings.smtpUrl, from: `layanan@${new URL(settings.url).hostname}` });
  return {
    by: { ...(gateway === undefined ? {} : { sms: gateway, whatsapp: gateway }), ...(mail === undefined ? {} : { email: mail }) },
    close: () => mail?.close(),
  };
}

/** 32 random bytes of the data folder, made on the first start (mode 0600). */
async function secret(data: string, name: string): Promise<Uint8Array> {
  const file = join(data, 'keys', name);
  await mkdir(join(data, 'keys'), { recursive: true, mode: 0o700 });
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch(() => {});
  return readFile(file);
}
