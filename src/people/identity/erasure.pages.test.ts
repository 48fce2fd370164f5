import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incomplete, Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { answerPage, erasureAskedPage, erasurePage, requestsPage } from './erasure.pages.ts';

const at = Temporal.Instant.from('2026-11-24T02:05:00Z');
const request = { id: 'r', person: 'secret-person', at, state: 'asked', decided_at: null, ground: null } as const;

test('the consequences are told before the request is taken', () => {
  const page = String(
    erasurePage(visitOf(), {
      hindrances: [{ id: 'Ada permohonan.', en: 'An application.' }],
      tried: { typed: {}, refusal: incomplete('erasure-sure', { field: 'sure' }) },
    }),
  );
  assert.match(page, /kunci data Anda dimusnahkan/);
  assert.match(page, /Ada permohonan/);
  assert.match(page, /href="#field-sure"/);
  assert.match(String(erasureAskedPage(visitOf(), at)), /27 November 2026 pukul 09\.05/);
});

test('the officer sees requests by time, not by person', () => {
  const page = String(
    requestsPage(visitOf(), [request, { ...request, id: 's', state: 'refused', decided_at: at, ground: 'uu/2022/27~50' }]),
  );
  assert.match(page, /Menunggu jawaban/);
  assert.match(page, /Ditolak/);
  assert.doesNotMatch(page, /secret-person/);
  assert.match(String(requestsPage(visitOf(), [])), /Tidak ada permintaan/);
  assert.match(String(answerPage(visitOf(), { request, hindrances: [] })), /name="answer" value="erase"/);
});
