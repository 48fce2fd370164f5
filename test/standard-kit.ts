import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Authority, directoryOf, type StepKind } from '#bodies';
import { as, type BodyId, type PostId, Temporal } from '#ground';
import { loadRegister } from '#regulations';
import { compile, type Problem, type World, worldFrom } from '#standards';

/** A whole, valid standard of the one-door pattern, and its English companion: what tests make small edits to. */
export const stall = readFileSync(new URL('./standards/stall.md', import.meta.url), 'utf8');
export const stallEnglish = readFileSync(new URL('./standards/stall.en.md', import.meta.url), 'utf8');

/** Replaces each text, which must stand exactly once, by the one after it. */
export function edited(source: string, ...edits: readonly (readonly [find: string, replace: string])[]): string {
  return edits.reduce((text, [find, replace]) => {
    assert.equal(text.split(find).length, 2, `"${find}" must stand exactly once`);
    return text.replace(find, () => replace);
  }, source);
}

/** `line:column` of a text that stands exactly once; with `after`, of its first place after that text. */
export function placeOf(source: string, needle: string, after = ''): string {
  const from = after === '' ? 0 : source.indexOf(after) + after.length;
  assert.ok(from >= after.length, `"${after}" must stand in the source`);
  const at = source.indexOf(needle, from);
  assert.ok(at >= 0, `"${needle}" must stand in the source`);
  const before = source.slice(0, at);
  return `${before.split('\n').length}:${at - before.lastIndexOf('\n')}`;
}

/** Problems as `code@line:column`, those of the companion with `en:` before. */
export const shown = (problems: readonly Problem[]): readonly string[] =>
  problems.map((one) => `${one.file === 'en' ? 'en:' : ''}${one.code}@${one.line}:${one.column}`);

/** The problems of an edit of the valid standard. */
export const problemsOf = (source: string, en?: string, within: World = world): readonly Problem[] =>
  compile(source, en, within).problems;

const from = Temporal.PlainDate.from('2017-01-02');
const day = (text: string) => Temporal.PlainDate.from(text);

const posts: Readonly<Record<string, readonly string[]>> = {
  'sukamaju/bupati': ['regent'],
  'sukamaju/dpmptsp': ['head', 'secretary', 'section-head', 'front-office', 'treasurer'],
  'sukamaju/dinkes': ['head', 'sdk'],
  'sukamaju/kesbangpol': ['head', 'analyst', 'front-office'],
  'sukamaju/disdukcapil': ['head', 'front-office'],
  'nasional/polri': ['head', 'front-office'],
  'nasional/kki': ['head'],
};

const preparing: readonly StepKind[] = ['check', 'recommend', 'inspect', 'meet', 'initial', 'pay', 'register', 'deliver'];

const grant = (id: string, to: string, act: string, more: Partial<Authority> = {}): Authority => ({
  id,
  kind: 'attribution',
  giver: 'law',
  to: as<PostId>(to),
  act,
  from,
  scope: { matters: ['*'], does: ['decide'] },
  ...more,
});

const regent = as<PostId>('sukamaju/bupati#regent');
const head = as<PostId>('sukamaju/dpmptsp#head');
const trade = { matters: ['trade/*'], does: ['decide'] } as const;
const thin = { matters: ['thin'], does: ['decide'] } as const;

const grants: readonly Authority[] = [
  ...Object.entries(posts).flatMap(([body, names]) =>
    names.map((name) =>
      grant(`duty-${body}-${name}`, `${body}#${name}`, 'uu/2014/23~212', { scope: { matters: ['*'], does: preparing } }),
    ),
  ),
  grant('trade', regent, 'uu/2014/23~350', {
    onward: 'uu/2014/23~350',
    scope: { matters: ['trade/*', 'thin'], does: ['decide'] },
  }),
  grant('trade-delegated', head, 'perbup/sukamaju/2018/21', {
    kind: 'delegation',
    giver: regent,
    orderedBy: 'pp/2012/96~16',
    scope: trade,
  }),
  grant('thin-delegated', head, 'perbup/sukamaju/2018/21', { kind: 'delegation', giver: regent, scope: thin }),
  grant('mandated', 'sukamaju/dpmptsp#secretary', 'kepkadis/sukamaju/2025/7', { kind: 'mandate', giver: head, scope: trade }),
  grant('health', 'sukamaju/dinkes#head', 'uu/2014/23~212'),
  grant('research', 'sukamaju/kesbangpol#head', 'uu/2014/23~212'),
  grant('population', 'sukamaju/disdukcapil#head', 'uu/2013/24~8'),
  grant('police', 'nasional/polri#head', 'uu/2002/2~15'),
];

