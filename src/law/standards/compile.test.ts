import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from '#standards';
import {
  type Edit,
  type Expected,
  edited,
  gives,
  placeOf,
  problemsOf,
  shown,
  stall,
  stallEnglish,
  world,
  worldOn,
} from '../../../test/standard-kit.ts';
import { errorCodes, warningCodes } from './problem.ts';

test('the valid standard compiles without a word', () => {
  const { standard, problems, withDefects } = compile(stall, stallEnglish, world);
  assert.deepEqual(shown(problems), []);
  assert.equal(withDefects, undefined);
  assert.equal(standard?.id, 'sukamaju/dpmptsp/market-stall');
  assert.deepEqual(standard?.informs, ['sukamaju/bupati#regent']);
  assert.deepEqual(standard?.notYetRun, ['fee']);
  assert.equal(standard?.title.en, 'Market Stall Permit');
});

/** Two documents at least for every code, each an edit of the valid standard, with the place of what is wrong. */
const triggers: readonly (readonly [edits: readonly Edit[], expected: readonly Expected[]])[] = [
  [[['matter: trade/stall', 'matter: trade/stall\ncolour: red']], [['shape', 'colour']]],
  [[['silence: granted', 'silence: granted\nsilence: granted']], [['shape', 'silence', 'silence: granted']]],
  [[['## Jumlah pelaksana\n\nEmpat orang.\n', '']], [['component', '## Jaminan pelayanan']]],
  [[['Dinilai setiap tahun.', '']], [['component', '## Evaluasi kinerja']]],
  [[['perda/sukamaju/2020/3~4\n- uu', 'perda/sukamaju/2021/5\n- uu']], [['basis', 'perda/sukamaju/2021/5']]],
  [[["when: 'licence = null'\n  basis: perda/sukamaju/2020/3~4", "when: 'licence = null'"]], [['basis', 'no-licence']]],
  [[['by: sukamaju/dpmptsp#front-office', 'by: sukamaju/dpmptsp#clerk']], [['competence', 'sukamaju/dpmptsp#clerk']]],
  [[['matter: trade/stall', 'matter: health/stall']], [['competence', 'sukamaju/dpmptsp#head']]],
  [[['title: Surat Izin Pemakaian Kios', 'title: Nomor Induk Berusaha']], [['reserved', 'permit:']]],
  [[['title: Surat Izin Pemakaian Kios', 'title: Persetujuan Bangunan Gedung']], [['reserved', 'permit:']]],
  [[['does: recommend, title', 'does: check, title']], [['pattern', 'sukamaju/dinkes#sdk']]],
  [
    [[', authority: delegation', '']],
    [
      ['competence', 'sukamaju/dpmptsp#head, within', 'decide:'],
      ['pattern', 'decide:'],
    ],
  ],
  [
    [['within: 1 wd }\nadvice', 'within: 1 wd, after: [decide] }\nadvice']],
    [
      ['flow', 'completeness:'],
      ['flow', 'advice:'],
      ['flow', 'initials:'],
      ['flow', 'decide:'],
    ],
  ],
  [
    [['after: [completeness]', 'after: [completness]']],
    [
      ['flow', 'completness'],
      ['flow', 'completeness:'],
    ],
  ],
  [[['limit: 7 wd', 'limit: 5 wd']], [['promise', '5 wd', 'limit: ']]],
  [[['within: 3 wd, ', '']], [['promise', 'advice:']]],
  [[['limit: 7 wd', 'limit: 12 wd']], [['law-limit', '12 wd']]],
  [
    [
      ['silence: granted', 'silence: refused'],
      ['limit: 7 wd', 'limit: 7 wd\nbasis: perda/sukamaju/2020/3'],
    ],
    [['law-limit', 'refused']],
  ],
  [[["when: 'form.area > 20'", "when: 'form.colour > 20'"]], [['type', 'colour > 20']]],
  [[["'if form.area > 20 then", '\'if form.area > "x" then']], [['type', '"x"']]],
  [[["'if form.area > 20 then 500000 else 0'", "'sum(for x in [1] return x)'"]], [['expression', 'for x']]],
  [[["pattern: '^[0-9]{6}$'", "pattern: '^(?=a)[0-9]{6}$'"]], [['expression', "'^(?=a)"]]],
  [[['title: Izin Pemakaian Kios Pasar', 'title: Keberatan atas Kios']], [['free', "'if form.area > 20 then"]]],
  [[['title: Izin Pemakaian Kios Pasar', 'title: Pengaduan Kios']], [['free', "'if form.area > 20 then"]]],
  [[['fee = 500000', 'fee = 400000']], [['example', '400000']]],
  [[['documents = [truth], steps', 'documents = [plan, truth], steps']], [['example', '[plan, truth], steps']]],
  [[['- uu/2014/30', '- perda/sukamaju/2022/7']], [['unverified-basis', 'perda/sukamaju/2022/7']]],
  [
    [['[perda/sukamaju/2020/3~4, uu/2014/30]', '[perda/sukamaju/2020/3~4, perda/sukamaju/2022/7]']],
    [['unverified-basis', 'perda/sukamaju/2022/7']],
  ],
  [[['matter: trade/stall', 'matter: thin']], [['delegation-thin', 'delegation }', 'initials]']]],
  [[['title: Gambar letak kios', 'title: Fotokopi NPWP']], [['once-only', 'plan:']]],
  [
    [
      ['plan:', 'npwp:'],
      ['documents = [plan, truth]', 'documents = [npwp, truth]'],
    ],
    [['once-only', 'npwp:']],
  ],
  [[['- uu/2014/30', '- perda/sukamaju/2021/1']], [['repealed-soon', 'perda/sukamaju/2021/1']]],
  [
    [["when: 'licence = null'\n  basis: perda/sukamaju/2020/3~4", "when: 'licence = null'\n  basis: perda/sukamaju/2021/1"]],
    [['repealed-soon', 'perda/sukamaju/2021/1']],
  ],
  [[['limit: 7 wd', 'limit: 6 wd']], [['promise-tight', '6 wd', 'limit: ']]],
  [[['within: 3 wd', 'within: 4 wd']], [['promise-tight', '7 wd', 'limit: ']]],
  [
    [
      [
        'Kami melayani menurut standar.',
        'Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satu dua tiga empat lima enam tujuh delapan sembilan sepuluh lagi.',
      ],
    ],
    [['plain-language', 'Satu dua']],
  ],
  [[['Petugas terlatih.', 'Petugas memahami diskresi.']], [['plain-language', 'diskresi']]],
  [[['for: [disability, elderly, ', 'for: [elderly, ']], [['accessibility', '## Sarana']]],
  [
    [
      [
        '\n```facilities\nall: { title: Loket prioritas, for: [disability, elderly, pregnant, children, natural-disaster, social-disaster] }\n```\n',
        '',
      ],
    ],
    [['accessibility', '## Sarana']],
  ],
];

