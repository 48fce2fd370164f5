import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const boot = new URL('../boot.mjs', import.meta.url).pathname;
const run = (...args: string[]) => spawnSync(process.execPath, [boot, ...args], { encoding: 'utf8', cwd: '/' });

test('through the boot script, help lists every verb in one line each, and each verb tells its use', () => {
  const help = run('help');
  assert.equal(help.status, 0, help.stderr);
  const lines = help.stdout.trimEnd().split('\n');
  assert.ok(lines.length >= 2);
  for (const line of lines) assert.match(line, /^satupintu [a-z-]+.* {2}· {2}\S/);
  assert.ok(lines.some((line) => line.startsWith('satupintu start')));
  assert.equal(new Set(lines).size, lines.length);
});

test('exit codes and arguments pass through the boot script', () => {
  const unknown = run('no-such-verb');
  assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /no-such-verb/);
  assert.equal(run('--run', 'test/echo-exit.mjs').status, 1);
});

test('the boot script hands over in less than half a second when nothing is missing', () => {
  // On a machine that is busy with other tests: the quickest of a few runs.
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    spawnSync(process.execPath, [boot, '--run', '/dev/null']);
    return performance.now() - began;
  });
  const bare = Array.from({ length: 5 }, () => {
    const began = performance.now();
    spawnSync(process.execPath, ['-e', '']);
    return performance.now() - began;
  });
  // Node alone takes some 120 ms where nothing else runs; where it takes longer, so may we.
  const slowness = Math.max(1, Math.min(...bare) / 120);
  assert.ok(
    Math.min(...times) - Math.min(...bare) < 500 * slowness,
    `${Math.min(...times)} ms, Node alone ${Math.min(...bare)} ms`,
  );
});
