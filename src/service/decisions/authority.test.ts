import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chain, Link } from '#bodies';
import { Temporal } from '#ground';
import { directory, posts } from '../../../test/case-kit.ts';
import { chainWords } from './authority.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const cite = (ref: string) => ({ id: `Peraturan ${ref}`, en: `Act ${ref}` });
const link = (more: Partial<Link>): Link =>
  ({
    kind: 'attribution',
    giver: 'law',
    to: posts.head,
    act: 'uu/1',
    from: day('2018-05-02'),
    scope: { matters: ['*'], does: ['decide'] },
    ...more,
  }) as Link;
const chain = (...links: readonly Link[]): Chain =>
  ({ kind: 'delegation', links, signsAs: 'own-name', warnings: [] }) as unknown as Chain;

test('from the law down to the post that signs, a sentence a link, with act, order and dates in words', () => {
  const words = chainWords(
    chain(
      link({ to: posts.section as never }),
      link({
        kind: 'delegation',
        giver: posts.section as never,
        act: 'perbup/2',
        orderedBy: 'pp/3',
        until: day('2027-01-01'),
      } as Partial<Link>),
      link({ kind: 'mandate', giver: posts.head as never, to: posts.secretary as never, act: 'kep/4' } as Partial<Link>),
    ),
    directory,
    cite,
  );
  assert.deepEqual(
    words.map(({ id }) => id),
    [
      'Kepala bidang berwenang menurut Peraturan uu/1, sejak 2 Mei 2018.',
      'Kepala bidang mendelegasikan wewenang kepada Kepala dinas dengan Peraturan perbup/2, atas perintah Peraturan pp/3, sejak 2 Mei 2018 sampai 1 Januari 2027.',
      'Kepala dinas memberi mandat kepada Sekretaris dengan Peraturan kep/4, sejak 2 Mei 2018.',
    ],
  );
  assert.equal(words[0]?.en, 'Kepala bidang (en) holds the authority by Act uu/1, from 2 May 2018.');
});

test('a post that is not known any more is called by its id', () => {
  assert.match(
    chainWords(chain(link({ to: 'lama/dinas#kepala' as never })), directory, cite)[0]?.id ?? '',
    /^lama\/dinas#kepala berwenang/,
  );
});
