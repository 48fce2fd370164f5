import type { CaseRef } from '#cases';
import { noteOpened, reopenDraft, submitDraft, withdraw } from '#cases/acts';
import { as, isRefusal, type Outcome, type PlainDate, system, Temporal } from '#ground';
import { sequence } from '#journal/acts';
import { startJobs } from '../src/jobs.ts';
import { caseSweep } from '../src/service/cases/case.jobs.ts';
import { Chance } from './chance.ts';
import { drained, person, type Town } from './town.ts';
import { actingAs, doctor, doing, type Filling, filed, research, sure } from './way.ts';
import { governmentDay } from './world-government.ts';
import { brokenIn } from './world-invariants.ts';
import { workOn } from './world-officers.ts';

/** A case as the world remembers it: whose it is, and under which standard. */
export type WorldCase = { readonly ref: CaseRef; readonly who: string; readonly standard: string };

/** What goes on in the world: its town, its chance, its cases, and how often what happened. */
export type World = {
  readonly town: Town;
  readonly chance: Chance;
  readonly cases: WorldCase[];
  readonly tally: Map<string, number>;
  /** Holidays that bodies have declared since the beginning, by body. */
  readonly declared: Map<string, { readonly date: PlainDate; readonly on: PlainDate }[]>;
  /** How many holdings have been given out, for their ids. */
  holdings: number;
};

/** The day's date where the regency is. */
export const todayOf = (world: World): PlainDate => world.town.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDate();

/** Counts that something happened. */
export const count = (world: World, what: string): void => void world.tally.set(what, (world.tally.get(what) ?? 0) + 1);

/**
 * Lets so many days pass, from the town's own first day: time alone, the government, citizens, officers, jobs; each evening every
 * invariant is asked. Throws with the seed, the day, and what is broken. Gives the world as it then is.
 */
export async function live(town: Town, seed: number, days: number, filings = 3): Promise<World> {
  const chance = new Chance(seed);
  const world: World = { town, chance, cases: [], tally: new Map(), declared: new Map(), holdings: 0 };
  const first = todayOf(world);
  const jobs = await startJobs(town.works, town.ownerUrl);
  let day = 0;
  try {
    for (; day < days; day += 1) await liveDay(world, first.add({ days: day }), filings);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`seed ${seed}, day ${day + 1} (${first.add({ days: day })}): ${what}`, { cause: error });
  } finally {
    await jobs.stop();
  }
  for (const { act } of await timeAlone(town)) count(world, act);
  return world;
}

/** What time alone has done. */
const timeAlone = (town: Town) =>
  town.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx
      .selectFrom('journal.entries')
      .select('act')
      .where('actor_kind', '=', 'system')
      .where('subject_kind', '=', 'case')
      .execute(),
  );

async function liveDay(world: World, date: PlainDate, filings: number): Promise<void> {
  const { town } = world;
  at(world, date, '08:00');
  await caseSweep(town.store, 'sukamaju').run(town.now());
  at(world, date, '08:05');
  await governmentDay(world);
  for (const hour of ['09', '11', '14']) {
    at(world, date, `${hour}:00`);
    await citizens(world, filings / 3);
    await workOn(world);
    await drained(town.adminUrl);
  }
  at(world, date, '16:30');
  await read(world);
  await drained(town.adminUrl);
  await town.store.withContext(system('', 'sequencer'), (tx) => sequence(tx));
  const broken = await brokenIn(world);
  if (broken.length > 0) throw new Error(broken.join('\n'));
}

function at(world: World, date: PlainDate, time: string): void {
  world.town.setClock(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Asia/Jakarta').toInstant());
}

/** Who asks for something in the world. */
const applicants = ['a01', 'a02', 'a03', 'a04', 'a05'] as const;

/** Some file an application, some mend what came back, some take theirs back. */
async function citizens(world: World, filings: number): Promise<void> {
  const { chance, town } = world;
  const many = Math.floor(filings) + (chance.next() < filings % 1 ? 1 : 0);
  for (let one = 0; one < many; one += 1) {
    const who = chance.of(applicants);
    const filling = fillingOf(world);
    const ref = await filed(town, filling, who);
    world.cases.push({ ref, who, standard: filling.standard });
    count(world, `filed ${filling.standard}`);
  }
  for (const one of await inPhase(world, 'returned')) if (chance.in100(25)) await mend(world, one);
  for (const one of await inPhase(world, 'procedure')) if (chance.in100(1)) await takeBack(world, one);
}

function fillingOf({ chance }: World): Filling {
  if (chance.in100(30)) {
    const backwards = chance.in100(10);
    return research(backwards ? { start: '2026-12-18', finish: '2026-11-02' } : {});
  }
  const filling = doctor({ district: chance.in100(8) ? 'other' : chance.of(['mekarsari', 'tirtasari', 'wanasari']) });
  const status = chance.in100(10) ? 'suspended' : 'active';
  return { ...filling, registers: { str: chance.in100(5) ? null : { ...filling.registers.str, status } } };
}

async function mend(world: World, one: WorldCase): Promise<void> {
  const { town } = world;
  const actor = person(one.who);
  const draft = { home: one.ref.home, id: as<never>(one.ref.id) };
  sure(await doing(town, actor, (tx, acting) => reopenDraft(tx, draft, acting)));
  const filing = { newPin: () => '123456', pepper: town.works.secrets.pins };
  sure(await doing(town, actor, (tx, acting) => submitDraft(tx, draft, { ...acting, ...filing })));
  count(world, 'mended');
}

async function takeBack(world: World, one: WorldCase): Promise<void> {
  const done: Outcome<unknown> = await doing(world.town, person(one.who), (tx, acting) => withdraw(tx, one.ref, acting));
  count(world, isRefusal(done) ? `withdraw refused: ${done.name}` : 'withdrawn');
}

/** Applicants who open what was decided. */
async function read(world: World): Promise<void> {
  for (const one of await inPhase(world, 'delivering'))
    if (world.chance.in100(60)) {
      sure(await doing(world.town, person(one.who), (tx, acting) => noteOpened(tx, one.ref, acting)));
      count(world, 'opened');
    }
}

/** The cases that stand in a phase now, in the order in which they were filed. */
export async function inPhase({ town, cases }: World, phase: string): Promise<readonly WorldCase[]> {
  const { actor } = actingAs(town, system('sukamaju', 'test'));
  const rows = await town.store.withContext(actor, (tx) =>
    tx.selectFrom('cases.cases').select('id').where('phase', '=', phase).execute(),
  );
  const ids = new Set(rows.map(({ id }) => id));
  return cases.filter(({ ref }) => ids.has(ref.id));
}
