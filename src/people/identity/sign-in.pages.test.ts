import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, conflict, type Home, type PersonId, type PostId } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { loginPage, openAccountPage, problemPage, rolePage, signedOutPage } from './sign-in.pages.ts';

const [visit, english] = [visitOf(), visitOf({ lang: 'en' })];
const refusal = { ...conflict('password-wrong', { field: 'account-name' }) };

test('the login page shows the fault at its field and what was typed, as text', () => {
  const page = String(
    loginPage(visit, { uid: 'u', accounts: [], to: '/', tried: { typed: { 'account-name': '"><script>' }, refusal } }),
  );
  assert.match(page, /href="#field-account-name"/);
  assert.match(page, /Nama akun atau kata sandi salah/);
  assert.doesNotMatch(page, /<script>|peragaan/);
  assert.match(page, /autocomplete="current-password"/);
});

test('the people of a demonstration are buttons, only where there are any', () => {
  const account = {
    id: '1',
    person: { home: as<Home>('sukamaju'), id: as<PersonId>('p') },
    label: { id: 'Ratna, kepala', en: 'Ratna, head' },
  } as const;
  const page = String(loginPage(english, { uid: 'u', accounts: [account], to: '/x' }));
  assert.match(page, /Ratna, head/);
  assert.match(page, /name="to" value="\/x"/);
});

test('roles are offered with their posts, oneself first', () => {
  const body = as<BodyId>('sukamaju/dpmptsp');
  const roles = [
    {
      body,
      name: { id: 'Dinas', en: 'Office' },
      posts: [
        { id: as<PostId>(`${body}#head`), title: { id: 'Kepala', en: 'Head' } },
        { id: as<PostId>(`${body}#plh`), title: 'Plh Sekretaris' },
      ],
    },
  ];
  const page = String(rolePage(english, { to: '/', roles, current: body }));
  assert.ok(page.indexOf('value="self"') < page.indexOf(`value="${body}"`));
  assert.match(page, /Head, Plh Sekretaris/);
  assert.match(page, /checked/);
});

test('the other pages say what happened and where to go', () => {
  assert.match(String(openAccountPage(visit, { uid: 'u' })), /tidak perlu mempunyai NIK/);
  assert.match(String(problemPage(english, conflict('issuer-down'), '/cases/1')), /href="\/sign-in\?to=%2Fcases%2F1"/);
  assert.match(String(signedOutPage(visit, 'https://id.example/out')), /href="https:\/\/id\.example\/out"/);
  assert.doesNotMatch(String(signedOutPage(visit)), /layanan masuk/);
});
