import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, type Home, type PostId, Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import type { LetterId } from './register.ts';
import { ownTroubles, troublesPart, troubleText } from './trouble.pages.ts';
import type { Trouble } from './trouble.ts';
import { whyWords } from './trouble-words.ts';

const at = Temporal.Instant.from('2026-03-02T03:00:00Z');
const trouble = (more: Partial<Trouble> = {}): Trouble => ({
  home: as<Home>('sukamaju'),
  letter: as<LetterId>('l1'),
  number: '503/1/DPMPTSP/2026',
  body: as<BodyId>('sukamaju/dpmptsp'),
  post: as<PostId>('sukamaju/dpmptsp#head'),
  subject: { kind: 'case', id: 'c1' },
  why: 'silent',
  tries: 1,
  since: at,
  last: at,
  ...more,
});
const named = () => ({ id: 'Kepala <b>Dinas</b>', en: 'Head' });

test('where nothing waits, nothing is said', () => {
  assert.equal(String(troublesPart(visitOf(), [], named)), '');
  assert.equal(String(ownTroubles(visitOf(), [], () => undefined)), '');
});

test('every reason has its words, in both languages', () => {
  for (const why of Object.keys(whyWords) as Trouble['why'][]) {
    const html = String(troublesPart(visitOf(), [trouble({ why })], named));
    assert.ok(html.includes(whyWords[why].id), why);
    assert.match(html, /Kepala &lt;b&gt;Dinas&lt;\/b&gt;.*sudah sekali dicoba/s);
    assert.match(troubleText({ ...visitOf(), lang: 'en' }, trouble({ why })), /503\/1\/DPMPTSP\/2026 can’t be signed yet\. /);
  }
});

test('the signer is led to the case of each', () => {
  const html = String(
    ownTroubles(visitOf(), [trouble(), trouble({ subject: { kind: 'body', id: 'b' } })], (one) =>
      one.subject.kind === 'case' ? '/cases/sukamaju/c1' : undefined,
    ),
  );
  assert.equal(html.match(/href="\/cases\/sukamaju\/c1"/g)?.length, 1);
  assert.match(html, /belum dapat ditandatangani\. Penyedia tanda tangan elektronik tidak menjawab.*setiap lima menit/s);
});
