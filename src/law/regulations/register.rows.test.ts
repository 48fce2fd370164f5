import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { loadActs } from './act.acts.ts';
import { nationalActs } from './national.ts';
import { citing, lawInForce, reciting, registerOf } from './register.rows.ts';
import { inForce } from './register.ts';

const on = Temporal.PlainDate.from('2026-01-02');
const anyone = { kind: 'anonymous', home: as<Home>('sukamaju') } as const;
const job = system('sukamaju', 'load-acts');
const extra = (force: string): string =>
  JSON.stringify({
    acts: {
      'perda/uji/2020/1': {
        ...{
          title: 'Uji',
          en: 'Trial',
          cited: ['Perda Kabupaten Uji 1/2020', 'Uji Regulation 1/2020'],
          enacted: '2020-01-01',
          force,
        },
        ...{ articles: 9, grade: 'metadata', mark: 'V', source: 'test' },
      },
    },
  });

test('the register is read once and read again only when a file was taken', async (t) => {
  const { store } = await testStore(t);
  const take = async (name: string, text: string): Promise<void> => {
    const taken = await store.withContext(job, (tx) => loadActs(tx, { name, text }));
    assert.ok(!isRefusal(taken));
  };
  const read = () => store.withContext(anyone, registerOf);
  await take('national', nationalActs().text);
  const first = await read();
  assert.equal(await read(), first);
  await take('uji', extra('2020-02-01'));
  const second = await read();
  assert.notEqual(second, first);
  assert.equal(inForce(second, 'perda/uji/2020/1~9', on).status, 'in-force');
  await take('uji', extra('2026-02-01'));
  assert.equal(inForce(await read(), 'perda/uji/2020/1~9', on).status, 'not-yet');
  await take('uji', extra('2020-02-01'));
  assert.equal(await read(), second, 'the same files are the same register');
});

test('what rooms ask of it: in force, cited, recalled', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(job, async (tx) => {
    await loadActs(tx, nationalActs());
    await loadActs(tx, { name: 'uji', text: extra('2020-02-01') });
  });
  await store.withContext(anyone, async (tx) => {
    const holds = await lawInForce(tx);
    assert.deepEqual([holds('uu/2023/17~264', on), holds('uu/2004/29', on), holds('uu/2099/1', on)], [true, false, false]);
    const cite = await citing(tx);
    assert.deepEqual(cite('perda/uji/2020/1~3'), {
      id: 'Perda Kabupaten Uji 1/2020 Pasal 3',
      en: 'Uji Regulation 1/2020, Article 3',
    });
    const recite = await reciting(tx);
    assert.equal(recite('perda/uji/2020/1~3', on), 'Perda Kabupaten Uji 1/2020 tentang Uji');
    assert.equal(recite('uu/2099/1', on), 'Undang-Undang Nomor 1 Tahun 2099');
  });
});

test('with nothing taken everything is unknown', async (t) => {
  const { store } = await testStore(t);
  const register = await store.withContext(anyone, registerOf);
  assert.deepEqual(inForce(register, 'uu/2014/30', on), { status: 'unknown', grade: 'declared' });
});
