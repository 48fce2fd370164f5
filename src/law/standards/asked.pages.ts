import { bodyHref } from '#bodies/parts';
import { sizeText } from '#files';
import { as, type BodyId, bodyOf, limitWords, longDateWords, rupiah, say, type Words, whyWords } from '#ground';
import {
  details,
  type Html,
  heading,
  html,
  link,
  list,
  nothing,
  paragraph,
  said,
  saidPlain,
  tag,
  tell,
  tellHtml,
  type Visit,
} from '#web';
import { because } from './basis.pages.ts';
import { inRow } from './row.pages.ts';
import { feeOf, type IfAppliedNow, needsOf, type Office, officeOf, onlyIf, type Surroundings, shownSteps } from './service.ts';
import type { Requirement, Standard } from './standard.ts';
import { stepsPart } from './steps.pages.ts';
import { audienceWords, correctionWords, evidenceWords, productWords, silenceWords, words } from './words.ts';

/** A question that people ask of a service: its place on the page, its words, and its answer. */
export type Answered = { readonly id: string; readonly title: Words; readonly answer: Html };

/** What a person asks first, in the order in which they ask it. */
export function askedParts(visit: Visit, standard: Standard, around: Surroundings, soon: IfAppliedNow): readonly Answered[] {
  const steps = shownSteps(standard, around);
  return [
    { id: 'who', title: words.who, answer: whoPart(visit, standard, around) },
    { id: 'need', title: words.need, answer: needPart(visit, standard, around) },
    { id: 'steps', title: words.steps, answer: stepsPart(visit, standard, steps, around) },
    { id: 'when', title: words.time, answer: timePart(visit, standard, around, soon) },
    { id: 'cost', title: words.fee, answer: feePart(visit, standard, around) },
    { id: 'result', title: words.get, answer: productPart(visit, standard, around) },
    { id: 'trouble', title: words.wrong, answer: troublePart(visit, standard, around) },
  ];
}

/** What a service costs in two or three words. */
export function feeText(visit: Visit, standard: Standard): string {
  const fee = feeOf(standard);
  return fee === 'depends' ? tell(visit, words.depends) : fee === 0n ? tell(visit, words.free) : rupiah(fee, visit.lang);
}

function whoPart(visit: Visit, standard: Standard, { register }: Surroundings): Html {
  const audience = inRow(
    visit,
    standard.audience.map((one) => audienceWords[one]),
  );
  const grounds = standard.refusals.map(
    (ground) =>
      html`${said(visit.lang, ground.title)}${ground.byJudgement ? html` <span class="house-aside">${tell(visit, words.judged)}</span>` : nothing}`,
  );
  const refs = standard.refusals.flatMap((ground) => ground.basis.map((one) => one.ref));
  return html`${paragraph(visit, tell(visit, words.whoFor, { audience }))}${
    grounds.length === 0
      ? paragraph(visit, words.whoNotNone)
      : html`${paragraph(visit, words.whoNot)}${list(visit, grounds)}${because(visit, refs, register)}`
  }`;
}

function needPart(visit: Visit, standard: Standard, around: Surroundings): Html {
  const { bring, declare, held } = needsOf(standard);
  const refs = standard.requirements.flatMap((one) => one.basis.map((basis) => basis.ref));
  const items = [
    ...bring.map((one) => needItem(visit, standard, one, tag(visit, words.bring, 'info'), evidenceText(visit, one))),
    ...declare.map((one) =>
      needItem(
        visit,
        standard,
        one,
        tag(visit, words.declare, 'neutral'),
        one.hint === undefined ? evidenceText(visit, one) : undefined,
      ),
    ),
    ...held.map((one) => needItem(visit, standard, one, tag(visit, words.held, 'good'), heldText(visit, one, around))),
  ];
  return html`${bring.length === 0 ? paragraph(visit, words.needNothing) : nothing}<ul class="house-needs">${items}</ul>${because(visit, refs, around.register)}`;
}

function needItem(visit: Visit, standard: Standard, one: Requirement, mark: Html, how: string | Html | undefined): Html {
  const only = onlyIf(standard, one.when);
  const condition =
    only === undefined
      ? nothing
      : html`<p class="house-needs__only">${only === 'sometimes' ? tell(visit, words.onlyIfSome) : tellHtml(visit, words.onlyIf, { condition: said(visit.lang, only) })}</p>`;
  const hint = one.hint === undefined ? nothing : html`<p class="house-needs__text">${said(visit.lang, one.hint)}</p>`;
  const choices =
    one.alternatives === undefined
      ? nothing
      : html`<p class="house-needs__text">${tell(visit, words.oneOfThese)}</p>${list(
          visit,
          one.alternatives.map((other) => html`${said(visit.lang, other.title)} (${evidenceText(visit, other)})`),
        )}`;
  return html`<li class="house-needs__item"><p class="house-needs__mark">${mark}</p><h3 class="house-needs__title">${said(visit.lang, one.title)}</h3>${hint}${how === undefined ? nothing : html`<p class="house-needs__text">${how}</p>`}${choices}${condition}</li>
`;
}

function evidenceText(visit: Visit, { evidence, accept, max }: Requirement): string {
  if (evidence !== 'upload' && evidence !== 'registry') return tell(visit, evidenceWords[evidence]);
  const image = accept === undefined || accept.includes('image');
  const pdf = accept === undefined || accept.includes('pdf');
  const kinds = tell(visit, image && pdf ? words.kindsBoth : pdf ? words.kindsPdf : words.kindsImage);
  return max === undefined ? kinds : tell(visit, words.atMost, { kinds, size: sizeText(max) });
}

