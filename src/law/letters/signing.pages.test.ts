import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { signingPage } from './signing.pages.ts';

const page = (shown: Parameters<typeof signingPage>[1]): string => String(signingPage(visitOf(), shown));

test('while signing is off, the page says what accepting means and asks for it to be said', () => {
  const off = page({ level: undefined, mayAccept: true });
  assert.match(off, /Surat belum dapat ditandatangani/);
  assert.match(off, /kekuatan pembuktiannya lebih lemah/);
  assert.match(off, /name="knowing" type="checkbox" value="yes"|type="checkbox"[^>]*name="knowing"|name="knowing"/);
  assert.match(off, /name="accepted" value="yes"/);
  const wrong = page({ level: undefined, mayAccept: true, wrong: { field: 'knowing', text: 'Nyatakan dahulu.' } });
  assert.match(wrong, /href="#field-knowing"/);
});

test('where the local authority signs it can be stopped; where a certified one signs there is nothing to decide', () => {
  const local = page({ level: 'local', mayAccept: true });
  assert.match(local, /name="accepted" value="no"/);
  assert.doesNotMatch(local, /name="knowing"/);
  const certified = page({ level: 'certified', mayAccept: false });
  assert.match(certified, /Tidak ada yang perlu diputuskan/);
  assert.doesNotMatch(certified, /name="accepted"/);
  assert.doesNotMatch(page({ level: undefined, mayAccept: false }), /name="accepted"/);
});
