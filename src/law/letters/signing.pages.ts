import type { PostId, Words } from '#ground';
import {
  button,
  declaration,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  nothing,
  paragraph,
  type Visit,
  type Wrong,
} from '#web';
import type { Level } from './letter.ts';
import { signing as words } from './signing-words.ts';
import { troublesPart } from './trouble.pages.ts';
import type { Trouble } from './trouble.ts';

/** How letters are signed now: by whom, or not at all; `mayAccept` where the local authority is the only signer; what waits. */
export type SigningShown = {
  readonly level: Level | undefined;
  readonly mayAccept: boolean;
  readonly waiting: readonly Trouble[];
  readonly named: (post: PostId) => Words;
  readonly wrong?: Wrong;
};

/** The page on which the government's administrator accepts, or stops, signatures that are not certified. */
export function signingPage(visit: Visit, { level, mayAccept, waiting, named, wrong }: SigningShown): Html {
  const state = level === undefined ? words.off : words[level];
  const accepting = level === undefined && mayAccept;
  return layout(
    visit,
    { title: words.title, wrong: wrong !== undefined },
    html`${wrong === undefined ? nothing : errorSummary(visit, [wrong])}${heading(visit, words.title)}${paragraph(visit, words.lead, 'lead')}${inset(
      visit,
      paragraph(visit, state),
      level === undefined ? 'attention' : 'info',
    )}${troublesPart(visit, waiting, named)}${accepting ? acceptForm(visit, wrong) : nothing}${level === 'local' ? withdrawForm(visit) : nothing}`,
  );
}

const acceptForm = (visit: Visit, wrong: Wrong | undefined): Html =>
  html`${paragraph(visit, words.weaker)}${form(
    visit,
    { action: '/signing' },
    html`${hidden('yes')}${declaration(visit, {
      name: 'knowing',
      label: words.knowing,
      ...(wrong === undefined ? {} : { error: wrong.text }),
    })}${button(visit, words.accept)}`,
  )}`;

const withdrawForm = (visit: Visit): Html =>
  html`${paragraph(visit, words.weaker)}${form(
    visit,
    { action: '/signing' },
    html`${hidden('no')}${paragraph(visit, words.withdrawHint)}${button(visit, words.withdraw, { loudness: 'warning' })}`,
  )}`;

const hidden = (value: string): Html => html`<input type="hidden" name="accepted" value="${value}">`;
