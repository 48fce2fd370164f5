import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, isRefusal, type PostId, Temporal } from '#ground';
import { authorityFor, type Chain } from './authority.ts';
import type { Post } from './body.ts';
import { type Authority, type AuthorityAsk, type AuthorityKind, authoritiesOf, type InForce } from './grant.ts';

const date = (value: string) => Temporal.PlainDate.from(value);
const today = date('2026-11-24');
const post = (id: string, superior?: string, until?: string): Post => ({
  id: as<PostId>(id),
  body: as(id.slice(0, id.indexOf('#'))),
  name: { id, en: id },
  leads: true,
  from: date('2000-01-01'),
  ...(superior ? { superior: as<PostId>(superior) } : {}),
  ...(until ? { until: date(until) } : {}),
});

const regent = 'a/regent#regent';
const head = 'a/door#head';
const section = 'a/door#section';
const clerk = 'a/door#clerk';
const foreign = 'b/door#head';
const posts = [
  post(regent),
  post(head, regent),
  post(section, head),
  post(clerk, section),
  post(foreign),
  post('a/gone#head', regent, '2020-12-31'),
];

type Change = Partial<Omit<Authority, 'giver' | 'to' | 'from' | 'until'>> & {
  giver?: string;
  to?: string;
  from?: string;
  until?: string;
};
const grant = (change: Change): Authority => {
  const { giver, to, from, until, ...rest } = change;
  return {
    id: `${change.kind}-${to}-${change.act}`,
    kind: 'attribution',
    giver: as<PostId>(giver ?? 'law'),
    to: as<PostId>(to ?? regent),
    act: 'uu/2014/23~65',
    from: date(from ?? '2014-10-02'),
    ...(until ? { until: date(until) } : {}),
    scope: { matters: ['health/*'], does: ['decide'] },
    ...rest,
  } as Authority;
};

const attribution = grant({ onward: 'uu/2014/23~350' });
const delegation = grant({
  kind: 'delegation',
  giver: regent,
  to: head,
  act: 'perbup/a/2018/21',
  orderedBy: 'pp/2012/96~16',
  from: '2018-05-01',
});
const mandate = grant({ kind: 'mandate', giver: head, to: section, act: 'kepbup/a/2025/3', from: '2025-01-01' });
const repealed = ['uu/1999/1', 'pp/1999/1', 'perbup/a/1999/1'];
const inForce: InForce = (ref) => !repealed.includes(ref.split('~')[0] ?? '');

type Case = {
  readonly says: string;
  readonly grants: readonly Authority[];
  readonly ask?: Partial<Omit<AuthorityAsk, 'post'>> & { post?: string };
  /** Acts of the chain, first the law; or the name of the refusal. */
  readonly gives: readonly string[] | string;
  readonly basis?: string;
};

const law = ['uu/2014/23~65'];
const door = [...law, 'perbup/a/2018/21'];
const at = (kind: AuthorityKind, who: string) => ({ kind, post: who });
const deleg = at('delegation', head);
const with_ = (base: Authority, change: Partial<Authority>): Authority => ({ ...base, ...change }) as Authority;
const onward = with_(delegation, { onward: 'perda/a/2016/8' });
const sub = grant({ kind: 'delegation', giver: head, to: section, act: 'perda/a/2019/2', from: '2019-01-01' });

