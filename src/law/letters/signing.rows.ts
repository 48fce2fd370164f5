import { sql } from 'kysely';
import { type Actor, actorColumns, type Home, type Instant, type PostId, sha256 } from '#ground';
import type { Tx } from '#store';
import type { LetterKind, Level } from './letter.ts';
import type { Template } from './template.ts';

/** Whether a government accepts signatures of the local authority, and which signer this installation was started with. */
export type SigningGround = {
  readonly signer?: { readonly name: string; readonly level: Level };
  readonly acceptsLocal: boolean;
};

/** How letters of a government are signed now. */
export async function signingGround(tx: Tx, home: Home): Promise<SigningGround> {
  const { rows } = await sql<{ name: string | null; level: Level | null; accepted: boolean | null }>`
    select s.name, s.level, a.accepted from (select ${home}::text as home) h
    left join letters.signer s on true left join letters.acceptances a on a.home = h.home`.execute(tx);
  const [row] = rows;
  return {
    ...(row?.name && row.level ? { signer: { name: row.name, level: row.level } } : {}),
    acceptsLocal: row?.accepted ?? false,
  };
}

/** Keeps which signer this start runs with. System only. */
export async function writeSigner(tx: Tx, name: string, level: Level, at: Instant): Promise<void> {
  await sql`
    insert into letters.signer as s (name, level, at) values (${name}, ${level}, ${at})
    on conflict (one) do update set name = excluded.name, level = excluded.level, at = excluded.at
    where (s.name, s.level) is distinct from (excluded.name, excluded.level)`.execute(tx);
}

/** Keeps an authority's certificate for ever: letters signed under it are verified by it. System only. */
export async function writeAnchor(tx: Tx, certificate: Uint8Array, level: Level, at: Instant): Promise<void> {
  await sql`
    insert into letters.anchors (sha256, certificate, level, at) values (${sha256(certificate)}, ${Buffer.from(certificate)}, ${level}, ${at})
    on conflict (sha256) do nothing`.execute(tx);
}

/** Every authority that letters were ever signed under (DER). */
export async function anchorsOf(tx: Tx): Promise<readonly Uint8Array[]> {
  const { rows } = await sql<{
    certificate: Uint8Array;
  }>`select certificate from letters.anchors order by at, sha256 collate "C"`.execute(tx);
  return rows.map((row) => row.certificate);
}

/** Keeps a government's word on the local authority. */
export async function writeAcceptance(
  tx: Tx,
  home: Home,
  accepted: boolean,
  at: Instant,
  actor: Actor,
  post?: PostId,
): Promise<void> {
  const who = actorColumns(actor, post);
  await sql`
    insert into letters.acceptances (home, accepted, at, actor_kind, person_home, person, post)
    values (${home}, ${accepted}, ${at}, ${who.actor_kind}, ${who.person_home}, ${who.person}, ${who.post})
    on conflict (home) do update set accepted = excluded.accepted, at = excluded.at, actor_kind = excluded.actor_kind,
      person_home = excluded.person_home, person = excluded.person, post = excluded.post`.execute(tx);
}

/** Keeps a template's source, once, as the one that a layout is frozen with from now on. System only. */
export async function writeTemplate(tx: Tx, kind: LetterKind, { hash, source }: Template, at: Instant): Promise<void> {
  await sql`insert into letters.templates (hash, source, at) values (${hash}, ${source}, ${at}) on conflict (hash) do nothing`.execute(
    tx,
  );
  await sql`
    insert into letters.layouts as l (kind, template, at) values (${kind}, ${hash}, ${at})
    on conflict (kind) do update set template = excluded.template, at = excluded.at where l.template <> excluded.template`.execute(
    tx,
  );
}

/** The hash of the template that a layout is frozen with now; throws before `announceTemplates` has ever run. */
export async function currentTemplate(tx: Tx, kind: LetterKind): Promise<string> {
  const { rows } = await sql<{ template: string }>`select template from letters.layouts where kind = ${kind}`.execute(tx);
  if (rows[0] === undefined) throw new Error('no templates: call announceTemplates at start');
  return rows[0].template;
}

/** The source of a template that a letter was frozen with. */
export async function templateSource(tx: Tx, hash: string): Promise<string | undefined> {
  const { rows } = await sql<{ source: string }>`select source from letters.templates where hash = ${hash}`.execute(tx);
  return rows[0]?.source;
}
