import type { Body } from '#bodies';
import { bodyHref } from '#bodies/parts';
import { dateWords, limitWords, longDateWords, type PlainDate, say, Temporal, type Text } from '#ground';
import {
  buttonLink,
  type Fact,
  type Hole,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  paragraph,
  said,
  saidPlain,
  summaryList,
  tell,
  tellHtml,
  type Visit,
} from '#web';
import { type Answered, askedParts, feeText } from './asked.pages.ts';
import { basisItem } from './basis.pages.ts';
import { componentParts } from './component.pages.ts';
import { notYetRunWords } from './not-yet.ts';
import { errorCodes } from './problem.ts';
import type { Earlier, StandardFact } from './revision.ts';
import { revisionWords } from './revision-words.ts';
import { inRow } from './row.pages.ts';
import { footingOf, type IfAppliedNow, type Surroundings } from './service.ts';
import type { Revision } from './standard.ts';
import { channelWords, words } from './words.ts';

/** Everything that a service's page shows. */
export type StandardView = {
  readonly revision: Revision;
  /** The last day of this revision, where the next one is known already. */
  readonly endsOn?: PlainDate;
  /** By what it came into force. */
  readonly as?: Extract<StandardFact, { kind: 'loaded' }>['as'];
  readonly earlier: readonly Earlier[];
  readonly around: Surroundings;
  readonly soon: IfAppliedNow;
};

/** Where a service's page is. */
export const standardHref = (id: string): string => `/services/${id}`;

/** A service's page around what `standardMain` made. */
export const standardPage = (visit: Visit, title: Text, main: Html): Html =>
  layout(
    visit,
    {
      title,
      width: 'wide',
      trail: [
        { href: '/', text: words.home },
        { href: '/services', text: words.catalogue },
      ],
    },
    main,
  );

/**
 * The page's main part: what a person asks first, then the fourteen components of the law, then the revision itself.
 * Nothing of the asker but the language stands in it, so that it can be kept and shown to everybody.
 */
export function standardMain(visit: Visit, view: StandardView): Html {
  const { revision, around, soon } = view;
  const { standard } = revision;
  const answers = askedParts(visit, standard, around, soon);
  const provider = around.directory.bodies.get(standard.provider);
  const products = standard.products.map(
    (product, index) =>
      html`${index > 0 ? ', ' : ''}${said(visit.lang, product.title)}${
        product.valid === undefined
          ? nothing
          : html`, ${tell(visit, words.valid, { limit: tell(visit, limitWords(product.valid)) })}`
      }`,
  );
  return html`<div class="house-service"><div class="house-service__head">${heading(visit, standard.title, 1, provider?.name ?? standard.provider)}<p class="govuk-body-l">${tellHtml(visit, words.lead, { products: html`${products}` })}</p></div>
${applyPart(visit, view, provider, answers)}
<div class="house-service__body">${answers.map(
    (one) => html`<section id="${one.id}">${heading(visit, one.title, 2)}${one.answer}</section>
`,
  )}<section id="standard">${heading(visit, words.full, 2)}${paragraph(visit, words.fullText)}${componentParts(visit, standard, around)}</section>
<section id="about">${heading(visit, revisionWords.about, 2)}${aboutPart(visit, view, provider)}</section></div></div>`;
}