// biome-ignore format: a table, one line per case
const cases: readonly Case[] = [
  { says: 'attribution by statute', grants: [attribution], gives: law },
  { says: 'nothing recorded', grants: [], gives: 'no-authority', basis: 'uu/2014/30~8' },
  { says: 'attribution is not delegation', grants: [attribution], ask: { kind: 'delegation' }, gives: 'no-authority' },
  { says: 'the matter itself, named', grants: [with_(attribution, { scope: { matters: ['health/practice'], does: ['decide'] } })], gives: law },
  { says: 'every matter', grants: [with_(attribution, { scope: { matters: ['*'], does: ['decide'] } })], gives: law },
  { says: 'another matter', grants: [attribution], ask: { matter: 'research' }, gives: 'matter-outside-scope', basis: 'uu/2014/30~15' },
  { says: 'a matter that only begins alike', grants: [attribution], ask: { matter: 'healthy' }, gives: 'matter-outside-scope' },
  { says: 'another kind of step', grants: [attribution], ask: { does: 'recommend' }, gives: 'step-outside-scope' },
  { says: 'its first day', grants: [attribution], ask: { on: date('2014-10-02') }, gives: law },
  { says: 'a day too early', grants: [attribution], ask: { on: date('2014-10-01') }, gives: 'authority-not-begun' },
  { says: 'its last day', grants: [with_(attribution, { until: today })], gives: law },
  { says: 'the day after its last', grants: [with_(attribution, { until: today })], ask: { on: date('2026-11-25') }, gives: 'authority-ended' },
  { says: 'post closed', grants: [with_(attribution, { to: as('a/gone#head') })], ask: { post: 'a/gone#head' }, gives: 'post-closed' },
  { says: 'attribution by a PP', grants: [with_(attribution, { act: 'pp/2016/18' })], gives: 'attribution-form', basis: 'uu/2014/30~12' },
  { says: 'attribution by a ministerial regulation', grants: [with_(attribution, { act: 'permendagri/2018/3' })], gives: 'attribution-form' },
  { says: 'a duty by a regional act that no statute orders', grants: [with_(attribution, { act: 'perda/a/2016/8' })], gives: 'attribution-form' },
  { says: 'a duty by a regional act that a statute orders', grants: [with_(attribution, { act: 'perbup/a/2021/4', orderedBy: 'uu/2014/23~212' })], gives: ['perbup/a/2021/4'] },
  { says: 'the statute repealed', grants: [with_(attribution, { act: 'uu/1999/1' })], gives: 'act-not-in-force', basis: 'uu/2014/30~12' },
  { says: 'the ordering statute repealed', grants: [with_(attribution, { act: 'perbup/a/2021/4', orderedBy: 'uu/1999/1' })], gives: 'order-not-in-force' },
  { says: 'two attributions', grants: [attribution, with_(attribution, { id: 'second', act: 'uu/2023/17' })], gives: 'authority-ambiguous', basis: 'uu/2014/30~16' },
  { says: 'two, one of them ended', grants: [attribution, with_(attribution, { id: 'second', until: date('2020-01-01') })], gives: law },
  { says: 'delegation by a regent’s act that a PP orders', grants: [attribution, delegation], ask: deleg, gives: door },
  { says: 'delegation by a Perda', grants: [attribution, with_(delegation, { act: 'perda/a/2018/1' })], ask: deleg, gives: [...law, 'perda/a/2018/1'] },
  { says: 'delegation by a regent’s decision that a PP orders', grants: [attribution, with_(delegation, { act: 'kepbup/a/2018/1' })], ask: deleg, gives: [...law, 'kepbup/a/2018/1'] },
  { says: 'delegation by a minister’s regulation alone', grants: [attribution, grant({ kind: 'delegation', giver: regent, to: head, act: 'permenkes/2020/1' })], ask: deleg, gives: 'delegation-form', basis: 'uu/2014/30~13' },
  { says: 'delegation by a letter', grants: [attribution, grant({ kind: 'delegation', giver: regent, to: head, act: 'surat/1' })], ask: deleg, gives: 'delegation-form' },
  { says: 'the ordering PP repealed', grants: [attribution, with_(delegation, { orderedBy: 'pp/1999/1' })], ask: deleg, gives: 'order-not-in-force' },
  { says: 'the delegating act repealed', grants: [attribution, with_(delegation, { act: 'perbup/a/1999/1' })], ask: deleg, gives: 'act-not-in-force' },
  { says: 'the giver has nothing', grants: [delegation], ask: deleg, gives: 'giver-without-authority', basis: 'uu/2014/30~13' },
  { says: 'the giver has another matter', grants: [with_(attribution, { scope: { matters: ['research'], does: ['decide'] } }), delegation], ask: deleg, gives: 'matter-outside-scope' },
  { says: 'the giver’s attribution may not be handed on', grants: [grant({}), delegation], ask: deleg, gives: 'attribution-not-delegable', basis: 'uu/2014/30~12' },
  { says: 'only a PP would let it be handed on', grants: [grant({ onward: 'pp/2016/18' }), delegation], ask: deleg, gives: 'attribution-not-delegable' },
  { says: 'a statute orders the delegation itself', grants: [grant({}), with_(delegation, { orderedBy: 'uu/2014/23~350' })], ask: deleg, gives: door },
  { says: 'withdrawn the day before', grants: [attribution, with_(delegation, { withdrawn: { from: date('2026-11-23'), act: 'perbup/a/2026/9' } })], ask: deleg, gives: 'authority-withdrawn', basis: 'uu/2014/30~13' },
  { says: 'withdrawn from tomorrow', grants: [attribution, with_(delegation, { withdrawn: { from: date('2026-11-25'), act: 'perbup/a/2026/9' } })], ask: deleg, gives: door },
  { says: 'the giver may use it still', grants: [attribution, delegation], gives: law },
  { says: 'unless a rule takes it from the giver', grants: [attribution, with_(delegation, { exclusive: 'perda/a/2018/1' })], gives: 'given-away', basis: 'uu/2014/30~13' },
  { says: 'a rule taking it that has fallen', grants: [attribution, with_(delegation, { exclusive: 'pp/1999/1' })], gives: law },
  { says: 'delegation handed on without leave', grants: [attribution, delegation, sub], ask: at('delegation', section), gives: 'onward-not-allowed', basis: 'uu/2014/30~13' },
  { says: 'leave by a decision only', grants: [attribution, with_(delegation, { onward: 'kepbup/a/2018/2' }), sub], ask: at('delegation', section), gives: 'onward-not-allowed' },
  { says: 'handed on with leave, next below, by a regulation', grants: [attribution, onward, sub], ask: at('delegation', section), gives: [...door, 'perda/a/2019/2'] },
  { says: 'handed on by a decision', grants: [attribution, onward, with_(sub, { act: 'kepbup/a/2019/2', orderedBy: 'pp/2012/96' })], ask: at('delegation', section), gives: 'onward-form' },
  { says: 'handed on to another government', grants: [attribution, onward, with_(sub, { to: as(foreign) })], ask: at('delegation', foreign), gives: 'onward-other-government' },
  { says: 'handed on two levels down', grants: [attribution, onward, with_(sub, { to: as(clerk) })], ask: at('delegation', clerk), gives: 'onward-too-low' },
  { says: 'handed on twice', grants: [attribution, onward, with_(sub, { onward: 'perda/a/2016/8' }), with_(sub, { id: 'third', giver: as(section), to: as(clerk) })], ask: at('delegation', clerk), gives: 'onward-again' },
  { says: 'a circle of delegations', grants: [with_(delegation, { id: 'x', giver: as(section), act: 'pp/2018/1' }), with_(sub, { id: 'y' })], ask: deleg, gives: 'giver-without-authority' },
  { says: 'mandate below a delegation', grants: [attribution, delegation, mandate], ask: at('mandate', section), gives: [...door, 'kepbup/a/2025/3'] },
  { says: 'mandate below an attribution', grants: [grant({}), with_(mandate, { giver: as(regent) })], ask: at('mandate', section), gives: [...law, 'kepbup/a/2025/3'] },
  { says: 'mandate of a mandate', grants: [attribution, delegation, mandate, with_(mandate, { id: 'm2', giver: as(section), to: as(clerk) })], ask: at('mandate', clerk), gives: 'mandate-of-mandate', basis: 'uu/2014/30~14' },
  { says: 'mandate from below', grants: [with_(attribution, { to: as(section) }), with_(mandate, { giver: as(section), to: as(head) })], ask: at('mandate', head), gives: 'mandate-not-from-above' },
  { says: 'mandate to another body’s post', grants: [attribution, delegation, with_(mandate, { to: as(foreign) })], ask: at('mandate', foreign), gives: 'mandate-not-from-above' },
  { says: 'the same where a regulation allows it', grants: [attribution, delegation, with_(mandate, { to: as(foreign), outside: 'pp/2020/5' })], ask: at('mandate', foreign), gives: [...door, 'kepbup/a/2025/3'] },
  { says: 'mandate for a strategic act', grants: [attribution, delegation, mandate], ask: { ...at('mandate', section), strategic: true }, gives: 'mandate-strategic' },
  { says: 'delegation for a strategic act', grants: [attribution, delegation], ask: { ...deleg, strategic: true }, gives: door },
  { says: 'mandate signed in one’s own name', grants: [attribution, delegation, mandate], ask: { ...at('mandate', section), signs: 'own-name' }, gives: 'mandate-own-name' },
  { says: 'mandate signed on behalf', grants: [attribution, delegation, mandate], ask: { ...at('mandate', section), signs: 'on-behalf' }, gives: [...door, 'kepbup/a/2025/3'] },
  { says: 'delegate signing on behalf', grants: [attribution, delegation], ask: { ...deleg, signs: 'on-behalf' }, gives: 'delegate-on-behalf' },
  { says: 'mandate withdrawn', grants: [attribution, delegation, with_(mandate, { withdrawn: { from: today, act: 'kepbup/a/2026/1' } })], ask: at('mandate', section), gives: 'authority-withdrawn', basis: 'uu/2014/30~14' },
  { says: 'a delegation said to come from the law', grants: [with_(delegation, { giver: 'law' })], ask: deleg, gives: 'giver-without-authority' },
];

