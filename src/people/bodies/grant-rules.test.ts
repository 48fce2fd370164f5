import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { as, isRefusal, type PostId, Temporal } from '#ground';
import { authorityFor } from './authority.ts';
import type { Post } from './body.ts';
import { type Authorities, type Authority, type AuthorityKind, authoritiesOf, type InForce } from './grant.ts';

const date = (value: string) => Temporal.PlainDate.from(value);
const today = date('2026-11-24');
const post = (id: string, superior?: string): Post => ({
  id: as<PostId>(id),
  body: as(id.slice(0, id.indexOf('#'))),
  name: { id, en: id },
  leads: true,
  from: date('2000-01-01'),
  ...(superior ? { superior: as<PostId>(superior) } : {}),
});
const [regent, head, section, clerk, foreign] = [
  'a/regent#regent',
  'a/door#head',
  'a/door#section',
  'a/door#clerk',
  'b/door#head',
] as const;
const posts = [post(regent), post(head, regent), post(section, head), post(clerk, section), post(foreign)];
const repealed = ['uu/1999/1', 'pp/1999/1'];
const inForce: InForce = (ref) => !repealed.includes(ref);

const ids = [regent, head, section, clerk, foreign];
const acts = ['uu/2014/23', 'uu/1999/1', 'pp/2016/18', 'perda/a/1', 'perbup/a/1', 'kepbup/a/1', 'permenkes/1', 'surat/1'];
const days = ['2025-01-01', '2026-01-01', '2026-11-23', '2026-11-24', '2026-12-31'];
const some = <T>(from: readonly T[]) => fc.constantFrom(...from);
const maybe = <T>(one: fc.Arbitrary<T>, nil = 1) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: nil }, { arbitrary: one, weight: 1 });
const anyGrant = fc
  .record({
    kind: some(['attribution', 'attribution', 'delegation', 'delegation', 'mandate'] as const),
    giver: some([regent, regent, head, section, clerk, foreign]),
    to: some([regent, regent, head, head, section, section, clerk, foreign]),
    act: fc.oneof({ arbitrary: fc.constant('uu/2014/23'), weight: 2 }, { arbitrary: some(acts), weight: 1 }),
    orderedBy: maybe(some(acts), 2),
    onward: maybe(some(['uu/2014/23', 'uu/2014/23', 'uu/2014/23', 'perda/a/1', 'kepbup/a/1', 'uu/1999/1'])),
    outside: maybe(some(['pp/2016/18', 'pp/1999/1'])),
    from: fc.oneof({ arbitrary: fc.constant('2025-01-01'), weight: 5 }, { arbitrary: some(days), weight: 1 }),
    until: maybe(some(days), 3),
    withdrawn: maybe(some(days), 8),
    matter: some(['health/*', 'health/practice', '*', 'health/*', '*', 'research']),
  })
  .map(
    ({ giver, to, from, until, withdrawn, matter, orderedBy, onward: on, outside, ...rest }): Omit<Authority, 'id'> => ({
      ...rest,
      giver: rest.kind === 'attribution' ? 'law' : as<PostId>(giver),
      to: as<PostId>(to),
      from: date(from),
      scope: { matters: [matter], does: ['decide'] },
      ...(until ? { until: date(until) } : {}),
      ...(withdrawn ? { withdrawn: { from: date(withdrawn), act: 'perbup/a/2' } } : {}),
      ...(orderedBy ? { orderedBy } : {}),
      ...(on ? { onward: on } : {}),
      ...(outside ? { outside } : {}),
    }),
  );
const anyGrants = fc
  .array(anyGrant, { minLength: 1, maxLength: 9 })
  .map((list) => list.map((one, index) => ({ ...one, id: `g${index}` }) as Authority));

const isForm = (ref: string | undefined, ...prefixes: string[]) =>
  ref !== undefined && prefixes.includes(ref.split('/')[0] ?? '');
const inStatute = (ref: string | undefined) => isForm(ref, 'uu', 'uud');
const inOrder = (ref: string | undefined) => isForm(ref, 'uu', 'pp', 'perda', 'perpres');
const superiors: ReadonlyMap<string, string | undefined> = new Map(posts.map((one) => [one.id, one.superior]));
const over = (below: string): string[] => {
  const up = superiors.get(below);
  return up ? [up, ...over(up)] : [];
};

