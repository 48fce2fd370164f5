import type { CaseRef, CaseView } from '#cases';
import { type Acting, mayDecide, viewCase } from '#cases/acts';
import { conflict, isRefusal, type Outcome } from '#ground';
import { signingLevel } from '#letters/reads';
import type { Tx } from '#store';
import { chainWords } from './authority.ts';
import { composingOf, type LetterDue, preview } from './decision.acts.ts';
import { deviationsOf } from './deviations.ts';
import type { Signing } from './signing.ts';

/**
 * What a signer reads before signing: the letters to come, what deviates, the authority and the capacity. That the case was
 * read is recorded. Refuses as `viewCase`, `mayDecide` and `signingLevel` do, and `no-draft` (409).
 */
export async function openSigning(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<Signing<LetterDue>>> {
  const view = await viewCase(tx, ref, acting, '/cases/decide');
  if (isRefusal(view)) return view;
  const { open } = view;
  const { draft } = open.state;
  const step = stepFor(view, acting);
  const allowed = await mayDecide(tx, open, acting, step);
  if (isRefusal(allowed)) return allowed;
  if (draft === undefined) return conflict('no-draft');
  const level = await signingLevel(tx, open.row.home);
  if (isRefusal(level)) return level;
  const composing = await composingOf(tx, open, acting, allowed);
  if (isRefusal(composing)) return composing;
  const letters = preview(composing, draft.outlook, step);
  if (isRefusal(letters)) return letters;
  const { chain, standing } = allowed;
  const nameOf = (post: typeof standing.post) => open.directory.posts.get(post)?.name ?? { id: post, en: post };
  return {
    view,
    letters,
    deviations: deviationsOf({ ...open, application: view.application, notes: view.notes, chain }),
    authority: chainWords(chain, open.directory, composing.cite),
    office: nameOf(standing.post),
    capacity: standing.capacity,
    order: standing.order.number,
    onBehalfOf: chain.onBehalfOf === undefined ? undefined : nameOf(chain.onBehalfOf),
    step,
    seen: draft.commitment,
    local: level === 'local',
  };
}

/** The step of deciding that the actor holds; else the first, so that the rules say why they may not. */
function stepFor({ open: { standard, state } }: CaseView, { actor }: Acting): string {
  const posts = actor.kind === 'officer' ? actor.posts : [];
  const steps = standard.steps.filter((step) => step.does === 'decide');
  const own = steps.find(
    (step) =>
      step.by.some((post) => posts.includes(post)) && state.steps.some((one) => one.key === step.key && one.status === 'open'),
  );
  return (own ?? steps[0])?.key ?? '';
}
