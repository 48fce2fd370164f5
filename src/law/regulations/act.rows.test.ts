import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, system } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { allActs, allRelations, keptElsewhere, replaceFile, takenFiles } from './act.rows.ts';
import { readActsFile } from './acts-file.ts';

const job = system('sukamaju', 'load-acts');
const row = { title: 'Uji', en: 'Trial', enacted: '2020-01-01', force: '2020-02-01', grade: 'text', mark: 'V', source: 'test' };
const read = (acts: object) => {
  const file = readActsFile(JSON.stringify({ acts, horizon: '2030-01-01' }));
  if (isRefusal(file)) throw new Error(file.params.key);
  return file;
};

test('a file is put in place of what it held; acts, articles and relations come back as they went in', async (t) => {
  const { store } = await testStore(t);
  const gazette = { ld: ['Kabupaten Uji', 2020, 1] };
  const first = read({ 'perda/uji/2020/1': { ...row, gazette, cited: 'Perda Uji', cites: { 3: ['a', 'b'] } }, 'uu/2020/1': row });
  const second = read({
    'perda/uji/2020/1': { ...row, promulgated: '2020-01-02', articles: 4, amends: { 'uu/2019/1': [1, '+2A'] } },
  });
  await store.withContext(job, async (tx) => {
    await replaceFile(tx, 'uji', 'a'.repeat(64), first);
    assert.deepEqual(
      (await allActs(tx)).map((act) => [act.id, act.cited?.en, act.articles.length, act.gazette?.region]),
      [
        ['perda/uji/2020/1', 'Perda Uji', 1, 'Kabupaten Uji'],
        ['uu/2020/1', undefined, 0, undefined],
      ],
    );
    assert.deepEqual(await keptElsewhere(tx, ['uu/2020/1', 'uu/2021/1'], 'uji'), []);
    assert.deepEqual(await keptElsewhere(tx, ['uu/2020/1', 'uu/2021/1'], 'lain'), ['uu/2020/1']);
    await replaceFile(tx, 'uji', 'b'.repeat(64), second);
    const [act, ...others] = await allActs(tx);
    assert.deepEqual(
      [act?.promulgated?.toString(), act?.articleCount, act?.cited, others.length],
      ['2020-01-02', 4, undefined, 0],
    );
    const relations = await allRelations(tx);
    assert.deepEqual(
      relations.map((one) => [one.kind, one.to, one.on.toString(), one.articles, one.inserted]),
      [['amends', 'uu/2019/1', '2020-02-01', ['1', '2A'], ['2A']]],
    );
    const files = await takenFiles(tx);
    assert.deepEqual(
      files.map((file) => [file.name, file.checksum, file.horizon?.toString()]),
      [['uji', 'b'.repeat(64), '2030-01-01']],
    );
  });
});
