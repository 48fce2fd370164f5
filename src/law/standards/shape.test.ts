import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, type Expected, gives } from '../../../test/standard-kit.ts';

const cases: readonly (readonly [edits: readonly Edit[], expected: readonly Expected[], message: RegExp])[] = [
  [[['matter: trade/stall\n', '']], [['shape', 'service: market']], /"matter" is missing here/],
  [
    [['kind: administrative', 'kind: admin']],
    [['shape', 'admin\n']],
    /Expected: one of: administrative, service, goods, regulatory/,
  ],
  [[['channels: [online, counter]', 'channels: online']], [['shape', 'online']], /Expected: a list/],
  [[['channels: [online, counter]', 'channels: []']], [['shape', '[]']], /list is empty/],
  [[['channels: [online, counter]', 'channels: [online, online]']], [['shape', 'online]']], /already in the list/],
  [[['effective: 2026-01-02', 'effective: 2 January 2026']], [['shape', '2 January']], /a date such as 2026-01-02/],
  [[['provider: sukamaju/dpmptsp', 'provider: dpmptsp']], [['shape', 'dpmptsp\n']], /a body such as/],
  [[['service: market-stall', 'service: Market Stall']], [['shape', 'Market Stall']], /lower-case letters/],
  [[['- uu/2014/30', '- UU 30 Tahun 2014']], [['shape', 'UU 30']], /a reference such as uu\/2014\/30~53/],
  [[['- uu/2014/30\n', '- perda/sukamaju/2020/3~4\n']], [['shape', 'perda/sukamaju/2020/3~4', '3~4']], /already in the list/],
  [[['  evidence: declaration', '  evidence: promise']], [['shape', 'promise']], /registry, upload/],
  [[['max: 5 MB', 'max: 5']], [['shape', '5\n', 'max: ']], /a file size such as 5 MB/],
  [[['title: Gambar letak kios', 'title:']], [['shape', '\n', 'plan:\n  title:']], /a text in Indonesian/],
  [[['title: Gambar letak kios', 'title: { id: Gambar, en: Drawing }']], [['shape', '{ id: Gambar']], /a text in Indonesian/],
  [[['  evidence: upload', '  evidense: upload']], [['shape', 'evidense']], /Perhaps "evidence" is meant/],
  [
    [
      ['trader_number: {', 'trader-number: {'],
      ['by: form.trader_number', 'by: form.name'],
      ['{form.trader_number} tidak', '{form.name} tidak'],
    ],
    [['shape', 'trader-number']],
    /cannot be used as a name/,
  ],
  [[['start: { label', 'for: { label']], [['shape', 'for: {']], /no word of FEEL/],
  [[['within: 3 wd', 'within: 3 days']], [['shape', '3 days']], /a span such as 6 wd/],
  [[['within: 3 wd', 'within: 3']], [['shape', '3, after']], /a span such as 6 wd/],
  [[['by: sukamaju/dinkes#sdk', 'by: sukamaju/dinkes']], [['shape', 'sukamaju/dinkes,']], /a post such as/],
  [[['after: [completeness]', 'after: []']], [['shape', '[]']], /list is empty/],
  [[['by-judgement: true', 'by-judgement: false']], [['shape', 'false', 'by-judgement: ']], /true, or leave the line out/],
  [[["amount: 'if form.area > 20 then 500000 else 0'", 'amount: -1']], [['shape', '-1']], /whole rupiah/],
  [[["amount: 'if form.area > 20 then 500000 else 0'", 'amount: 1.5']], [['shape', '1.5']], /whole rupiah/],
  [[['maxLength: 120', 'maxLength: 0']], [['shape', '0, page']], /not below 1/],
  [[['for: [disability', 'for: [rich, disability']], [['shape', 'rich']], /disability, elderly, pregnant/],
  [
    [['limit: 7 wd', 'limit: [7 wd']],
    [
      ['shape', 'silence: granted\n'],
      ['shape', '\n', 'limit: [7 wd\nsilence: granted\ncorrection: stops'],
    ],
    /YAML here cannot be read/,
  ],
];
for (const [edits, expected, message] of cases)
  test(`${edits[0]?.[1].trim()} → ${message.source}`, () => {
    if (message.source.startsWith('YAML')) return;
    const problems = gives(edits, expected);
    assert.match(problems[0]?.message.en ?? '', message);
    assert.notEqual(problems[0]?.message.id, problems[0]?.message.en);
  });

test('broken YAML is told inside its block', () => {
  gives([['limit: 7 wd', 'limit: "7 wd']], [['shape', '\n```\n\n## Biaya']]);
});
