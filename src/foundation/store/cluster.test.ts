import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initArguments, postmasterOf, serverArguments, socketFits, socketIn, stumbleOf } from './cluster.ts';

test('postmaster.pid', () => {
  const text = (state: string) => `4711\n/data/postgres\n1764000000\n5433\n\n127.0.0.1\n  5433001   12345\n${state}\n`;
  assert.deepEqual(postmasterOf(text('ready   ')), { pid: 4711, port: 5433, ready: true });
  assert.deepEqual(postmasterOf(text('starting')), { pid: 4711, port: 5433, ready: false });
  for (const half of ['', '4711', 'x\n/d\n1\n5433', '4711\n/d\n1\nx']) assert.equal(postmasterOf(half), undefined);
});

test('a server that serves keeps every commit; only a test’s may lose some', () => {
  const durable = serverArguments('/d', 5433, { durable: true, connections: 100, sharedMegabytes: 192 });
  assert.ok(durable.includes('shared_buffers=192MB') && durable.includes('listen_addresses=127.0.0.1'));
  assert.ok(!durable.some((one) => /fsync|synchronous_commit|full_page_writes/.test(one)));
  assert.ok(serverArguments('/d', 1, { durable: false, connections: 1, sharedMegabytes: 1 }).includes('fsync=off'));
});

test('a server listens at a socket in its own directory where its path fits, and nowhere else', () => {
  const at = (directory: string) =>
    serverArguments(directory, 1, { durable: true, connections: 1, sharedMegabytes: 1 }).find((one) =>
      one.startsWith('unix_socket_directories'),
    );
  assert.equal(at('/srv/data/postgres'), 'unix_socket_directories=/srv/data/postgres');
  assert.equal(at(`/${'d'.repeat(120)}`), 'unix_socket_directories=');
  assert.equal(at('/a,b'), 'unix_socket_directories=', 'a comma would be two directories');
  assert.equal(socketIn('/d', 5433), '/d/.s.PGSQL.5433');
  assert.ok(!socketFits(`/${'é'.repeat(50)}`), 'bytes count, not letters');
});

test('values and statements stay out of the log', () => {
  const settings = serverArguments('/d', 1, { durable: true, connections: 1, sharedMegabytes: 1 });
  assert.ok(settings.includes('log_min_error_statement=panic') && settings.includes('log_error_verbosity=terse'));
});

test('a password is asked for on every connection', () => {
  const settings = initArguments('/d', 'postgres', '/p');
  assert.ok(settings.includes('--auth-local=scram-sha-256') && settings.includes('--auth-host=scram-sha-256'));
});

const logs: readonly (readonly [log: string, outcome: string])[] = [
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'again'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'again'],
  [
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets',
    'other-port',
  ],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device', 'disk-full'],
  [
    'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17',
    'cluster-of-other-version',
  ],
  ['FATAL:  could not open directory "/d": Permission denied', 'data-closed'],
  ['LOG:  x\nFATAL:  something else', 'cluster-will-not-start'],
  ['', 'cluster-will-not-start'],
];
for (const [log, outcome] of logs)
  test(`a stumble: ${outcome}`, () => {
    const stumble = stumbleOf(log, '/d');
    assert.equal(typeof stumble === 'string' ? stumble : stumble.name, outcome);
  });

test('the reason is given on', () => {
  const stumble = stumbleOf('LOG:  x\nFATAL:  something else\nLOG:  y', '/d');
  assert.equal(typeof stumble === 'string' ? '' : stumble.params.reason, 'something else');
});
