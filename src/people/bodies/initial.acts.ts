import {
  as,
  type BodyId,
  conflict,
  type Home,
  incomplete,
  isRefusal,
  localDate,
  type Outcome,
  officeHours,
  type PersonRef,
  type PostId,
  type Refusal,
  Temporal,
  type Words,
  type Zone,
} from '#ground';
import { isDemonstration } from '#identity/reads';
import type { Tx } from '#store';
import { appointHolder } from './appointment.acts.ts';
import type { By } from './body.acts.ts';
import type { Level } from './body.ts';
import { bodies } from './directory.rows.ts';
import { governmentBody } from './directory.ts';
import { recordRegister, registerBody, relateBody, setCalendar, setPostOf } from './founding.acts.ts';
import { nationalBodies } from './national.ts';

/** A government at its very beginning: its name, its first body, and who administers it. */
export type Beginning = {
  readonly home: Home;
  readonly name: Words;
  readonly level: Level;
  readonly zone: Zone;
  readonly week: 5 | 6;
  readonly address: string;
  readonly administrator: { readonly person: PersonRef; readonly name: string };
  readonly order: { readonly number: string; readonly date: Temporal.PlainDate };
};

/**
 * Starts an empty government: the national bodies with their registers, the government itself with a calendar,
 * the regional secretariat as its first office, and in it the post that keeps the government, with its first holder. Runs as the system, once. Refuses
 * `is-demonstration`, `government-there`, `government-name`, and what the acts within refuse.
 */
export async function beginGovernment(tx: Tx, beginning: Beginning, by: By): Promise<Outcome<BodyId>> {
  const { home } = beginning;
  if (await isDemonstration(tx)) return conflict('is-demonstration');
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(home) || home === 'nasional')
    return incomplete('government-name', { params: { home }, field: 'home' });
  for (const known of (await bodies(tx)).values())
    if (known.home === home) return conflict('government-there', { params: { home } });
  const national = await loadNationalBodies(tx, by);
  return national ?? (await begin(tx, beginning, by));
}

/** Registers the national bodies that are not there yet. As the system. */
export async function loadNationalBodies(tx: Tx, by: By): Promise<Refusal | undefined> {
  const known = await bodies(tx);
  for (const one of nationalBodies) {
    if (known.has(one.id)) continue;
    const steps = [
      () => registerBody(tx, one.id, one.profile, by),
      ...one.registers.map((held) => () => recordRegister(tx, one.id, held, by)),
      ...(one.under
        ? [() => relateBody(tx, one.id, { kind: 'under', to: as<BodyId>(one.under ?? ''), from: one.profile.from }, by)]
        : []),
    ];
    const refused = await inTurn(steps);
    if (refused) return refused;
  }
  return undefined;
}

/** Does one act after the other and stops at the first that is refused. */
export async function inTurn(steps: readonly (() => Promise<unknown>)[]): Promise<Refusal | undefined> {
  for (const step of steps) {
    const outcome = await step();
    if (isRefusal(outcome)) return outcome;
  }
  return undefined;
}

async function begin(tx: Tx, beginning: Beginning, by: By): Promise<Outcome<BodyId>> {
  const { home, name, administrator, week, zone } = beginning;
  const body = as<BodyId>(`${home}/setda`);
  const whole = governmentBody(home);
  const post = as<PostId>(`${body}#government-administrator`);
  const from = localDate(by.at, zone);
  const profile = {
    name: { id: `Sekretariat Daerah ${name.id}`, en: `Regional Secretariat of ${name.en}` },
    kind: 'state-institution',
    level: beginning.level,
    sector: 'government',
    duty: words.secretariat,
    contact: { address: beginning.address },
    from,
  } as const;
  const span = { from: Temporal.PlainDate.from('2000-01-01'), week, zone, hours: officeHours[week] };
  const wish = { post, person: administrator.person, capacity: 'definitive', from, order: beginning.order } as const;
  const refused = await inTurn([
    () => registerBody(tx, whole, { ...profile, name, duty: words.government }, by),
    () => registerBody(tx, body, profile, by),
    () => relateBody(tx, body, { kind: 'part-of', to: whole, from }, by),
    () => setCalendar(tx, whole, { spans: [span], local: [], jointLeave: true }, by),
    () => setPostOf(tx, body, { id: post, name: words.keeper, leads: false, from }, by),
    () => appointHolder(tx, `first-${home}`, wish, by, administrator.name),
  ]);
  return refused ?? body;
}

const words = {
  government: {
    id: 'Menyelenggarakan pemerintahan dan pelayanan publik di daerahnya.',
    en: 'Governs its region and serves the public there.',
  },
  secretariat: {
    id: 'Membantu kepala daerah menyusun kebijakan dan mengoordinasikan perangkat daerah.',
    en: 'Helps the head of the region to make policy and coordinates the regional bodies.',
  },
  keeper: { id: 'Administrator pemerintahan', en: 'Government administrator' },
} satisfies Record<string, Words>;
