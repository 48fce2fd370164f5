import { bodyHref } from '#bodies/parts';
import { bodyOf, limitWords } from '#ground';
import { details, type Hole, type Html, html, link, list, nothing, said, saidPlain, tell, tellHtml, type Visit } from '#web';
import { basisItem } from './basis.pages.ts';
import { inRow } from './row.pages.ts';
import type { Office, ShownStep, Surroundings } from './service.ts';
import type { Standard } from './standard.ts';
import { words } from './words.ts';

/** Who does what: the way of an application across the bodies, first and last the applicant's own. */
export function stepsPart(visit: Visit, standard: Standard, steps: readonly ShownStep[], around: Surroundings): Html {
  const provider = around.directory.bodies.get(standard.provider)?.name ?? standard.provider;
  const alone = steps.every(({ offices }) => offices.every((office) => bodyOf(office.post) === standard.provider));
  const intro = tellHtml(visit, alone ? words.stepsWithin : words.stepsOne, {
    body: html`<strong>${said(visit.lang, provider)}</strong>`,
  });
  const last = steps.some(({ step }) => step.does === 'deliver')
    ? nothing
    : item(visit, said(visit.lang, words.stepGet), html`${tell(visit, words.stepGetText)}`);
  return html`<p class="govuk-body">${intro}</p><ol class="house-steps">${item(
    visit,
    said(visit.lang, words.stepYou),
    html`${tell(visit, words.stepYouText)}`,
  )}${steps.map((one) => stepItem(visit, one))}${last}</ol>${powersPart(visit, steps, around)}`;
}

const item = (_visit: Visit, title: Hole, text: Html, meta: Html = nothing): Html =>
  html`<li class="house-steps__item"><h3 class="house-steps__title">${title}</h3><p class="house-steps__who">${text}</p>${meta}</li>
`;

function stepItem(visit: Visit, { step, offices, beside, only }: ShownStep): Html {
  const bodies = [...Map.groupBy(offices, (office) => bodyOf(office.post)).values()];
  const who =
    offices.length === 0
      ? html`${tell(visit, words.stepSystem)}`
      : html`${bodies.map((of, index) => html`${index > 0 ? html`<br>` : nothing}${officesPart(visit, of)}`)}`;
  const meta: Hole[] = [
    step.within === undefined ? undefined : tell(visit, words.within, { limit: saidPlain(visit.lang, limitWords(step.within)) }),
    beside ? tell(visit, words.beside) : undefined,
    only === undefined
      ? undefined
      : only === 'sometimes'
        ? tell(visit, words.onlySome)
        : tellHtml(visit, { id: 'hanya bila {condition}', en: 'only if {condition}' }, { condition: said(visit.lang, only) }),
  ].filter((one) => one !== undefined);
  const line =
    meta.length === 0
      ? nothing
      : html`<p class="house-steps__meta">${meta.map((one, index) => html`${index > 0 ? ' · ' : ''}${one}`)}</p>`;
  return item(visit, said(visit.lang, step.title), who, line);
}

/** Posts of one body: `Kepala Bidang dan Sekretaris, <a>Dinas …</a>`. */
function officesPart(visit: Visit, offices: readonly Office[]): Html {
  const [first] = offices;
  if (first === undefined) return nothing;
  const names = inRow(
    visit,
    offices.map((office) => office.name),
  );
  return html`${names}, ${link(visit, first.bodyName, bodyHref(bodyOf(first.post)))}`;
}

function powersPart(visit: Visit, steps: readonly ShownStep[], { register }: Surroundings): Html {
  const known = steps.filter(({ acts }) => acts.length > 0);
  if (known.length === 0) return nothing;
  const items = known.map(
    ({ step, acts }) =>
      html`<strong>${said(visit.lang, step.title)}</strong>: ${acts.map((ref, index) => html`${index > 0 ? '; ' : ''}${basisItem(visit, ref, register)}`)}`,
  );
  return details(visit, words.powers, list(visit, items));
}
