import type pg from 'pg';
import type { Catalogue, Column, Policy, Relation, Routine } from './catalogue.ts';

/**
 * Reads what the migrations have made: relations with columns, constraints, indexes, policies, grants and triggers, and functions.
 * Only facts that PostgreSQL 15 and 18 tell in the same words, all in the order of their names.
 */
export async function readCatalogue(client: pg.Client): Promise<Catalogue> {
  // PostgreSQL writes a name with its schema only where the search path would not find it.
  await client.query(`set search_path = pg_catalog`);
  const relations = await rowsOf<Omit<Relation, 'columns' | 'constraints' | 'indexes' | 'policies' | 'grants' | 'triggers'>>(
    client,
    relationsText,
  );
  const columns = await rowsOf<Column & { relation: string }>(client, columnsText);
  const constraints = await rowsOf<Named>(client, constraintsText);
  const indexes = await rowsOf<Named>(client, indexesText);
  const policies = await rowsOf<Policy & { relation: string }>(client, policiesText);
  const grants = await rowsOf<Named>(client, grantsText);
  const triggers = await rowsOf<Named>(client, triggersText);
  const of = <T extends { relation: string }>(list: readonly T[], name: string) =>
    list.filter(({ relation }) => relation === name).map(({ relation: _, ...rest }) => rest);
  const texts = (list: readonly Named[], name: string) => of(list, name).map(({ text }) => text);
  return {
    relations: relations.map((relation) => ({
      ...relation,
      columns: of(columns, relation.name),
      constraints: texts(constraints, relation.name),
      indexes: texts(indexes, relation.name),
      policies: of(policies, relation.name),
      grants: texts(grants, relation.name),
      triggers: texts(triggers, relation.name),
    })),
    routines: await rowsOf<Routine>(client, routinesText),
    schemas: (await rowsOf<{ text: string }>(client, schemasText)).map(({ text }) => text),
  };
}

type Named = { readonly relation: string; readonly text: string };

const rowsOf = async <T>(client: pg.Client, text: string): Promise<readonly T[]> => (await client.query(text)).rows as T[];

/** Our own schemas; the job queue's belongs to its library. */
const ours = `n.nspname !~ '^(pg_|information_schema$|public$|graphile_worker$)'`;

const relationsText = `
  select n.nspname || '.' || c.relname as name, c.relkind = 'v' as view, c.relkind not in ('r', 'v', 'p') as other,
    c.relrowsecurity as secured, c.relforcerowsecurity as forced, coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
    coalesce((select string_agg(o, ', ' order by o) from unnest(c.reloptions) o), '') as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f')
  order by n.nspname, c.relname`;

// A view tells no column as never null. It is one when the only column of that name it reads is, and no join can leave it out.
const columnsText = `
  select n.nspname || '.' || c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    case when c.relkind = 'v' then
      pg_get_viewdef(c.oid) !~ '(LEFT|RIGHT|FULL) JOIN|UNION' and (
        select count(*) = 1 and bool_and(s.attnotnull)
        from (select distinct d.refobjid, d.refobjsubid from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
          where r.ev_class = c.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid and d.refobjsubid > 0) d
        join pg_attribute s on s.attrelid = d.refobjid and s.attnum = d.refobjsubid
        where s.attname = a.attname and s.atttypid = a.atttypid)
      else a.attnotnull end as "notNull",
    a.attidentity::text as identity, a.attgenerated::text as generated,
    coalesce(pg_get_expr(b.adbin, b.adrelid), '') as default,
    coalesce((select l.collname from pg_collation l where l.oid = a.attcollation and l.collname <> 'default'), '') as collation
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef b on b.adrelid = a.attrelid and b.adnum = a.attnum
  where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
  order by n.nspname, c.relname, a.attnum`;

// PostgreSQL 18 keeps NOT NULL as constraints too (contype n); the columns tell it on both.
const constraintsText = `
  select n.nspname || '.' || c.relname as relation, k.conname || ' ' || pg_get_constraintdef(k.oid) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and k.contype in ('p', 'u', 'f', 'c', 'x') order by n.nspname, c.relname, k.conname`;

const indexesText = `
  select n.nspname || '.' || c.relname as relation, pg_get_indexdef(i.indexrelid) as text
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by n.nspname, c.relname, 2`;

const policiesText = `
  select n.nspname || '.' || c.relname as relation, p.polname as name, p.polpermissive as permissive,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
    (select string_agg(case when r.rolname = pg_get_userbyid(c.relowner) then 'owner' else coalesce(r.rolname, 'public') end, ', ' order by r.rolname)
      from unnest(p.polroles) o left join pg_roles r on r.oid = o) as roles,
    coalesce(pg_get_expr(p.polqual, p.polrelid), '') as using, coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as check
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} order by n.nspname, c.relname, 2`;

const grantsText = `
  with acls as (
    select c.oid, n.nspname || '.' || c.relname as relation, c.relowner, '' as attribute, x.* from pg_class c
      join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x where ${ours} and c.relkind in ('r', 'p', 'v', 'm', 'f')
    union all
    select c.oid, n.nspname || '.' || c.relname, c.relowner, a.attname, x.* from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace, aclexplode(a.attacl) x where ${ours} and a.attnum > 0)
  select relation, coalesce(r.rolname, 'public') || ': ' || string_agg(
    lower(privilege_type) || case when attribute = '' then '' else '(' || attribute || ')' end, ', ' order by privilege_type, attribute) as text
  from acls left join pg_roles r on r.oid = grantee where grantee <> relowner
  group by relation, r.rolname order by 1, r.rolname`;

const triggersText = `
  select n.nspname || '.' || c.relname as relation, pg_get_triggerdef(t.oid) as text
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not t.tgisinternal order by n.nspname, c.relname, t.tgname`;

const routinesText = `
  select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
    coalesce(pg_get_function_result(p.oid), '') as result, p.prosecdef as definer,
    case when r.oid = d.datdba then 'owner' else r.rolname end as owner,
    case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
    coalesce((select string_agg(s, '; ' order by s) from unnest(p.proconfig) s), '') as settings,
    coalesce((select string_agg(coalesce(g.rolname, 'public'), ', ' order by g.rolname nulls first)
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x left join pg_roles g on g.oid = x.grantee
      where x.privilege_type = 'EXECUTE' and x.grantee <> p.proowner), '') as executors,
    md5(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)) as body
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    join pg_database d on d.datname = current_database()
  where ${ours} and not exists (select from pg_depend e where e.objid = p.oid and e.classid = 'pg_proc'::regclass and e.deptype = 'e')
  order by n.nspname, p.proname, 1`;

const schemasText = `
  select n.nspname || coalesce(': ' || (select string_agg(g.rolname || ' ' || lower(x.privilege_type), ', ' order by g.rolname, x.privilege_type)
    from aclexplode(n.nspacl) x join pg_roles g on g.oid = x.grantee where x.grantee <> n.nspowner), '') as text
  from pg_namespace n where ${ours} order by n.nspname`;
