import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, type PostId, Temporal } from '#ground';
import { administratorOf, isBodyId, isPostId, isRegisterId, keepsGovernment, standsOn } from './body.ts';

const date = (value: string) => Temporal.PlainDate.from(value);

test('both the first and the last day count', () => {
  const span = { from: date('2026-01-02'), until: date('2026-01-04') };
  const days = ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05'].map((day) => standsOn(span, date(day)));
  assert.deepEqual(days, [false, true, true, false]);
  assert.ok(standsOn({ from: date('2026-01-02') }, date('2099-01-01')));
});

test('names of bodies, posts and registers', () => {
  assert.ok(isBodyId('sukamaju/dpmptsp') && isBodyId('nasional/kemenpan-rb'));
  for (const wrong of ['sukamaju', 'Sukamaju/dpmptsp', 'a/b/c', '../x', 'a/b#c', 'a/', '1/a', 'a/b c', `a/${'b'.repeat(64)}`])
    assert.ok(!isBodyId(wrong), wrong);
  assert.ok(isPostId('sukamaju/dpmptsp#front-office') && !isPostId('sukamaju/dpmptsp#') && !isPostId('sukamaju#x'));
  assert.ok(isRegisterId('nasional/kki@str') && !isRegisterId('nasional/kki#str'));
});

test('who keeps posts and governments', () => {
  assert.equal(administratorOf(as<BodyId>('a/b')), 'a/b#administrator');
  assert.ok(keepsGovernment(as<PostId>('a/setda#government-administrator')));
  assert.ok(!keepsGovernment(as<PostId>('a/setda#administrator')));
});
