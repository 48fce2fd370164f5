import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absent, conflict } from '#ground';
import { directory, posts } from '../../../test/case-kit.ts';
import { explained } from './refused.ts';

test('who was first is told by office and body, never by id', () => {
  const refusal = conflict('already-done', { params: { post: posts.desk, at: '2026-09-07T03:00:00Z' } });
  const { params } = explained(refusal, directory, 'id');
  assert.deepEqual([params.who, params.when], ['Petugas loket, Dinas Pintu', '7 September 2026 pukul 10.00 WIB']);
  assert.equal(explained(refusal, directory, 'en').params.who, 'Petugas loket (en), Dinas Pintu (en)');
});

test('what no officer did, the rule did', () => {
  const { params } = explained(conflict('already-done', { params: { post: '', at: '2026-09-07T03:00:00Z' } }), directory, 'id');
  assert.deepEqual([params.who, params.when], ['sistem menurut aturan', '7 September 2026 pukul 10.00 WIB']);
});

test('a refusal without such things stays as it is', () => {
  const refusal = absent('case');
  assert.equal(explained(refusal, directory, 'id'), refusal);
});
