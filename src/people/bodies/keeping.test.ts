import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, isRefusal, type PostId } from '#ground';
import { anybody, chief, home, keeper, office, officer, person, system, whole } from '../../../test/small-office.ts';
import { mayKeep } from './keeping.ts';

// biome-ignore format: a table, one line per case
const cases = [
  ['the system', system, 'any', 'any'],
  ['the body’s keeper', officer('a', keeper), keeper, 'not-keeper'],
  ['the government’s keeper', officer('a', whole), whole, whole],
  ['both', officer('a', keeper, whole), keeper, whole],
  ['another officer', officer('a', chief), 'not-keeper', 'not-keeper'],
  ['another government’s keeper', officer('a', as<PostId>('lain/setda#government-administrator')), 'not-keeper', 'not-keeper'],
  ['another body’s keeper', officer('a', as<PostId>('uji/lain#administrator')), 'not-keeper', 'not-keeper'],
  ['nobody', anybody, 'not-keeper', 'not-keeper'],
  ['a person as themselves', { ...anybody, actor: { kind: 'person', home, person: person('a') } }, 'not-keeper', 'not-keeper'],
] as const;

for (const [says, by, own, government] of cases)
  test(`keeping: ${says}`, () => {
    const say = (part: 'own' | 'government') => {
      const outcome = mayKeep(by.actor, office, part);
      return isRefusal(outcome) ? outcome.name : (outcome.post ?? 'any');
    };
    assert.deepEqual([say('own'), say('government')], [own, government]);
  });

test('a name that begins alike is another government', () => {
  const outcome = mayKeep(officer('a', whole).actor, as<BodyId>('uji-lain/pintu'), 'government');
  assert.ok(isRefusal(outcome));
});
