import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  as,
  type Home,
  type Instant,
  incomplete,
  isRefusal,
  localDate,
  type Outcome,
  type Refusal,
  system,
  type Words,
} from '#ground';
import { accountName, type MasterKey, nik, personName } from '#identity';
import { checkMasterKey, hashPassword, openAccount, registerPerson, tieAccount, useMasterKey } from '#identity/acts';
import type { Exit, Io, Opened, Tx, Verb } from '#store';
import { type Level, levels } from './body.ts';
import { type Beginning, beginGovernment } from './initial.acts.ts';
import { sentences } from './refusal-words.ts';

/** Reads the master key of a data folder; the house hands in the one that keeps it in a file. */
export type ReadKey = (data: string) => Outcome<MasterKey>;

/** `npx satupintu init HOME …`: an empty government with its first administrator, once, and never on a demonstration. */
export const initVerb = (readKey: ReadKey): Verb => ({
  name: 'init',
  usage:
    'HOME --name NAMA --name-en NAME --address ALAMAT --admin NAMA [--account NAMA] [--nik NIK] [--level regency|province] [--zone WIB|WITA|WIT] [--week 5|6] [--order NOMOR]',
  summary: {
    id: 'memulai pemerintahan yang kosong dengan administrator pertamanya',
    en: 'start an empty government with its first administrator',
  },
  async run(args, io) {
    const asked = read(args);
    if (isRefusal(asked)) return io.misuse(sentences[asked.name] ?? wrong[asked.name], asked.params);
    return io.withStore((opened) => start(opened, asked, io, readKey));
  },
});

/** What the command line says. */
type Asked = {
  readonly home: Home;
  readonly name: Words;
  readonly level: Level;
  readonly zone: 'WIB' | 'WITA' | 'WIT';
  readonly week: 5 | 6;
  readonly address: string;
  readonly admin: string;
  readonly account: string;
  readonly nik?: string;
  readonly order: string;
};

const options = {
  name: { type: 'string' },
  'name-en': { type: 'string' },
  address: { type: 'string' },
  admin: { type: 'string' },
  account: { type: 'string' },
  nik: { type: 'string' },
  level: { type: 'string' },
  zone: { type: 'string' },
  week: { type: 'string' },
  order: { type: 'string' },
} as const;

function read(args: readonly string[]): Outcome<Asked> {
  const parsed = parsedOf(args);
  if (isRefusal(parsed)) return parsed;
  const { values, positionals } = parsed;
  const missing = (['name', 'name-en', 'address', 'admin'] as const).find((name) => !values[name]?.trim());
  if (positionals.length !== 1 || missing)
    return incomplete('init-missing', { params: { what: missing ? `--${missing}` : 'HOME' } });
  const level = levels.find((one) => one === (values.level ?? 'regency'));
  const zone = (['WIB', 'WITA', 'WIT'] as const).find((one) => one === (values.zone ?? 'WIB'));
  const week = ({ 5: 5, 6: 6 } as const)[values.week ?? '5'];
  if (!level || level === 'nation' || !zone || !week) return incomplete('init-choice');
  const admin = personName(values.admin ?? '');
  if (isRefusal(admin)) return admin;
  const account = accountName(values.account ?? 'administrator');
  if (isRefusal(account)) return account;
  const number = values.nik === undefined ? undefined : nik(values.nik);
  if (isRefusal(number)) return number;
  return {
    home: as<Home>(positionals[0] ?? ''),
    name: { id: values.name?.trim() ?? '', en: values['name-en']?.trim() ?? '' },
    level,
    zone,
    week,
    address: values.address?.trim() ?? '',
    admin,
    account,
    ...(number ? { nik: number } : {}),
    order: values.order?.trim() || '1',
  };
}

function parsedOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return incomplete('init-option', { params: { what: error instanceof Error ? error.message : '' } });
  }
}

async function start(opened: Opened, asked: Asked, io: Io, readKey: ReadKey): Promise<Exit> {
  const now = io.now();
  const own = opened.settings.oidcIssuer === undefined;
  if (!own && asked.nik === undefined) return io.misuse(wrong['init-nik']);
  const key = readKey(opened.data);
  if (isRefusal(key)) return refuse(key, io);
  useMasterKey(key);
  const password = newPassword();
  const hashed = own ? await hashPassword(password) : undefined;
  const begun = await opened.store.withContext(system(asked.home, 'init'), (tx) => begin(tx, asked, hashed, now));
  if (isRefusal(begun)) return refuse(begun, io);
  for (const line of own ? said.withPassword : said.byIssuer)
    io.out(
      line[io.lang].replace('{name}', asked.name[io.lang]).replace('{account}', asked.account).replace('{password}', password),
    );
  return 0;
}

/** The person, the government, and a way to sign in: in one transaction, so that a refusal leaves nothing. */
async function begin(tx: Tx, asked: Asked, password: string | undefined, at: Instant): Promise<Outcome<true>> {
  const { home } = asked;
  const actor = system(home, 'init');
  const master = await checkMasterKey(tx, at);
  if (master) return master;
  const person = await registerPerson(tx, {
    home,
    at,
    actor,
    profile: {
      name: asked.admin,
      contact: { lang: 'id' },
      ...(asked.nik ? { document: { kind: 'nik', number: asked.nik, grade: 'declared' } } : {}),
    },
  });
  if (isRefusal(person)) return person;
  const beginning: Beginning = {
    home,
    name: asked.name,
    level: asked.level,
    zone: asked.zone,
    week: asked.week,
    address: asked.address,
    administrator: { person, name: asked.admin },
    order: { number: asked.order, date: localDate(at, asked.zone) },
  };
  const begun = await beginGovernment(tx, beginning, { actor, at });
  if (isRefusal(begun) || password === undefined) return isRefusal(begun) ? begun : true;
  const claims = { name: asked.admin, locale: 'id' };
  const account = await openAccount(tx, { home, name: asked.account, password, claims, at });
  if (isRefusal(account)) return account;
  await tieAccount(tx, home, account.id, person);
  return true;
}

const refuse = (refusal: Refusal, io: Io): Exit =>
  io.refuse(sentences[refusal.name] ?? { id: refusal.name, en: refusal.name }, refusal.params);

/** Five groups of four letters and digits that are not taken for one another: about 100 bits. */
const newPassword = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

const said: Readonly<Record<'withPassword' | 'byIssuer', readonly Words[]>> = {
  withPassword: [
    { id: '{name} telah dimulai.', en: '{name} has begun.' },
    { id: 'Masuk sebagai: {account}', en: 'Sign in as: {account}' },
    { id: 'Kata sandi, hanya tampil sekali ini: {password}', en: 'Password, shown this once: {password}' },
  ],
  byIssuer: [
    { id: '{name} telah dimulai.', en: '{name} has begun.' },
    {
      id: 'Administrator masuk melalui penyedia identitas yang diatur; dikenali dari NIK yang dinyatakannya.',
      en: 'The administrator signs in by the configured identity provider and is known by the NIK it vouches for.',
    },
  ],
};

const wrong: Readonly<Record<string, Words>> = {
  'init-missing': { id: 'Belum ada {what}.', en: '{what} is missing.' },
  'init-nik': {
    id: 'Dengan penyedia identitas dari luar, isi --nik agar administrator dikenali.',
    en: 'With an outside identity provider, give --nik so that the administrator is known.',
  },
  'init-choice': {
    id: 'Pilihan untuk --level, --zone, atau --week keliru.',
    en: 'The choice for --level, --zone or --week is wrong.',
  },
  'init-option': { id: 'Pilihan itu tidak dikenal: {what}', en: 'That option is not known: {what}' },
};