for (const one of cases)
  test(`authority: ${one.says}`, () => {
    const register = authoritiesOf(one.grants, posts);
    const ask = {
      post: regent,
      matter: 'health/practice',
      does: 'decide',
      kind: 'attribution',
      on: today,
      ...one.ask,
    } as AuthorityAsk;
    const outcome = authorityFor(register, ask, inForce);
    if (typeof one.gives !== 'string') {
      assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
      assert.deepEqual(
        outcome.links.map((link) => link.act),
        one.gives,
      );
      return;
    }
    assert.ok(isRefusal(outcome), `expected ${one.gives}, got a chain`);
    assert.equal(outcome.name, one.gives);
    assert.ok(outcome.basis.length > 0 && outcome.params.post);
    if (one.basis) assert.ok(outcome.basis.includes(one.basis), outcome.basis.join(' '));
  });

test('a mandate signs on behalf and leaves the responsibility with its giver; a delegation takes it over', () => {
  const register = authoritiesOf([attribution, delegation, mandate], posts);
  const ask = { matter: 'health/practice', does: 'decide', on: today } as const;
  const mandated = authorityFor(register, { ...ask, post: as(section), kind: 'mandate' }, inForce) as Chain;
  assert.deepEqual([mandated.signsAs, mandated.onBehalfOf, mandated.responsible], ['on-behalf', head, head]);
  const delegated = authorityFor(register, { ...ask, post: as(head), kind: 'delegation' }, inForce) as Chain;
  assert.deepEqual([delegated.signsAs, delegated.onBehalfOf, delegated.responsible], ['own-name', undefined, head]);
  assert.equal(delegated.links[1]?.orderedBy, 'pp/2012/96~16');
});

test('a delegation on a regional head’s act alone stands, with a warning', () => {
  const { orderedBy: _, ...thin } = delegation;
  for (const act of ['perbup/a/2018/21', 'pergub/b/2018/1', 'kepbup/a/2018/1']) {
    const register = authoritiesOf([attribution, { ...thin, act }], posts);
    const chain = authorityFor(
      register,
      { post: as(head), matter: 'health/x', does: 'decide', kind: 'delegation', on: today },
      inForce,
    );
    assert.deepEqual((chain as Chain).warnings, ['delegation-thin']);
  }
  const ordered = authoritiesOf([attribution, delegation], posts);
  const chain = authorityFor(
    ordered,
    { post: as(head), matter: 'health/x', does: 'decide', kind: 'delegation', on: today },
    inForce,
  );
  assert.deepEqual((chain as Chain).warnings, []);
});