for (const [edits, expected] of triggers)
  test(`${expected.map(([code]) => code).join(', ')}: ${JSON.stringify(edits.at(-1)?.[1].slice(0, 60))}`, () => {
    gives(edits, expected);
  });

test('a second delegation that is thin, by another act than the first', () => {
  const source = edited(stall, ['matter: trade/stall', 'matter: thin'], ['authority: delegation', "authority: 'delegation'"]);
  assert.deepEqual(shown(problemsOf(source)), [`delegation-thin@${placeOf(source, "'delegation'")}`]);
});

test('every code has two documents at least', () => {
  const thin = 1; // the test above
  for (const code of [...errorCodes, ...warningCodes]) {
    const documents = triggers.filter(([, expected]) => expected.some(([one]) => one === code)).length;
    assert.ok(documents + (code === 'delegation-thin' ? thin : 0) >= 2, code);
  }
});

test('what repealed a basis since is found by the check of a later day', () => {
  const source = edited(stall, ['- uu/2014/30', '- perda/sukamaju/2021/1']);
  const { standard, withDefects, problems } = compile(source, undefined, worldOn('2026-06-01'));
  assert.deepEqual(shown(problems), [`basis@${placeOf(source, 'perda/sukamaju/2021/1')}`]);
  assert.equal(standard, undefined);
  assert.equal(withDefects?.service, 'market-stall', 'a law that already binds goes on running');
});

test('a standard that cannot run is not given even with its defects', () => {
  assert.equal(
    compile(edited(stall, ["when: 'form.area > 20'", "when: 'form.colour'"]), undefined, world).withDefects,
    undefined,
  );
});

test('messages say what, why and how in both languages, and errors come with their articles', () => {
  const [problem] = gives([['limit: 7 wd', 'limit: 12 wd']], [['law-limit', '12 wd']]);
  assert.match(problem?.message.id ?? '', /12 hari kerja.*Undang-undang.*Perpendek/);
  assert.match(problem?.message.en ?? '', /12 working days.*Act.*Shorten/);
  assert.deepEqual(problem?.basis, ['uu/2014/30~39', 'uu/2014/30~53']);
});

test('line ends of Windows and a byte order mark change no place', () => {
  const source = edited(stall, ['limit: 7 wd', 'limit: 12 wd']);
  const expected = shown(problemsOf(source));
  assert.deepEqual(shown(problemsOf(source.replace(/\n/g, '\r\n'))), expected);
  assert.deepEqual(shown(problemsOf(`\uFEFF${source}`)), expected);
});

test('cutting, doubling and writing over the valid standard never throws', () => {
  const inserts = [
    '```',
    '---',
    '##',
    '{',
    '}',
    '[',
    '"',
    "'",
    ':',
    '- ',
    '|',
    '\n',
    '*',
    '&a',
    '!!x',
    '\t',
    '<b>',
    '{{',
    '\u0000',
    '😀',
    'null',
    '1e9',
  ];
  fc.assert(
    fc.property(
      fc.nat(stall.length),
      fc.nat(80),
      fc.constantFrom(...inserts),
      fc.nat(stallEnglish.length),
      (at, length, insert, english) => {
        const source = stall.slice(0, at) + insert + stall.slice(at + length);
        const en = stallEnglish.slice(0, english) + insert + stallEnglish.slice(english + length);
        for (const problem of compile(source, en, world).problems) {
          assert.ok(problem.line >= 1 && problem.column >= 1);
          assert.ok(problem.endLine > problem.line || problem.endColumn >= problem.column);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('any text at all is answered with problems, not with a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      assert.equal(compile(text, text, world).standard, undefined);
    }),
    { numRuns: 100 },
  );
});

test('a file beyond all measure is refused unread', () => {
  assert.deepEqual(shown(problemsOf('x'.repeat(500_000))), ['shape@1:1']);
});
