import { casePath, momentWords, postWords } from '#cases';
import { dateText } from '#cases/parts';
import { as, type PostId, say, Temporal, type Words } from '#ground';
import { troubleText } from '#letters/parts';
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
import type { LetterLine } from './letter.acts.ts';
import type { Signing } from './signing.ts';
import { deciding } from './words.ts';

/** What will be signed, what deviates, and under which authority; then the button. Made for a phone too. */
export function signingPage(visit: Visit, signing: Signing<LetterDue>): Html {
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

function capacityText(visit: Visit, { capacity, office, order }: Signing<LetterDue>): string {
  if (capacity === 'definitive') return tell(visit, deciding.capacity, { office: say(office, visit.lang) });
  return tell(visit, deciding[capacity], { order });
}

function initialsOf(visit: Visit, { view }: Signing<LetterDue>): Html {
  const { facts, directory, zone } = view.open;
  const sentences = facts.flatMap((fact) =>
    fact.kind === 'initialled' && fact.by.post !== null
      ? [
          tell(visit, deciding.initialled, {
            who: say(postWords(as<PostId>(fact.by.post), directory), visit.lang),
            date: say(momentWords(fact.at, zone), visit.lang),
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

/** The letters of a case: to download when signed, on their way else. */
export function lettersPart(
  visit: Visit,
  ref: { readonly home: string; readonly id: string },
  letters: readonly LetterLine[],
): Html {
  if (letters.length === 0) return nothing;
  return html`${heading(visit, deciding.letters, 2)}${letters.map((letter) => letterLine(visit, ref, letter))}`;
}

function letterLine(visit: Visit, ref: { readonly home: string; readonly id: string }, letter: LetterLine): Html {
  const { number, title, code } = letter;
  if (letter.state === 'erased') return inset(visit, tell(visit, deciding.erased, { number }), 'attention');
  if (letter.trouble !== undefined) return inset(visit, troubleText(visit, letter.trouble), 'attention');
  if (letter.state === 'signing') return inset(visit, tell(visit, deciding.signing, { number }));
  const words = tell(visit, deciding.download, { title });
  return html`<p class="govuk-body"><a class="govuk-button" role="button" href="${casePath(ref)}/letters/${letter.id}">${words}</a><br><span class="govuk-hint">${tell(visit, deciding.numbered, { number })}</span> · ${link(visit, deciding.verify, `/verify/${code}`)}</p>`;
}
