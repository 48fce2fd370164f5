import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, test } from 'node:test';
import { httpRegistry } from './registry.http-adapter.ts';

let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
const server = createServer((request, response) => answer(request, response));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
after(() => server.close());

const ways = { 'nasional/kki@str': { url, token: 'rahasia' } };
const registry = httpRegistry(ways, 10_000);
const question = {
  register: 'nasional/kki@str',
  key: 'STR/2026 0001',
  asker: 'sukamaju/dpmptsp',
  purpose: 'sukamaju/dpmptsp/sip',
  reference: 'd1/str',
};
const say = (status: number, body: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

test('whose record, asked by whom, for what, by which reference', async () => {
  let seen: IncomingMessage | undefined;
  answer = (request, response) => {
    seen = request;
    say(200, '{"name":"Gendis","beds":2,"open":true}')(request, response);
  };
  assert.deepEqual(await registry.ask(question), { kind: 'data', record: { name: 'Gendis', beds: 2, open: true } });
  assert.equal(seen?.url, '/records/STR%2F2026%200001');
  const { headers } = seen ?? assert.fail();
  assert.deepEqual(
    [headers['x-asking-body'], headers['x-purpose'], headers['x-reference'], headers.authorization],
    ['sukamaju/dpmptsp', 'sukamaju/dpmptsp/sip', 'd1/str', 'Bearer rahasia'],
  );
});

const rows: readonly (readonly [what: string, status: number, body: string, kind: string])[] = [
  ['there is no such record', 404, '{}', 'none'],
  ['it fails', 500, '', 'down'],
  ['it forbids', 403, '{}', 'down'],
  ['it sends no JSON', 200, '<html>', 'down'],
  ['it sends a list', 200, '[]', 'down'],
  ['it sends null', 200, 'null', 'down'],
  ['a record is flat', 200, '{"name":{"first":"x"}}', 'down'],
  ['it sends us elsewhere', 302, '', 'down'],
];
for (const [what, status, body, kind] of rows)
  test(`${what}: ${kind}`, async () => {
    answer = say(status, body);
    assert.equal((await registry.ask(question)).kind, kind);
  });

test('silence, a line that breaks, and a register that is not known are down', async () => {
  answer = () => {};
  assert.equal((await httpRegistry(ways, 300).ask(question)).kind, 'down');
  answer = (request) => request.socket.destroy();
  assert.equal((await registry.ask(question)).kind, 'down');
  assert.equal((await registry.ask({ ...question, register: 'lain/badan@x' })).kind, 'down');
});

test('an answer without end is not read to its end', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const flood = setInterval(() => response.write(' '.repeat(65_536)), 1);
    response.on('close', () => clearInterval(flood));
  };
  assert.equal((await registry.ask(question)).kind, 'down');
});