function applyPart(visit: Visit, view: StandardView, provider: Body | undefined, answers: readonly Answered[]): Html {
  const { standard } = view.revision;
  const facts: readonly (readonly [Hole, Hole])[] = [
    [tell(visit, words.takes), tell(visit, limitWords(standard.time.limit))],
    [tell(visit, words.costs), feeText(visit, standard)],
    [
      tell(visit, words.channel),
      inRow(
        visit,
        standard.channels.map((one) => channelWords[one]),
        words.or,
      ),
    ],
  ];
  const more = [...answers, { id: 'standard', title: words.full }, { id: 'about', title: revisionWords.about }];
  return html`<div class="house-service__side"><section class="house-apply" aria-label="${tell(visit, words.glance)}"><dl class="house-apply__facts">${facts.map(
    ([key, value]) => html`<div><dt>${key}</dt><dd>${value}</dd></div>`,
  )}</dl>${wayPart(visit, view, provider)}</section>
<nav class="house-contents" aria-label="${tell(visit, words.onThisPage)}"><h2 class="govuk-heading-s">${tell(visit, words.onThisPage)}</h2>${list(
    visit,
    more.map((one) => link(visit, one.title, `#${one.id}`)),
    'plain',
  )}</nav></div>`;
}

/** The way to apply; where there is none yet, why, and the counter. */
function wayPart(visit: Visit, { revision, soon }: StandardView, provider: Body | undefined): Html {
  const { standard } = revision;
  const date =
    soon.due === undefined
      ? nothing
      : html`<p class="house-apply__date">${tell(visit, soon.due.provisional ? words.soonest : words.today)} <strong>${tell(visit, longDateWords(soon.due.due))}</strong></p>`;
  const body = saidPlain(visit.lang, provider?.name ?? standard.provider);
  if (!standard.channels.includes('online'))
    return html`${date}${atCounter(visit, tell(visit, words.notOnline), tell(visit, words.notOnlineText, { body }), provider)}`;
  if (standard.notYetRun.length > 0) {
    const lacking = inRow(visit, standard.notYetRun.map(notYetRunWords), words.or);
    const text = say(words.notYetRunText, visit.lang, { list: lacking, body });
    return html`${date}${atCounter(visit, tell(visit, words.notYetRun), text, provider)}`;
  }
  return html`${date}${buttonLink(visit, words.apply, `${standardHref(standard.id)}/apply`)}<p class="house-aside">${tell(visit, words.applyHint)}</p>`;
}

function atCounter(visit: Visit, title: string, text: string, provider: Body | undefined): Html {
  const address = provider === undefined ? nothing : html`<p class="govuk-body">${addressOf(visit, provider)}</p>`;
  return html`<div class="house-apply__counter"><p class="govuk-body"><strong>${title}</strong></p><p class="govuk-body">${text}</p>${address}</div>`;
}

function addressOf(visit: Visit, { id, contact }: Body): Html {
  const phone = contact.phone;
  return html`${contact.address}${
    phone === undefined ? nothing : html`<br>${link(visit, phone, `tel:${phone.replace(/[^+\d]/g, '')}`)}`
  }<br>${link(visit, words.counterHours, bodyHref(id))}`;
}

const day = (visit: Visit, date: PlainDate): string => tell(visit, dateWords(date));

function aboutPart(visit: Visit, view: StandardView, provider: Body | undefined): Html {
  const { revision, endsOn, earlier } = view;
  const before = earlier.filter((one) => one.number < revision.number && one.endsOn !== null);
  const facts: Fact[] = [
    {
      key: revisionWords.provider,
      value: provider === undefined ? revision.standard.provider : link(visit, provider.name, bodyHref(provider.id)),
    },
    ...(provider === undefined ? [] : [{ key: words.counter, value: addressOf(visit, provider) }]),
    { key: revisionWords.number, value: String(revision.number) },
    { key: revisionWords.since, value: day(visit, revision.effective) },
    ...adoption(visit, view),
    ...(endsOn === undefined
      ? []
      : [{ key: revisionWords.until, value: tell(visit, revisionWords.untilText, { date: day(visit, endsOn) }) }]),
    ...(before.length === 0 ? [] : [{ key: revisionWords.earlier, value: earlierList(visit, before) }]),
    { key: revisionWords.mark, value: html`<code>${revision.hash.slice(0, 16)}</code>` },
  ];
  return html`${warningsPart(visit, view)}${summaryList(visit, facts)}`;
}

function adoption(visit: Visit, { as }: StandardView): readonly Fact[] {
  if (as === undefined) return [];
  const value =
    'demonstration' in as
      ? tell(visit, revisionWords.demonstration)
      : tell(visit, revisionWords.adopted, { decision: as.decision, date: day(visit, Temporal.PlainDate.from(as.date)) });
  return [{ key: revisionWords.sinceAs, value }];
}

const earlierList = (visit: Visit, before: readonly Earlier[]): Html =>
  list(
    visit,
    before.map((one) =>
      tell(visit, revisionWords.earlierOne, {
        n: String(one.number),
        from: day(visit, one.effective),
        until: one.endsOn === null ? '' : day(visit, one.endsOn),
      }),
    ),
    'plain',
  );

const errors: ReadonlySet<string> = new Set(errorCodes);

/** What the public is told of the standard's footing: law not verified or ended, defects it was adopted with. */
function warningsPart(visit: Visit, { revision, around, as }: StandardView): Html {
  const { register } = around;
  const footing = footingOf(revision.standard, around);
  const told = (text: string, refs: readonly string[]): Html =>
    refs.length === 0
      ? nothing
      : inset(
          visit,
          html`<p class="govuk-body">${text}</p>${list(
            visit,
            refs.map((ref) => basisItem(visit, ref, register)),
          )}`,
          'attention',
        );
  const defects = revision.warnings.filter((one) => errors.has(one.code));
  const mendBy = as !== undefined && 'decision' in as ? as.mendBy : undefined;
  return html`${told(tell(visit, revisionWords.ended), footing.ended)}${told(tell(visit, revisionWords.unverified), footing.unverified)}${
    footing.pastHorizon
      ? inset(visit, tell(visit, revisionWords.pastHorizon, { date: day(visit, register.horizon) }), 'attention')
      : nothing
  }${
    defects.length === 0 || mendBy === undefined
      ? nothing
      : inset(
          visit,
          html`<p class="govuk-body">${tell(visit, revisionWords.defects, { date: day(visit, Temporal.PlainDate.from(mendBy)) })}</p>${list(
            visit,
            defects.map((one) => one.message),
          )}`,
          'attention',
        )
  }`;
}
