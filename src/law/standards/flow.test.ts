import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compile } from '#standards';
import { givesOnly, placeOf, problemsOf, shown, stall, world } from '../../../test/standard-kit.ts';
import { graphOf, sourceOf } from './flow.ts';
import type { Step } from './standard.ts';

test('a step that waits for itself, and what waits for it', () => {
  givesOnly('flow', [['after: [advice]', 'after: [initials]']], [['initials:'], ['decide: {'], ['advice: {']]);
});

test('a step that is not there', () => {
  givesOnly('flow', [['after: [initials]', 'after: [initials, paraf]']], [['paraf']]);
});

test('a product signed in a step that does not decide', () => {
  givesOnly('flow', [['signed-by: decide', 'signed-by: advice']], [['advice', 'signed-by: ']]);
});

test('a product that no step gives', () => {
  givesOnly(
    'flow',
    [
      ['type: licence', 'type: goods'],
      ['signed-by: decide', 'hidden-by: decide'],
    ],
    [],
  );
  givesOnly(
    'flow',
    [['type: licence\n  valid: 2 y\n  signed-by: decide', 'type: goods\n  given-by: decide']],
    [['decide', 'given-by: ']],
  );
  const source = stall.replace(/type: licence[\s\S]*?```/, 'type: goods\n```');
  const found = shown(problemsOf(source)).filter((one) => one.startsWith('flow'));
  assert.deepEqual(found, [`flow@${placeOf(source, 'decide: {')}`, `flow@${placeOf(source, 'permit:')}`]);
});

const step = (key: string, after: readonly string[]): Step => ({
  key,
  does: 'check',
  title: { id: key },
  by: [],
  after,
  authority: 'attribution',
});

test('the order follows what is waited for, and circles are left out', () => {
  const graph = graphOf([
    step('d', ['b', 'c']),
    step('b', ['a']),
    step('c', ['a']),
    step('a', []),
    step('x', ['y']),
    step('y', ['x']),
    step('z', ['x']),
  ]);
  assert.deepEqual(
    graph.order.map((one) => one.key),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual([...graph.circular].sort(), ['x', 'y']);
  assert.deepEqual([...(graph.before.get('d') ?? [])].sort(), ['a', 'b', 'c']);
});

test('any steps at all are ordered or circular or behind a circle', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...names), { maxLength: 3 }), { minLength: 6, maxLength: 6 }), (afters) => {
      const steps = afters.map((after, index) => step(names[index] ?? '', after));
      const graph = graphOf(steps);
      const place = new Map(graph.order.map((one, index) => [one.key, index]));
      for (const one of graph.order) for (const key of one.after) assert.ok((place.get(key) ?? 99) < (place.get(one.key) ?? 0));
      for (const one of steps) if (!place.has(one.key)) assert.ok(graph.circular.size > 0);
    }),
  );
});

test('a product comes out of the step that signs or gives it', () => {
  const { standard } = compile(stall, undefined, world);
  assert.deepEqual(standard?.products.map(sourceOf), ['decide']);
});
