import type { Text, Words } from '#ground';
import { type Html, html, nothing, type Said, said, saidPlain, tell } from './html.ts';
import type { Visit } from './visit.ts';

/** One step of a procedure: who does it (a lane), when in the order (1 is first; equal numbers run side by side), how long. */
export type LaneStep = {
  readonly lane: string;
  readonly order: number;
  readonly title: Said;
  readonly within?: Said;
  readonly state?: 'done' | 'current';
};

const words = {
  who: { id: 'Pelaksana', en: 'By' },
  step: { id: 'Langkah {n}', en: 'Step {n}' },
} as const;

/**
 * Who does what, in which order: a lane for each body, a column for each moment. A table, so that it can be read aloud
 * and printed; on a phone the lanes stand under one another and the steps keep their numbers.
 */
export function lanes(
  visit: Visit,
  caption: string | Words | Text,
  who: readonly { readonly key: string; readonly name: Said }[],
  steps: readonly LaneStep[],
): Html {
  const moments = [...new Set(steps.map((step) => step.order))].sort((a, b) => a - b);
  const head = moments.map(
    (_, index) => html`<th scope="col" class="house-lanes__moment">${tell(visit, words.step, { n: String(index + 1) })}</th>`,
  );
  const rows = who.map((lane) => {
    const cells = moments.map((moment, index) => {
      const here = steps.filter((step) => step.lane === lane.key && step.order === moment);
      return html`<td class="house-lanes__cell${here.length === 0 ? ' house-lanes__cell--empty' : ''}">${here.map((step) => chip(visit, step, index + 1))}</td>`;
    });
    return html`<tr><th scope="row" class="house-lanes__who">${said(visit.lang, lane.name)}</th>${cells}</tr>
`;
  });
  return html`<div class="house-scroll" role="region" tabindex="0" aria-label="${saidPlain(visit.lang, caption)}"><table class="house-lanes"><caption class="govuk-visually-hidden">${saidPlain(visit.lang, caption)}</caption><thead><tr><th scope="col" class="house-lanes__moment">${tell(visit, words.who)}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>
`;
}

const chip = (visit: Visit, step: LaneStep, number: number): Html =>
  html`<div class="house-lanes__step${step.state === undefined ? '' : ` house-lanes__step--${step.state}`}"><span class="house-lanes__number">${number}</span><span><strong>${said(visit.lang, step.title)}</strong>${
    step.within === undefined ? nothing : html`<span class="house-lanes__within">${said(visit.lang, step.within)}</span>`
  }</span></div>`;
