import { dateWords } from '#ground';
import {
  button,
  errorSummary,
  form,
  type Html,
  heading,
  html,
  layout,
  nothing,
  notice,
  paragraph,
  radios,
  saidPlain,
  table,
  tell,
  type Visit,
} from '#web';
import type { Again } from './officer.pages.ts';
import { documentFields } from './person-field.pages.ts';
import { type Interest, interestGrounds } from './standing.ts';
import { groundWords, words } from './words.ts';

/** What an officer has declared about ties to people, and the way to declare one more (UU 30/2014 ps 43(2)). */
export function interestsPage(
  visit: Visit,
  view: {
    readonly own: readonly Interest[];
    readonly id: string;
    readonly again: Again;
    readonly done?: 'declared' | 'tieEnded';
  },
): Html {
  const { own, again, done } = view;
  const { answers, wrong } = again;
  const at = (field: string) => (wrong?.refusal.field === field ? { error: wrong.text } : {});
  const grounds = interestGrounds.map((value) => ({ value, label: groundWords[value] }));
  return layout(
    visit,
    { title: words.ties, trail: [{ href: '/', text: words.home }], wrong: wrong !== undefined },
    html`${done ? notice(visit, words[done], { tone: 'good' }) : nothing}${
      wrong
        ? errorSummary(visit, [{ text: wrong.text, ...(wrong.refusal.field ? { field: wrong.refusal.field } : {}) }])
        : nothing
    }${heading(visit, words.ties)}${paragraph(visit, words.tiesLead, 'lead')}${paragraph(visit, words.tiesWhy)}${tieTable(visit, own)}${heading(
      visit,
      words.declare,
      2,
    )}${form(
      visit,
      { action: '/interests', hidden: { id: view.id } },
      html`${radios(visit, { name: 'ground', label: words.whichGround, options: grounds, value: answers.ground, ...at('ground') })}${documentFields(visit, again)}${button(visit, words.confirmDeclare)}`,
    )}`,
  );
}

/** The ties in words; who the other person is stays theirs, so a row says only which tie it is and since when. */
function tieTable(visit: Visit, own: readonly Interest[]): Html {
  const columns = [{ head: words.ground }, { head: words.since }, { head: words.until }, { head: words.end }];
  const rows = own.map((tie) => [
    tell(visit, groundWords[tie.ground]),
    saidPlain(visit.lang, dateWords(tie.from)),
    tie.until ? saidPlain(visit.lang, dateWords(tie.until)) : '–',
    tie.until ? '–' : form(visit, { action: `/interests/${tie.id}/end` }, button(visit, words.end, { loudness: 'secondary' })),
  ]);
  return table(visit, { caption: words.ties, hiddenCaption: true, columns, rows, empty: words.noTies });
}
