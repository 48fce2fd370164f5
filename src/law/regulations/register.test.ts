import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from '#ground';
import type { Act, Relation } from './act.ts';
import { loadRegister } from './national.ts';
import { amendmentsOn, inForce, registerOfActs, wordingOn } from './register.ts';

const date = Temporal.PlainDate.from;
const national = loadRegister();

describe('the register of the shipped acts, dated cases', () => {
  const cases: readonly (readonly [string, string, string, string?, string?])[] = [
    ['uu/2023/17~264', '2026-01-02', 'in-force'],
    ['uu/2023/17~264', '2023-08-07', 'not-yet'],
    ['uu/2023/17~264', '2023-08-08', 'in-force'],
    ['uu/2023/17~459', '2026-01-02', 'unknown'],
    ['uu/2004/29~38', '2005-10-05', 'not-yet'],
    ['uu/2004/29~38(1)c', '2023-08-07', 'in-force', '2023-08-07', 'uu/2023/17'],
    ['uu/2004/29~38', '2023-08-08', 'repealed', '2023-08-07', 'uu/2023/17'],
    ['uu/2004/7', '2015-02-17', 'in-force', '2015-02-17', 'putusan-mk/2013/85'],
    ['uu/2004/7', '2015-02-18', 'annulled', '2015-02-17', 'putusan-mk/2013/85'],
    ['uu/2004/7', '2020-01-01', 'annulled', '2015-02-17', 'putusan-mk/2013/85'],
    ['uu/2014/30~53', '2026-01-02', 'in-force'],
    ['uu/2014/30~53(3)', '2026-01-02', 'in-force'],
    ['uu/2014/30~39A', '2020-11-01', 'not-yet'],
    ['uu/2014/30~39A', '2020-11-02', 'in-force'],
    ['uu/2014/30~39B', '2026-01-02', 'unknown'],
    ['uu/2014/30~90', '2026-01-02', 'unknown'],
    ['uu/2020/11~175', '2022-12-29', 'in-force', '2022-12-29', 'perppu/2022/2'],
    ['uu/2020/11~175', '2022-12-30', 'repealed', '2022-12-29', 'perppu/2022/2'],
    ['pp/2021/5', '2025-06-04', 'in-force', '2025-06-04', 'pp/2025/28'],
    ['pp/2021/5', '2025-06-05', 'repealed', '2025-06-04', 'pp/2025/28'],
    ['uu/2014/5~11', '2023-10-31', 'repealed', '2023-10-30', 'uu/2023/20'],
    ['uu/2008/14', '2010-04-29', 'not-yet'],
    ['uu/2006/23~79A', '2013-12-23', 'not-yet'],
    ['uu/2006/23~79A', '2013-12-24', 'in-force'],
    ['permendagri/2018/3~6', '2026-01-02', 'in-force'],
    ['permendagri/2018/3~99', '2026-01-02', 'unknown'],
    ['uud/1945~18A', '2026-01-02', 'in-force'],
    ['uu/2099/1', '2026-01-02', 'unknown'],
    ['not a reference', '2026-01-02', 'unknown'],
  ];
  for (const [ref, on, status, until, by] of cases)
    test(`${ref} on ${on}: ${status}`, () => {
      const found = inForce(national, ref, date(on));
      assert.deepEqual([found.status, found.until?.toString(), found.by], [status, until, by]);
    });

  test('past its horizon the register knows by declaration only', () => {
    assert.equal(inForce(national, 'uu/2014/30', national.horizon).grade, 'text');
    assert.equal(inForce(national, 'uu/2014/30', national.horizon.add({ days: 1 })).grade, 'declared');
  });
});

test('an article reads as amended, by each act from its day', () => {
  const act = national.acts.get('uu/2014/30');
  assert.ok(act !== undefined);
  const on = (text: string) => wordingOn(national, act, '53', date(text));
  assert.deepEqual([on('2019-01-01')?.since.toString(), on('2019-01-01')?.by], ['2014-10-17', []]);
  assert.deepEqual([on('2021-01-01')?.since.toString(), on('2021-01-01')?.by], ['2020-11-02', ['uu/2020/11']]);
  assert.deepEqual(on('2026-01-01')?.by, ['uu/2020/11', 'perppu/2022/2']);
  assert.equal(wordingOn(national, act, '39A', date('2020-11-01')), undefined);
});

test('an adopted Perppu amends through the statute that adopts it; a repealed amending act does no more', () => {
  assert.deepEqual(amendmentsOn(national, 'uu/2014/30', date('2021-01-01')), ['uu/2020/11']);
  assert.deepEqual(amendmentsOn(national, 'uu/2014/30', date('2023-01-15')), ['perppu/2022/2']);
  assert.deepEqual(amendmentsOn(national, 'uu/2014/30', date('2026-01-01')), ['uu/2023/6']);
  assert.deepEqual(amendmentsOn(national, 'uu/2014/23', date('2026-01-01')), ['uu/2015/9', 'uu/2023/6']);
});

describe('generated registers', () => {
  const origin = date('2000-01-01');
  const act = (id: string, force: number): Act => ({
    ...{ id, title: id, titleEn: id, enacted: origin.add({ days: force }), force: origin.add({ days: force }) },
    ...{ articleCount: 10, articles: [], grade: 'text', mark: 'V', dates: 'V', source: 'test' },
  });
  const relation = (kind: Relation['kind'], on: number, articles: readonly string[]): Relation => ({
    ...{ from: 'uu/2001/1', kind, to: 'uu/2000/1', on: origin.add({ days: on }), articles, inserted: [] },
  });
  const kind = fc.constantFrom<Relation['kind'][]>('revokes', 'replaces', 'annuls', 'partly-revokes', 'amends', 'implements');
  const given = fc.record({ kind, on: fc.nat(2000), articles: fc.subarray(['1', '2', '3']) });

  test('once ended never again in force, and the last day of force is the day before the end', () =>
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.array(given, { maxLength: 5 }),
        fc.constantFrom('', '~1', '~9'),
        fc.nat(2500),
        (force, all, article, day) => {
          const relations = all.map((one) => relation(one.kind, one.on, one.articles));
          const register = registerOfActs([act('uu/2000/1', force)], relations, date('2050-01-01'));
          const on = origin.add({ days: day });
          const found = inForce(register, `uu/2000/1${article}`, on);
          assert.equal(found.status === 'not-yet', day < force);
          if (found.until !== undefined && found.status !== 'in-force')
            assert.ok(Temporal.PlainDate.compare(found.until, on) < 0);
          if (found.until !== undefined && found.status === 'in-force')
            assert.ok(Temporal.PlainDate.compare(on, found.until) <= 0);
          if (found.status === 'repealed' || found.status === 'annulled')
            assert.notEqual(inForce(register, `uu/2000/1${article}`, on.add({ days: 1 })).status, 'in-force');
        },
      ),
    ));
});
