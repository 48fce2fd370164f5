import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rendered } from '#messages';
import { templates } from './message-templates.ts';

const params = { receipt: '26-0000001-A', service: 'Izin', 'service.en': 'Permit', date: '16 September 2026' };

for (const name of Object.keys(templates))
  test(`${name} reads in both languages, and its short form fits a message`, () => {
    const template = templates[name] ?? assert.fail(name);
    for (const lang of ['id', 'en'] as const) {
      const { title, text, short } = rendered(template, lang, params);
      for (const words of [title, text, short]) assert.ok(words.length > 0 && !words.includes('{'), words);
      assert.ok(short.length <= 110, `${short.length}: ${short}`);
    }
  });
