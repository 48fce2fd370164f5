import assert from 'node:assert/strict';
import { createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import type { Parcel } from './provider.port.ts';
import { smtpProvider } from './provider.smtp-adapter.ts';

const parcel: Parcel = {
  key: 'sukamaju/1/email',
  channel: 'email',
  to: 'siti@contoh.id',
  title: 'Keputusan terbit',
  text: 'Halo\n\nhttp://localhost/x',
  lang: 'id',
};

/** A mail server of a few lines: answers each command, keeps what it was given. */
async function mailServer(refuse: number | undefined): Promise<{ url: string; mails: string[]; close: () => void }> {
  const mails: string[] = [];
  const talk = (socket: Socket): void => {
    let data: string[] | undefined;
    socket.write('220 test\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (data !== undefined && line !== '.') data.push(line);
        else if (data !== undefined) {
          mails.push(data.join('\n'));
          data = undefined;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          data = [];
          socket.write('354 go on\r\n');
        } else if (/^RCPT/i.test(line) && refuse !== undefined) socket.write(`${refuse} no\r\n`);
        else socket.write('250 ok\r\n');
      }
    });
  };
  const server = createServer(talk);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, mails, close: () => server.close() };
}

const given = (mails: readonly string[], name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(mails[0] ?? '')?.[1];

test('a mail says whom it is from, in which language, and bears the same id each time', async (t) => {
  const server = await mailServer(undefined);
  const send = smtpProvider({ smtpUrl: server.url, from: 'Satupintu <kabar@sukamaju.example>' });
  t.after(() => {
    send.close();
    server.close();
  });
  const [one, two] = [await send(parcel), await send(parcel)];
  assert.deepEqual(one, two);
  assert.ok(one.outcome === 'sent');
  assert.equal(given(server.mails, 'Message-ID'), one.id);
  assert.equal(given(server.mails, 'Content-Language'), 'id');
  assert.equal(given(server.mails, 'Auto-Submitted'), 'auto-generated');
  assert.match(server.mails[0] ?? '', /http:\/\/localhost\/x/);
});

test('an address that is refused is refused; a busy or absent server is asked again', async (t) => {
  const of = async (refuse: number) => {
    const server = await mailServer(refuse);
    const send = smtpProvider({ smtpUrl: server.url, from: 'a@b.example' });
    t.after(() => {
      send.close();
      server.close();
    });
    return send(parcel);
  };
  assert.deepEqual(await of(550), { outcome: 'never', problem: 'refused' });
  assert.deepEqual(await of(451), { outcome: 'later', problem: 'busy' });
  const away = smtpProvider({ smtpUrl: 'smtp://127.0.0.1:9', from: 'a@b.example', timeoutMs: 500 });
  assert.equal((await away(parcel)).outcome, 'later');
  away.close();
});
