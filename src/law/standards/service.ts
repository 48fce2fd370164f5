import { authorityFor, calendarIn, type Directory } from '#bodies';
import {
  bodyOf,
  type Calendar,
  type Due,
  dueDate,
  type Instant,
  isRefusal,
  type PlainDate,
  type PostId,
  receivedAt,
  type Text,
  type TraceDay,
  type Words,
} from '#ground';
import { inForce, type Register } from '#regulations';
import { conditionWords } from './condition.ts';
import { graphOf } from './flow.ts';
import type { Citation, Requirement, Standard, Step } from './standard.ts';

/** What a standard is read against on a day: who there is, and what the law says. */
export type Surroundings = { readonly directory: Directory; readonly register: Register; readonly on: PlainDate };

/** A post that has a step, in words. */
export type Office = { readonly post: PostId; readonly name: Words; readonly bodyName: Words };

/** A step as the public is told of it. */
export type ShownStep = {
  readonly step: Step;
  readonly offices: readonly Office[];
  /** True when it runs at the same time as the step told before it. */
  readonly beside: boolean;
  /** When it is taken, where that has words; `sometimes` where it has none. */
  readonly only?: Text | 'sometimes';
  /** The acts of law by which its posts have the power, each once, from the law downwards. */
  readonly acts: readonly string[];
};

/** The steps in an order in which each follows those it waits for, with who takes them and by what power. */
export function shownSteps(standard: Standard, around: Surroundings): readonly ShownStep[] {
  const graph = graphOf(standard.steps);
  return graph.order.map((step, index): ShownStep => {
    const previous = graph.order[index - 1];
    const only = onlyIf(standard, step.when);
    return {
      step,
      offices: step.by.map((post) => officeOf(post, around.directory)),
      beside: previous !== undefined && !graph.before.get(step.key)?.has(previous.key),
      ...(only === undefined ? {} : { only }),
      acts: [...new Set(step.by.flatMap((post) => actsOf(standard, step, post, around)))],
    };
  });
}

/** When something with a `when` applies, in words. */
export const onlyIf = (standard: Standard, when: string | undefined): Text | 'sometimes' | undefined =>
  when === undefined ? undefined : (conditionWords(standard, when) ?? 'sometimes');

/** A post with the names it and its body have; the key where the directory does not know them. */
export function officeOf(post: PostId, directory: Directory): Office {
  const body = bodyOf(post);
  return {
    post,
    name: directory.posts.get(post)?.name ?? { id: post, en: post },
    bodyName: directory.bodies.get(body)?.name ?? { id: body, en: body },
  };
}

function actsOf(standard: Standard, step: Step, post: PostId, { directory, register, on }: Surroundings): readonly string[] {
  const ask = { post, matter: standard.matter, does: step.does, kind: step.authority, on };
  const chain = authorityFor(directory.authorities, ask, (ref, day) => inForce(register, ref, day).status === 'in-force');
  if (isRefusal(chain)) return [];
  return chain.links.flatMap((link) => (link.orderedBy === undefined ? [link.act] : [link.orderedBy, link.act]));
}

/** What the applicant has to do for each requirement. */
export type Needs = {
  readonly bring: readonly Requirement[];
  readonly declare: readonly Requirement[];
  /** Held by a register and fetched: not to be brought. */
  readonly held: readonly Requirement[];
};

/** Sorts the requirements by what they ask of a person. */
export function needsOf(standard: Standard): Needs {
  const of = (evidence: Requirement['evidence']) => standard.requirements.filter((one) => one.evidence === evidence);
  const bring = standard.requirements.filter((one) => one.evidence !== 'registry' && one.evidence !== 'declaration');
  return { bring, declare: of('declaration'), held: of('registry') };
}

/** What it costs: nothing, a fixed number of rupiah, or an amount that the answers decide. */
export const feeOf = (standard: Standard): bigint | 'depends' =>
  /^\s*\d+\s*$/.test(standard.fee.amount) ? BigInt(standard.fee.amount.trim()) : 'depends';

/** When an application that is sent at a moment would be decided at the latest. */
export type IfAppliedNow = {
  /** The day whose act the application would be: the next working day where the service hours are over. */
  readonly act: PlainDate;
  /** No day where the limit is in hours, which count from the minute. */
  readonly due?: Due;
  readonly weekendDays: number;
  /** Days on the way that do not count for another reason than a weekend. */
  readonly holidays: readonly TraceDay[];
};

/** The promised day of an application sent now, by the calendar of the provider. */
export function ifAppliedNow(standard: Standard, directory: Directory, now: Instant): IfAppliedNow {
  return ifAppliedOn(standard, calendarIn(directory, standard.provider), receivedOn(standard, directory, now));
}

/** The day for which an application sent now would count. */
export const receivedOn = (standard: Standard, directory: Directory, now: Instant): PlainDate =>
  receivedAt(now, calendarIn(directory, standard.provider)).act;

/** The promised day of an application that is the act of a day. */
export function ifAppliedOn(standard: Standard, calendar: Calendar, act: PlainDate): IfAppliedNow {
  const { limit } = standard.time;
  if (limit.unit === 'h') return { act, weekendDays: 0, holidays: [] };
  const { trace, ...due } = dueDate(limit, act, calendar);
  const skipped = trace.filter((day) => !day.counted && day.why.kind !== 'act');
  return {
    act,
    due,
    weekendDays: skipped.filter((day) => day.why.kind === 'weekend').length,
    holidays: skipped.filter((day) => day.why.kind !== 'weekend'),
  };
}

/** Every citation of a standard, each once, in the order in which it is written. */
export function citationsIn(standard: Standard): readonly string[] {
  const { law, requirements, refusals, time, fee } = standard;
  const all: readonly (readonly Citation[])[] = [
    law,
    ...requirements.flatMap((one) => [one.basis, ...(one.alternatives ?? []).map((other) => other.basis)]),
    ...refusals.map((one) => one.basis),
    time.basis,
    time.issueOnSilence ?? [],
    time.decideBySystem ?? [],
    fee.basis,
  ];
  return [...new Set(all.flat().map((one) => one.ref))];
}

/** What is to be told of the law that a standard stands on, as the register has it on a day. */
export type Footing = {
  /** Known by declaration only. */
  readonly unverified: readonly string[];
  /** Repealed or annulled. */
  readonly ended: readonly string[];
  /** True on a day for which the register no longer vouches; then nothing is listed one by one. */
  readonly pastHorizon: boolean;
};

/** How firmly a standard stands on a day: the checks of compiling, made again every day. */
export function footingOf(standard: Standard, { register, on }: Pick<Surroundings, 'register' | 'on'>): Footing {
  const pastHorizon = register.horizon.until(on).sign > 0;
  const forces = citationsIn(standard).map((ref) => ({ ref, ...inForce(register, ref, on) }));
  const of = (holds: (one: (typeof forces)[number]) => boolean) => forces.filter(holds).map((one) => one.ref);
  return {
    unverified: pastHorizon
      ? []
      : of((one) => one.grade === 'declared' && one.status !== 'repealed' && one.status !== 'annulled'),
    ended: of((one) => one.status === 'repealed' || one.status === 'annulled'),
    pastHorizon,
  };
}
