import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serveHouse } from '#web';
import { openDoor } from '../src/door.ts';
import { read } from './matrix.ts';
import { type Ask, asksOf } from './matrix-asks.ts';
import { prepare, roles } from './matrix-ground.ts';
import { table } from './matrix-table.ts';
import { morning, town } from './town.ts';
import { type Page, Walker } from './walker.ts';
import { overPort } from './wire.ts';

const house = await town(undefined, morning, { standIns: true });
const door = await openDoor(house.works, undefined);
const served = await serveHouse({ app: door.app, port: 0, ...(door.idp === undefined ? {} : { idp: door.idp }) });
after(() => served.close());

const walkers = new Map<string, Walker>();
for (const [name, actor] of Object.entries(roles)) {
  const walker = new Walker(new URL(house.works.settings.url), overPort(served.port));
  const session = (await house.walker(actor)).cookie('satupintu');
  if (session !== undefined) walker.keep('satupintu', session);
  walkers.set(name, walker);
}
const walkerOf = (name: string): Walker => walkers.get(name) ?? assert.fail(name);
const ground = await prepare(house, walkerOf('applicant'), walkerOf('other'));
const asks = asksOf(ground);
const { names, rows } = read(table);

test('every route has its row, and every row its route', async () => {
  const routes = new Set(door.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`));
  const own = rows.filter(({ name }) => !name.includes(' /idp/'));
  assert.deepEqual(new Set(own.map(({ name }) => name)), routes);
  assert.equal(own.length, routes.size);
  assert.deepEqual(names, Object.keys(roles));
});

test('every endpoint that the built-in sign-in announces has its row', async () => {
  const { text } = await walkerOf('visitor').get('/idp/.well-known/openid-configuration');
  const announced = Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap(([name, value]) =>
    /(_endpoint|_uri)$/.test(name) && typeof value === 'string' ? [new URL(value).pathname] : [],
  );
  assert.ok(announced.length >= 3, announced.join());
  for (const path of announced)
    assert.ok(
      rows.some(({ name }) => name.endsWith(` ${path}`)),
      path,
    );
});

for (const row of rows)
  test(row.name, async () => {
    const ask = asks[row.name] ?? assert.fail(`nobody asks ${row.name}`);
    assert.deepEqual(await askAll(ask, row.cells), Object.fromEntries(names.map((name, at) => [name, row.cells[at]])));
  });

test('a method that an address does not have is answered by those it has', async () => {
  for (const path of ['/inbox', '/verify', `/cases/sukamaju/${ground.station.sdk.id}`]) {
    const page = await walkerOf('visitor').send(path, { method: 'PATCH', headers: { origin: 'https://elsewhere.example' } });
    assert.equal(page.status, 403, path);
    const token = (await walkerOf('visitor').get('/track')).token ?? '';
    const headers = { 'x-csrf-token': token, 'content-type': 'application/octet-stream' };
    const told = await walkerOf('visitor').send(path, { method: 'PATCH', headers });
    assert.deepEqual([told.status, told.headers.has('allow')], [405, true], path);
  }
});

/** Those who are refused ask first, so that an act finds the case as they did; gives what each was told. */
async function askAll(ask: Ask, expected: readonly string[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  const refused = (at: number): number => (/^4/.test(expected[at] ?? '') ? 0 : 1);
  const order = names.map((_, at) => at).sort((a, b) => refused(a) - refused(b) || a - b);
  for (const at of order) {
    const name = names[at] ?? '';
    told[name] = resultOf(await ask(walkerOf(name), name));
  }
  return Object.fromEntries(names.map((name) => [name, told[name] ?? '']));
}

/** The status; `in` for the way to sign in, `on` for any other way on. */
function resultOf(page: Page): string {
  if (page.location === undefined) return String(page.status);
  return new URL(page.location).pathname === '/sign-in' ? 'in' : 'on';
}
