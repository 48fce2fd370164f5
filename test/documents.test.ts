import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Temporal } from '#ground';
import { inForce, loadRegister } from '#regulations';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = [...globSync('*.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })].sort();
const decisions = documents.filter((path) => path.startsWith('docs/decisions/') && !path.endsWith('README.md'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every link of a document leads to a file of the checkout', () => {
  const dead = documents.flatMap((path) =>
    [...read(path).matchAll(/(?<!!)\[[^\]]*\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(dead, []);
});

test('every picture that a document shows is there, is small, and none is there for nothing', () => {
  const shown = documents.flatMap((path) =>
    [...read(path).matchAll(/!\[[^\]]+\]\(([^)\s]+)\)/g)].map(([, target = '']) => join(dirname(path), target)),
  );
  const missing = [...new Set(shown)].filter((path) => !existsSync(join(root, path)));
  assert.deepEqual(missing, [], 'run the journeys with SATUPINTU_PICTURES=1');
  const large = shown.filter((path) => statSync(join(root, path)).size > 120 * 1024);
  assert.deepEqual(large, []);
  const idle = globSync('docs/pictures/*', { cwd: root }).filter((path) => !shown.includes(path));
  assert.deepEqual(idle, []);
});

test('every article that a document cites is in force in the register of law', () => {
  const register = loadRegister();
  const on = Temporal.PlainDate.from('2026-11-24');
  const unknown = documents.flatMap((path) =>
    [...read(path).matchAll(/\b(?:uu|pp|perpres|permendagri)\/\d{4}\/\d+(?:~\d+[A-Z]?)?/g)]
      .map(([ref]) => ref)
      .filter((ref) => inForce(register, ref, on).status !== 'in-force')
      .map((ref) => `${path}: ${ref}`),
  );
  assert.deepEqual(unknown, []);
});

test('every decision stands in the index under its title, says what else was considered and what it costs', () => {
  const index = read('docs/decisions/README.md');
  const plain = (text: string): string => text.replace(/[`*_]/g, '');
  for (const path of decisions) {
    const text = read(path);
    const title = plain(/^# (.+)$/m.exec(text)?.[1] ?? '');
    const [, listed = ''] = new RegExp(`\\[([^\\]]+)\\]\\(${path.split('/').at(-1)}\\)`).exec(index) ?? [];
    assert.ok(listed !== '' && title.startsWith(plain(listed)), `${path} is listed as "${listed}", and is called "${title}"`);
    assert.match(text, /considered/i, `${path} says what else was considered`);
    assert.match(text, /costs/i, `${path} says what it costs`);
  }
});

test('what a guide calls a button, a link or a page by is written there, in that language', () => {
  const source = globSync(['src/**/*.ts'], { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .map(read)
    .join('\n');
  const text = "'((?:[^'\\\\]|\\\\.)+)'";
  const words = (lang: 'id' | 'en', place: 1 | 2): ReadonlySet<string> =>
    new Set([
      ...[...source.matchAll(new RegExp(`\\b${lang}: ${text}`, 'g'))].map(([, one = '']) => one),
      ...[...source.matchAll(new RegExp(`\\bw\\(${text}, ${text}\\)`, 'g'))].map((found) => found[place] ?? ''),
    ]);
  const said = { id: words('id', 1), en: words('en', 2) };
  const guides = {
    id: ['pemohon', 'loket', 'petugas-teknis', 'penanda-tangan'],
    en: ['applicant', 'front-office', 'agency-officer', 'signer'],
  };
  const wrong = (['id', 'en'] as const).flatMap((lang) =>
    guides[lang].flatMap((name) =>
      [...read(lang === 'id' ? `docs/${name}.md` : `docs/en/${name}.md`).matchAll(/\*\*([^*]+)\*\*/g)]
        .map(([, label = '']) => label)
        // A bold sentence that ends like one is the guide's own.
        .filter((label) => !/[.:]$/.test(label) && !said[lang].has(label))
        .map((label) => `${name}: ${label}`),
    ),
  );
  assert.deepEqual(wrong, []);
});
