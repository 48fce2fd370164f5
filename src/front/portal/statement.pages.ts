import { say } from '#ground';
import {
  type Fact,
  type Html,
  heading,
  html,
  layout,
  link,
  list,
  nothing,
  paragraph,
  saidPlain,
  summaryList,
  table,
  tell,
  type Visit,
  why,
} from '#web';
import { cookieFacts } from './cookie.ts';
import type { Office } from './office.ts';
import type { Statement } from './statement.ts';
import { words } from './words.ts';

/** What a standing page is given: the office that answers, and the articles already written out. */
export type Answering = { readonly office: Office; readonly articles: readonly string[] };

const home = [{ href: '/', text: words.homeTitle }];

/** A standing page: its passages in order, how to reach the office, and on asking the articles it stands on. */
export function statementPage(visit: Visit, statement: Statement, { office, articles }: Answering): Html {
  const holes = { office: saidPlain(visit.lang, office.name), dataOfficer: office.dataOfficer };
  const passages = statement.passages.map(
    (passage) =>
      html`${heading(visit, passage.title, 2)}${(passage.text ?? []).map((text) => paragraph(visit, say(text, visit.lang, holes)))}${
        passage.points === undefined ? nothing : list(visit, passage.points)
      }${(passage.after ?? []).map((text) => paragraph(visit, say(text, visit.lang, holes)))}`,
  );
  return layout(
    visit,
    { title: statement.title, trail: home, description: statement.lead },
    html`${heading(visit, statement.title)}${paragraph(visit, statement.lead, 'lead')}${passages}${contact(visit, office)}${why(visit, articles)}`,
  );
}

/** The cookies page: each cookie, what it is for and how long it stays. */
export function cookiesPage(visit: Visit, { articles }: Pick<Answering, 'articles'>): Html {
  return layout(
    visit,
    { title: words.cookies, trail: home },
    html`${heading(visit, words.cookies)}${paragraph(visit, words.cookiesLead, 'lead')}${table(visit, {
      caption: words.cookiesCaption,
      columns: [{ head: words.cookieName }, { head: words.cookieUse }, { head: words.cookieStays }],
      rows: cookieFacts.map((cookie) => [cookie.name, cookie.use, cookie.stays]),
    })}${why(visit, articles)}`,
  );
}

function contact(visit: Visit, office: Office): Html {
  const facts: Fact[] = [
    { key: words.office, value: office.name },
    { key: words.address, value: office.address },
    { key: words.hours, value: office.hours },
    ...(office.phone === undefined
      ? []
      : [{ key: words.phone, value: link(visit, office.phone, `tel:${office.phone.replace(/[^+\d]/g, '')}`) }]),
    ...(office.email === undefined ? [] : [{ key: words.email, value: link(visit, office.email, `mailto:${office.email}`) }]),
  ];
  return html`${heading(visit, words.contact, 2)}${summaryList(visit, facts)}<p class="govuk-body">${tell(visit, words.vulnerable)}</p>
`;
}
