import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#standards';
import { edited, stall, world } from '../../../test/standard-kit.ts';
import { citationsOf, limitOf } from './assemble.ts';
import type { Standard } from './standard.ts';

const standardOf = (source = stall): Standard => {
  const { standard, withDefects, problems } = compile(source, undefined, world);
  assert.ok(standard ?? withDefects, problems.map((one) => one.message.en).join('\n'));
  return (standard ?? withDefects) as Standard;
};

test('the standard is plain JSON and the same each time', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(standardOf())), standardOf());
});

test('front matter becomes identity', () => {
  const { id, home, provider, service, pattern, lifeEvents, compiler } = standardOf();
  assert.deepEqual(
    { id, home, provider, service, pattern, lifeEvents, compiler },
    {
      id: 'sukamaju/dpmptsp/market-stall',
      home: 'sukamaju',
      provider: 'sukamaju/dpmptsp',
      service: 'market-stall',
      pattern: 'one-door',
      lifeEvents: [],
      compiler: '1',
    },
  );
});

test('defaults: silence, correction, authority, upload limits, who signs', () => {
  const bare = edited(
    stall,
    ['silence: granted\ncorrection: stops\n', ''],
    ['  signed-by: decide\n', ''],
    ['  accept: [pdf, image]\n  max: 5 MB\n', ''],
  );
  const standard = standardOf(bare);
  assert.deepEqual([standard.time.silence, standard.time.correction], ['granted', 'stops']);
  assert.equal(standard.products[0]?.signedBy, 'decide');
  assert.equal(standard.steps[0]?.authority, 'attribution');
  assert.deepEqual(standard.steps[0]?.title, { id: 'Pemeriksaan kelengkapan', en: 'Check for completeness' });
  const plan = standard.requirements.find((one) => one.key === 'plan');
  assert.deepEqual([plan?.accept, plan?.max], [['pdf', 'image'], 5_242_880]);
});

test('citations as text or list, with their articles', () => {
  assert.deepEqual(citationsOf('uu/2014/30'), [{ ref: 'uu/2014/30', act: 'uu/2014/30' }]);
  assert.deepEqual(citationsOf(['uu/2014/30~53(3)']), [{ ref: 'uu/2014/30~53(3)', act: 'uu/2014/30', article: '53(3)' }]);
  assert.deepEqual(citationsOf(undefined), []);
});

test('alternatives inherit the basis above them', () => {
  const source = edited(stall, [
    '  evidence: declaration',
    '  alternatives:\n    - { key: sworn, title: Sumpah, evidence: declaration }\n    - { key: deed, title: Akta, evidence: upload, basis: uu/2014/30 }',
  ]);
  const truth = standardOf(source).requirements.find((one) => one.key === 'truth');
  assert.equal(truth?.evidence, 'alternatives');
  assert.deepEqual(
    truth?.alternatives?.map((one) => [one.key, one.basis[0]?.ref]),
    [
      ['sworn', 'perda/sukamaju/2020/3~4'],
      ['deed', 'uu/2014/30'],
    ],
  );
  assert.deepEqual(standardOf(source).notYetRun, ['evidence.alternatives', 'fee']);
});

test('limits are read, and one out of range stands in until it is mended', () => {
  assert.deepEqual(limitOf('6 wd'), { n: 6, unit: 'wd' });
  assert.deepEqual(limitOf('300 y'), { n: 1, unit: 'd' });
});
