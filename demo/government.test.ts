import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { authorityFor, type InForce } from '#bodies';
import { authorities, bodies, calendarOf, directory, governments, holdersOf, numberingOf, postsOf } from '#bodies/reads';
import { as, isRefusal, Temporal } from '#ground';
import { masterKey, useMasterKey } from '#identity/acts';
import { demonstrationAccounts, isDemonstration, personOf } from '#identity/reads';
import { inForce as inForceOn, loadRegister } from '#regulations';
import { testStore } from '../test/kit.ts';
import { demoAuthorities } from './authority.ts';
import { date, demoBodies } from './bodies.ts';
import { loader, loadGovernment } from './government.ts';
import { applicants, demoAccounts, fictionalNik, officers, refOf } from './people.ts';

const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
const today = date('2026-11-24');
const law = loadRegister([{ name: 'demonstration', text: readFileSync(new URL('./law/acts.yaml', import.meta.url), 'utf8') }]);
const inForce: InForce = (ref, on) => inForceOn(law, ref, on).status === 'in-force';

test('the demonstration government is whole, once', async (t) => {
  useMasterKey(masterKey(new Uint8Array(32).fill(7)));
  const { store } = await testStore(t);
  const began = performance.now();
  const loaded = await store.withContext(loader, (tx) => loadGovernment(tx, now));
  t.diagnostic(`loaded in ${Math.round(performance.now() - began)} ms`);
  assert.ok(!isRefusal(loaded), JSON.stringify(loaded));
  assert.ok(loaded.bodies >= 15 && loaded.people === officers.length + applicants.length, JSON.stringify(loaded));
  const again = await store.withContext(loader, (tx) => loadGovernment(tx, now));
  assert.ok(isRefusal(again) && again.name === 'not-empty');

  await t.test('its bodies are of every kind that is asked', () =>
    store.withContext({ kind: 'anonymous', home: as('sukamaju') }, async (tx) => {
      const kinds = [...(await bodies(tx)).values()].map((body) => body.kind);
      for (const kind of ['state-institution', 'corporation', 'independent-body', 'other-legal-entity'] as const)
        assert.ok(kinds.includes(kind), kind);
      for (const body of demoBodies) {
        if (body.posts.length === 0) continue;
        const lead = body.posts.find((post) => post.leads);
        assert.ok(lead && (await holdersOf(tx, as(`${body.id}#${lead.post}`), today)).length === 1, body.id);
      }
      assert.ok(await isDemonstration(tx));
      assert.deepEqual(await governments(tx, today), [
        { home: 'sukamaju', name: { id: 'Kabupaten Sukamaju', en: 'Sukamaju Regency' }, zone: 'WIB' },
      ]);
    }),
  );

  await t.test('every superior and every body named is there', () =>
    store.withContext(loader, async (tx) => {
      const { posts, bodies: known } = await directory(tx);
      for (const post of posts.values()) assert.ok(!post.superior || posts.has(post.superior), post.id);
      for (const body of known.values()) for (const one of body.relations) assert.ok(known.has(one.to), `${body.id} → ${one.to}`);
    }),
  );

  await t.test('every grant is a chain, and exactly one', () =>
    store.withContext(loader, async (tx) => {
      const register = await authorities(tx);
      for (const grant of demoAuthorities)
        for (const matter of grant.scope.matters)
          for (const does of grant.scope.does) {
            const ask = { post: grant.to, matter: matter.replace('*', 'x'), does, kind: grant.kind, on: today };
            const chain = authorityFor(register, ask, inForce);
            assert.ok(!isRefusal(chain), `${grant.to} ${matter} ${does}: ${JSON.stringify(chain)}`);
            assert.deepEqual(chain.warnings, []);
          }
    }),
  );

  await t.test('the two services have their chains', () =>
    store.withContext(loader, async (tx) => {
      const register = await authorities(tx);
      const ask = (
        post: string,
        matter: string,
        does: 'check' | 'recommend' | 'initial' | 'decide',
        kind: 'attribution' | 'delegation',
      ) => {
        const chain = authorityFor(register, { post: as(post), matter, does, kind, on: today }, inForce);
        assert.ok(!isRefusal(chain), `${post} ${does}: ${JSON.stringify(chain)}`);
        return chain.links.map((link) => link.act);
      };
      ask('sukamaju/dpmptsp#front-office', 'health/practice', 'check', 'attribution');
      ask('sukamaju/dinkes#sdk', 'health/practice', 'recommend', 'attribution');
      ask('sukamaju/dpmptsp#section-head', 'health/practice', 'initial', 'attribution');
      ask('sukamaju/dpmptsp#secretary', 'health/practice', 'initial', 'attribution');
      assert.deepEqual(ask('sukamaju/dpmptsp#head', 'health/practice', 'decide', 'delegation'), [
        'uu/2023/17~264',
        'perbup/sukamaju/2018/21',
      ]);
      ask('sukamaju/kesbangpol#front-office', 'research', 'check', 'attribution');
      ask('sukamaju/kesbangpol#analyst', 'research', 'recommend', 'attribution');
      assert.deepEqual(ask('sukamaju/kesbangpol#head', 'research', 'decide', 'attribution'), ['perbup/sukamaju/2016/45']);
    }),
  );

  await t.test('accounts lead to people and posts, and carry no name', () =>
    store.withContext(loader, async (tx) => {
      const offered = await demonstrationAccounts(tx, as('sukamaju'));
      assert.equal(offered.length, demoAccounts.length);
      for (const account of offered) {
        const person = await personOf(tx, account.person);
        assert.ok(!isRefusal(person));
        assert.ok(!account.label.id.includes(person.profile.name));
        if (account.body) assert.ok((await postsOf(tx, account.person, account.body, today)).length > 0, account.label.en);
      }
      assert.deepEqual(await postsOf(tx, refOf('o06'), as('sukamaju/dpmptsp'), today), ['sukamaju/dpmptsp#head']);
    }),
  );

  await t.test('calendars and numbers', () =>
    store.withContext(loader, async (tx) => {
      assert.equal((await numberingOf(tx, as('sukamaju/dpmptsp'), 'licence', today))?.pattern, '503/{n}/DPMPTSP/{year}');
      const weeks = await Promise.all(['sukamaju/rsud', 'sukamaju/dinkes'].map((body) => calendarOf(tx, as(body))));
      assert.deepEqual(
        weeks.map((calendar) => calendar.spans[0].week),
        [6, 5],
      );
    }),
  );

  await t.test('facts, journal and jobs carry no name and no number of a person', () =>
    store.withContext(loader, async (tx) => {
      const texts = [
        ...(await tx.selectFrom('bodies.facts').select('bytes').execute()),
        ...(await tx.selectFrom('journal.entries').select('bytes').execute()),
      ].map((row) => row.bytes);
      for (const person of [...officers, ...applicants])
        for (const told of [
          person.profile.name,
          person.profile.document?.number,
          person.profile.contact.phone,
          person.profile.contact.email,
        ])
          assert.ok(!told || !texts.some((text) => text.includes(told)), told ?? '');
    }),
  );
});

test('people are told apart, and no number could be anybody’s', () => {
  const people = [...officers, ...applicants];
  assert.equal(new Set(people.map((person) => person.id)).size, people.length);
  assert.equal(new Set(people.map((person) => person.profile.name)).size, people.length);
  const niks = people.flatMap((person) =>
    person.profile.document?.kind === 'nik' ? [person.profile.document.number ?? ''] : [],
  );
  assert.equal(new Set(niks).size, niks.length);
  for (const nik of niks) assert.match(nik, /^990101\d{10}$/);
  assert.equal(fictionalNik('1992-02-11', true, 7), '9901015102920007');
});
