import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { masterKey, useMasterKey } from '#identity/acts';
import { compile, printProblem } from '#standards';
import { worldOf } from '#standards/reads';
import { testStore } from '../test/kit.ts';
import { loader } from './government.ts';
import { loadDemonstration } from './load.ts';

const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
const read = (file: string): string => readFileSync(new URL(`./standards/${file}`, import.meta.url), 'utf8');

test('the standards of the demonstration compile against its government and the law', async (t) => {
  useMasterKey(masterKey(new Uint8Array(32).fill(7)));
  const { store } = await testStore(t);
  assert.ok(!isRefusal(await loadDemonstration(store, now)));
  const { world } = await store.withContext(loader, async (tx) => ({ world: await worldOf(tx) }));
  const told = (name: string): readonly string[] =>
    compile(read(`${name}.md`), read(`${name}.en.md`), world).problems.map((problem) => printProblem(problem, name, 'en'));
  const doctor = told('sip-dokter');
  assert.equal(doctor.length, 1, doctor.join('\n'));
  assert.match(doctor[0] ?? '', /promise-tight: The longest path \(6 working days\) takes the whole 6 working days promised/);
  assert.deepEqual(told('surat-keterangan-penelitian'), []);
  for (const name of ['sip-dokter', 'surat-keterangan-penelitian']) {
    const { standard } = compile(read(`${name}.md`), read(`${name}.en.md`), world);
    assert.ok(standard);
    const { id: _, ...rest } = standard;
    assert.deepEqual(untranslated(rest, name), []);
    assert.deepEqual(standard.notYetRun, []);
  }
});

/** Texts without English, by their path; the texts of a letter that is signed are Indonesian alone. */
function untranslated(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || /\.(products\.\d+\.letter|examples)$/.test(path)) return [];
  if ('id' in value && (typeof value.id === 'string' || Array.isArray(value.id))) return 'en' in value ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => untranslated(inner, `${path}.${key}`));
}
