import assert from 'node:assert/strict';
import { test } from 'node:test';
import { application, market } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { pagesOf } from './draft.ts';
import { defectsPart, goOn, onward, pathOf, shownOf } from './shown.pages.ts';

const draft = { row: { home: 'sukamaju', id: 'd1' }, standard: market, application } as never;
const pages = pagesOf(market, application);
const [first, second] = pages;
assert.ok(first && second);

test('the first page leads back to the start, each other to the one before, a changed one to the check', () => {
  assert.equal(shownOf(draft, first, [], [], false).back, '/services/sukamaju/dpmptsp/market-stall/apply');
  assert.equal(shownOf(draft, second, [], [], false).back, '/drafts/sukamaju/d1/q/diri');
  const changing = shownOf(draft, second, [], [], true);
  assert.equal(changing.back, '/drafts/sukamaju/d1/check');
  assert.equal(pathOf(changing), '/drafts/sukamaju/d1/q/owner?change=yes');
  assert.deepEqual([changing.step, changing.of], [2, pages.length]);
});

test('onward: the next page; from a change the check, by way of what it has made missing', () => {
  assert.equal(onward(draft, first, false), '/drafts/sukamaju/d1/q/owner');
  assert.equal(onward(draft, first, true), '/drafts/sukamaju/d1/check');
  const lacking = {
    row: { home: 'sukamaju', id: 'd1' },
    standard: market,
    application: { ...application, evidence: {} },
  } as never;
  assert.equal(onward(lacking, first, true), '/drafts/sukamaju/d1/e/licence?change=yes');
});

test('going on or stopping, and what the officer wrote', () => {
  assert.match(String(goOn(visitOf())), /name="later" value="yes"/);
  const shown = shownOf(draft, first, [], ['<satu>', 'dua'], false);
  assert.match(String(defectsPart(visitOf(), shown)), /&lt;satu&gt;.*dua/s);
  assert.equal(String(defectsPart(visitOf(), { ...shown, defects: [] })), '');
});
