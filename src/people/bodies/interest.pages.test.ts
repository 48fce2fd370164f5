import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incomplete } from '#ground';
import { date, person } from '../../../test/small-office.ts';
import { visitOf } from '../../../test/visit.ts';
import { interestsPage } from './interest.pages.ts';

const tie = { id: 'i1', person: person('ani'), other: person('kin'), ground: 'kin', from: date('2026-01-01') } as const;

test('what was declared, without saying to whom, and a way to end it', () => {
  const page = String(
    interestsPage(visitOf(), {
      own: [tie, { ...tie, id: 'i2', until: date('2026-02-01') }],
      id: 'x',
      again: { answers: {} },
      done: 'declared',
    }),
  );
  assert.ok(page.includes('action="/interests/i1/end"') && !page.includes('action="/interests/i2/end"'));
  assert.ok(page.includes('Kerabat atau keluarga') && page.includes('Pernyataan tercatat.') && !page.includes('>kin<'));
});

test('nothing declared yet; a wrong answer is kept and pointed at', () => {
  const wrong = { refusal: incomplete('no-person', { field: 'document-number' }), text: 'Belum ada orang.' };
  const page = String(
    interestsPage(visitOf(), { own: [], id: 'x', again: { answers: { ground: 'paid', 'document-number': '99' }, wrong } }),
  );
  assert.ok(
    page.includes('Anda belum menyatakan') && page.includes('href="#field-document-number"') && page.includes('value="99"'),
  );
  assert.match(page, /value="paid"[^>]*checked/);
});
