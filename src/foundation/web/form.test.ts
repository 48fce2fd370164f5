import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal, Temporal } from '#ground';
import { askedDate, clean, dateAnswer, dateOf, dateParts, formOf } from './form.ts';

const refused = (outcome: unknown): string =>
  isRefusal(outcome) ? `${outcome.name}${outcome.field === undefined ? '' : `@${outcome.field}`}` : 'given';

test('only what was asked, each once, each within its length', () => {
  const asked = { nik: { max: 16 }, days: { many: true }, note: {} } as const;
  for (const [pairs, expected] of [
    [
      [
        ['_csrf', 'x'],
        ['nik', '1'],
      ],
      'given',
    ],
    [
      [
        ['nik', '1'],
        ['other', '2'],
      ],
      'unasked',
    ],
    [[['__proto__', '1']], 'unasked'],
    [[['constructor', '1']], 'unasked'],
    [
      [
        ['nik', '1'],
        ['nik', '2'],
      ],
      'repeated@nik',
    ],
    [
      [
        ['days', 'a'],
        ['days', 'b'],
      ],
      'given',
    ],
    [[['nik', '1'.repeat(17)]], 'too-long@nik'],
    [[['nik', ` ${'1'.repeat(16)} `]], 'given'],
    [[['note', 'x'.repeat(2001)]], 'too-long@note'],
    [[['note', '😀'.repeat(2000)]], 'given'],
  ] as const)
    assert.equal(refused(formOf(pairs, asked)), expected, JSON.stringify(pairs).slice(0, 80));
});

test('a form reads as it was asked', () => {
  const form = formOf(
    [
      ['a', ' x\r\ny '],
      ['b', '1'],
      ['b', ''],
      ['b', '2'],
    ],
    { a: {}, b: { many: true }, c: {} },
  );
  assert.ok(!isRefusal(form));
  assert.equal(form.one('a'), 'x\ny');
  assert.deepEqual(form.many('b'), ['1', '2']);
  assert.equal(form.one('c'), '');
  assert.equal(form.has('c'), false);
  assert.deepEqual(form.answers(), { a: 'x\ny' });
  assert.throws(() => form.one('d'));
});

test('cleaned text is well formed, has no NUL, and is its own cleaning; markup stays literal', () => {
  assert.equal(clean('<script>#set "x" \u0000\u001b</script>\n'), '<script>#set "x" </script>');
  assert.equal(clean('e\u0301'), 'é');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = clean(text);
      assert.ok(once.isWellFormed() && !once.includes('\0'));
      assert.equal(clean(once), once);
    }),
  );
});

test('dates as people type them', () => {
  for (const [day, month, year, expected] of [
    ['27', '3', '1990', '1990-03-27'],
    [' 01 ', '01', '2026', '2026-01-01'],
    ['17', 'Agustus', '1945', '1945-08-17'],
    ['17', 'agt.', '2026', '2026-08-17'],
    ['1', 'May', '2026', '2026-05-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['29', '2', '2026', 'date-wrong@d'],
    ['31', '4', '2026', 'date-wrong@d'],
    ['0', '4', '2026', 'date-wrong@d'],
    ['1', '13', '2026', 'date-wrong@d'],
    ['1', 'x', '2026', 'date-wrong@d'],
    ['1.5', '1', '2026', 'date-wrong@d'],
    ['1', '1', '90', 'date-wrong@d'],
    ['', '', '', 'date-empty@d'],
    ['1', '', '2026', 'date-parts@d'],
  ] as const) {
    const date = dateOf({ day, month, year }, 'd');
    assert.equal(isRefusal(date) ? refused(date) : date.toString(), expected);
  }
});

test('a date that is shown again is typed the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 140_000 }), (days) => {
      const date = Temporal.PlainDate.from('1800-01-01').add({ days });
      const again = dateOf(dateParts(date), 'd');
      assert.ok(!isRefusal(again) && again.equals(date));
    }),
  );
});

test('the three parts of a date are asked, and read from the form', () => {
  const form = formOf(
    [
      ['born-day', '1'],
      ['born-month', '2'],
      ['born-year', '1990'],
    ],
    askedDate('born'),
  );
  assert.ok(!isRefusal(form));
  assert.deepEqual(dateAnswer(form, 'born'), { day: '1', month: '2', year: '1990' });
});
