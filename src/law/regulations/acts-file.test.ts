import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { readActsFile } from './acts-file.ts';

const row = { title: 'Uji', en: 'Trial', enacted: '2020-01-01', force: '2020-01-01', grade: 'text', mark: 'V', source: 'test' };
const file = (change: object, id = 'uu/2020/1'): string => JSON.stringify({ acts: { [id]: { ...row, ...change } } });

test('a whole row is read', () => {
  const read = readActsFile(
    file({
      cited: ['Uji 1', 'Trial 1'],
      promulgated: '2020-01-02',
      gazette: { ld: ['Kabupaten Uji', 2020, 7], tln: 9 },
      articles: 12,
      dates: 'M',
      cites: { 3: ['tiga', 'three'] },
      amends: { 'uu/2019/1': [1, '+2A'] },
      revokes: ['uu/2018/1'],
    }),
  );
  assert.ok(!isRefusal(read));
  const [act] = read.acts;
  assert.deepEqual(act?.gazette, { series: 'ld', year: 2020, number: 7, region: 'Kabupaten Uji', supplement: 9 });
  assert.deepEqual([act?.articleCount, act?.dates, act?.articles[0]?.about.en], [12, 'M', 'three']);
  assert.deepEqual(
    read.relations.map((relation) => [relation.kind, relation.to, relation.articles, relation.inserted]),
    [
      ['amends', 'uu/2019/1', ['1', '2A'], ['2A']],
      ['revokes', 'uu/2018/1', [], []],
    ],
  );
});

test('a wrong file is refused whole, and names the act and the key', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['', 'acts'],
    ['acts: [', 'acts'],
    ['acts: []', 'acts'],
    [file({}, 'UU 1/2020'), 'id'],
    [file({ colour: 'red' }), 'colour'],
    [file({ title: '' }), 'title, en, source'],
    [file({ force: '2020-13-01' }), 'enacted, force'],
    [file({ promulgated: 'soon' }), 'promulgated'],
    [file({ grade: 'rumour' }), 'grade'],
    [file({ mark: 'X' }), 'mark'],
    [file({ gazette: { ln: ['x', 1] } }), 'gazette'],
    [file({ cited: ['one'] }), 'cited'],
    [file({ articles: 1.5 }), 'articles'],
    [file({ cites: { x: ['a', 'b'] } }), 'cites x'],
    [file({ cites: { 1: ['a'] } }), 'cites 1'],
    [file({ revokes: 'uu/2019/1' }), 'revokes'],
    [file({ revokes: ['UU 1'] }), 'revokes UU 1'],
    [file({ amends: { 'uu/2019/1': ['first'] } }), 'amends uu/2019/1'],
    [JSON.stringify({ acts: {}, horizon: 'never' }), 'horizon'],
  ];
  for (const [text, key] of wrong) {
    const read = readActsFile(text);
    assert.ok(isRefusal(read) && read.name === 'acts-file', text);
    assert.equal(read.params.key, key);
  }
});
