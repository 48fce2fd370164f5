import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, isRefusal, type PersonRef, system } from '#ground';
import { registerPerson } from '#identity/acts';
import { applyByForm, textOf } from './application.ts';
import { theWords } from './letter-file.ts';
import { pdf } from './photos.ts';
import { morning, officer, person, town } from './town.ts';
import type { Page, Walker } from './walker.ts';
import { caseNow, sipOfficers } from './way.ts';

/** What is typed into every field: HTML, script, and what the typesetter would take for its own. */
const hostile = (field: string): string =>
  `<script>alert("${field}")</script>"'><img src=x onerror=alert(1)> #panic("x") $x$ *b* _i_ \\u{41} @cite {{7*7}} ${field}`;
/** What of it must never stand in a page as it is. */
const raw = [/<script>alert\(/i, /<img src=x/i, /<b>tebal/i];
/** The same where the typesetter has set it: the letters themselves. */
const literal = '#panic("x")';

const home = as<PersonRef['home']>('sukamaju');
const house = await town(undefined, morning, { standIns: true });
const registered = await house.store.withContext(system(home, 'test'), (tx) =>
  registerPerson(tx, {
    home,
    profile: { name: hostile('nama'), contact: { lang: 'id' }, document: { kind: 'none', grade: 'declared' } },
    at: house.now(),
    actor: system(home, 'test'),
  }),
);
assert.ok(!isRefusal(registered));
const applicant = await house.walker(person(registered.id));
const walkers = {
  applicant,
  front: await house.walker(sipOfficers.frontOffice),
  sdk: await house.walker(sipOfficers.sdk),
  section: await house.walker(sipOfficers.sectionHead),
  secretary: await house.walker(sipOfficers.secretary),
  head: await house.walker(sipOfficers.head),
  staff: await house.walker(officer('o11', 'sukamaju/dpmptsp#administrator')),
  custodian: await house.walker(officer('o47', 'sukamaju/setda#data-protection')),
  visitor: await house.walker(),
} as const;

const typed = {
  purpose: 'renewal',
  old_number: hostile('lama').slice(0, 60),
  phone: '081298765432',
  str_number: 'STR-2026-0001',
  kind: 'specialist',
  specialty: hostile('bidang').slice(0, 80),
  place_kind: 'clinic',
  place_name: hostile('klinik').slice(0, 120),
  start: '2027-01-04',
  address: hostile('alamat'),
  district: 'mekarsari',
};
const file = { name: `<img src=x onerror=alert(1)><b>tebal"'#panic.pdf`, bytes: await pdf() };
const { ref } = await applyByForm(house, applicant, 'sukamaju/dpmptsp/sip-dokter', typed, file);
const at = `/cases/${ref.home}/${ref.id}`;

async function act(walker: Walker, path: string, answers: Record<string, string>): Promise<void> {
  const done = await walker.post(path, answers, await walker.get(at));
  held(done);
  assert.equal(done.status, 303, `${path}: ${done.status} ${textOf(done).slice(0, 2000)}`);
}

/** A page that shows nothing of what was typed as its own. */
function held(page: Page): void {
  for (const pattern of raw) assert.doesNotMatch(page.text, pattern, page.path);
}

test('the whole way is walked with hostile notes, and every page on it shows them literally', async () => {
  const { front, sdk, section, secretary, head } = walkers;
  await act(front, `${at}/steps/completeness/return`, { 'defect-form': 'form.address', 'form.address': hostile('kurang') });
  const mended = await applicant.follow(await applicant.post(`${at}/mend`, {}, await applicant.get(at)));
  held(mended);
  assert.ok(textOf(mended).includes('kurang'));
  assert.equal((await applicant.post(mended.path.replace(/check$/, 'submit'), {}, mended)).status, 303);
  await act(front, `${at}/steps/completeness/accept`, {});
  await act(sdk, `${at}/steps/advice/advise`, { outcome: 'conditional', note: hostile('saran') });
  await act(section, `${at}/steps/initials/redraft`, { outlook: 'grant', conditions: hostile('syarat') });
  await act(section, `${at}/steps/initials/initial`, {});
  await act(secretary, `${at}/steps/initials/send-back`, { to: 'advice', 'back-note': hostile('kembali') });
  await act(sdk, `${at}/steps/advice/advise`, { outcome: 'conditional', note: hostile('saran') });
  await act(section, `${at}/steps/initials/initial`, {});
  await act(secretary, `${at}/steps/initials/initial`, {});
  const signing = await head.get(`${at}/decide`);
  held(signing);
  for (const field of ['alamat', 'saran', 'nama'])
    assert.ok(signing.text.includes(`&lt;script&gt;alert(&quot;${field}&quot;)`), field);
  await act(head, `${at}/decide`, { step: 'decide', seen: (await caseNow(house, ref)).state.draft?.commitment ?? '' });
  await house.settle();
});

test('the letter says literally what was typed', async () => {
  const letter = /\/letters\/[^"]+/.exec((await applicant.get(at)).text)?.[0] ?? assert.fail('no letter');
  const set = await applicant.get(`${at}${letter}`);
  assert.equal(set.headers.get('content-type'), 'application/pdf');
  const words = (await theWords(set.bytes)).replace(/\s+/g, '');
  for (const field of ['nama', 'alamat', 'saran'])
    assert.ok(words.includes(`alert("${field}")`), `${field}: ${words.slice(0, 3000)}`);
  assert.ok(
    words.includes(literal.replace(/\s+/g, '')) && words.includes('$x$') && words.includes('\\u{41}'),
    words.slice(0, 3000),
  );
});

test('the file comes as an attachment under a name that breaks no header', async () => {
  const page = await walkers.front.get(at);
  const path = /\/files\/[0-9a-f-]+/.exec(page.text)?.[0] ?? assert.fail('no file');
  const got = await walkers.front.get(`${at}${path}`);
  const disposition = got.headers.get('content-disposition') ?? '';
  assert.match(disposition, /^attachment; filename="[^"\\/\r\n]+"(; filename\*=UTF-8''[\w%.!~-]+)?$/);
  assert.doesNotMatch(disposition, /\.\.\//);
  assert.equal(got.headers.get('x-content-type-options'), 'nosniff');
});

test('no page that any of them comes to by its links shows it as its own', async (t) => {
  let seen = 0;
  let shown = 0;
  for (const walker of Object.values(walkers))
    for (const page of await crawled(walker, ['/', '/inbox', '/applications', '/messages', '/my-data', at, `${at}/receipt`])) {
      held(page);
      seen += 1;
      if (page.text.includes('&lt;script&gt;alert(')) shown += 1;
    }
  t.diagnostic(`${seen} pages, what was typed stands on ${shown}`);
  assert.ok(shown >= 6, String(shown));
});

test('nor what is asked of a search, a code, a number, or an address', async () => {
  const text = hostile('cari');
  const asked = encodeURIComponent(text);
  const { visitor } = walkers;
  const gets = [
    `/services?q=${asked}`,
    `/bodies?q=${asked}`,
    `/regulations?q=${asked}`,
    `/verify?code=${asked}`,
    `/verify/${asked}`,
    `/resume/${asked}`,
    `/${asked}`,
    `/sign-in?to=/${asked}`,
    `/cases/sukamaju/${asked}`,
    `/services/sukamaju/dpmptsp/${asked}`,
    `/regulations/${asked}`,
    `/regulations/uu/2014/30?on-day=${asked}&on-month=1&on-year=2026`,
  ];
  for (const path of gets) held(await visitor.get(path));
  const page = await visitor.get('/track');
  held(await visitor.post('/track', { number: text.slice(0, 40), pin: text.slice(0, 20) }, page));
  held(await visitor.post('/resume', { code: text.slice(0, 60) }, await visitor.get('/resume')));
  const name = await applicant.get('/my-data/name');
  held(await applicant.post('/my-data/name', { name: text }, name));
  held(
    await walkers.staff.post(
      '/bodies/sukamaju/dpmptsp/officers',
      { number: text, name: text },
      await walkers.staff.get('/bodies/sukamaju/dpmptsp/officers/new'),
    ),
  );
});

/** Every page of ours that links lead to from these, as far as a hundred of them. */
async function crawled(walker: Walker, from: readonly string[]): Promise<readonly Page[]> {
  const known = new Set(from);
  const queue = [...from];
  const pages: Page[] = [];
  for (let path = queue.shift(); path !== undefined && pages.length < 100; path = queue.shift()) {
    const page = await walker.get(path);
    if (!/html/.test(page.headers.get('content-type') ?? '')) continue;
    pages.push(page);
    assert.ok(page.status < 500, `${path}: ${page.status}`);
    for (const [, href = ''] of page.text.matchAll(/ href="(\/[^"#]*)/g)) {
      const next = href.replaceAll('&amp;', '&');
      if (known.has(next) || /^\/(assets|regulations|bodies|sign-in|sign-out)|lang=|\/files\/|\/letters\//.test(next)) continue;
      known.add(next);
      queue.push(next);
    }
  }
  return pages;
}
