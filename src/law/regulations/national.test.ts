import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { PlainDate } from '#ground';
import { demoAuthorities } from '../../../demo/authority.ts';
import type { Act } from './act.ts';
import { loadRegister } from './national.ts';
import { inForce } from './register.ts';

const register = loadRegister();
const withDemo = loadRegister([
  { name: 'demo', text: readFileSync(new URL('../../../demo/law/acts.yaml', import.meta.url), 'utf8') },
]);

test('dates are in order: signed, promulgated, in force; what ends an act comes after it began', () => {
  for (const act of withDemo.acts.values()) {
    const days = [act.enacted, ...(act.promulgated === undefined ? [] : [act.promulgated]), act.force].map(String);
    assert.deepEqual(days, [...days].sort(), act.id);
    for (const end of withDemo.done.get(act.id) ?? []) assert.ok(String(end.on) > String(act.enacted), `${act.id} ${end.from}`);
  }
});

test('every act that is changed, ended or carried out by another is in the register too', () => {
  for (const relation of [...withDemo.doing.values()].flat())
    assert.ok(withDemo.acts.has(relation.to), `${relation.from} → ${relation.to}`);
});

test('an act known by declaration only is marked as from memory, and a text as read', () => {
  for (const act of register.acts.values()) {
    if (act.grade === 'declared') assert.equal(act.mark, 'M', act.id);
    if (act.grade === 'text') assert.equal(act.mark, 'V', act.id);
  }
});

test('what the authorities of the demonstration stand on is in force on the day they begin', () => {
  for (const authority of demoAuthorities)
    for (const ref of [authority.act, authority.orderedBy])
      if (ref !== undefined) assert.equal(inForce(withDemo, ref, authority.from).status, 'in-force', `${authority.id}: ${ref}`);
});

const reference = process.env.SATUPINTU_REFERENCE;
const months = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');

/** The dates that stand after "disahkan/ditetapkan" or "diundangkan" in the text, as plain dates. */
const datesAfter = (text: string, words: RegExp): readonly string[] =>
  [
    ...text.matchAll(new RegExp(`(?:${words.source})\\s+di[^.]{0,30}?tanggal\\s+(\\d{1,2})\\s+([A-Za-z]+)\\s+(\\d{4})`, 'gi')),
  ].map(
    ([, day = '', month = '', year]) =>
      `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

/** Letters only, so that hyphens broken over lines and doubled spaces do not matter. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** An article's heading stands on a line of its own, or where a scan ran lines together, before its first words. */
const heads = (text: string, article: string): boolean =>
  new RegExp(`(^|\\s)Pasal ${article}\\s+(\\(1\\)|[A-Z]|$)`, 'm').test(text);

const textOf = (act: Act): string | undefined => {
  const path = join(reference ?? '', 'regulations', `${act.id}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

describe('the register against the statutory texts', {
  skip: reference === undefined ? 'SATUPINTU_REFERENCE is not set: no texts to compare with' : false,
}, () => {
  const held = [...register.acts.values()].flatMap((act) => {
    const text = reference === undefined || act.grade !== 'text' ? undefined : textOf(act);
    return text === undefined ? [] : [{ act, text }];
  });
  test('there are texts to compare with', () => assert.ok(held.length > 25, `${held.length}`));
  for (const { act, text } of held)
    test(act.id, () => {
      assert.ok(letters(text).includes(letters(act.title)), 'title');
      const among = (found: readonly string[], day: PlainDate | undefined, what: string): void => {
        if (found.length > 0 && day !== undefined && act.dates === 'V')
          assert.ok(found.includes(day.toString()), `${what}: ${found}`);
      };
      among(datesAfter(text, /disahkan|ditetapkan/), act.enacted, 'enacted');
      among(datesAfter(text, /diundangkan/), act.promulgated, 'promulgated');
      for (const { number } of act.articles) {
        const amended = register.done.get(act.id)?.some((relation) => relation.inserted.includes(number));
        if (!amended) assert.ok(heads(text, number), `article ${number}`);
      }
      if (act.articleCount !== undefined) assert.ok(heads(text, `${act.articleCount}`), 'last article');
      const numbers = /LEMBARAN\s+NEGARA\s+REPUBLIK\s+INDONESIA\s+TAHUN\s+\d{4}\s+NOMOR\s+(\d+)/g;
      const gazettes = [...text.matchAll(numbers)].map((found) => found[1]);
      if (gazettes.length > 0 && act.gazette !== undefined)
        assert.ok(gazettes.includes(`${act.gazette.number}`), `gazette: ${gazettes}`);
    });
});
