import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column, Relation, Routine } from './catalogue.ts';
import { lintCatalogue } from './lint.ts';

const column = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'text',
  notNull: true,
  identity: '',
  generated: '',
  default: '',
  collation: '',
  ...more,
});
const table = (more: Partial<Relation> = {}): Relation => ({
  name: 'cases.facts',
  view: false,
  other: false,
  secured: true,
  forced: true,
  comment: '',
  options: '',
  columns: [column('home'), column('id')],
  constraints: ['facts_pkey PRIMARY KEY (home, id)'],
  indexes: [],
  policies: [],
  grants: ['satupintu_app: insert, select'],
  triggers: [],
  ...more,
});
const routine = (more: Partial<Routine> = {}): Routine => ({
  name: 'cases.f()',
  result: 'text',
  definer: true,
  owner: 'satupintu_definer',
  volatility: 'stable',
  settings: 'search_path=pg_catalog',
  executors: 'satupintu_app',
  body: '',
  ...more,
});
const policy = { name: 'p', permissive: true, command: 'all', roles: 'satupintu_app', using: 'true', check: '' };
const reference = { comment: 'reference: everyone has it' };

const lint = (relations: readonly Relation[], routines: readonly Routine[] = []) =>
  lintCatalogue({ schemas: [], relations, routines });

test('what keeps the rules passes', () =>
  assert.deepEqual(
    lint(
      [
        table({ policies: [policy] }),
        table({ name: 'bodies.bodies', ...reference, constraints: ['bodies_pkey PRIMARY KEY (id)', 'b UNIQUE (nik_hash)'] }),
        table({
          name: 'cases.cases',
          constraints: [
            'c PRIMARY KEY (home, id)',
            'u UNIQUE (receipt, home)',
            'f FOREIGN KEY (body) REFERENCES bodies.bodies(id)',
          ],
        }),
        table({ name: 'cases.pub_cases', view: true, secured: false, forced: false, options: 'security_invoker=true' }),
      ],
      [routine(), routine({ definer: false, owner: 'owner', settings: '' })],
    ),
    [],
  ));

const wrong: readonly (readonly [what: string, relation: Relation, problem: RegExp])[] = [
  ['no row security', table({ secured: false }), /has no row-level security/],
  ['not forced', table({ forced: false }), /does not force/],
  ['a key without home', table({ constraints: ['k PRIMARY KEY (id)'] }), /does not begin with home/],
  ['home not first', table({ constraints: ['k PRIMARY KEY (id, home)'] }), /does not begin with home/],
  ['no key', table({ constraints: [] }), /no primary key/],
  ['an empty excuse', table({ comment: 'reference: ', constraints: ['k PRIMARY KEY (id)'] }), /does not begin with home/],
  [
    'a unique constraint without home',
    table({ constraints: ['k PRIMARY KEY (home, id)', 'u UNIQUE (id)'] }),
    /unique constraint without home/,
  ],
  [
    'a unique index without home',
    table({ indexes: ['CREATE UNIQUE INDEX u ON cases.facts USING btree (id)'] }),
    /unique index without home/,
  ],
  [
    'a second index that begins with home',
    table({ indexes: ['CREATE INDEX i ON cases.facts USING btree (home, kind)'] }),
    /begins with home, as its primary key does/,
  ],
  [
    'a unique constraint that begins with home',
    table({ constraints: ['k PRIMARY KEY (home, id)', 'u UNIQUE (home, receipt)'] }),
    /begins with home, as its primary key does/,
  ],
  [
    'a foreign key without home',
    table({ constraints: ['k PRIMARY KEY (home, id)', 'f FOREIGN KEY (id) REFERENCES cases.cases(id)'] }),
    /foreign key without home/,
  ],
  ['a clock default', table({ columns: [column('at', { default: 'now()' })] }), /reads a clock/],
  ['today as default', table({ columns: [column('at', { default: 'CURRENT_DATE' })] }), /reads a clock/],
  ['a time without zone', table({ columns: [column('at', { type: 'timestamp without time zone' })] }), /without zone/],
  ['a virtual column', table({ columns: [column('x', { generated: 'v' })] }), /virtual/],
  ['a policy for everyone', table({ policies: [{ ...policy, roles: 'public' }] }), /for everyone/],
  ['a policy with a clock', table({ policies: [{ ...policy, using: '(until > now())' }] }), /reads a clock/],
  ['facts that can change', table({ grants: ['satupintu_app: insert, select, update'] }), /is a record/],
  ['one column of a fact that can change', table({ grants: ['satupintu_app: select, update(id)'] }), /is a record/],
  ['a journal that can shrink', table({ name: 'journal.reads', grants: ['satupintu_app: delete'] }), /is a record/],
  ['truncate', table({ name: 'cases.cases', grants: ['satupintu_app: truncate'] }), /more than it needs/],
  ['a grant to everyone', table({ grants: ['public: select'] }), /granted to everyone/],
  ['a view that looks past', table({ view: true, options: '' }), /security_invoker/],
  ['a view that says no', table({ view: true, options: 'security_invoker=false' }), /security_invoker/],
  ['a materialised view', table({ other: true }), /neither a table nor a view/],
];
for (const [what, relation, problem] of wrong) test(`found: ${what}`, () => assert.match(lint([relation]).join('\n'), problem));

const wrongRoutines: readonly (readonly [what: string, routine: Routine, problem: RegExp])[] = [
  ['a definer of the owner', routine({ owner: 'owner' }), /owned by owner/],
  ['a definer without search path', routine({ settings: '' }), /search_path/],
  ['a definer with a wider search path', routine({ settings: 'search_path=pg_catalog, public' }), /search_path/],
  ['everyone', routine({ executors: 'public, satupintu_app' }), /by everyone/],
];
for (const [what, one, problem] of wrongRoutines) test(`found: ${what}`, () => assert.match(lint([], [one]).join('\n'), problem));
