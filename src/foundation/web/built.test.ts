import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assetUrl, hashes } from './built.ts';

test('an asset’s address holds its hash; an unknown name is a slip of ours', () => {
  assert.equal(assetUrl('house.css'), `/assets/house.${hashes['house.css']}.css`);
  assert.throws(() => assetUrl('none.css'));
});
