import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chief, date, grantOf, office, order, person, profile, words } from '../../../test/small-office.ts';
import type { BodyFact } from './fact.ts';
import { fold, nothing } from './record.ts';

const relation = { kind: 'under', to: office, from: profile.from } as const;
const facts: readonly BodyFact[] = [
  { kind: 'body.registered', body: office, profile },
  {
    kind: 'body.described',
    description: { name: words('Baru'), sector: profile.sector, duty: profile.duty, contact: profile.contact },
  },
  { kind: 'relation.set', relation },
  { kind: 'relation.ended', relation, until: date('2026-01-31') },
  {
    kind: 'post.created',
    post: { id: chief, name: words('Kepala'), leads: true, superior: 'uji/x#y' as typeof chief, from: profile.from },
  },
  { kind: 'post.described', post: { id: chief, name: words('Ketua'), leads: true } },
  {
    kind: 'holder.appointed',
    holder: { id: 'h', post: chief, person: person('ani'), capacity: 'plt', from: date('2026-01-01'), order },
  },
  { kind: 'holder.ended', holder: 'h', until: date('2026-02-01'), endedAt: '2026-02-01T00:00:00Z' },
  { kind: 'authority.recorded', authority: grantOf() },
  { kind: 'authority.withdrawn', authority: 'own', from: date('2026-03-01'), act: 'uu/2026/1' },
  { kind: 'register.held', register: { id: 'uji/pintu@izin', name: words('Izin'), evidence: ['izin'], from: profile.from } },
  { kind: 'register.ended', register: 'uji/pintu@izin', until: date('2026-04-01') },
  { kind: 'numbering.set', numbering: { product: '*', from: profile.from, pattern: '1/{n}' } },
  { kind: 'numbering.set', numbering: { product: '*', from: profile.from, pattern: '2/{n}' } },
  { kind: 'calendar.set', days: { spans: [], local: [], jointLeave: true } },
  { kind: 'post.closed', post: chief, until: date('2026-05-01') },
  { kind: 'body.closed', until: date('2026-06-01') },
];

test('every kind of fact has its effect', () => {
  const record = fold(facts);
  assert.equal(record.facts, facts.length);
  assert.equal(record.body?.name.id, 'Baru');
  assert.equal(record.body?.until?.toString(), '2026-06-01');
  assert.equal(record.body?.relations[0]?.until?.toString(), '2026-01-31');
  const post = record.posts.get(chief);
  assert.deepEqual([post?.name.id, post?.superior, post?.until?.toString()], ['Ketua', undefined, '2026-05-01']);
  const holder = record.holders.get('h');
  assert.deepEqual([holder?.until?.toString(), holder?.endedAt], ['2026-02-01', '2026-02-01T00:00:00Z']);
  assert.equal(record.authorities.get('own')?.withdrawn?.act, 'uu/2026/1');
  assert.equal(record.registers.get('uji/pintu@izin')?.until?.toString(), '2026-04-01');
  assert.deepEqual(
    record.numberings.map((one) => one.pattern),
    ['2/{n}'],
  );
  assert.equal(record.days?.jointLeave, true);
});

test('folding in two parts is folding at once, and what did not change is the same value', () => {
  const first = fold(facts.slice(0, 9));
  assert.deepEqual(fold(facts.slice(9), first), fold(facts));
  const after = fold([{ kind: 'calendar.set', days: { spans: [], local: [], jointLeave: false } }], first);
  assert.equal(after.posts, first.posts);
});

test('a fact about what was never made is a fault of ours', () => {
  assert.throws(() => fold([{ kind: 'post.closed', post: chief, until: date('2026-01-01') }]), /no fact before it/);
  assert.throws(() => fold([{ kind: 'body.closed', until: date('2026-01-01') }], nothing), /registers it/);
});
