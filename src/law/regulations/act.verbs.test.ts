import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lang, say, Temporal, type Words } from '#ground';
import type { Io, Opened } from '#store';
import { testStore } from '../../../test/kit.ts';
import { inForceVerb } from './act.verbs.ts';

const { store } = await testStore();

async function run(args: readonly string[], lang: Lang = 'id'): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const told = (exit: 1 | 2) => (words?: Words, params?: Readonly<Record<string, string>>) => {
    if (words !== undefined) err.push(say(words, lang, params));
    return exit;
  };
  const io: Io = {
    lang,
    now: () => Temporal.Instant.from('2026-01-08T03:15:00Z'),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    refuse: told(1),
    misuse: told(2),
    withStore: (work) => work({ store } as Opened),
  };
  const exit = await inForceVerb.run(args, io);
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const json = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
  const found = await run([...args, '--json']);
  assert.equal(found.exit, 0, found.err);
  return JSON.parse(found.out);
};

test('an article on a date, on a database on which nothing was loaded yet', async () => {
  const found = await json('uu/2023/17~264', '--on', '2026-01-02');
  assert.deepEqual(
    [found.ref, found.act, found.article, found.on, found.status, found.grade, found.citation, found.title],
    [
      ...['uu/2023/17~264', 'uu/2023/17', '264', '2026-01-02', 'in-force', 'metadata'],
      ...['Undang-Undang Nomor 17 Tahun 2023 Pasal 264', 'Kesehatan'],
    ],
  );
});

test('who ended it and until when; not yet; annulled; unknown; today where no date is given', async () => {
  const repealed = await json('uu/2004/29~38', '--on=2026-01-02');
  assert.deepEqual([repealed.status, repealed.until, repealed.by], ['repealed', '2023-08-07', 'uu/2023/17']);
  assert.equal((await json('uu/2023/17', '--on', '2023-08-07')).status, 'not-yet');
  assert.equal((await json('uu/2004/7', '--on', '2020-01-01')).status, 'annulled');
  assert.equal((await json('uu/2099/1', '--on', '2020-01-01')).status, 'unknown');
  assert.equal((await json('uu/2014/30')).on, '2026-01-08');
});

test('for people, in both languages', async () => {
  assert.deepEqual((await run(['uu/2004/29', '--on', '2026-01-02'])).out.split('\n'), [
    'Undang-Undang Nomor 29 Tahun 2004',
    'Praktik Kedokteran',
    'Keadaan pada 2 Januari 2026: Dicabut sampai dengan 7 Agustus 2023',
    'Diakhiri oleh: Undang-Undang Nomor 17 Tahun 2023',
    'Teksnya sudah dibaca',
  ]);
  assert.match(
    (await run(['uu/2014/30~53(3)', '--on', '2026-01-02'], 'en')).out,
    /^Law 30 of 2014, Article 53\(3\)\n[\s\S]*In force/,
  );
});

test('wrong use ends with 2 and a sentence', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Tulis pengenal/],
    [['--json'], /Tulis pengenal/],
    [['UU 17/2023'], /bukan pengenal/],
    [['uu/2023/17~x~y'], /bukan pengenal/],
    [['uu/2023/17', '--on', '2026-02-30'], /bukan tanggal/],
    [['uu/2023/17', '--on'], /bukan tanggal/],
    [['uu/2023/17', '--at', '2026-01-02'], /“--at” tidak dikenal/],
    [['uu/2023/17', 'uu/2014/30'], /“uu\/2014\/30” tidak dikenal/],
  ];
  for (const [args, sentence] of wrong) {
    const { exit, out, err } = await run(args);
    assert.deepEqual([exit, out], [2, ''], args.join(' '));
    assert.match(err, sentence);
  }
});
