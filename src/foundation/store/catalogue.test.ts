import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Catalogue, schemaText } from './catalogue.ts';

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

test('the catalogue as text', () =>
  assert.equal(
    schemaText(catalogue),
    `Made by \`npm run schema\` from the migrated database; a test compares. Not to be edited.

schema cases: satupintu_app usage

table cases.cases (row security, forced)
  -- one case
  home text collate C not null
  no bigint not null identity always
  due date
  data jsonb not null generated ((bytes)::jsonb) stored
  posts text[] not null default '{}'::text[]
  fee bigint not null
  constraint cases_pkey PRIMARY KEY (home, no)
  CREATE INDEX due ON cases.cases USING btree (due)
  policy own for select to satupintu_app using (a = b)
  grant satupintu_app: select

function cases.f(a text) returns text (stable, security definer, owner satupintu_definer, search_path=pg_catalog)
  body abc
  execute satupintu_app
`,
  ));
