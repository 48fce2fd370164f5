import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { lanes } from './lanes.ts';

test('a lane for each body, a column for each moment; steps side by side share a number', () => {
  const text = String(
    lanes(
      visitOf(),
      'Siapa <apa>',
      [
        { key: 'a', name: 'A' },
        { key: 'b', name: 'B' },
        { key: 'c', name: 'C' },
      ],
      [
        { lane: 'a', order: 10, title: 'Satu', within: '1 hari' },
        { lane: 'b', order: 20, title: 'Dua' },
        { lane: 'c', order: 20, title: 'Dua juga', state: 'current' },
      ],
    ),
  );
  assert.match(text, /aria-label="Siapa &lt;apa&gt;"/);
  assert.equal(text.split('scope="col"').length, 4);
  assert.deepEqual(
    [...text.matchAll(/house-lanes__number">(\d)/g)].map((match) => match[1]),
    ['1', '2', '2'],
  );
  assert.equal(text.split('house-lanes__cell--empty').length, 4);
});
