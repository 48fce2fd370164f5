import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '#standards';
import { market } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { questionsPage } from './question.pages.ts';

const question = (key: string): Question => market.questions.find((one) => one.key === key) ?? assert.fail(key);
const show = (
  questions: readonly Question[],
  typed = {},
  wrongs: readonly { field: string; text: string }[] = [],
  title?: string,
) =>
  String(
    questionsPage(
      visitOf(),
      {
        ref: { home: 'sukamaju' as never, id: 'd1' as never },
        standard: market,
        page: { kind: 'questions', name: 'p', questions },
        step: 1,
        of: 8,
        back: '/b',
        wrongs,
        defects: [],
        changing: false,
      },
      questions,
      typed,
      title,
    ),
  );
const plain = (schema: Question['schema'], more: Partial<Question> = {}): Question => ({
  key: 'q',
  label: { id: 'Pertanyaan' },
  page: 'p',
  schema,
  required: true,
  ...more,
});

test('one question alone is the page’s heading; several stand under their page’s title', () => {
  assert.match(show([question('area')]), /<h1[^>]*>[^<]*<label[^>]*>Luas kios|<h1[^>]*>.*Luas kios/s);
  assert.match(show([question('area'), question('helper')], {}, [], 'Tentang Anda'), /<h1[^>]*>Tentang Anda/);
});

test('each kind has its field', () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`k${n}`, { id: `Kecamatan ${n}` }]));
  const rows: readonly (readonly [Question, RegExp])[] = [
    [question('owner'), /type="radio"/],
    [question('goods'), /type="checkbox"/],
    [question('start'), /name="start-day"/],
    [question('area'), /inputmode="numeric"/],
    [plain({ type: 'boolean' }), /value="yes"/],
    [plain({ type: 'number' }), /inputmode="decimal"/],
    [plain({ type: 'string', enum: Object.keys(many) }, { options: many }), /<select/],
    [plain({ type: 'string', maxLength: 250 }), /<textarea/],
    [plain({ type: 'string', format: 'email' }), /type="email"/],
    [plain({ type: 'string', format: 'phone' }), /type="tel"/],
  ];
  for (const [one, says] of rows) assert.match(show([one]), says, one.key);
});

test('what was typed and what is wrong are kept together', () => {
  const html = show([question('area')], { area: { one: '"><script>' } }, [{ field: 'area', text: 'Isi dengan angka.' }]);
  assert.match(html, /Isi dengan angka/);
  assert.match(html, /value="&quot;&gt;&lt;script&gt;"/);
  assert.match(html, /aria-invalid="true"/);
});
