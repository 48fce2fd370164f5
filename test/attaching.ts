import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after } from 'node:test';
import { serveHouse } from '#web';
import { pdf } from './photos.ts';
import { person, type Town } from './town.ts';
import type { Page, Walker } from './walker.ts';

/** Somebody before the requirement of a file, and the address of their draft. */
export type Applying = { readonly walker: Walker; readonly draft: string };

/** Begins an application for the practice licence as far as its requirement `deed` takes files. */
export async function applying(town: Town): Promise<Applying> {
  const walker = await town.walker(person('a01'));
  const service = '/services/sukamaju/dpmptsp/sip-dokter';
  const first = await walker.follow(await walker.post(`${service}/apply`, {}, await walker.get(`${service}/apply`)));
  const draft = first.path.replace(/\/q\/.*$/, '');
  const page = await walker.get(`${draft}/q/tempat`);
  await walker.post(page.path, { place_kind: 'own', 'start-day': '1', 'start-month': '10', 'start-year': '2026' }, page);
  return { walker, draft };
}

/** The names of the files that a page lists. */
export const namesOn = (page: Page): readonly string[] =>
  [...page.text.matchAll(/house-files__name">([^<]+)</g)].map(([, name]) => name ?? '');

/** What a form says when a script has sent a file in pieces. */
export function joining(page: Page, upload: string): FormData {
  const form = new FormData();
  form.append('_csrf', page.token ?? '');
  form.append('upload', upload);
  return form;
}

/** A PDF followed by so many bytes that change nothing. */
export const padded = async (pages: number, more: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(Buffer.concat([await pdf(pages), Buffer.alloc(more, 32)]));

/** A file announced to be sent in pieces; `put` sends the bytes between two places. */
export async function inPieces(town: Town, { walker, draft }: Applying, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const page = await walker.get(`${draft}/e/deed`);
  const about = { name, size: String(bytes.length), mark: '1793000000000' };
  const begun = await walker.post(`${draft}/e/deed/uploads`, about, page);
  assert.equal(begun.status, 201, begun.text);
  const { path, received, id } = JSON.parse(begun.text) as { id: string; path: string; received: number };
  const origin = town.works.settings.url;
  const headers = { 'content-type': 'application/octet-stream', 'x-csrf-token': page.token ?? '', origin };
  const put = (from: number, to: number) =>
    walker.send(`${path}&offset=${from}`, { method: 'PUT', headers, body: bytes.subarray(from, to) });
  return { id, path, received, headers, put, page };
}

/** A request that begins and breaks off: its head, and the bytes that arrive before it does. */
export type Broken = {
  readonly method: string;
  readonly path: string;
  readonly head: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

/** A real port before the house, at which requests of a walker break off. */
export async function breakingPort(town: Town): Promise<(walker: Walker, request: Broken) => Promise<void>> {
  const served = await serveHouse({ app: await town.app(), port: 0, grace: 100 });
  after(() => served.close());
  const { host, origin } = new URL(town.works.settings.url);
  return async (walker, { method, path, head, bytes }) => {
    const id = /drafts?[=/](?:sukamaju\/)?([0-9a-f]{8})/.exec(path)?.[1] ?? '';
    const cookie = ['satupintu', `satupintu_draft_${id}`].map((name) => `${name}=${walker.cookie(name)}`).join('; ');
    const lines = Object.entries({ host, origin, cookie, ...head }).map(([name, value]) => `${name}: ${value}`);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(served.port, '127.0.0.1', () => {
        socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
        // What was written last is given time to arrive before the line breaks.
        socket.write(bytes, () => setTimeout(() => socket.resetAndDestroy(), 150));
      });
      socket.on('close', () => resolve());
      socket.on('error', reject);
    });
  };
}
