import { authorityFor, type Chain, calendarIn } from '#bodies';
import { directory } from '#bodies/reads';
import { type CaseState, caseClock, fold } from '#cases';
import { readCase } from '#cases/acts';
import { as, isRefusal, localDate, type PostId, system, Temporal } from '#ground';
import { lawInForce } from '#regulations/reads';
import { revisionOf } from '#standards/reads';
import type { Tx } from '#store';
import { verifyJournal } from '../src/foundation/journal/verify.acts.ts';
import { unfoldedCase } from './folding.ts';
import { actingAs } from './way.ts';
import type { World, WorldCase } from './world.ts';

/** Every invariant of the house, asked of the whole world; a line for each that is broken. */
export async function brokenIn(world: World): Promise<readonly string[]> {
  const { town, cases } = world;
  const broken = await town.store.withContext(system('sukamaju', 'test'), async (tx) => {
    const each: string[] = [];
    for (const one of cases) each.push(...(await brokenCase(tx, world, one)));
    return [...each, ...(await brokenDecisions(tx)), ...(await brokenLetters(tx))];
  });
  const { breaks } = await town.store.withContext(system('', 'test'), verifyJournal);
  return [...broken, ...breaks.map((one) => `the journal is broken: ${one.home} ${one.ref} ${one.what}`)];
}

async function brokenCase(tx: Tx, { town }: World, { ref }: WorldCase): Promise<readonly string[]> {
  const open = await readCase(tx, ref, actingAs(town, system('sukamaju', 'test')));
  if (isRefusal(open)) return [`${ref.id}: ${open.name}`];
  const { row, facts, standard } = open;
  const state = fold(standard, facts);
  const broken: string[] = [];
  const [first] = facts;
  const revision = await revisionOf(tx, row.standard, row.revision);
  if (first?.kind !== 'submitted' || first.revision !== row.revision || first.hash !== revision?.hash)
    broken.push('it is not under the one revision it was filed under');
  broken.push(...brokenHolder(row, state));
  const clock = caseClock(standard, state, calendarIn(open.directory, standard.provider), town.now());
  if (clock.over > 0 && state.lapsed === undefined && state.end?.how !== 'withdrawn')
    broken.push(
      `${clock.used} of its days are used, ${clock.over} over, due ${clock.due}, and no lapse is recorded (${state.phase})`,
    );
  if (
    state.lapsed !== undefined &&
    Temporal.PlainDate.compare(localDate(state.lapsed.at, 'WIB'), Temporal.PlainDate.from(state.lapsed.due)) <= 0
  )
    broken.push('it lapsed before its last day was over');
  if (state.decision !== undefined && state.draft?.by.person === state.decision.by.person && state.decision.by.person !== null)
    broken.push('the drafter signed');
  return [...(await unfoldedCase(tx, open)), ...broken.map((what) => `${ref.id}: ${what}`)];
}

/** Exactly one holder: a post with a task, the applicant, or a job that runs; nobody once it is closed. */
function brokenHolder(
  row: { readonly holderKind: string; readonly holderPost: PostId | null },
  state: CaseState,
): readonly string[] {
  const { phase } = state;
  const should: Readonly<Record<CaseState['phase'], readonly string[]>> = {
    procedure: ['post'],
    'return-asked': ['post'],
    returned: ['applicant'],
    signing: ['system'],
    delivering: ['applicant', 'post'],
    closed: ['nobody'],
  };
  const broken = should[phase].includes(row.holderKind) ? [] : [`in ${phase} its holder is ${row.holderKind}`];
  if ((row.holderKind === 'post') !== (row.holderPost !== null)) broken.push('its holder is a post without a name');
  // The evening's jobs are done: nothing waits for a signature.
  if (phase === 'signing') broken.push('it still waits to be signed');
  return broken;
}

/** Every decision stands on a chain of authority that was in force on its day, found again by the same rules. */
async function brokenDecisions(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('decisions.decisions').selectAll().execute();
  const { authorities } = await directory(tx);
  const inForce = await lawInForce(tx);
  const broken: string[] = [];
  for (const row of rows) {
    const chain = JSON.parse(row.chain) as Chain;
    const on = localDate(row.at, 'WIB');
    const revision = await revisionOf(tx, row.standard, 1);
    const step = revision?.standard.steps.find(({ key }) => key === row.step);
    if (revision === undefined || step === undefined) {
      broken.push(`${row.case_id}: decided in no step`);
      continue;
    }
    const ask = {
      post: as<PostId>(row.post),
      matter: revision.standard.matter,
      does: 'decide' as const,
      kind: step.authority,
      on,
    };
    const found = authorityFor(authorities, ask, inForce);
    if (isRefusal(found)) broken.push(`${row.case_id}: decided without authority: ${found.name}`);
    if (chain.links.length === 0 || chain.links.some(({ act }) => !inForce(act, on)))
      broken.push(`${row.case_id}: decided on no law`);
    const entry = await tx
      .selectFrom('journal.entries')
      .select('rule')
      .where('subject', '=', row.case_id)
      .where('act', '=', 'case.decide')
      .execute();
    if (entry.length !== 1 || !chain.links.every(({ act }) => entry[0]?.rule.includes(act)))
      broken.push(`${row.case_id}: its journal does not say under which acts`);
  }
  return broken;
}

/** Every number is a letter or a void. */
async function brokenLetters(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('letters.letters').select(['number', 'status', 'file', 'body', 'year', 'place']).execute();
  const broken = rows.flatMap(({ number, status, file }) =>
    status === 'void' || file !== null ? [] : [`the number ${number} is neither a letter nor void (${status})`],
  );
  const places = new Map<string, number[]>();
  for (const { body, year, place } of rows) places.set(`${body} ${year}`, [...(places.get(`${body} ${year}`) ?? []), place]);
  for (const [series, all] of places)
    if (Math.max(...all) !== all.length || new Set(all).size !== all.length) broken.push(`the numbers of ${series} have gaps`);
  return broken;
}
