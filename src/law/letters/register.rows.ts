import { sql } from 'kysely';
import {
  type Actor,
  actorColumns,
  as,
  type BodyId,
  canonical,
  type Home,
  type Instant,
  type PersonRef,
  type Plain,
  type PostId,
} from '#ground';
import type { Tx } from '#store';
import type { LetterCode } from './code.ts';
import type { Dated, LetterFact, LetterFor, LetterId, LetterState, LetterStatus, PublicLetter, Shown } from './register.ts';

/** A letter as its officers and jobs see it. */
export type LetterRow = {
  readonly home: Home;
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly number: string;
  readonly body: BodyId;
  readonly status: LetterStatus;
  readonly subject: LetterFor['subject'];
  readonly person?: PersonRef;
  readonly keyHome?: Home;
  readonly key?: string;
  readonly post?: PostId;
  readonly template?: string;
  readonly typesetFile?: string;
  readonly file?: string;
  readonly sha256?: string;
  readonly issuedAt?: Instant;
  readonly shown?: Shown;
};

type Raw = Record<'home' | 'id' | 'code' | 'number' | 'body' | 'status' | 'subject_kind' | 'subject', string> &
  Record<
    'person_home' | 'person' | 'key_home' | 'key_id' | 'post' | 'template' | 'typeset_file' | 'file' | 'sha256' | 'shown',
    string | null
  > & {
    issued_at: Instant | null;
  };

const columns = sql`home, id, code, number, body, status, subject_kind, subject, person_home, person, key_home, key_id, post, template,
  typeset_file, file, sha256, shown, issued_at`;

