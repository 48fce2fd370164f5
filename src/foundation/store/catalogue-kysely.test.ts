import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from './catalogue.ts';
import { schemaTypes } from './catalogue-kysely.ts';

const plain = { notNull: true, identity: '', generated: '', default: '', collation: '' };
const catalogue: Catalogue = {
  schemas: ['cases: satupintu_app usage'],
  relations: [
    {
      name: 'cases.cases',
      view: false,
      other: false,
      secured: true,
      forced: true,
      comment: 'one case',
      options: '',
      columns: [
        { ...plain, name: 'home', type: 'text', collation: 'C' },
        { ...plain, name: 'no', type: 'bigint', identity: 'a' },
        { ...plain, name: 'due', type: 'date', notNull: false },
        { ...plain, name: 'data', type: 'jsonb', generated: 's', default: '(bytes)::jsonb' },
        { ...plain, name: 'posts', type: 'text[]', default: `'{}'::text[]` },
        { ...plain, name: 'fee', type: 'bigint' },
      ],
      constraints: ['cases_pkey PRIMARY KEY (home, no)'],
      indexes: ['CREATE INDEX due ON cases.cases USING btree (due)'],
      policies: [{ name: 'own', permissive: true, command: 'select', roles: 'satupintu_app', using: '(a =\n  b)', check: '' }],
      grants: ['satupintu_app: select'],
      triggers: [],
    },
  ],
  routines: [
    {
      name: 'cases.f(a text)',
      result: 'text',
      definer: true,
      owner: 'satupintu_definer',
      volatility: 'stable',
      settings: 'search_path=pg_catalog',
      executors: 'satupintu_app',
      body: 'abc',
    },
  ],
};

test('the catalogue as types', () => {
  const text = schemaTypes(catalogue);
  for (const line of [
    'home: string;',
    'no: Derived<bigint>;',
    'due: Optional<PlainDate | null, PlainDate | string | null>;',
    'data: Derived<unknown>;',
    'posts: Optional<string[], readonly string[]>;',
    'fee: Given<bigint, bigint | number>;',
  ])
    assert.ok(text.includes(`    ${line}\n`), `${line} in:\n${text}`);
});

test('a type that nobody has decided on throws', () => {
  const [first] = catalogue.relations;
  assert.ok(first);
  const odd = { ...catalogue, relations: [{ ...first, columns: [{ ...plain, name: 'x', type: 'circle' }] }] };
  assert.throws(() => schemaTypes(odd), /circle/);
});
