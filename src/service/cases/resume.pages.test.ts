import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { codePage, resumePage } from './resume.pages.ts';

test('the code, its link, until when, and a word of caution', () => {
  const ref = { home: 'sukamaju' as never, id: 'd1' as never };
  const html = String(
    codePage(visitOf(), ref, '4K7MQ-00000-00000-00000-00000', 'http://localhost:8080', Temporal.PlainDate.from('2026-12-06')),
  );
  assert.match(html, /4K7MQ-00000/);
  assert.match(html, /href="http:\/\/localhost:8080\/resume\/4K7MQ-/);
  assert.match(html, /6 Desember 2026/);
  assert.match(html, /jangan berikan kepada orang lain/);
});

test('where a code is typed', () => {
  assert.match(String(resumePage(visitOf(), '', [])), /name="code"/);
  assert.match(
    String(resumePage(visitOf(), '<x>', [{ field: 'code', text: 'Tidak dikenal.' }])),
    /Tidak dikenal.*value="&lt;x&gt;"/s,
  );
});
