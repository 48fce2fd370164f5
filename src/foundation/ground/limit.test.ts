import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitUnits, limitWords, readLimit, writeLimit } from './limit.ts';
import { isRefusal } from './outcome.ts';

test('every unit is read, with or without a space, and written back', () => {
  for (const unit of limitUnits) {
    assert.deepEqual(readLimit(`6 ${unit}`), { n: 6, unit });
    assert.deepEqual(readLimit(` 6${unit} `), { n: 6, unit });
    assert.equal(writeLimit({ n: 6, unit }), `6 ${unit}`);
  }
});

test('what is not a limit is refused, and so is none and more than a century', () => {
  for (const text of ['', 'wd', '6', '6 days', '-1 wd', '1.5 d', '6  wd', '1e3 d', '٦ wd']) {
    const read = readLimit(text);
    assert.ok(isRefusal(read) && read.name === 'limit-form', text);
  }
  for (const text of ['0 wd', '101 y', '1201 mo', '36501 d', '999999 h']) {
    const read = readLimit(text);
    assert.ok(isRefusal(read) && read.name === 'limit-range', text);
  }
});

test('in words, singular and plural', () => {
  assert.deepEqual(limitWords({ n: 6, unit: 'wd' }), { id: '6 hari kerja', en: '6 working days' });
  assert.deepEqual(limitWords({ n: 1, unit: 'wd' }), { id: '1 hari kerja', en: '1 working day' });
  assert.deepEqual(limitWords({ n: 5, unit: 'y' }), { id: '5 tahun', en: '5 years' });
});
