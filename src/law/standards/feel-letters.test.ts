import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '#ground';
import { checkHoles, fillHoles, holes } from './feel-letters.ts';
import { feel, type Scope } from './feel-type.ts';

const scope: Scope = {
  form: feel.context({
    name: feel.string,
    owner: feel.choice(['self', 'clinic'], { self: { id: 'praktik mandiri', en: 'own practice' }, clinic: { id: 'klinik' } }),
    fee: feel.money,
    area: feel.number,
    agreed: feel.boolean,
    note: feel.optional(feel.string),
  }),
  case: feel.context({ filed: feel.date }),
};
const context = {
  form: { name: '#Sari *Dewi* {x} <b>', owner: 'self', fee: 1_250_000n, area: 1234.5, agreed: true, note: null },
  case: { filed: '2026-03-02' },
};

test('dates, money, numbers, choices and texts as a letter writes them', () => {
  const text = 'Tanggal {case.filed}: {form.owner}, {form.fee}, {form.area} m², {form.agreed}, {form.fee + 1}.';
  assert.equal(
    fillHoles(text, context, scope, 'id'),
    'Tanggal 2 Maret 2026: praktik mandiri, Rp1.250.000, 1.234,5 m², ya, Rp1.250.001.',
  );
  assert.equal(
    fillHoles(text, context, scope, 'en'),
    'Tanggal 2 March 2026: own practice, Rp1,250,000, 1,234.5 m², yes, Rp1,250,001.',
  );
});

test('a text goes in literally, and its own braces are no holes', () => {
  assert.equal(fillHoles('{form.name}', context, scope, 'id'), '#Sari *Dewi* {x} <b>');
  assert.equal(fillHoles('{{form.name}} }', context, scope, 'id'), '{form.name} }');
  assert.equal(fillHoles('{"}" + "{"}', context, scope, 'id'), '}{');
});

test('a label without English shows the Indonesian', () => {
  assert.equal(fillHoles('{form.owner}', { ...context, form: { ...context.form, owner: 'clinic' } }, scope, 'en'), 'klinik');
});

test('problems of holes point into the text', () => {
  const text = 'Kepada {form.name}, luas {form.aria}.';
  const [problem, ...more] = checkHoles(text, scope);
  assert.equal(text.slice(problem?.from, problem?.to), 'aria');
  assert.equal(more.length, 0);
  assert.equal(checkHoles('Luas {form.note}', scope)[0]?.name, 'maybe-null');
  assert.deepEqual(checkHoles('Catatan: {form.note}', scope, ['form.note != null']), []);
  assert.equal(checkHoles('Luas {form.area * 2}', scope)[0]?.name, 'rough');
  const [open] = checkHoles('Luas {form.area', scope);
  assert.deepEqual([open?.name, open?.from], ['hole-open', 5]);
});

test('a hole that fails refuses the whole text', () => {
  assert.ok(isRefusal(fillHoles('a {form.note} b', context, scope, 'id')));
});

test('any text without braces is one literal piece, and doubled braces come back single', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = text.replaceAll('{', '{{').replaceAll('}', '}}');
      assert.equal(fillHoles(escaped, {}, {}, 'id'), text);
      assert.equal(holes(escaped).open, undefined);
    }),
  );
});
