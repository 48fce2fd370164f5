import { explainBodies } from '#bodies';
import { bodyOf, isRefusal, type PostId, type Refusal, say, type Words } from '#ground';
import type { Check, Draft } from './draft.ts';
import { fault } from './faults.ts';
import type { Fault, Span } from './problem.ts';
import type { Step } from './standard.ts';

/** `competence` and `delegation-thin`: exactly one chain of authority for every step and post (UU 30/2014 ps 11–14). */
export const competenceFaults: Check = (draft) => {
  const { standard, blocks, world, effective } = draft;
  const faults: Fault[] = world.bodyExists(standard.provider, effective)
    ? []
    : [fault('body-unknown', blocks.front.at(['provider'], 'value'), { body: standard.provider })];
  for (const step of standard.steps)
    step.by.forEach((post, index) => {
      faults.push(...postFaults(draft, step, post, byPlace(draft, step, index)));
    });
  return faults;
};

/** The posts that gave, by delegation, the power to decide: they are to be told (PP 96/2012 ps 20). */
export function delegatorsOf(draft: Draft): readonly PostId[] {
  const givers = draft.standard.steps
    .filter((step) => step.does === 'decide' && step.authority === 'delegation')
    .flatMap((step) => step.by.map((post) => chainOf(draft, step, post)))
    .flatMap((chain) => (isRefusal(chain) ? [] : chain.links))
    .filter((link) => link.kind === 'delegation' && link.giver !== 'law')
    .map((link) => link.giver as PostId);
  return [...new Set(givers)];
}

const byPlace = (draft: Draft, step: Step, index: number): Span =>
  draft.blocks.procedure.at(
    Array.isArray(draft.blocks.procedure.value[step.key]?.by) ? [step.key, 'by', index] : [step.key, 'by'],
    'value',
  );

const chainOf = (draft: Draft, step: Step, post: PostId) =>
  draft.world.authority({
    post,
    matter: draft.standard.matter,
    does: step.does,
    kind: step.authority,
    on: draft.effective,
  });

function postFaults(draft: Draft, step: Step, post: PostId, place: Span): Fault[] {
  const { world, effective, standard, blocks } = draft;
  const body = bodyOf(post);
  if (!world.bodyExists(body, effective)) return [fault('body-unknown', place, { body })];
  if (!world.postExists(post, effective)) return [fault('post-unknown', place, { post })];
  const chain = chainOf(draft, step, post);
  if (isRefusal(chain)) {
    const why = whyNot(chain);
    return [fault('no-authority', place, { post, step: step.key, matter: standard.matter, why }, chain.basis)];
  }
  const where =
    blocks.procedure.value[step.key]?.authority === undefined ? place : blocks.procedure.at([step.key, 'authority'], 'value');
  if (chain.kind === 'mandate' && chain.signsAs === 'own-name') return [fault('mandate-own-name', where, { post })];
  if (!chain.warnings.includes('delegation-thin')) return [];
  const act = chain.links.findLast((link) => link.kind === 'delegation')?.act ?? '–';
  return [fault('delegation-thin', where, { post, act })];
}

/** Why there is no chain of authority, in the words of the room that keeps it. */
function whyNot(refusal: Refusal): Words {
  const words = explainBodies(refusal) ?? {
    id: 'Rantai kewenangannya tidak memenuhi aturan atribusi, delegasi, dan mandat.',
    en: 'Its chain of authority breaks the rules of attribution, delegation and mandate.',
  };
  return { id: say(words, 'id', refusal.params), en: say(words, 'en', refusal.params) };
}