/** ps 12–15 said once more, for one grant alone. */
const good = (one: Authority): boolean => {
  const dated = one.from.toString() <= '2026-11-24' && (one.until?.toString() ?? '9') >= '2026-11-24';
  const kept = (one.withdrawn?.from.toString() ?? '9') > '2026-11-24';
  const acting = inForce(one.act, today) && (!one.orderedBy || inForce(one.orderedBy, today));
  if (!(dated && kept && acting && one.scope.matters[0] !== 'research')) return false;
  if (one.kind === 'attribution') return inStatute(one.act) || inStatute(one.orderedBy);
  if (one.kind === 'delegation') return inOrder(one.act) || inOrder(one.orderedBy) || isForm(one.act, 'perbup', 'kepbup');
  return over(one.to).includes(one.giver) || one.outside === 'pp/2016/18';
};

/** ps 12(3), 13(3)–(4), 14(1): whether `below` may be drawn from `above`. */
const joins = (above: Authority, below: Authority): boolean => {
  if (above.to !== below.giver || above.kind === 'mandate') return false;
  if (below.kind === 'mandate') return true;
  if (above.kind === 'attribution')
    return [above.onward, below.act, below.orderedBy].some((ref) => inStatute(ref) && inForce(ref as string, today));
  const leave = above.onward !== undefined && inForce(above.onward, today) && !isForm(above.onward, 'kepbup');
  return leave && !isForm(below.act, 'kepbup', 'surat') && superiors.get(below.to) === below.giver && below.to.startsWith('a/');
};

/** Every chain there is, by trying every way: at most an attribution, two delegations and a mandate. */
const everyChain = (grants: readonly Authority[], end: string, kind: AuthorityKind): Authority[][] => {
  let open = grants.filter((one) => good(one) && one.kind === 'attribution').map((one) => [one]);
  const all = [...open];
  for (let round = 0; round < 3; round++) {
    open = open.flatMap((chain) =>
      grants
        .filter((one) => one.kind !== 'attribution' && good(one) && joins(chain.at(-1) as Authority, one) && !chain.includes(one))
        .map((one) => [...chain, one]),
    );
    all.push(...open);
  }
  return all.filter(
    (chain) =>
      chain.at(-1)?.to === end && chain.at(-1)?.kind === kind && chain.filter((one) => one.kind === 'delegation').length <= 2,
  );
};

const register = (grants: readonly Authority[]): Authorities => authoritiesOf(grants, posts);

test('generated: a chain is found exactly when the law has exactly one', () => {
  const seen = { one: 0, none: 0, many: 0 };
  fc.assert(
    fc.property(
      anyGrants,
      some([regent, head, section, section]),
      some(['attribution', 'delegation', 'mandate'] as const),
      (grants, end, kind) => {
        const expected = everyChain(grants, end, kind);
        const ask = { post: as<PostId>(end), matter: 'health/practice', does: 'decide', kind, on: today } as const;
        const outcome = authorityFor(register(grants), ask, inForce);
        if (expected.length === 1) {
          seen.one++;
          assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
          assert.deepEqual(
            outcome.links.map((link) => link.id),
            expected[0]?.map((one) => one.id),
          );
        } else {
          seen[expected.length === 0 ? 'none' : 'many']++;
          assert.ok(isRefusal(outcome));
          assert.equal(outcome.refusal, expected.length === 0 ? 'forbidden' : 'conflict');
        }
      },
    ),
    { numRuns: 4000 },
  );
  assert.ok(seen.one > 200 && seen.none > 200 && seen.many > 20, JSON.stringify(seen));
});

test('generated: the order of the records changes nothing', () => {
  fc.assert(
    fc.property(anyGrants, some(ids), (grants, end) => {
      const ask = { post: as<PostId>(end), matter: 'health/practice', does: 'decide', kind: 'delegation', on: today } as const;
      const [one, other] = [grants, [...grants].reverse()].map((list) => authorityFor(register(list), ask, inForce));
      assert.equal(isRefusal(one), isRefusal(other));
    }),
  );
});

test('generated: repealing or withdrawing any link of a chain breaks it', () => {
  fc.assert(
    fc.property(anyGrants, some(ids), some(['delegation', 'mandate'] as const), fc.nat(3), (grants, end, kind, pick) => {
      const ask = { post: as<PostId>(end), matter: 'health/practice', does: 'decide', kind, on: today } as const;
      const chain = authorityFor(register(grants), ask, inForce);
      fc.pre(!isRefusal(chain));
      const broken = chain.links[pick % chain.links.length]?.id;
      const without = grants.map((one) => (one.id === broken ? { ...one, withdrawn: { from: today, act: 'perbup/a/9' } } : one));
      assert.ok(isRefusal(authorityFor(register(without), ask, inForce)));
    }),
    { numRuns: 200 },
  );
});
