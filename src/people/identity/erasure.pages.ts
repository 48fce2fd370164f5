import type { Instant } from '#ground';
import {
  button,
  buttons,
  declaration,
  empty,
  form,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  list,
  nothing,
  panel,
  paragraph,
  radios,
  table,
  tag,
  tell,
  type Visit,
} from '#web';
import { answerBy, type ErasureRequest, type Hindrance } from './erasure.ts';
import { momentText } from './my-data.pages.ts';
import { errorAt, summary, type Tried } from './sign-in.pages.ts';
import { words } from './words.ts';

/** The page that explains erasure and takes the request. */
export function erasurePage(visit: Visit, data: { readonly hindrances: readonly Hindrance[]; readonly tried?: Tried }): Html {
  const { hindrances, tried } = data;
  return layout(
    visit,
    { title: words.erase, wrong: tried !== undefined, back: '/my-data' },
    html`${summary(visit, tried, 'sure')}${heading(visit, words.erase)}${paragraph(visit, words.eraseLead, 'lead')}
${list(visit, [words.eraseWhat, words.eraseKept, words.eraseMayRefuse])}${
  hindrances.length === 0
    ? nothing
    : inset(visit, html`${paragraph(visit, words.eraseHindered)}${list(visit, hindrances)}`, 'attention')
}${form(
  visit,
  { action: '/my-data/erasure' },
  html`${declaration(visit, { name: 'sure', label: words.eraseSure, error: errorAt(visit, tried, 'sure', true) })}${button(visit, words.eraseAsk, { loudness: 'warning' })}`,
)}`,
  );
}

/** The page after a request was made. */
export function erasureAskedPage(visit: Visit, asked: Instant): Html {
  return layout(
    visit,
    { title: words.eraseAsked },
    html`${panel(visit, words.eraseAsked)}${paragraph(visit, tell(visit, words.eraseBy, { by: momentText(visit, answerBy(asked)) }))}<p class="govuk-body">${link(visit, words.myData, '/my-data')}</p>`,
  );
}

const states = {
  asked: { text: words.stateAsked, tone: 'attention' },
  erased: { text: words.stateErased, tone: 'neutral' },
  refused: { text: words.stateRefused, tone: 'neutral' },
} as const;

/** The requests that the officer for personal data protection answers. Names are not shown: the answer does not depend on them. */
export function requestsPage(visit: Visit, requests: readonly ErasureRequest[]): Html {
  const rows = requests.map((request) => [
    momentText(visit, request.at),
    request.state === 'asked' ? momentText(visit, answerBy(request.at)) : '–',
    tag(visit, states[request.state].text, states[request.state].tone),
    request.state === 'asked' ? link(visit, words.requestOpen, `/personal-data/requests/${request.id}`) : nothing,
  ]);
  const columns = [
    { head: words.requestAt },
    { head: words.requestBy },
    { head: words.requestState },
    { head: words.requestOpen },
  ];
  return layout(
    visit,
    { title: words.requests, width: 'wide' },
    html`${heading(visit, words.requests)}${
      rows.length === 0
        ? empty(visit, words.requestsNone)
        : table(visit, { caption: words.requests, hiddenCaption: true, columns, rows })
    }`,
  );
}

/** The page on which one request is answered. */
export function answerPage(
  visit: Visit,
  data: { readonly request: ErasureRequest; readonly hindrances: readonly Hindrance[]; readonly tried?: Tried },
): Html {
  const { request, hindrances, tried } = data;
  return layout(
    visit,
    { title: words.answer, wrong: tried !== undefined, back: '/personal-data/requests' },
    html`${summary(visit, tried, 'ground')}${heading(visit, words.answer)}
${paragraph(visit, tell(visit, words.answerBy, { by: momentText(visit, answerBy(request.at)) }))}${paragraph(visit, words.answerWhat)}${
  hindrances.length === 0
    ? nothing
    : inset(visit, html`${paragraph(visit, words.eraseHindered)}${list(visit, hindrances)}`, 'attention')
}${form(
  visit,
  { action: `/personal-data/requests/${request.id}` },
  html`${radios(visit, {
    name: 'ground',
    label: words.ground,
    value: tried?.typed['ground'],
    error: errorAt(visit, tried, 'ground', true),
    options: [
      { value: 'uu/2022/27~43', label: words.groundErase },
      { value: 'uu/2022/27~44', label: words.groundDestroy },
      { value: 'uu/2022/27~15', label: words.groundState },
      { value: 'uu/2022/27~50', label: words.groundLaw },
    ],
  })}${buttons(
    button(visit, words.answerErase, { loudness: 'warning', name: 'answer', value: 'erase' }),
    button(visit, words.answerRefuse, { loudness: 'secondary', name: 'answer', value: 'refuse' }),
  )}`,
)}`,
  );
}
