import type { Wrong } from '#web';
import type { OpenDraft } from './draft.acts.ts';
import { pagePath, type Shown } from './draft.pages.ts';
import { type FormPage, pagesOf } from './draft.ts';

/** What a page of a draft is shown with. */
export function shownOf(draft: OpenDraft, page: FormPage, wrongs: readonly Wrong[], defects: readonly string[]): Shown {
  const pages = pagesOf(draft.standard, draft.application);
  const index = pages.findIndex((one) => one.kind === page.kind && one.name === page.name);
  const before = pages[index - 1];
  const back = before === undefined ? `/services/${draft.standard.id}` : pagePath(draft.row, before);
  return { ref: draft.row, standard: draft.standard, page, step: index + 1, of: pages.length, back, wrongs, defects };
}
