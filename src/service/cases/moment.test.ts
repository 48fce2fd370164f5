import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, Temporal } from '#ground';
import { directory } from '../../../test/case-kit.ts';
import { momentWords, zoneOf } from './moment.ts';

test('a moment as the clock on the wall had it', () => {
  const at = Temporal.Instant.from('2026-09-07T16:05:00Z');
  assert.deepEqual(momentWords(at, 'WIB'), { id: '7 September 2026 pukul 23.05 WIB', en: '7 September 2026, 23.05 WIB' });
  assert.equal(momentWords(at, 'WIT').id, '8 September 2026 pukul 01.05 WIT');
  assert.equal(zoneOf(directory, as('sukamaju/dpmptsp'), at), 'WIB');
});