/** Takes the next running number of a body's pattern in a year; other takers wait until this transaction ends, so no number is skipped. */
export async function nextPlace(tx: Tx, home: Home, body: BodyId, pattern: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into letters.counters as c (home, body, pattern, year, last) values (${home}, ${body}, ${pattern}, ${year}, 1)
    on conflict (home, body, pattern, year) do update set last = c.last + 1 returning last`.execute(tx);
  return rows[0]?.last ?? 1;
}

/** Writes a new letter with its first fact. */
export async function insertLetter(tx: Tx, home: Home, id: LetterId, state: LetterState, whose: LetterFor): Promise<void> {
  await sql`
    insert into letters.letters (home, id, code, number, body, pattern, year, place, subject_kind, subject, person_home, person, status, facts)
    values (${home}, ${id}, ${state.code}, ${state.number}, ${state.body}, ${state.pattern}, ${state.year}, ${state.place},
      ${whose.subject.kind}, ${whose.subject.id}, ${whose.person?.home ?? null}, ${whose.person?.id ?? null}, ${state.status}, ${state.facts})`.execute(
    tx,
  );
}

/** Writes the derived row anew from the state. */
export async function updateLetter(tx: Tx, home: Home, id: LetterId, state: LetterState): Promise<void> {
  const { frozen, typeset, issued, ended } = state;
  await sql`
    update letters.letters set status = ${state.status}, key_home = ${frozen?.keyHome ?? null}, key_id = ${frozen?.key ?? null},
      post = ${frozen?.post ?? null}, template = ${frozen?.template ?? null}, typeset_file = ${typeset?.file ?? null},
      file = ${issued?.file ?? null}, sha256 = ${issued?.sha256 ?? null}, certificate = ${issued?.certificate ?? null},
      issued_at = ${issued?.at ?? null}, ended_at = ${ended?.at ?? null}, ground = ${ended?.ground ?? null},
      replaced_by = ${ended?.by ?? null}, shown = ${frozen ? canonical(frozen.shown as unknown as Plain) : null}, facts = ${state.facts}
    where home = ${home} and id = ${id}`.execute(tx);
}

/** Adds a fact; its place in the letter's life is `seq`. */
export async function appendFact(
  tx: Tx,
  home: Home,
  id: LetterId,
  seq: number,
  fact: LetterFact,
  at: Instant,
  actor: Actor,
  post?: PostId,
): Promise<void> {
  const { kind, ...data } = fact;
  const who = actorColumns(actor, post);
  await sql`
    insert into letters.facts (home, letter, seq, kind, at, actor_kind, person_home, person, body, post, bytes)
    values (${home}, ${id}, ${seq}, ${kind}, ${at}, ${who.actor_kind}, ${who.person_home}, ${who.person}, ${who.body}, ${who.post},
      ${canonical(data as unknown as Plain)})`.execute(tx);
}

/** The letter's facts in their order. */
export async function factsOf(tx: Tx, home: Home, id: LetterId): Promise<readonly Dated[]> {
  const { rows } = await sql<{ kind: string; at: Instant; bytes: string }>`
    select kind, at, bytes from letters.facts where home = ${home} and letter = ${id} order by seq`.execute(tx);
  return rows.map(({ kind, at, bytes }) => ({ ...(JSON.parse(bytes) as object), kind, at }) as Dated);
}

/** Locks a letter for this transaction and gives it; undefined when there is none or it is not the actor's to see. */
export async function lockLetter(tx: Tx, home: Home, id: LetterId): Promise<LetterRow | undefined> {
  const { rows } = await sql<Raw>`select ${columns} from letters.letters where home = ${home} and id = ${id} for update`.execute(
    tx,
  );
  return rows[0] && rowOf(rows[0]);
}

/** A letter, without a lock. */
export async function letterOf(tx: Tx, home: Home, id: LetterId): Promise<LetterRow | undefined> {
  const { rows } = await sql<Raw>`select ${columns} from letters.letters where home = ${home} and id = ${id}`.execute(tx);
  return rows[0] && rowOf(rows[0]);
}

/** The letters made for a noun, oldest first. */
export async function lettersFor(tx: Tx, home: Home, subject: LetterFor['subject']): Promise<readonly LetterRow[]> {
  const { rows } = await sql<Raw>`
    select ${columns} from letters.letters where home = ${home} and subject_kind = ${subject.kind} and subject = ${subject.id}
    order by year, place, id collate "C"`.execute(tx);
  return rows.map(rowOf);
}

/** Frozen letters that wait for their signature; of every government when `home` is not given. System only. */
export async function waitingLetters(
  tx: Tx,
  most: number,
  home?: Home,
): Promise<readonly { readonly home: Home; readonly id: LetterId }[]> {
  const { rows } = await sql<{ home: string; id: string }>`
    select home, id from letters.letters where status = 'frozen' and (${home ?? null}::text is null or home = ${home ?? null})
    order by home collate "C", id collate "C" limit ${most}`.execute(tx);
  return rows.map((row) => ({ home: as<Home>(row.home), id: as<LetterId>(row.id) }));
}

/** The letter that a code or a file's hash names, as anyone may read it; undefined when none does or it never was frozen. */
export async function publicLetter(
  tx: Tx,
  traces: { readonly code?: LetterCode; readonly sha256?: string },
): Promise<PublicLetter | undefined> {
  const { rows } = await sql<RawPublic>`
    select * from letters.public_letters(${traces.code ?? null}, ${traces.sha256 ?? null})`.execute(tx);
  const [row] = rows;
  if (row === undefined || row.shown === null) return undefined;
  return {
    home: as<Home>(row.home),
    id: as<LetterId>(row.id),
    code: as<LetterCode>(row.code),
    number: row.number,
    status: row.status,
    shown: JSON.parse(row.shown) as Shown,
    ...(row.sha256 ? { sha256: row.sha256 } : {}),
    ...(row.certificate ? { certificate: row.certificate } : {}),
    ...(row.issued_at ? { issuedAt: row.issued_at } : {}),
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
    ...(row.ground ? { ground: row.ground } : {}),
    ...(row.replaced_by ? { replacedBy: row.replaced_by } : {}),
  };
}

type RawPublic = {
  readonly home: string;
  readonly id: string;
  readonly code: string;
  readonly number: string;
  readonly status: LetterStatus;
  readonly shown: string | null;
  readonly sha256: string | null;
  readonly certificate: string | null;
  readonly issued_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly ground: NonNullable<PublicLetter['ground']> | null;
  readonly replaced_by: string | null;
};

function rowOf(raw: Raw): LetterRow {
  return {
    home: as<Home>(raw.home),
    id: as<LetterId>(raw.id),
    code: as<LetterCode>(raw.code),
    number: raw.number,
    body: as<BodyId>(raw.body),
    status: raw.status as LetterStatus,
    subject: { kind: raw.subject_kind as LetterFor['subject']['kind'], id: raw.subject },
    ...(raw.person_home && raw.person
      ? { person: { home: as<Home>(raw.person_home), id: as<PersonRef['id']>(raw.person) } }
      : {}),
    ...(raw.key_home ? { keyHome: as<Home>(raw.key_home) } : {}),
    ...(raw.key_id ? { key: raw.key_id } : {}),
    ...(raw.post ? { post: as<PostId>(raw.post) } : {}),
    ...(raw.template ? { template: raw.template } : {}),
    ...(raw.typeset_file ? { typesetFile: raw.typeset_file } : {}),
    ...(raw.file ? { file: raw.file } : {}),
    ...(raw.sha256 ? { sha256: raw.sha256 } : {}),
    ...(raw.issued_at ? { issuedAt: raw.issued_at } : {}),
    ...(raw.shown ? { shown: JSON.parse(raw.shown) as Shown } : {}),
  };
}
