import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { applicants, demoAccounts, officers } from '../demo/people.ts';
import { applyByForm, textOf } from './application.ts';
import { pdf } from './photos.ts';
import { drained } from './town.ts';
import { Walker } from './walker.ts';
import { openHouse } from './whole.ts';

/** What was typed on the way, none of which may stand anywhere but in the vault. */
const typed = {
  purpose: 'renewal',
  old_number: '503/LAMA-7731/1999',
  phone: '081298765432',
  str_number: 'STR-2026-0001',
  kind: 'specialist',
  specialty: 'Anestesiologi Kardiovaskuler',
  place_kind: 'clinic',
  place_name: 'Klinik Anggrek Rembulan',
  start: '2027-01-04',
  address: 'Gang Kembang Sepatu Nomor 17, Mekarsari',
  district: 'mekarsari',
};
const notes = {
  defect: 'Nomor rumah pada alamat tidak terbaca.',
  condition: 'Pasang jalur kursi roda sebelum membuka praktik.',
  back: 'Rujukan pasalnya tertukar, mohon diperbaiki.',
  added: 'Jam praktik paling lama delapan jam sehari.',
};
const newcomer = { name: 'Larasati Wijayaningrum', 'account-name': 'larasati.w', password: 'kuda laut merah jambu' };

const house = await openHouse();

/** Behind the walls, as the database's superuser. */
async function behind<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: house.db.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

// A job that is done is deleted; what jobs were ever told is kept here, and only here.
await behind((admin) =>
  admin.query(`create table public.told as select ''::text as row where false;
  create function public.keep_told() returns trigger language plpgsql security definer as $$
    begin insert into public.told values (new::text); return null; end $$;
  create trigger told after insert or update on graphile_worker._private_jobs for each row execute function public.keep_told();`),
);

const walkers = new Map<string, Walker>();
async function as(key: string): Promise<Walker> {
  const known = walkers.get(key);
  if (known !== undefined) return known;
  const walker = new Walker(new URL(house.url));
  const account = String(demoAccounts.findIndex((one) => one.key === key) + 1);
  const stepped = await walker.post('/sign-in/demonstration', { account, to: '/' }, await walker.get('/track'));
  assert.equal(stepped.status, 303, key);
  walkers.set(key, walker);
  return walker;
}
async function act(key: string, path: string, answers: Record<string, string>): Promise<void> {
  const walker = await as(key);
  const at = path.replace(/\/(steps|return|decide).*$/, '');
  const done = await walker.post(path, answers, await walker.get(at));
  assert.equal(done.status, 303, `${key} ${path}: ${textOf(done)}`);
}
const settled = { settle: () => drained(house.db.adminUrl) };

const doctor = await as('doctor');
const { ref, receipt } = await applyByForm(settled, doctor, 'sukamaju/dpmptsp/sip-dokter', typed, {
  name: 'Surat pimpinan Klinik Anggrek Rembulan.pdf',
  bytes: await pdf(),
});
const at = `/cases/sukamaju/${ref.id}`;
const [, pin = ''] = /PIN (\d{6})/.exec(textOf(receipt)) ?? [];

test('the whole way is walked', async () => {
  await act('dpmptsp-front-office', `${at}/steps/completeness/return`, {
    'defect-form': 'form.address',
    'form.address': notes.defect,
  });
  const mended = await doctor.follow(await doctor.post(`${at}/mend`, {}, await doctor.get(at)));
  assert.match(mended.path, /\/check$/);
  assert.equal((await doctor.post(mended.path.replace(/check$/, 'submit'), {}, mended)).status, 303);
  await act('dpmptsp-front-office', `${at}/steps/completeness/accept`, {});
  await act('dinkes-sdk', `${at}/steps/advice/advise`, { outcome: 'conditional', note: notes.condition });
  await act('dpmptsp-section-head', `${at}/steps/initials/redraft`, { outlook: 'grant', conditions: notes.added });
  await act('dpmptsp-section-head', `${at}/steps/initials/initial`, {});
  await act('dpmptsp-secretary', `${at}/steps/initials/send-back`, { to: 'advice', 'back-note': notes.back });
  await act('dinkes-sdk', `${at}/steps/advice/advise`, { outcome: 'conditional', note: notes.condition });
  await act('dpmptsp-section-head', `${at}/steps/initials/initial`, {});
  await act('dpmptsp-secretary', `${at}/steps/initials/initial`, {});
  const head = await as('dpmptsp-head');
  const signing = await head.get(`${at}/decide`);
  const seen = /name="seen" value="([^"]+)"/.exec(signing.text)?.[1] ?? '';
  assert.equal((await head.post(`${at}/decide`, { step: 'decide', seen }, signing)).status, 303);
  await settled.settle();
  const letter = /\/letters\/[^"]+/.exec((await doctor.get(at)).text)?.[0] ?? assert.fail('no letter');
  assert.equal((await doctor.get(`${at}${letter}`)).status, 200);
  assert.match(textOf(await doctor.get('/messages')), /Keputusan/);
  await settled.settle();
});

