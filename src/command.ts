import { isRefusal, type Lang, type Outcome, type Refusal, say, Temporal, type Words } from '#ground';
import { migrateJobs } from '#journal/acts';
import {
  appUrl,
  claimData,
  type Exit,
  type Explain,
  holderIn,
  type Io,
  migrate,
  type Opened,
  openData,
  openStore,
  readSettings,
  runningEmbedded,
  startEmbedded,
  troubleOf,
  type Verb,
  workerUrl,
} from '#store';

/**
 * Runs one command and gives its exit code: 0 fine, 1 refused, 2 wrong use. `help` lists the verbs. A fault of the program is
 * printed as it is and gives 1.
 */
export async function dispatch(args: readonly string[], verbs: readonly Verb[], explainers: readonly Explain[]): Promise<Exit> {
  const lang = langOf(process.env);
  if (args[0] === undefined || ['help', '--help', '-h'].includes(args[0])) return help(args, verbs, lang);
  const verb = verbOf(args, verbs);
  const io = ioOf(lang, verb, explainers);
  if (!verb) return io.misuse(words.unknown, { name: args[0] });
  const rest = args.slice(verb.name.split(' ').length);
  if (rest[0] === '--help') return help(args, [verb], lang);
  try {
    return await verb.run(rest, io);
  } catch (error) {
    const trouble = troubleOf(error, process.env.DATABASE_URL ?? '');
    if (trouble) return explain(trouble, explainers);
    console.error(error);
    return 1;
  }
}

/** Prints why something was refused, in both languages, and gives 1. */
export function explain(refusal: Refusal, explainers: readonly Explain[]): 1 {
  const found = explainers.map((room) => room(refusal)).find((sentence) => sentence !== undefined);
  printBoth(found ?? { id: refusal.name, en: refusal.name }, refusal.params);
  return 1;
}

const words = {
  unknown: {
    id: 'Tidak ada perintah {name}; npx satupintu help memuat semua perintah.',
    en: 'There is no command {name}; npx satupintu help lists them all.',
  },
  usage: { id: 'Cara pakai: npx satupintu {use}', en: 'Usage: npx satupintu {use}' },
  help: { id: 'memuat semua perintah', en: 'list every command' },
} satisfies Record<string, Words>;

/** Indonesian where the terminal is; English elsewhere. */
const langOf = (env: NodeJS.ProcessEnv): Lang => (/^id/.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'id' : 'en');

const useOf = ({ name, usage }: Verb): string => (usage ? `${name} ${usage}` : name);

function help(args: readonly string[], verbs: readonly Verb[], lang: Lang): Exit {
  for (const verb of verbs) console.log(`satupintu ${useOf(verb)}  ·  ${say(verb.summary, lang)}`);
  if (verbs.length > 1 || args.length <= 1) console.log(`satupintu help  ·  ${say(words.help, lang)}`);
  return args[0] === undefined ? 2 : 0;
}

/** A name of two words goes before a name of one. */
function verbOf(args: readonly string[], verbs: readonly Verb[]): Verb | undefined {
  const named = (count: number) => verbs.find(({ name }) => name === args.slice(0, count).join(' '));
  return named(2) ?? named(1);
}

function printBoth(sentence: Words, params: Readonly<Record<string, string>>): void {
  console.error(say(sentence, 'id', params));
  console.error(say(sentence, 'en', params));
}

function ioOf(lang: Lang, verb: Verb | undefined, explainers: readonly Explain[]): Io {
  return {
    lang,
    now: () => Temporal.Now.instant(),
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    refuse: (sentence, params = {}) => {
      printBoth(sentence, params);
      return 1;
    },
    misuse: (sentence, params = {}) => {
      if (sentence) printBoth(sentence, params);
      if (verb) printBoth(words.usage, { use: useOf(verb) });
      return 2;
    },
    async withStore(work) {
      const ground = await openGround();
      if (isRefusal(ground)) return explain(ground, explainers);
      const end = endingOnce(ground.end);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(130)));
      try {
        return await work(ground.opened);
      } finally {
        await end();
      }
    },
  };
}

const endingOnce = (end: () => Promise<void>): (() => Promise<void>) => {
  let ended: Promise<void> | undefined;
  return () => {
    ended ??= end();
    return ended;
  };
};

type Ground = { readonly opened: Opened; end(): Promise<void> };

/** The database of a command: the one of DATABASE_URL, the running server's, or the embedded one, started for this. */
async function openGround(): Promise<Outcome<Ground>> {
  const settings = readSettings(process.env);
  if (isRefusal(settings)) return settings;
  const folder = await openData(settings);
  if (isRefusal(folder)) return folder;
  const data = folder.path;
  const open = (ownerUrl: string): Ground => {
    const store = openStore(appUrl(ownerUrl), 4);
    return { opened: { store, ownerUrl, settings, data }, end: () => store.close() };
  };
  if (settings.databaseUrl !== undefined) {
    const migrated = await migrate(settings.databaseUrl);
    if (isRefusal(migrated)) return migrated;
    await migrateJobs(workerUrl(settings.databaseUrl));
    return open(settings.databaseUrl);
  }
  const joined = (await holderIn(data))?.as === 'server' ? await runningEmbedded(data) : undefined;
  return joined === undefined ? await startFor(data, settings.url, open) : open(joined);
}

async function startFor(data: string, url: string, open: (ownerUrl: string) => Ground): Promise<Outcome<Ground>> {
  const claim = await claimData(data, 'command', url);
  if (isRefusal(claim)) return claim;
  const embedded = await startEmbedded(data);
  if (isRefusal(embedded)) {
    await claim.release();
    return embedded;
  }
  const leave = async (): Promise<void> => {
    await embedded.stop('smart');
    await claim.release();
  };
  const migrated = await migrate(embedded.ownerUrl);
  if (isRefusal(migrated)) {
    await leave();
    return migrated;
  }
  await migrateJobs(workerUrl(embedded.ownerUrl));
  const ground = open(embedded.ownerUrl);
  return {
    opened: ground.opened,
    end: async () => {
      await ground.end();
      await leave();
    },
  };
}
