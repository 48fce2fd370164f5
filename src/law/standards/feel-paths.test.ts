import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathsOf } from './feel-paths.ts';

const roots = ['form', 'evidence', 'case'];
const cases: readonly (readonly [source: string, paths: readonly string[]])[] = [
  ['form.beds > 10 and form.owner = "self"', ['form.beds', 'form.owner']],
  ['evidence.str.valid_until > case.today', ['evidence.str.valid_until', 'case.today']],
  ['count(form.rooms[width > form.least])', ['form.rooms', 'form.least']],
  ['some r in form.rooms satisfies r.beds > form.most', ['form.rooms', 'form.most']],
  ['some form in evidence satisfies form.x', ['evidence']],
  ['form.rooms[1].beds', ['form.rooms']],
  ['if form.a then date("2026-01-01") else case.filed', ['form.a', 'case.filed']],
  ['form.x in (form.y, > form.z)', ['form.x', 'form.y', 'form.z']],
  ['(form).a', ['form']],
  ['floor(1.5) + other', []],
  ['form.', ['form']],
];

for (const [source, paths] of cases)
  test(`paths of ${source}`, () => {
    const found = pathsOf(source, roots);
    assert.deepEqual(
      found.map(({ path }) => path),
      paths,
    );
    for (const { path, from, to } of found) assert.equal(source.slice(from, to), path);
  });
