import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { as, isRefusal, type PersonRef, type PostId, Temporal } from '#ground';
import type { Capacity, Holder } from './body.ts';
import { type Doing, type Interest, type InterestGround, interestGrounds, mayAct, same, type Touching } from './standing.ts';

const date = (value: string) => Temporal.PlainDate.from(value);
const today = date('2026-11-24');
const person = (id: string, home = 'a'): PersonRef => ({ home: as(home), id: as(id) });
const sari = person('sari');
const other = person('other');
const head = as<PostId>('a/door#head');
const clerk = as<PostId>('a/door#clerk');

const held = (change: Partial<Omit<Holder, 'from' | 'until'>> & { from?: string; until?: string } = {}): Holder => {
  const { from, until, ...rest } = change;
  return {
    id: 'h1',
    post: head,
    person: sari,
    capacity: 'definitive',
    order: { number: '800/1', date: date('2025-12-20') },
    ...rest,
    from: date(from ?? '2026-01-01'),
    ...(until ? { until: date(until) } : {}),
  };
};
const tie = (ground: InterestGround, of = other, from = '2026-01-01', until?: string): Interest => ({
  id: 'i1',
  person: sari,
  other: of,
  ground,
  from: date(from),
  ...(until ? { until: date(until) } : {}),
});

type Case = readonly [
  says: string,
  holdings: readonly Holder[],
  interests: readonly Interest[],
  step: Partial<Doing>,
  touching: Partial<Touching>,
  gives: string,
];
const plh = held({ id: 'h2', capacity: 'plh', from: '2026-11-20', until: '2026-11-27' });
const plt = held({ id: 'h3', capacity: 'plt' });
const stranger = person('stranger');

// biome-ignore format: a table, one line per case
const cases: readonly Case[] = [
  ['the holder decides', [held()], [], {}, {}, 'definitive'],
  ['nobody holds nothing', [], [], {}, {}, 'not-holder'],
  ['another post', [held({ post: clerk })], [], {}, {}, 'not-holder'],
  ['two posts, the one asked', [held({ post: clerk, id: 'h9' }), held()], [], {}, {}, 'definitive'],
  ['another person’s holding', [held({ person: other })], [], {}, {}, 'not-holder'],
  ['the same id of another government', [held({ person: person('sari', 'b') })], [], {}, {}, 'not-holder'],
  ['its first day', [held({ from: '2026-11-24' })], [], {}, {}, 'definitive'],
  ['a day too early', [held({ from: '2026-11-25' })], [], {}, {}, 'not-holder'],
  ['its last day', [held({ until: '2026-11-24' })], [], {}, {}, 'definitive'],
  ['the day after its last', [held({ until: '2026-11-23' })], [], {}, {}, 'not-holder'],
  ['taken away at once this morning', [held({ endedAt: '2026-11-24T01:00:00Z', until: '2026-11-24' })], [], {}, {}, 'not-holder'],
  ['a substitute while the holder is away', [plh], [], {}, {}, 'plh'],
  ['a substitute for a vacant post', [plt], [], {}, {}, 'plt'],
  ['a substitute before the letter’s dates', [held({ capacity: 'plh', from: '2026-12-01' })], [], {}, {}, 'not-holder'],
  ['a substitute after the letter’s dates', [held({ capacity: 'plh', until: '2026-11-20' })], [], {}, {}, 'not-holder'],
  ['holder and substitute at once: as the holder', [plh, held()], [], {}, {}, 'definitive'],
  ['a strategic act by the holder', [held()], [], { strategic: true }, {}, 'definitive'],
  ['a strategic act by a Plh', [plh], [], { strategic: true }, {}, 'substitute-strategic'],
  ['a strategic act by a Plt', [plt], [], { strategic: true }, {}, 'substitute-strategic'],
  ['signing one’s own draft', [held()], [], {}, { drafter: sari }, 'drafter-signs'],
  ['signing another’s draft', [held()], [], {}, { drafter: other }, 'definitive'],
  ['initialling one’s own draft', [held()], [], { does: 'initial' }, { drafter: sari }, 'definitive'],
  ['a draft by the same id of another government', [held()], [], {}, { drafter: person('sari', 'b') }, 'definitive'],
  ['one’s own application, to decide', [held()], [], {}, { parties: [sari] }, 'own-case'],
  ['one’s own application, to check', [held()], [], { does: 'check' }, { parties: [sari] }, 'own-case'],
  ['one’s own application, to recommend', [held()], [], { does: 'recommend' }, { parties: [other, sari] }, 'own-case'],
  ['one’s own application as a substitute', [plh], [], {}, { parties: [sari] }, 'own-case'],
  ['kin applies', [held()], [tie('kin')], {}, { parties: [other] }, 'interest-declared'],
  ['kin stands for the applicant', [held()], [tie('kin')], {}, { parties: [stranger, other] }, 'interest-declared'],
  ['kin, to check', [held()], [tie('kin')], { does: 'check' }, { parties: [other] }, 'interest-declared'],
  ['kin of another case', [held()], [tie('kin')], {}, { parties: [stranger] }, 'definitive'],
  ['a business tie', [held()], [tie('own')], {}, { parties: [other] }, 'interest-declared'],
  ['a party’s representative', [held()], [tie('representative')], {}, { parties: [other] }, 'interest-declared'],
  ['on a party’s pay-roll', [held()], [tie('paid')], {}, { parties: [other] }, 'interest-declared'],
  ['who recommended a party', [held()], [tie('recommender')], {}, { parties: [other] }, 'interest-declared'],
  ['forbidden by another law', [held()], [tie('other-law')], {}, { parties: [other] }, 'interest-declared'],
  ['a tie that has ended', [held()], [tie('paid', other, '2025-01-01', '2026-11-23')], {}, { parties: [other] }, 'definitive'],
  ['a tie on its last day', [held()], [tie('paid', other, '2025-01-01', '2026-11-24')], {}, { parties: [other] }, 'interest-declared'],
  ['a tie yet to come', [held()], [tie('kin', other, '2026-12-01')], {}, { parties: [other] }, 'definitive'],
  ['declared by the other side', [held()], [{ ...tie('kin', sari), person: other }], {}, { parties: [other] }, 'interest-declared'],
  ['another officer’s tie', [held()], [{ ...tie('kin'), person: stranger }], {}, { parties: [other] }, 'definitive'],
  ['own case before own draft', [held()], [], {}, { parties: [sari], drafter: sari }, 'own-case'],
];

