import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feel, fits, join, typeCode } from './feel-type.ts';

const rough = { kind: 'number', grain: 'rough' } as const;

test('the common type of two branches', () => {
  assert.deepEqual(join(feel.money, feel.whole), feel.money);
  assert.deepEqual(join(feel.whole, feel.number), feel.number);
  assert.deepEqual(join(feel.number, rough), rough);
  assert.deepEqual(join({ kind: 'null' }, feel.date), feel.optional(feel.date));
  assert.deepEqual(join(feel.optional(feel.date), feel.date), feel.optional(feel.date));
  assert.deepEqual(join(feel.list(feel.whole), feel.list(feel.number)), feel.list(feel.number));
  assert.deepEqual(join(feel.choice(['a']), feel.string), feel.string);
  assert.equal(join(feel.date, feel.string), undefined);
  assert.equal(join({ kind: 'duration', unit: 'days' }, { kind: 'duration', unit: 'months' }), undefined);
  assert.deepEqual(join({ kind: 'unknown' }, feel.date), feel.date);
});

test('what may stand where', () => {
  assert.ok(fits(feel.whole, feel.money));
  assert.ok(!fits(feel.number, feel.money));
  assert.ok(!fits(rough, feel.number));
  assert.ok(fits(feel.choice(['a']), feel.choice(['a', 'b'])));
  assert.ok(!fits(feel.string, feel.choice(['a'])));
  assert.ok(!fits(feel.optional(feel.whole), feel.whole));
  assert.ok(fits({ kind: 'null' }, feel.optional(feel.whole)));
  assert.ok(!fits(feel.list(feel.string), feel.printable));
  assert.ok(!fits(rough, feel.printable));
});

test('codes', () => {
  assert.deepEqual([feel.money, rough, feel.number, feel.choice(['a']), feel.optional(feel.date)].map(typeCode), [
    'money',
    'rough',
    'number',
    'choice',
    'date',
  ]);
});
