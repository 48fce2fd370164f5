import { type CaseView, casePath, dateText, postWords } from '#cases/parts';
import { localDate, say, Temporal, type Words } from '#ground';
import {
  button,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  paragraph,
  summaryList,
  tell,
  type Visit,
  warning,
} from '#web';
import type { LetterDue } from './decision.acts.ts';
import { deciding } from './words.ts';

/** What the signer reads before signing. */
export type Signing = {
  readonly view: CaseView;
  readonly letters: readonly LetterDue[];
  readonly deviations: readonly Words[];
  readonly authority: readonly Words[];
  readonly office: Words;
  readonly capacity: 'definitive' | 'plh' | 'plt';
  readonly order: string;
  readonly onBehalfOf: Words | undefined;
  readonly step: string;
  /** The commitment of the draft that is shown: what is signed is what was seen. */
  readonly seen: string;
  readonly local: boolean;
};

/** What will be signed, what deviates, and under which authority; then the button. Made for a phone too. */
export function signingPage(visit: Visit, signing: Signing): Html {
  const { view } = signing;
  const { row, standard, state } = view.open;
  const refusing = state.draft?.outlook.grant === false;
  const main = html`${heading(visit, tell(visit, deciding.title, { receipt: row.receipt }), 1, standard.title)}
${paragraph(visit, deciding.lead)}
${heading(visit, deciding.deviates, 2)}${signing.deviations.length === 0 ? inset(visit, deciding.nothingDeviates, 'good') : warningList(visit, signing.deviations)}
${heading(visit, deciding.willSign, 2)}${signing.letters.map((letter) => letterHtml(visit, letter))}
${heading(visit, deciding.authority, 2)}${paragraph(visit, capacityText(visit, signing))}${signing.onBehalfOf === undefined ? nothing : paragraph(visit, tell(visit, deciding.onBehalf, { office: say(signing.onBehalfOf, visit.lang) }))}${list(visit, signing.authority, 'number')}
${initialsOf(visit, signing)}
${signing.local ? warning(visit, deciding.local) : nothing}
${form(visit, { action: `${casePath(row)}/decide`, hidden: { step: signing.step, seen: signing.seen } }, button(visit, refusing ? deciding.signRefusal : deciding.sign))}
<p class="govuk-body">${tell(visit, deciding.back)} ${link(visit, deciding.backLink, casePath(row))}</p>`;
  return layout(visit, { title: tell(visit, deciding.title, { receipt: row.receipt }), back: casePath(row) }, main);
}

const warningList = (visit: Visit, sentences: readonly Words[]): Html => inset(visit, list(visit, sentences), 'attention');

function capacityText(visit: Visit, { capacity, office, order }: Signing): string {
  if (capacity === 'definitive') return tell(visit, deciding.capacity, { office: say(office, visit.lang) });
  return tell(visit, deciding[capacity], { order });
}

function initialsOf(visit: Visit, { view }: Signing): Html {
  const { facts, directory } = view.open;
  const sentences = facts.flatMap((fact) =>
    fact.kind === 'initialled' && fact.by.post !== null
      ? [
          tell(visit, deciding.initialled, {
            who: say(postWords(fact.by.post as never, directory), visit.lang),
            date: dateText(visit, localDate(fact.at, 'WIB')),
          }),
        ]
      : [],
  );
  return sentences.length === 0 ? nothing : html`${heading(visit, deciding.initials, 2)}${list(visit, sentences)}`;
}

/** The text of a letter to come, in the order in which it will be printed. It is Indonesian, whatever the reader's language. */
function letterHtml(visit: Visit, { text }: LetterDue): Html {
  const part = (title: Words, lines: readonly string[], kind: 'bullet' | 'number' = 'number'): Html =>
    lines.length === 0
      ? nothing
      : html`<h4 class="govuk-heading-s">${tell(visit, title)}</h4><div lang="id">${list(visit, lines, kind)}</div>`;
  const day = (iso: string): string => dateText(visit, Temporal.PlainDate.from(iso));
  const valid =
    text.validity === undefined
      ? nothing
      : paragraph(
          visit,
          text.validity.until === undefined
            ? tell(visit, deciding.validFrom, { from: day(text.validity.from) })
            : tell(visit, deciding.validity, { from: day(text.validity.from), until: day(text.validity.until) }),
        );
  return html`<section class="house-letter"><h3 class="govuk-heading-m" lang="id">${text.title}</h3>${text.about === '' ? nothing : html`<p class="govuk-body" lang="id">${text.about}</p>`}
${
  text.holder.length === 0
    ? nothing
    : summaryList(
        visit,
        text.holder.map((one) => ({ key: one.label, value: one.value })),
        { plain: true },
      )
}
${part(deciding.considering, text.considering)}${part(deciding.recalling, text.recalling)}${part(deciding.noting, text.noting)}${part(deciding.body, text.paragraphs, 'bullet')}${part(deciding.decides, text.deciding)}${part(deciding.conditions, text.conditions)}${valid}${part(deciding.copies, text.copies, 'bullet')}</section>`;
}

/** A letter of a case as its page lists it. */
export type LetterLine = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issued: boolean;
  readonly code: string;
};

/** The letters of a case: to download when signed, on their way else. */
export function lettersPart(
  visit: Visit,
  ref: { readonly home: string; readonly id: string },
  letters: readonly LetterLine[],
): Html {
  if (letters.length === 0) return nothing;
  const lines = letters.map((letter) =>
    letter.issued
      ? html`<p class="govuk-body"><a class="govuk-button" role="button" href="${casePath(ref)}/letters/${letter.id}">${tell(visit, deciding.download, { title: letter.title })}</a><br><span class="govuk-hint">${tell(visit, deciding.numbered, { number: letter.number })}</span> · ${link(visit, deciding.verify, `/verify/${letter.code}`)}</p>`
      : inset(visit, tell(visit, deciding.signing, { number: letter.number })),
  );
  return html`${heading(visit, deciding.letters, 2)}${lines}`;
}
