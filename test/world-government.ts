import { appointHolder, endHolder, setCalendar } from '#bodies/acts';
import { holdersOf } from '#bodies/reads';
import { type Actor, as, type BodyId, isRefusal, type PersonId, type PostId, system } from '#ground';
import { demoBodies } from '../demo/bodies.ts';
import { officers } from '../demo/people.ts';
import { officer } from './town.ts';
import { count, todayOf, type World } from './world.ts';

const office = as<BodyId>('sukamaju/dpmptsp');
const keeper: Actor = officer('o11', 'sukamaju/dpmptsp#administrator');
const front = as<PostId>('sukamaju/dpmptsp#front-office');
const section = as<PostId>('sukamaju/dpmptsp#section-head');

/** What the government does on some days: a holiday is declared, a role ends at once, somebody is appointed, a substitute is ordered. */
export async function governmentDay(world: World): Promise<void> {
  const { chance } = world;
  if (chance.in100(8)) await declareHoliday(world);
  if (chance.in100(10)) await endRole(world);
  if (chance.in100(30)) await fillPost(world);
  if (chance.in100(12)) await orderSubstitute(world);
}

/** A local holiday of the one-door office, some days ahead. */
async function declareHoliday(world: World): Promise<void> {
  const on = todayOf(world);
  const date = on.add({ days: 2 + world.chance.below(10) });
  const before = world.declared.get(office) ?? [];
  const days = demoBodies.find(({ id }) => id === office)?.days;
  if (days === undefined || before.some((one) => one.date.equals(date))) return;
  const all = [...before, { date, on }];
  const local = all.map((one) => ({
    date: one.date,
    kind: 'local' as const,
    name: { id: 'Libur daerah', en: 'Local holiday' },
    source: 'Keputusan Bupati Sukamaju',
    declared: one.on,
    mark: 'V' as const,
  }));
  const { town } = world;
  const set = await town.store.withContext(keeper, (tx) =>
    setCalendar(tx, office, { ...days, local: [...days.local, ...local] }, { actor: keeper, at: town.now() }),
  );
  if (isRefusal(set)) throw new Error(`holiday: ${set.name}`);
  world.declared.set(office, all);
  count(world, 'holiday declared');
}

const holders = (world: World, post: PostId) =>
  world.town.store.withContext(system('sukamaju', 'test'), (tx) => holdersOf(tx, post, todayOf(world)));

/** One of the front office loses the role at once; the last one too, on a bad day. */
async function endRole(world: World): Promise<void> {
  const { town, chance } = world;
  const sitting = await holders(world, front);
  if (sitting.length === 0) return;
  const gone = chance.of(sitting);
  const ended = await town.store.withContext(keeper, (tx) =>
    endHolder(tx, office, gone.id, undefined, { actor: keeper, at: town.now() }),
  );
  if (isRefusal(ended)) throw new Error(`end of a role: ${ended.name}`);
  count(world, 'role ended');
}

function orderOf(world: World) {
  world.holdings += 1;
  return { number: `821/${world.holdings}/2026`, date: todayOf(world) };
}

/** Somebody new, or back, at the front office, where fewer than two are left. */
async function fillPost(world: World): Promise<void> {
  const { town } = world;
  const sitting = await holders(world, front);
  if (sitting.length > 1) return;
  const free = ['o09', 'o10'].find((id) => !sitting.some(({ person }) => person.id === id)) ?? 'o09';
  const order = orderOf(world);
  const wish = { post: front, person: personOf(free), capacity: 'definitive' as const, from: todayOf(world), order };
  const seated = await town.store.withContext(keeper, (tx) =>
    appointHolder(tx, `world-${world.holdings}`, wish, { actor: keeper, at: town.now() }, signs(free)),
  );
  if (isRefusal(seated)) throw new Error(`appointment: ${seated.name}`);
  count(world, 'appointed');
}

/** The secretary acts for the section head for some days, by a letter of order. */
async function orderSubstitute(world: World): Promise<void> {
  const { town, chance } = world;
  const from = todayOf(world);
  const sitting = await holders(world, section);
  if (sitting.some(({ capacity }) => capacity === 'plh')) return;
  const until = from.add({ days: chance.below(4) });
  const wish = { post: section, person: personOf('o07'), capacity: 'plh' as const, from, until, order: orderOf(world) };
  const seated = await town.store.withContext(keeper, (tx) =>
    appointHolder(tx, `world-${world.holdings}`, wish, { actor: keeper, at: town.now() }, signs('o07')),
  );
  if (isRefusal(seated)) throw new Error(`substitute: ${seated.name}`);
  count(world, 'substitute ordered');
}

const personOf = (id: string) => ({ home: as<Actor['home']>('sukamaju'), id: as<PersonId>(id) });
const signs = (id: string): string => officers.find((one) => one.id === id)?.signs ?? id;
