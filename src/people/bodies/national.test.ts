import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBodyId, isRegisterId } from './body.ts';
import { nationalBodies } from './national.ts';

test('national bodies have names, registers and bodies above that are there', () => {
  const ids = nationalBodies.map((one) => one.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const one of nationalBodies) {
    assert.ok(isBodyId(one.id) && one.id.startsWith('nasional/'), one.id);
    assert.ok(
      one.profile.name.id && one.profile.name.en && one.profile.duty.id.endsWith('.') && one.profile.duty.en.endsWith('.'),
    );
    assert.ok(!one.under || ids.includes(one.under));
    for (const held of one.registers)
      assert.ok(isRegisterId(held.id) && held.id.startsWith(`${one.id}@`) && held.evidence.length > 0);
  }
  assert.ok(nationalBodies.some((one) => one.registers.some((held) => held.id === 'nasional/kki@str')));
});
