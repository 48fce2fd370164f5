import type { Chain, Directory } from '#bodies';
import type { Application } from '#cases';
import { type CaseFact, type CaseState, groundsFound, postWords, stepOf } from '#cases';
import { as, isRefusal, longDateWords, type PostId, Temporal, type Words } from '#ground';
import type { Standard } from '#standards';
import { deviations } from './words.ts';

/** What a signer is to be told: everything of a case that departs from the plain way of its standard. */
export type Looked = {
  readonly standard: Standard;
  readonly state: CaseState;
  readonly facts: readonly CaseFact[];
  readonly application: Application;
  readonly notes: Readonly<Record<string, string>>;
  readonly chain: Chain;
  readonly directory: Directory;
};

/** The deviations of a case, each a sentence, the gravest first. Pure. */
export const deviationsOf = (looked: Looked): readonly Words[] => [
  ...ofAdvice(looked),
  ...ofGrounds(looked),
  ...ofTime(looked),
  ...ofDraft(looked),
  ...ofChain(looked),
];

const filled = (words: Words, params: Readonly<Record<string, Words>>): Words => ({
  id: words.id.replace(/\{(\w+)\}/g, (_, name: string) => params[name]?.id ?? ''),
  en: words.en.replace(/\{(\w+)\}/g, (_, name: string) => params[name]?.en ?? ''),
});
const plain = (text: string): Words => ({ id: text, en: text });
const both = (text: { readonly id: string; readonly en?: string }): Words => ({ id: text.id, en: text.en ?? text.id });

function ofAdvice({ standard, state, notes }: Looked): readonly Words[] {
  const grants = state.draft?.outlook.grant === true;
  const advised = state.steps.filter((step) => step.advice !== undefined);
  const said = advised.flatMap((step): Words[] => {
    const title = both(stepOf(standard, step.key).title);
    if (step.advice === 'negative' && grants) return [filled(deviations.negative, { step: title })];
    if (step.advice === 'conditional')
      return [filled(deviations.conditional, { step: title, note: plain(notes[step.note ?? ''] ?? '') })];
    return [];
  });
  const allPositive = advised.length > 0 && advised.every((step) => step.advice === 'positive');
  return state.draft !== undefined && !grants && allPositive ? [deviations.positiveRefused, ...said] : said;
}

function ofGrounds({ standard, state, application }: Looked): readonly Words[] {
  const found = groundsFound(standard, application, state.steps);
  if (isRefusal(found)) return [];
  const outlook = state.draft?.outlook;
  const drafted = outlook?.grant === false ? outlook.ground : undefined;
  return found
    .filter((one) => one.ground.key !== drafted)
    .map((one) => filled(one.found === 'holds' ? deviations.ground : deviations.unchecked, { ground: both(one.ground.title) }));
}

function ofTime({ state }: Looked): readonly Words[] {
  const said: Words[] = [];
  if (state.lapsed !== undefined)
    said.push(filled(deviations.lapsed, { date: longDateWords(Temporal.PlainDate.from(state.lapsed.due)) }));
  if (state.complete?.deemed === true) said.push(deviations.deemed);
  if (state.returns.length > 0) said.push(filled(deviations.returned, { n: plain(String(state.returns.length)) }));
  return said;
}

function ofDraft({ facts, notes, directory }: Looked): readonly Words[] {
  const sent = facts.flatMap((fact) =>
    fact.kind === 'sent-back' ? [filled(deviations.sentBack, { note: plain(notes[fact.note] ?? '') })] : [],
  );
  // The first draft is made by rule; a later one that no step closed with it was written by an officer.
  const edited = facts.filter(
    (fact, index) =>
      fact.kind === 'drafted' && !['advised', 'accepted', 'deemed-complete'].includes(facts[index - 1]?.kind ?? ''),
  );
  const who = edited.at(-1)?.by.post;
  return who == null ? sent : [...sent, filled(deviations.redrafted, { who: postWords(as<PostId>(who), directory) })];
}

const ofChain = ({ chain }: Looked): readonly Words[] => (chain.warnings.includes('delegation-thin') ? [deviations.thin] : []);
