import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { type Attempts, afterAttempt, allowances, mayTry } from './attempt.ts';

const at = (minute: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);

test('five attempts in a quarter of an hour close the door for a quarter of an hour', () => {
  let attempts: Attempts | undefined;
  for (let minute = 0; minute < 5; minute += 1) {
    assert.equal(mayTry(attempts, at(minute)), undefined);
    attempts = afterAttempt(attempts, allowances.account, at(minute));
  }
  assert.equal(mayTry(attempts, at(4))?.params.minutes, '15');
  assert.equal(mayTry(attempts, at(18.5))?.params.minutes, '1');
  assert.equal(mayTry(attempts, at(19)), undefined);
});

test('an older window is forgotten', () => {
  let attempts: Attempts | undefined;
  for (let minute = 0; minute < 100; minute += 4) attempts = afterAttempt(attempts, allowances.account, at(minute));
  assert.equal(mayTry(attempts, at(100)), undefined);
});