function heldText(visit: Visit, { from = '' }: Requirement, { directory }: Surroundings): Html {
  const body = as<BodyId>(from.split('@')[0] ?? '');
  const holder = directory.bodies.get(body)?.name;
  return tellHtml(visit, words.heldText, { register: holder === undefined ? body : link(visit, holder, bodyHref(body)) });
}

function timePart(visit: Visit, standard: Standard, { register }: Surroundings, soon: IfAppliedNow): Html {
  const { limit, basis } = standard.time;
  const rule = limit.unit === 'wd' ? words.timeRule : words.timeRuleDays;
  const how =
    soon.due === undefined
      ? nothing
      : details(
          visit,
          words.timeHow,
          html`${paragraph(visit, rule)}${list(visit, notCounted(visit, soon))}${paragraph(visit, words.timeReceipt)}`,
        );
  return html`${paragraph(visit, tell(visit, words.timeLimit, { limit: saidPlain(visit.lang, limitWords(limit)) }))}${
    soon.due === undefined ? nothing : paragraph(visit, soonText(visit, soon))
  }${how}${because(visit, [...basis.map((one) => one.ref), 'uu/2014/30~53'], register)}`;
}

/** When it is done if applied for now; `not before` where a year on the way has no declared holidays yet. */
function soonText(visit: Visit, { act, due }: IfAppliedNow): Html {
  if (due === undefined) return nothing;
  const last = longDateWords(due.due);
  const day: Words = due.provisional ? { id: `tidak lebih cepat dari ${last.id}`, en: `not before ${last.en}` } : last;
  return tellHtml(visit, due.provisional ? words.timeNotBefore : words.timeNow, {
    act: tell(visit, longDateWords(act)),
    due: html`<strong>${tell(visit, day)}</strong>`,
  });
}

function notCounted(visit: Visit, { weekendDays, holidays }: IfAppliedNow): readonly string[] {
  const weekends =
    weekendDays === 0
      ? []
      : [weekendDays === 1 ? tell(visit, words.timeWeekend) : tell(visit, words.timeWeekends, { n: String(weekendDays) })];
  return [
    ...weekends,
    ...holidays.map((day) =>
      tell(visit, words.timeHoliday, { day: tell(visit, longDateWords(day.date)), why: tell(visit, whyWords(day.why)) }),
    ),
  ];
}

function feePart(visit: Visit, standard: Standard, { register }: Surroundings): Html {
  const fee = feeOf(standard);
  const text =
    fee === 'depends'
      ? tell(visit, words.feeDepends)
      : fee === 0n
        ? tell(visit, words.feeFree)
        : tell(visit, words.feeFixed, { amount: rupiah(fee, visit.lang) });
  return html`${paragraph(visit, text)}${because(
    visit,
    standard.fee.basis.map((one) => one.ref),
    register,
  )}`;
}

function productPart(visit: Visit, standard: Standard, { directory }: Surroundings): Html {
  const items = standard.products.map((product) => {
    const signer = standard.steps.find((step) => step.key === product.signedBy)?.by[0];
    const only = onlyIf(standard, product.when);
    const valid =
      product.valid === undefined
        ? nothing
        : html`, ${tell(visit, words.valid, { limit: saidPlain(visit.lang, limitWords(product.valid)) })}`;
    return html`<li class="house-needs__item"><h3 class="house-needs__title">${said(visit.lang, product.title)}</h3><p class="house-needs__text">${said(visit.lang, productWords[product.type])}${valid}.</p>${
      signer === undefined
        ? nothing
        : html`<p class="house-needs__text">${tellHtml(visit, words.signed, { office: officeWords(visit, standard, officeOf(signer, directory)) })}</p>`
    }${
      only === undefined
        ? nothing
        : html`<p class="house-needs__only">${only === 'sometimes' ? tell(visit, words.onlyIfSome) : tellHtml(visit, words.onlyIf, { condition: said(visit.lang, only) })}</p>`
    }</li>
`;
  });
  return html`<ul class="house-needs">${items}</ul>`;
}

/** Who signs; the body too where it is not the provider, which the page is about. */
const officeWords = (visit: Visit, standard: Standard, { post, name, bodyName }: Office): string =>
  bodyOf(post) === standard.provider ? tell(visit, name) : `${tell(visit, name)}, ${tell(visit, bodyName)}`;

function troublePart(visit: Visit, standard: Standard, { register }: Surroundings): Html {
  const { correction, silence } = standard.time;
  const piece = (title: Words, text: string, refs: readonly string[], way?: Html): Html =>
    html`<section class="house-component">${heading(visit, title, 3)}<p class="govuk-body">${text}${way === undefined ? nothing : html` ${way}`}</p>${because(visit, refs, register)}</section>`;
  return html`${piece(words.wrongLacking, say(words.wrongLackingText, visit.lang, { correction: tell(visit, correctionWords[correction]) }), ['uu/2014/30~50'])}${piece(words.lost, tell(visit, words.lostText), ['uu/2009/25~18'], link(visit, words.track, '/track'))}${piece(words.wrongLate, tell(visit, silenceWords[silence]), ['uu/2014/30~53', ...standard.time.basis.map((one) => one.ref)])}${piece(words.wrongRefused, tell(visit, words.wrongRefusedText), ['uu/2014/30~55', 'uu/2014/30~75', 'uu/2014/30~77', 'uu/2014/30~78'])}${piece(words.wrongServed, tell(visit, words.wrongServedText), ['uu/2009/25~31', 'uu/2009/25~36', 'uu/2009/25~42'], link(visit, words.complain, '/complaints'))}`;
}