/** Fictional acts of the region: in force, not yet, repealed soon, annulled, known by word only. */
const regionalActs = `
acts:
  perbup/sukamaju/2018/21: { title: Delegasi, en: Delegation, enacted: 2018-01-02, force: 2018-01-02, grade: metadata, mark: V, source: test }
  kepkadis/sukamaju/2025/7: { title: Mandat, en: Mandate, enacted: 2025-01-02, force: 2025-01-02, grade: metadata, mark: V, source: test }
  perda/sukamaju/2020/3: { title: Pasar, en: Markets, enacted: 2020-01-02, force: 2020-01-02, articles: 20, grade: text, mark: V, source: test }
  perda/sukamaju/2021/1: { title: Berakhir, en: Ending, enacted: 2021-01-02, force: 2021-01-02, grade: text, mark: V, source: test }
  perda/sukamaju/2021/2: { title: Dibatalkan, en: Annulled, enacted: 2021-01-02, force: 2021-01-02, grade: text, mark: V, source: test }
  perda/sukamaju/2021/5: { title: Dicabut, en: Repealed, enacted: 2021-01-02, force: 2021-01-02, grade: text, mark: V, source: test }
  perda/sukamaju/2022/6: { title: Pencabutan, en: Repeal, enacted: 2022-01-02, force: 2022-01-02, grade: text, mark: V, source: test, revokes: [perda/sukamaju/2021/5] }
  pmk/2023/9: { title: Pembatalan, en: Annulment, enacted: 2023-01-02, force: 2023-01-02, grade: text, mark: V, source: test, annuls: [perda/sukamaju/2021/2] }
  perda/sukamaju/2026/8: { title: Baru, en: New, enacted: 2026-05-02, force: 2026-05-02, grade: text, mark: V, source: test, revokes: [perda/sukamaju/2021/1] }
  perda/sukamaju/2022/7: { title: Kata orang, en: Hearsay, enacted: 2022-01-02, force: 2022-01-02, grade: declared, mark: M, source: test }
`;

/** The bodies, posts and powers of the tests' standards. */
export const directory = directoryOf({
  bodies: Object.keys(posts).map((id) => ({
    id: as<BodyId>(id),
    home: as(id.slice(0, id.indexOf('/'))),
    name: { id, en: id },
    kind: 'state-institution',
    level: id.startsWith('nasional') ? 'nation' : 'regency',
    sector: 'test',
    duty: { id: 'Uji.', en: 'Test.' },
    contact: { address: 'Jalan Uji 1' },
    from,
    relations: [],
  })),
  posts: Object.entries(posts).flatMap(([body, names]) =>
    names.map((name) => ({
      id: as<PostId>(`${body}#${name}`),
      body: as<BodyId>(body),
      name: { id: name, en: name },
      // Those below the head answer to it, so that a mandate comes from above (UU 30/2014 ps 14(3)).
      ...(name === 'head' || name === 'regent' ? {} : { superior: as<PostId>(`${body}#head`) }),
      leads: name === 'head' || name === 'regent',
      from,
    })),
  ),
  authorities: grants,
  days: [],
  registers: [
    {
      id: 'nasional/kki@trader',
      body: as('nasional/kki'),
      name: { id: 'Register pedagang', en: 'Register of traders' },
      evidence: ['trader'],
      from,
    },
    {
      id: 'nasional/kki@npwp',
      body: as('nasional/kki'),
      name: { id: 'Register wajib pajak', en: 'Register of taxpayers' },
      evidence: ['npwp'],
      from,
    },
  ],
  numberings: [],
});

/** The real register of law, with some acts of the region. */
export const register = loadRegister([{ name: 'test', text: regionalActs }]);

/** What the tests' standards are checked against: the real rules of authority and the real register of law. */
export const world: World = worldFrom(directory, register);

/** The same world some other day. */
export const worldOn = (today: string): World => ({ ...world, today: day(today) });

/** A change to the valid standard: what stands exactly once, and what stands there instead. */
export type Edit = readonly [find: string, replace: string];

/** An expected problem: its code, the text at which it stands in the edited file, and a text before that one. */
export type Expected = readonly [code: string, needle: string, after?: string];

/** Asserts that an edit of the valid standard gives these problems, at these places, and no others; gives the problems. */
export function gives(edits: readonly Edit[], expected: readonly Expected[], within: World = world): readonly Problem[] {
  const source = edited(stall, ...edits);
  const problems = problemsOf(source, undefined, within);
  assert.deepEqual(
    [...shown(problems)].sort(),
    expected.map(([code, needle, after]) => `${code}@${placeOf(source, needle, after)}`).sort(),
    problems.map((one) => `${one.line}:${one.column} ${one.message.en}`).join('\n'),
  );
  return problems;
}

/** Asserts where an edit of the valid standard gives problems of one code; what else it breaks is not looked at. */
export function givesOnly(
  code: string,
  edits: readonly Edit[],
  places: readonly (readonly [needle: string, after?: string])[],
): void {
  const source = edited(stall, ...edits);
  const found = shown(problemsOf(source)).filter((one) => one.startsWith(`${code}@`));
  assert.deepEqual([...found].sort(), places.map(([needle, after]) => `${code}@${placeOf(source, needle, after)}`).sort());
}
