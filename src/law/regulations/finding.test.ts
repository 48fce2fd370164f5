import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matching } from './finding.ts';
import { loadRegister } from './national.ts';

const register = loadRegister();
const ids = (asked: string): readonly string[] => matching(register, asked).map((act) => act.id);

test('every word asked must stand in it, in either language, by number and year too', () => {
  assert.deepEqual(ids('administrasi pemerintahan'), ['uu/2014/30']);
  assert.deepEqual(ids('30 2014'), ['uu/2014/30']);
  assert.equal(ids('government administration')[0], 'uu/2014/30');
  assert.ok(ids('KESEHATAN 2023').includes('uu/2023/17'));
  assert.deepEqual(ids('tidak ada yang begini'), []);
});

test('with nothing asked all come, the highest kind first and the newest of a kind first', () => {
  const all = ids('');
  assert.equal(all.length, register.acts.size);
  assert.equal(all[0], 'uud/1945');
  assert.ok(all.indexOf('uu/2024/1') < all.indexOf('uu/2014/30'));
  assert.ok(all.indexOf('uu/1971/7') < all.indexOf('pp/2025/28'));
  assert.ok(all.indexOf('pp/2005/36') < all.indexOf('perpres/2023/21'));
});
