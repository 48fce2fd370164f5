import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readReference } from '#regulations';
import { stall } from '../../../test/standard-kit.ts';
import { outlineOf } from './document.ts';
import { blockSchemas } from './grammar.ts';
import { feelReserved } from './grammar-words.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addSchema(JSON.parse(JSON.stringify(blockSchemas)));
const validator = (name: string) => ajv.getSchema(`${blockSchemas.$id}#/$defs/${name}`);

test('the published document is JSON Schema 2020-12 by itself', () => {
  assert.equal(blockSchemas.$schema, 'https://json-schema.org/draft/2020-12/schema');
  for (const name of Object.keys(blockSchemas.$defs)) assert.ok(validator(name), name);
});

test('every block of a valid standard is valid by it', () => {
  const { front, parts } = outlineOf(stall, 'id');
  const blocks = [...parts.values()].flatMap((part) => part.blocks);
  for (const block of [...blocks, ...(front ? [front] : [])]) {
    const validate = validator(block.name);
    assert.equal(validate?.(parse(block.text)), true, `${block.name} ${JSON.stringify(validate?.errors)}`);
  }
});

test('no word of FEEL is a name that expressions read', () => {
  const validate = validator('pages') && validator('form');
  for (const word of feelReserved) assert.equal(validate?.({ [word]: { label: 'x', type: 'string' } }), false, word);
  assert.equal(validate?.({ formula: { label: 'x', type: 'string' } }), true);
});

test('a citation has the form that the register of law reads', () => {
  const validate = validator('law');
  for (const ref of [
    'uu/2014/30',
    'uu/2014/30~53(3)',
    'uu/2014/30~13(2)b',
    'uu/2013/24~79A',
    'perda/sukamaju/2017/4~7',
    'uu/2020/11~II',
  ]) {
    assert.equal(validate?.([ref]), true, ref);
    assert.ok(readReference(ref), ref);
  }
  for (const ref of ['UU/2014/30', 'uu/14/30', 'uu/2014/30~', 'uu/2014/30~53~2', 'uu 2014 30', '']) {
    assert.equal(validate?.([ref]), false, ref);
    assert.equal(readReference(ref), undefined, ref);
  }
});
