import { Temporal } from '#ground';
import type { Block, Path } from './block.ts';
import type { Check, Draft } from './draft.ts';
import { fault } from './faults.ts';
import { isGovernmentRegulation, isRegionalRegulation } from './law-limits.ts';
import { asksMoney } from './not-yet.ts';
import type { Fault, Span } from './problem.ts';
import type { Citation, Requirement } from './standard.ts';

/** Days ahead in which a known end of a cited article is told: half a year, so that a revision can still be discussed. */
const soon = 183;

/** `basis`, `unverified-basis`, `repealed-soon`: every citation stands, and what needs one has one. */
export const basisFaults: Check = (draft) => [...missingBasis(draft), ...feeBasis(draft), ...standing(draft)];

type Cited = { readonly citation: Citation; readonly span: Span };

/** Where the citations of `basis` stand, written as one text or as a list. */
const placed = (block: Block, path: Path, citations: readonly Citation[], written: unknown): Cited[] =>
  citations.map((citation, index) => ({
    citation,
    span: block.at(Array.isArray(written) ? [...path, index] : path, 'value'),
  }));

function citedIn(draft: Draft): readonly Cited[] {
  const { standard, blocks } = draft;
  const { law, requirements, refusal, time, fee } = blocks;
  const switches = [
    ['issue-on-silence', standard.time.issueOnSilence],
    ['decide-by-system', standard.time.decideBySystem],
  ] as const;
  return [
    ...placed(law, [], standard.law, law.value),
    ...standard.requirements.flatMap((one) => {
      const written = requirements.value[one.key];
      const own = written?.basis === undefined ? [] : placed(requirements, [one.key, 'basis'], one.basis, written.basis);
      const others = (written?.alternatives ?? []).flatMap((other, index) =>
        other.basis === undefined
          ? []
          : placed(requirements, [one.key, 'alternatives', index, 'basis'], one.alternatives?.[index]?.basis ?? [], other.basis),
      );
      return [...own, ...others];
    }),
    ...standard.refusals.flatMap((one) => placed(refusal, [one.key, 'basis'], one.basis, refusal.value[one.key]?.basis)),
    ...placed(time, ['basis'], standard.time.basis, time.value.basis),
    ...switches.flatMap(([key, citations]) => placed(time, [key, 'basis'], citations ?? [], time.value[key]?.basis)),
    ...placed(fee, ['basis'], standard.fee.basis, fee.value.basis),
  ];
}

/** Each citation against the register of law on the effective date, and against what is known of the months after. */
function standing(draft: Draft): Fault[] {
  const faults: Fault[] = [];
  const warned = new Set<string>();
  const { inForce, today } = draft.world;
  const on = today !== undefined && Temporal.PlainDate.compare(today, draft.effective) > 0 ? today : draft.effective;
  for (const { citation, span } of citedIn(draft)) {
    const force = inForce(citation.ref, on);
    const params = { ref: citation.ref, on: `${on}`, by: force.by ?? '–' };
    if (force.status === 'unknown') faults.push(fault('basis-unknown', span, params));
    else if (force.status === 'not-yet') faults.push(fault('basis-not-yet', span, params));
    else if (force.status === 'repealed' || force.status === 'annulled')
      faults.push(fault(`basis-${force.status}`, span, params));
    else if (!warned.has(citation.ref)) {
      if (force.grade === 'declared') faults.push(fault('basis-unverified', span, params));
      if (force.until !== undefined && on.until(force.until).days <= soon)
        faults.push(fault('basis-ends', span, { ...params, until: `${force.until}` }));
      warned.add(citation.ref);
    }
  }
  return faults;
}

function missingBasis(draft: Draft): Fault[] {
  const { standard, blocks } = draft;
  const requirement = (one: Requirement): Fault[] =>
    one.basis.length > 0
      ? []
      : [fault('requirement-basis', blocks.requirements.at([one.key], 'key'), { title: one.title.id, key: one.key })];
  const switches = [
    ['issue-on-silence', standard.time.issueOnSilence],
    ['decide-by-system', standard.time.decideBySystem],
  ] as const;
  return [
    ...standard.requirements.flatMap(requirement),
    ...standard.refusals
      .filter((one) => one.basis.length === 0)
      .map((one) => fault('refusal-basis', blocks.refusal.at([one.key], 'key'), { title: one.title.id, key: one.key })),
    ...switches
      .filter(([, citations]) => citations?.length === 0)
      .map(([key]) => fault('switch-basis', blocks.time.at([key], 'key'), { key })),
  ];
}

/** A fee stands on an act; a regional levy on a Perda, a central one on a PP (UU 25/2009 ps 31(4)). */
function feeBasis(draft: Draft): Fault[] {
  const { fee, provider, home } = draft.standard;
  const block = draft.blocks.fee;
  if (fee.basis.length === 0) return [fault('fee-basis', block.at(['amount'], 'key'))];
  if (!asksMoney(fee.amount)) return [];
  const place = block.at(['basis'], 'value');
  if (home === 'nasional')
    return fee.basis.some((one) => isGovernmentRegulation(one.act)) ? [] : [fault('fee-central', place, { provider })];
  return fee.basis.some((one) => isRegionalRegulation(one.act)) ? [] : [fault('fee-regional', place, { provider })];
}
