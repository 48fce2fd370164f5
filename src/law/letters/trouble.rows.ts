import { sql } from 'kysely';
import { as, type Home, type Instant, type PostId } from '#ground';
import type { Tx } from '#store';
import type { LetterId } from './register.ts';
import type { Trouble, TroubleWhy } from './trouble.ts';

/** Notes that a letter could not be signed, once more where it is noted already; nothing for a letter that no longer waits. System only. */
export async function noteTrouble(tx: Tx, home: Home, letter: LetterId, why: TroubleWhy, at: Instant): Promise<void> {
  await sql`
    insert into letters.troubles as t (home, letter, number, body, post, subject_kind, subject, why, tries, since, last)
    select l.home, l.id, l.number, l.body, l.post, l.subject_kind, l.subject, ${why}, 1, ${at}, ${at}
    from letters.letters l where l.home = ${home} and l.id = ${letter} and l.status = 'frozen'
    on conflict (home, letter) do update set why = excluded.why, tries = t.tries + 1, last = excluded.last`.execute(tx);
}

/** The letter waits no more. System only. */
export async function endTrouble(tx: Tx, home: Home, letter: LetterId): Promise<void> {
  await tx.deleteFrom('letters.troubles').where('home', '=', home).where('letter', '=', letter).execute();
}

/** The letters that wait and that the actor may know of, the longest waiting first: of one of `posts`, or of any. */
export async function troublesSeen(tx: Tx, home: Home, posts?: readonly PostId[]): Promise<readonly Trouble[]> {
  const all = tx.selectFrom('letters.troubles').selectAll().where('home', '=', home);
  const rows = await (posts === undefined ? all : all.where('post', 'in', [...posts, '']))
    .orderBy('since')
    .orderBy('letter')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    home: as<Home>(row.home),
    letter: as<LetterId>(row.letter),
    number: row.number,
    body: as(row.body),
    post: as<PostId>(row.post),
    subject: { kind: row.subject_kind as Trouble['subject']['kind'], id: row.subject },
    why: row.why as TroubleWhy,
    tries: row.tries,
    since: row.since,
    last: row.last,
  }));
}
