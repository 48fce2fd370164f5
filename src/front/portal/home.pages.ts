import { eventsAmong } from '#standards';
import {
  buttonLink,
  type Card,
  cards,
  empty,
  type Html,
  heading,
  html,
  layout,
  link,
  list,
  nothing,
  searchBox,
  tell,
  type Visit,
} from '#web';
import { words } from './words.ts';

/** What the home page shows beside its own words. */
export type Home = {
  /** The services most asked for, at most six, already in the reader's language. */
  readonly wanted: readonly Card[];
  /** Keys of the life events that have a service. */
  readonly events: readonly string[];
  /** Blocks of upper rooms, such as a forum that is open now. */
  readonly blocks: readonly Html[];
};

/** The front door: what this is, search, the services most wanted, life events, and the ways back to one's own business. */
export function homePage(visit: Visit, home: Home): Html {
  const opening = html`<div class="house-opening"><div class="govuk-width-container"><h1 class="govuk-heading-xl">${tell(visit, words.opening)}</h1><p class="govuk-body-l">${tell(visit, words.openingText)}</p>
${searchBox(visit, { action: '/services', label: words.search, hint: words.searchHint, big: true })}</div></div>
`;
  return layout(
    visit,
    { title: words.homeTitle, opening, width: 'wide', description: words.openingText },
    html`${wanted(visit, home)}${events(visit, home)}${already(visit)}${home.blocks}${promise(visit)}`,
  );
}

const wanted = (visit: Visit, home: Home): Html =>
  html`${heading(visit, words.wanted, 2)}${
    home.wanted.length === 0
      ? empty(visit, words.noServices)
      : html`${cards(visit, home.wanted.slice(0, 6), { columns: 3 })}${buttonLink(visit, words.all, '/services', 'secondary')}`
  }`;

function events(visit: Visit, home: Home): Html {
  const found = eventsAmong(home.events);
  if (found.length === 0) return nothing;
  return html`${heading(visit, words.events, 2)}<div class="house-columns">${list(
    visit,
    found.map((event) => link(visit, event.words, `/services?event=${event.key}`)),
    'plain',
  )}</div>
`;
}

const already = (visit: Visit): Html =>
  html`${heading(visit, words.already, 2)}${cards(
    visit,
    [
      { title: words.track, text: words.trackText, href: '/track' },
      { title: words.resume, text: words.resumeText, href: '/resume' },
      { title: words.verify, text: words.verifyText, href: '/verify' },
      { title: words.complain, text: words.complainText, href: '/complaints' },
    ],
    { columns: 2 },
  )}`;

const promise = (visit: Visit): Html =>
  html`<section class="house-promises">${heading(visit, words.promise, 2)}<ul>${(
    [
      [words.promiseStandard, words.promiseStandardText],
      [words.promiseOnce, words.promiseOnceText],
      [words.promiseTime, words.promiseTimeText],
    ] as const
  ).map(
    ([title, text]) => html`<li>${heading(visit, title, 3)}<p class="govuk-body">${tell(visit, text)}</p></li>`,
  )}</ul></section>
`;
