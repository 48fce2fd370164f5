import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { type Migration, migrationName, pendingOf, versionTrouble } from './migrations.ts';

const file = (name: string, sql = ''): Migration => ({ name, sql, checksum: `sum of ${sql}` });
const [a, b, c] = [file('202601010000-store-a.sql'), file('202601020000-cases-b.sql'), file('202601030000-store-c.sql')];

const named = (outcome: ReturnType<typeof pendingOf>) =>
  isRefusal(outcome) ? `${outcome.name} ${outcome.params.name}` : outcome.map(({ name }) => name);

test('everything is pending at first, in the order of the names', () =>
  assert.deepEqual(named(pendingOf([c, a, b], new Map())), [a.name, b.name, c.name]));

test('the applied set decides, not the highest number', () =>
  assert.deepEqual(
    named(
      pendingOf(
        [a, b, c],
        new Map([
          [a.name, a.checksum],
          [c.name, c.checksum],
        ]),
      ),
    ),
    [b.name],
  ));

test('an applied file that was changed is refused', () =>
  assert.equal(named(pendingOf([a, b], new Map([[a.name, 'another']]))), `migration-changed ${a.name}`));

test('a database that is ahead of the program is refused', () =>
  assert.equal(
    named(
      pendingOf(
        [a],
        new Map([
          [a.name, a.checksum],
          [b.name, b.checksum],
        ]),
      ),
    ),
    `program-older ${b.name}`,
  ));

test('a name tells when, whose and what', () => {
  assert.equal(migrationName.exec('202611240000-store-ground.sql')?.[1], 'store');
  for (const name of ['2026-store-ground.sql', '202611240000-ground.sql', '202611240000_store_ground.sql'])
    assert.equal(migrationName.exec(name), null);
});

test('a server older than 15 is refused, with its version', () => {
  assert.deepEqual(versionTrouble(140013)?.params, { version: '14' });
  assert.equal(versionTrouble(90624)?.name, 'database-too-old');
  for (const version of [150000, 150020, 180004]) assert.equal(versionTrouble(version), undefined);
});