for (const [says, holdings, interests, step, touching, gives] of cases)
  test(`standing: ${says}`, () => {
    const outcome = mayAct(
      { person: sari, holdings, interests },
      { post: head, does: 'decide', ...step },
      { parties: [], ...touching },
      today,
    );
    assert.equal(isRefusal(outcome) ? outcome.name : outcome.capacity, gives);
    if (isRefusal(outcome)) {
      assert.equal(outcome.refusal, 'forbidden');
      assert.ok(outcome.basis.length > 0);
    }
  });

test('generated: who may act holds the post, is no party, has no standing tie to one, and signs no draft of their own', () => {
  const ids = ['sari', 'other', 'third'];
  const who = fc.constantFrom(...ids).map((id) => person(id));
  const day = fc.constantFrom('2026-01-01', '2026-11-23', '2026-11-24', '2026-11-25');
  const holding = fc.record({
    person: who,
    post: fc.constantFrom(head, head, clerk),
    capacity: fc.constantFrom<Capacity>('definitive', 'plh', 'plt'),
    from: day,
    until: fc.option(day, { nil: undefined }),
    ended: fc.integer({ min: 0, max: 4 }),
  });
  const interest = fc.record({ person: who, other: who, ground: fc.constantFrom(...interestGrounds), from: day });
  let allowed = 0;
  fc.assert(
    fc.property(
      fc.array(holding, { maxLength: 4 }),
      fc.array(interest, { maxLength: 3 }),
      fc.array(who, { maxLength: 2 }),
      fc.option(who, { nil: undefined }),
      fc.constantFrom('decide', 'check', 'initial'),
      fc.boolean(),
      (holdings, interests, parties, drafter, does, strategic) => {
        const held_ = holdings.map((one, index) =>
          held({
            id: `h${index}`,
            person: one.person,
            post: one.post,
            capacity: one.capacity,
            from: one.from,
            ...(one.until ? { until: one.until } : {}),
            ...(one.ended === 0 ? { endedAt: '2026-11-24T01:00:00Z' } : {}),
          }),
        );
        const ties = interests.map((one, index) => ({ ...one, id: `i${index}`, from: date(one.from) }));
        const outcome = mayAct(
          { person: sari, holdings: held_, interests: ties },
          { post: head, does: does as 'decide', strategic },
          { parties, ...(drafter ? { drafter } : {}) },
          today,
        );
        const valid = holdings.filter(
          (one) =>
            one.person.id === 'sari' &&
            one.post === head &&
            one.ended !== 0 &&
            one.from <= '2026-11-24' &&
            (one.until ?? '9') >= '2026-11-24',
        );
        const among = parties.map((party) => party.id as string);
        const tied = interests.some(
          (one) =>
            one.from <= '2026-11-24' &&
            ((one.person.id === 'sari' && among.includes(one.other.id)) ||
              (one.other.id === 'sari' && among.includes(one.person.id))),
        );
        const expected =
          valid.length > 0 &&
          !among.includes('sari') &&
          !tied &&
          !(does === 'decide' && drafter?.id === 'sari') &&
          (!strategic || valid.some((one) => one.capacity === 'definitive'));
        assert.equal(!isRefusal(outcome), expected);
        if (expected) allowed++;
      },
    ),
    { numRuns: 4000 },
  );
  assert.ok(allowed > 100, String(allowed));
});

test('a person is the same by government and id', () => {
  assert.ok(same(sari, person('sari')));
  assert.ok(!same(sari, person('sari', 'b')));
});
