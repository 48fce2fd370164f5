import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryList } from '#web';
import { application, story, viewOf } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { filedFacts } from './filed.pages.ts';

const show = (more = {}) => String(summaryList(visitOf(), filedFacts(visitOf(), viewOf(story(), more))));

test('answers in words, then requirements, with a way to each file; all of it literal', () => {
  const html = show();
  for (const says of [
    /&lt;script&gt;alert/,
    /#read\(&quot;\/etc\/passwd&quot;\)/,
    /Sendiri/,
    /1 Oktober 2026/,
    /Makanan, Kain/,
    /Dinyatakan oleh pemohon/,
    /\/files\/f1">&lt;b&gt;gambar/,
    /aktif/,
  ])
    assert.match(html, says);
  assert.doesNotMatch(html, /<script>|<b>gambar/);
});

test('a register that had no record, or gave no answer, is told', () => {
  const { licence: _, ...evidence } = application.evidence;
  const none = show({
    application: { ...application, evidence: { ...evidence, licence: { kind: 'registry', record: null, at: 'x' } } },
  });
  assert.match(none, /Tidak ada dalam register/);
  const down = show({
    application: { ...application, evidence: { ...evidence, licence: { kind: 'registry-down', files: [] } } },
  });
  assert.match(down, /Register tidak dapat dihubungi/);
});
