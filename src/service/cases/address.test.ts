import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actPath, casePath, draftPath, pagePath, servicePath, underPath } from './address.ts';

const ref = { home: 'sukamaju', id: 'c1' };

test('every address of an application', () => {
  assert.equal(casePath(ref), '/cases/sukamaju/c1');
  assert.equal(actPath(ref, 'advice', 'advise'), '/cases/sukamaju/c1/steps/advice/advise');
  assert.equal(draftPath(ref), '/drafts/sukamaju/c1');
  assert.equal(pagePath(ref, { kind: 'questions', name: 'diri' }), '/drafts/sukamaju/c1/q/diri');
  assert.equal(pagePath(ref, { kind: 'evidence', name: 'deed' }, true), '/drafts/sukamaju/c1/e/deed?change=yes');
  assert.equal(pagePath(ref, { kind: 'check', name: 'check' }, true), '/drafts/sukamaju/c1/check');
  assert.equal(underPath(ref, 'deed', 'files', false), '/drafts/sukamaju/c1/e/deed/files');
  assert.equal(underPath(ref, 'deed', 'files', true), '/drafts/sukamaju/c1/e/deed/files?change=yes');
  assert.equal(servicePath({ id: 'sukamaju/dpmptsp/x' }), '/services/sukamaju/dpmptsp/x');
});

test('an id that somebody made up leads nowhere else', () => {
  for (const id of ['../..', '/elsewhere.example', 'a?b=c', 'a#b'])
    assert.equal(new URL(casePath({ ...ref, id }), 'http://x').pathname.split('/').length, 4, id);
});
