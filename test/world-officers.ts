import { calendarIn } from '#bodies';
import { directory, holdersOf } from '#bodies/reads';
import type { CaseRef, CaseState } from '#cases';
import { type Acting, accept, advise, answerReturn, giveBack, initial, redraft, sendBack } from '#cases/acts';
import { type Actor, as, bodyOf, isRefusal, isWorkingDay, type Outcome, type PostId, system } from '#ground';
import type { Tx } from '#store';
import { officer } from './town.ts';
import { decideAsSeen, doing } from './way.ts';
import { count, todayOf, type World } from './world.ts';

/** An open task as the inbox lists it. */
type Task = { readonly ref: CaseRef; readonly step: string; readonly does: string; readonly post: PostId };

/** One post that is slow beyond its limits, so that some checks are counted as made and some cases lapse. */
const slow = 'sukamaju/kesbangpol#front-office';

/** Officers at work, on days on which their body works: most tasks are taken up, some well, some by two at once, some by the wrong one. */
export async function workOn(world: World): Promise<void> {
  const { chance, town } = world;
  for (const task of chance.shuffled(await tasks(world))) {
    if (!chance.in100(task.post === slow ? 10 : 30) || !(await works(world, task.post))) continue;
    const on = todayOf(world);
    const holders = await town.store.withContext(system('sukamaju', 'test'), (tx) => holdersOf(tx, task.post, on));
    if (holders.length === 0) {
      count(world, 'nobody holds the post');
      continue;
    }
    if (chance.in100(8)) await wrongly(world, task);
    const who = chance.of(holders).person.id;
    const act = actOn(world, task);
    if (act === undefined) continue;
    const one = (): Promise<Outcome<unknown>> => doing(town, officer(who, task.post), act.run);
    if (!chance.in100(10)) told(world, act.name, await one());
    else atOnce(world, task, act.name, await Promise.all([one(), one()]));
  }
}

/** Of two who do the same at once one wins, and the other is told that it is done; a draft may be edited as often as one likes. */
function atOnce(world: World, task: Task, name: string, both: readonly [Outcome<unknown>, Outcome<unknown>]): void {
  const [lost, ...more] = both.filter(isRefusal);
  const won = both.find((done) => !isRefusal(done));
  if (won === undefined && lost !== undefined) {
    told(world, name, lost);
    return;
  }
  if (lost === undefined && name !== 'redrafted') throw new Error(`two officers both did ${name} on ${task.ref.id}`);
  if (lost !== undefined && (more.length > 0 || lost.refusal !== 'conflict'))
    throw new Error(`who came second to ${name} was told ${lost.name}`);
  count(world, name);
  count(world, 'two at once');
}

type Act = { readonly name: string; readonly run: (tx: Tx, acting: Acting) => Promise<Outcome<CaseState>> };

/** What may be refused of what the right officer does: where a rule of the law stands before it. */
const lawful = new Set([
  'drafter-signs',
  'own-case',
  'no-superior',
  'already-done',
  'not-yet',
  'nothing-asked',
  'return-is-asked',
]);

function told(world: World, name: string, done: Outcome<unknown>): void {
  if (isRefusal(done) && !lawful.has(done.name)) throw new Error(`${name}: ${done.name} ${JSON.stringify(done.params)}`);
  count(world, isRefusal(done) ? `${name} refused: ${done.name}` : name);
}

function actOn({ chance }: World, { ref, step, does }: Task): Act | undefined {
  switch (does) {
    case 'check':
      return chance.in100(80)
        ? { name: 'accepted', run: (tx, acting) => accept(tx, ref, acting, step) }
        : {
            name: 'returned',
            run: (tx, acting) =>
              giveBack(
                tx,
                ref,
                acting,
                step,
                [{ at: { form: 'phone' }, said: 'Nomor tidak dapat dihubungi.' }],
                'Baru diketahui.',
              ),
          };
    case 'approve-return': {
      const approve = chance.in100(50);
      return {
        name: approve ? 'return approved' : 'return declined',
        run: (tx, acting) => answerReturn(tx, ref, acting, approve, 'Sudah cukup.'),
      };
    }
    case 'recommend': {
      const outcome = chance.of(['positive', 'positive', 'positive', 'conditional', 'negative'] as const);
      return { name: `advised ${outcome}`, run: (tx, acting) => advise(tx, ref, acting, step, outcome, 'Catatan teknis.') };
    }
    case 'initial':
      if (chance.in100(8))
        return {
          name: 'redrafted',
          run: (tx, acting) => redraft(tx, ref, acting, step, { outlook: { grant: true }, conditions: 'Satu.' }),
        };
      return chance.in100(8)
        ? { name: 'sent back', run: (tx, acting) => sendBack(tx, ref, acting, step, 'advice', 'Mohon diperiksa lagi.') }
        : { name: 'initialled', run: (tx, acting) => initial(tx, ref, acting, step) };
    case 'decide':
      return { name: 'decided', run: (tx, acting) => decideAsSeen(tx, ref, acting, step) };
    default:
      return undefined;
  }
}

const strangers: readonly Actor[] = [
  officer('o22', 'sukamaju/disdukcapil#front-office'),
  officer('o11', 'sukamaju/dpmptsp#administrator'),
  officer('o05', 'sukamaju/setda#government-administrator'),
  // They say that they hold the post, and do not.
  officer('o22', 'sukamaju/dpmptsp#head'),
  officer('o22', 'sukamaju/kesbangpol#head'),
];

/** Somebody who may not, tries; nothing comes of it. */
async function wrongly(world: World, { ref, step, does }: Task): Promise<void> {
  const actor = world.chance.of(strangers);
  const done = await doing(world.town, actor, (tx, acting) =>
    does === 'decide'
      ? decideAsSeen(tx, ref, acting, step)
      : does === 'recommend'
        ? advise(tx, ref, acting, step, 'positive', undefined)
        : accept(tx, ref, acting, step),
  );
  if (!isRefusal(done)) throw new Error(`${JSON.stringify(actor)} did ${does} on ${ref.id}`);
  count(world, `refused to a stranger: ${done.name}`);
}

async function tasks({ town, cases }: World): Promise<readonly Task[]> {
  const rows = await town.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx.selectFrom('cases.tasks').select(['case_id', 'step', 'does', 'post']).orderBy('case_id').orderBy('step').execute(),
  );
  const place = new Map(cases.map(({ ref }, index) => [ref.id as string, { ref, index }]));
  // Ids are random: the order in which cases were filed is the same for the same seed.
  return rows
    .flatMap((row) => {
      const found = place.get(row.case_id);
      return found === undefined ? [] : [{ ...found, step: row.step, does: row.does, post: as<PostId>(row.post) }];
    })
    .sort((a, b) => a.index - b.index || a.step.localeCompare(b.step));
}

const works = (world: World, post: PostId): Promise<boolean> =>
  world.town.store.withContext(
    system('sukamaju', 'test'),
    async (tx) => isWorkingDay(todayOf(world), calendarIn(await directory(tx), bodyOf(post))).counts,
  );
