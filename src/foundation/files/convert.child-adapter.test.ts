import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pdf } from '../../../test/photos.ts';

const program = fileURLToPath(new URL('convert.child-adapter.ts', import.meta.url));
const run = (operation: readonly string[], input: Uint8Array) =>
  spawnSync(process.execPath, [program, ...operation], { input, env: {} });

test('the program gives its result on standard output', async () => {
  const { status, stdout } = run(['pages'], await pdf(2));
  assert.deepEqual([status, stdout.toString()], [0, '{"pages":2}']);
});

test('why it refuses is one line of JSON on standard error', () => {
  const { status, stdout, stderr } = run(['photo', 'jpeg'], Buffer.from('nothing'));
  assert.deepEqual([status, stdout.length, stderr.toString()], [3, 0, '{"refusal":"file-broken","params":{}}']);
  assert.equal(run(['other'], new Uint8Array()).status, 3);
});
