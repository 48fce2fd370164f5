import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { absentPage, faultPage, foreignPage, largePage, methodPage, stalePage } from './trouble.pages.ts';

const visit = visitOf({ path: '/cases/1?tab=a' });
const ways = [{ href: '/services', text: 'Cari layanan' }];

test('each says what happened and how to go on, in both languages', () => {
  for (const lang of ['id', 'en'] as const) {
    const one = visitOf({ lang });
    for (const page of [absentPage(one, ways), methodPage(one, ways)]) assert.match(String(page), /href="\/services"/);
    for (const page of [largePage(one), foreignPage(one), faultPage(one, 'ABCD-EFGH')]) assert.match(String(page), /<h1/);
  }
  assert.match(String(faultPage(visit, 'ABCD-EFGH')), /ABCD-EFGH[\s\S]*href="\/cases\/1\?tab=a"/);
});

test('a stale form keeps its answers: shown, and sent again to the same page in one press', () => {
  const page = String(
    stalePage(visit, [
      ['_csrf', 'old'],
      ['name', '"Sari"'],
      ['empty', ''],
    ]),
  );
  assert.match(page, /<form method="post" action="\/cases\/1\?tab=a"/);
  assert.match(page, /name="name" value="&quot;Sari&quot;"/);
  assert.match(page, /name="empty" value=""/);
  assert.ok(!page.includes('old'));
});

test('a secret is not repeated; then the page is opened again instead', () => {
  for (const name of ['pin', 'password', 'resume-code']) {
    const page = String(
      stalePage(visit, [
        ['number', '1'],
        [name, 'geheim'],
      ]),
    );
    assert.ok(!page.includes('geheim') && !page.includes('name="number"'));
    assert.match(page, /Buka kembali halamannya/);
  }
});
