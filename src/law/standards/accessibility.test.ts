import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gives, givesOnly } from '../../../test/standard-kit.ts';
import { groupWords } from './accessibility.ts';

test('each group that no facility serves is named', () => {
  const [problem] = gives(
    [['[disability, elderly, pregnant, children, natural-disaster, social-disaster]', '[disability, children]']],
    [['accessibility', '## Sarana']],
  );
  assert.match(
    problem?.message.en ?? '',
    /no facility for elderly people, pregnant women, victims of a natural disaster, victims of a social disaster/,
  );
  assert.match(problem?.message.id ?? '', /lanjut usia, ibu hamil/);
  assert.deepEqual(problem?.basis, ['uu/2009/25~29']);
});

test('several facilities serve together', () => {
  givesOnly(
    'accessibility',
    [
      [
        'for: [disability, elderly, pregnant, children, natural-disaster, social-disaster] }',
        'for: [disability, elderly] }\nmore: { title: Kursi, for: [pregnant, children, natural-disaster, social-disaster] }',
      ],
    ],
    [],
  );
  givesOnly(
    'accessibility',
    [
      [
        'title: Loket prioritas, for: [disability, elderly, pregnant, children, natural-disaster, social-disaster]',
        'title: Loket prioritas',
      ],
    ],
    [['## Sarana']],
  );
});

test('every group has its words', () => assert.equal(Object.keys(groupWords).length, 6));