test('somebody new opens an account, asks, tells us of themselves, and mistypes', async () => {
  const walker = new Walker(new URL(house.url));
  const login = await walker.follow(await walker.get('/sign-in?to=/applications'));
  const form = await walker.get(`${login.path}/new`);
  const sent = await walker.post(`${login.path}/new`, { ...newcomer, 'password-again': newcomer.password }, form);
  const page = await walker.follow(sent);
  assert.match(page.path, /^\/my-data\/document/, textOf(page));
  await walker.post(page.path, { kind: 'nik', number: '12' }, page);
  // What stands in an address is logged nowhere either.
  await walker.get(`/services?q=${encodeURIComponent(newcomer.name)}`);
  await walker.get(`/cases/sukamaju/${encodeURIComponent(newcomer.name)}`);
  await walker.get(`/${encodeURIComponent(newcomer.name)}`);
  await walker.post('/track', { number: newcomer.name, pin }, await walker.get('/track'));
});

test('no personal value stands in any table but the vault, in any job, in any line of the log, in any file of the data folder', async () => {
  const places = [...(await tables()), ...house.log.map((line): Place => ['the log', line]), ...filesOf(house.works.data)];
  const found = places.flatMap(([place, text]) => secretsIn(text).map((secret) => `${place}: ${secret}: ${text.slice(0, 200)}`));
  const secret = found.filter((line) => !isPublic(line));
  assert.deepEqual([...new Set(secret)], []);
  // That it finds what is there: officers' names where they are public, and what jobs were told.
  assert.equal(found.length - secret.length, officers.filter(({ signs, profile }) => signs.includes(profile.name)).length);
  assert.ok(places.filter(([place]) => place === 'public.told').length > 20);
  assert.ok(house.log.length > 50);
  assert.deepEqual(secretsIn(`x ${Buffer.from(typed.address).toString('hex')}`), [typed.address]);
});

type Place = readonly [place: string, text: string];

/** The name of an officer who signs in public; every other value is a secret. */
const isPublic = (line: string): boolean => line.startsWith('bodies.officials: ');

const choices = ['purpose', 'kind', 'place_kind', 'district', 'start'];
const secrets: readonly string[] = [
  ...[...applicants, ...officers].flatMap(({ profile: { name, document, contact } }) =>
    [name, document?.number, contact.phone, contact.email].filter((one) => one !== undefined),
  ),
  ...Object.entries(typed).flatMap(([key, value]) => (choices.includes(key) ? [] : [value])),
  ...[typed.phone.slice(1), 'Anggrek Rembulan', pin, ...Object.values(notes), ...Object.values(newcomer)],
];

/** Which secrets a text holds, as they were typed or in hexadecimal, as bytes are printed. */
function secretsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return secrets.filter((secret) => lower.includes(secret.toLowerCase()) || lower.includes(Buffer.from(secret).toString('hex')));
}

/** Every row of every table, as text, with the table it stands in. */
const tables = (): Promise<readonly Place[]> =>
  behind(async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const told: Place[] = [];
    for (const { name } of rows) {
      const all = await admin.query<{ row: string }>(`select t::text as row from ${name} t`);
      for (const { row } of all.rows) told.push([name, row]);
    }
    return told;
  });

const filesOf = (folder: string): readonly Place[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => [`the file ${one.name}`, readFileSync(join(one.parentPath, one.name), 'latin1')]);
