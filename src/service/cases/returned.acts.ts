import { as, isRefusal } from '#ground';
import { unsealAll } from '#identity/acts';
import type { Tx } from '#store';
import { type Acting, openCase } from './case.acts.ts';
import type { Place } from './case.ts';
import type { OpenDraft } from './draft.acts.ts';
import { noteName } from './drafting.acts.ts';

/** What an officer wrote about some places of a returned file; nothing for a draft that was never sent. */
export async function defectsFor(
  tx: Tx,
  draft: OpenDraft,
  acting: Acting,
  about: (place: Place) => boolean,
): Promise<readonly string[]> {
  if (draft.row.person === undefined) return [];
  const open = await openCase(tx, { home: draft.row.home, id: as(draft.row.id) }, acting);
  if (isRefusal(open)) return [];
  const last = open.state.returns.at(-1);
  const notes = (last?.defects ?? []).filter((defect) => about(defect.at)).map((defect) => noteName(defect.note));
  if (notes.length === 0) return [];
  const opened = await unsealAll(tx, draft.key, notes);
  return notes.flatMap((name) => (opened[name] === undefined ? [] : [String(opened[name])]));
}
