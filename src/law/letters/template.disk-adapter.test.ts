import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '#ground';
import { readTemplates } from './template.disk-adapter.ts';

const templates = readTemplates();

test('each layout has its source and the hash of it', () => {
  for (const { source, hash } of Object.values(templates)) assert.equal(sha256(source), hash);
  assert.notEqual(templates.decision.hash, templates.document.hash);
});

test('a template reads nothing but the data it is given, and brings no package in', () => {
  for (const { source } of Object.values(templates))
    assert.doesNotMatch(source, /#?\b(import|include|read|eval|plugin)\b\s*[("@]/);
});
