import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { incomplete, isRefusal, type Outcome, type Refusal } from '#ground';

/** What the operator may set, checked. Everything has a default but the addresses of outside systems. */
export type Settings = {
  /** TCP port of the front door. */
  readonly port: number;
  /** The owner's address of a PostgreSQL ≥ 15 (with CREATEROLE); without it the embedded one is started. */
  readonly databaseUrl?: string;
  /** The data folder: keys, files and the embedded database; absolute. */
  readonly data: string;
  /** True when the operator chose the data folder: then it is used or refused, never replaced. */
  readonly dataGiven: boolean;
  /** The address people use, without a slash at the end: issuer, redirects, QR codes, mail, identifiers. */
  readonly url: string;
  /** A sign-in of another system by OpenID Connect; without it the built-in one. */
  readonly oidcIssuer?: string;
  /** Where mail is given to. */
  readonly smtpUrl?: string;
};

/** Environment variables by name. */
export type Env = Readonly<Record<string, string | undefined>>;

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads the settings from the environment; the first wrong one is refused (incomplete), `field` naming it. */
export function readSettings(env: Env): Outcome<Settings> {
  const port = portOf(given(env, 'PORT') ?? '8080');
  if (isRefusal(port)) return port;
  const url = publicUrl(given(env, 'SATUPINTU_URL') ?? `http://localhost:${port}`);
  if (isRefusal(url)) return url;
  const data = given(env, 'SATUPINTU_DATA');
  const databaseUrl = optional(env, 'DATABASE_URL', databaseAddress);
  if (isRefusal(databaseUrl)) return databaseUrl;
  const oidcIssuer = optional(env, 'OIDC_ISSUER', issuer);
  if (isRefusal(oidcIssuer)) return oidcIssuer;
  const smtpUrl = optional(env, 'SMTP_URL', mailAddress);
  if (isRefusal(smtpUrl)) return smtpUrl;
  return {
    port,
    url,
    data: data === undefined ? resolve(checkout, 'data') : resolve(data),
    dataGiven: data !== undefined,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(oidcIssuer === undefined ? {} : { oidcIssuer }),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
  };
}

/** A setting that is empty or blank counts as not given. */
function given(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

function optional(env: Env, name: string, check: (value: string) => Outcome<string>): Outcome<string> | undefined {
  const value = given(env, name);
  return value === undefined ? undefined : check(value);
}

/** A setting's value may hold a password, so a refusal repeats it only where it can't. */
const wrong = (field: string, name: string, value = ''): Refusal => incomplete(name, { field, params: { value } });

function portOf(text: string): Outcome<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port >= 1 && port <= 65535 ? port : wrong('PORT', 'setting-port', text);
}

function publicUrl(text: string): Outcome<string> {
  if (!URL.canParse(text)) return wrong('SATUPINTU_URL', 'setting-url', text);
  const url = new URL(text);
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return /^https?:$/.test(url.protocol) && plain ? url.origin : wrong('SATUPINTU_URL', 'setting-url', text);
}

function databaseAddress(text: string): Outcome<string> {
  if (!URL.canParse(text)) return wrong('DATABASE_URL', 'setting-database');
  const url = new URL(text);
  if (!/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2 || url.username === '')
    return wrong('DATABASE_URL', 'setting-database');
  // The app's and the worker's passwords follow from the owner's: with none, anyone could work them out.
  return url.password === '' ? wrong('DATABASE_URL', 'setting-database-password') : text;
}

function issuer(text: string): Outcome<string> {
  const fine = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !text.includes('?') && !text.includes('#');
  // Before the host may stand a client's secret.
  return fine ? text : wrong('OIDC_ISSUER', 'setting-issuer', text.replace(/^.*@/, '…@'));
}

function mailAddress(text: string): Outcome<string> {
  const fine = URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
  return fine ? text : wrong('SMTP_URL', 'setting-smtp');
}
