import type { Standard } from '#standards';
import { button, buttons, type Html, html, inset, nothing, tell, type Visit, type Wrong } from '#web';
import { pagePath, servicePath } from './address.ts';
import type { OpenDraft } from './draft.acts.ts';
import type { DraftRef } from './draft.rows.ts';
import { type FormPage, nextPage, pageAfter, pagesOf } from './draft.ts';
import { applying } from './words.ts';

/** What a page of a draft is shown with, after a first look or a wrong answer. */
export type Shown = {
  readonly ref: DraftRef;
  readonly standard: Standard;
  readonly page: FormPage;
  readonly step: number;
  readonly of: number;
  readonly back: string;
  readonly wrongs: readonly Wrong[];
  /** What an officer wrote about these answers when the file was returned. */
  readonly defects: readonly string[];
  /** The page was opened from the check, and leads back there. */
  readonly changing: boolean;
};

/** What a page of a draft is shown with. `changing`: it was opened from the check, and leads back there. */
export function shownOf(
  draft: OpenDraft,
  page: FormPage,
  wrongs: readonly Wrong[],
  defects: readonly string[],
  changing: boolean,
): Shown {
  const pages = pagesOf(draft.standard, draft.application);
  const index = pages.findIndex((one) => one.kind === page.kind && one.name === page.name);
  const before = pages[index - 1];
  const back = changing
    ? pagePath(draft.row, { kind: 'check', name: 'check' })
    : before === undefined
      ? `${servicePath(draft.standard)}/apply`
      : pagePath(draft.row, before);
  return { ref: draft.row, standard: draft.standard, page, step: index + 1, of: pages.length, back, wrongs, defects, changing };
}

/** The address of the page that is shown. */
export const pathOf = (shown: Shown): string => pagePath(shown.ref, shown.page, shown.changing);

/** Where a page leads on to: the next one; or, from a change, back to the check, by way of what the change has made missing. */
export const onward = (draft: OpenDraft, page: FormPage, changing: boolean): string => {
  const to = changing ? nextPage(draft.standard, draft.application) : pageAfter(pagesOf(draft.standard, draft.application), page);
  return pagePath(draft.row, to, changing && to.kind !== 'check');
};

/** Going on, or stopping for now. */
export const goOn = (visit: Visit): Html =>
  buttons(button(visit, applying.next), button(visit, applying.later, { loudness: 'secondary', name: 'later', value: 'yes' }));

/** What an officer wrote about what this page asks. */
export const defectsPart = (visit: Visit, shown: Shown): Html =>
  shown.defects.length === 0
    ? nothing
    : html`${shown.defects.map((note) => inset(visit, tell(visit, applying.defect, { note }), 'attention'))}`;
