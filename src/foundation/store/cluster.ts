import { conflict, type Refusal } from '#ground';

/** What `postmaster.pid` of a data directory says. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** How a server is run: `durable` false only for tests, where a power cut may lose everything. */
export type Manner = { readonly durable: boolean; readonly connections: number; readonly sharedMegabytes: number };

/** Reads `postmaster.pid`: line 1 is the process, line 4 the port, line 8 the state; undefined when it is not whole. */
export function postmasterOf(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/** The arguments of `initdb`: one superuser with a password, UTF-8, the same order of texts on every machine. */
export const initArguments = (directory: string, superuser: string, passwordFile: string): readonly string[] => [
  '-D',
  directory,
  '-U',
  superuser,
  `--pwfile=${passwordFile}`,
  '--auth-local=scram-sha-256',
  '--auth-host=scram-sha-256',
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

/** Where a server in this directory listens besides its port. */
export const socketIn = (directory: string, port: number): string => `${directory}/.s.PGSQL.${port}`;

/** A socket's path is kept in 108 bytes; a directory whose path is longer does without. */
export const socketFits = (directory: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(socketIn(directory, 65_535)) < 104 && !directory.includes(',');

/** Settings by `-c`, over whatever `postgresql.conf` says. Statements and values stay out of the log: they may be personal. */
export function serverArguments(directory: string, port: number, manner: Manner): readonly string[] {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFits(directory) ? directory : '',
    max_connections: String(manner.connections),
    shared_buffers: `${manner.sharedMegabytes}MB`,
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    jit: 'off',
    update_process_title: 'off',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(manner.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' }),
  };
  return [
    '-D',
    directory,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** What a server that did not come up wrote: try again (an old process still ends), another port, or a reason to give. */
export type Stumble = 'again' | 'other-port' | Refusal;

/** Reads the end of the log of a server that ended before it was ready. */
export function stumbleOf(log: string, directory: string): Stumble {
  if (/pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(log)) return 'again';
  if (/could not bind|Address already in use|could not create any TCP\/IP sockets/.test(log)) return 'other-port';
  if (/No space left on device/.test(log)) return conflict('disk-full', { params: { path: directory } });
  if (/initialized by PostgreSQL version/.test(log)) return conflict('cluster-of-other-version', { params: { path: directory } });
  if (/Permission denied/.test(log)) return conflict('data-closed', { params: { path: directory } });
  const reason = /(?:FATAL|PANIC):\s*(.+)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? '';
  return conflict('cluster-will-not-start', { params: { path: directory, reason } });
}
