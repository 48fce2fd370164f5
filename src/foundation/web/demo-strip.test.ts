import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { demoStrip } from './demo-strip.ts';

const strip = {
  who: 'Sari <pemohon>',
  action: '/demo/role',
  accounts: [
    { id: 'sari', name: 'Sari', role: 'pemohon', current: true },
    { id: 'ratna', name: 'Ratna', role: 'petugas', current: false },
  ],
  next: { step: 2, of: 9, text: 'Periksa kelengkapannya', href: '/inbox' },
};

test('says that it is a demonstration, who one is, and whom one may become in one press', () => {
  const text = String(demoStrip(visitOf({ path: '/services' }), strip));
  assert.match(text, /Semuanya rekaan/);
  assert.match(text, /Sari &lt;pemohon&gt;/);
  assert.match(
    text,
    /<form method="post" action="\/demo\/role"><input type="hidden" name="_csrf" value="token"><input type="hidden" name="to" value="\/services">/,
  );
  assert.match(text, /<button class="house-strip__role" name="account" value="ratna">/);
  assert.ok(!text.includes('value="sari"'));
});

test('the next step is a link, or one press that also changes role', () => {
  assert.match(
    String(demoStrip(visitOf({ lang: 'en' }), strip)),
    /<a class="house-strip__go" href="\/inbox"><span class="house-strip__count">Try this \(2 of 9\):<\/span> /,
  );
  const pressed = String(demoStrip(visitOf(), { ...strip, next: { ...strip.next, account: 'ratna' } }));
  assert.match(pressed, /name="to" value="\/inbox"><button class="house-strip__go" name="account" value="ratna">/);
});

test('nobody signed in, nobody to become, nothing to try', () => {
  const text = String(demoStrip(visitOf(), { action: '/demo/role', accounts: [] }));
  assert.match(text, /Peragaan/);
  assert.ok(!text.includes('<form'));
});
