import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, market, type Story, story, viewOf, withCounter } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { approveForm, type DeskTyped, stepForms } from './desk-form.pages.ts';
import { stepOf } from './fold.ts';

const { accepted, returned, corrected, asked, advised, drafted, first, second, decided, effect } = acts;
const forms = (
  step: string,
  facts: Story,
  wrongs: readonly { field: string; text: string }[] = [],
  typed: DeskTyped = {},
  standard = market,
) => String(stepForms(visitOf(), viewOf(story(...facts), { standard }), stepOf(standard, step), wrongs, typed));

test('the check: accept, or tick what is missing and say what to mend', () => {
  const html = forms('completeness', []);
  assert.match(html, /steps\/completeness\/accept/);
  assert.match(html, /name="defect-form" type="checkbox" value="form\.area"/);
  assert.match(html, /name="defect-requirement" type="checkbox" value="requirement\.plan"/);
  assert.match(html, /<textarea[^>]*name="form\.area"/);
  assert.doesNotMatch(html, /name="reason"/);
  assert.doesNotMatch(html, /<details[^>]* open/);
});

test('the return opens again with what was ticked and typed', () => {
  const html = forms('completeness', [], [{ field: 'form.area', text: 'Tulis apa yang harus diperbaiki.' }], {
    'defect-form': 'form.area\nform.owner',
    'form.owner': '<i>bukan</i>',
  });
  assert.match(html, /<details[^>]* open/);
  assert.match(html, /value="form\.area" checked/);
  assert.match(html, /&lt;i&gt;bukan/);
  assert.match(html, /Tulis apa yang harus diperbaiki/);
});

test('a second return says what it takes, and asks why', () => {
  const html = forms('completeness', [returned, corrected]);
  assert.match(html, /perlu persetujuan atasan, dan tidak menghentikan waktu/);
  assert.match(html, /name="reason"/);
});

test('the recommendation: three ends, and a ground under the no where this step drafts', () => {
  const html = forms('advice', [accepted]);
  for (const value of ['positive', 'conditional', 'negative']) assert.match(html, new RegExp(`value="${value}"`));
  assert.match(html, /<option value="unfit"/);
  const earlier = {
    ...market,
    steps: market.steps.map((step) => (step.key === 'initials' ? { ...step, after: ['completeness'] } : step)),
  };
  assert.doesNotMatch(forms('advice', [accepted], [], {}, earlier), /name="ground"/);
});

test('initialling, editing the draft, sending back', () => {
  const html = forms('initials', [accepted, advised, drafted]);
  for (const act of ['initial', 'redraft', 'send-back']) assert.match(html, new RegExp(`steps/initials/${act}"`));
  assert.match(html, /value="grant" checked/);
  assert.match(html, /penyusun tidak boleh menandatangani/);
  assert.match(forms('initials', [accepted, advised, drafted], [{ field: 'back-note', text: 'x' }]), /<details[^>]* open/);
});

test('the head reads before deciding', () => {
  const html = forms('decide', [accepted, advised, drafted, first, second]);
  assert.match(html, /\/decide"/);
  assert.match(html, /send-back/);
});

test('handing over asks for proof', () => {
  const html = forms('handing', [accepted, advised, drafted, first, second, decided, effect], [], {}, withCounter);
  assert.match(html, /name="how"/);
  assert.match(html, /name="proof"/);
});

test('the superior’s answer', () => {
  const html = String(
    approveForm(visitOf(), viewOf(story(returned, corrected, asked)), [{ field: 'reason', text: 'Tulis alasannya.' }], {}),
  );
  assert.match(html, /value="approve"/);
  assert.match(html, /value="decline"/);
  assert.match(html, /Tulis alasannya/);
});
