import type { Instant, Text, Words } from '#ground';
import { momentText } from '#identity/parts';
import {
  button,
  buttonLink,
  empty,
  form,
  type Html,
  heading,
  html,
  layout,
  link,
  list,
  nothing,
  pagination,
  paragraph,
  type Said,
  summaryList,
  tag,
  tell,
  type Visit,
} from '#web';
import { type Channel, type DeliveryState, rendered, type Templates } from './message.ts';
import { words } from './words.ts';

/** A message as a page shows it. */
export type Shown = {
  readonly id: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly link: string | undefined;
  readonly at: Instant;
  readonly read: boolean;
  readonly from: string | Text | Words | undefined;
};

/** One page of a person's mailbox, newest first. */
export function mailboxPage(
  visit: Visit,
  data: {
    readonly messages: readonly Shown[];
    readonly unread: number;
    readonly page: number;
    readonly pages: number;
    readonly templates: Templates;
  },
): Html {
  const items = data.messages.map((message) => {
    const { title } = inWords(visit, message, data.templates);
    return html`<li>${link(visit, title, `/messages/${message.id}`)} ${message.read ? nothing : tag(visit, words.newTag, 'attention')}
<p class="govuk-body-s">${momentText(visit, message.at)}</p></li>`;
  });
  return layout(
    visit,
    { title: words.messages },
    html`${heading(visit, words.messages)}${paragraph(visit, words.lead, 'lead')}${
      items.length === 0
        ? empty(visit, words.empty)
        : html`${paragraph(visit, data.unread === 0 ? words.allRead : tell(visit, words.unread, { n: String(data.unread) }))}<ul class="govuk-list govuk-list--spaced">${items}</ul>${
            data.pages > 1
              ? pagination(visit, { page: data.page, pages: data.pages, href: (page: number) => `/messages?page=${page}` })
              : nothing
          }`
    }`,
  );
}

/** One way a message went out, as a page shows it. */
export type ShownDelivery = { readonly channel: Channel; readonly state: DeliveryState; readonly at: Instant };

/** One message. */
export function messagePage(
  visit: Visit,
  data: { readonly message: Shown; readonly deliveries: readonly ShownDelivery[]; readonly templates: Templates },
): Html {
  const { message, deliveries } = data;
  const { title, text } = inWords(visit, message, data.templates);
  return layout(
    visit,
    { title, back: '/messages' },
    html`${heading(visit, title)}${text
      .split('\n\n')
      .map((part) => paragraph(visit, part))}${message.link === undefined ? nothing : buttonLink(visit, words.open, message.link)}
${summaryList(visit, [
  { key: words.at, value: momentText(visit, message.at) },
  ...(message.from === undefined ? [] : [{ key: words.from, value: message.from }]),
  ...(deliveries.length === 0
    ? []
    : [
        {
          key: words.sent,
          value: list(
            visit,
            deliveries.map((delivery) => sentText(visit, delivery)),
            'plain',
          ),
        },
      ]),
])}`,
  );
}

/** The messages that an office hands over on paper. */
export function paperPage(visit: Visit, data: { readonly messages: readonly Shown[]; readonly templates: Templates }): Html {
  const items = data.messages.map((message) => {
    const { title, text } = inWords(visit, message, data.templates);
    return html`<section>${heading(visit, title, 2, momentText(visit, message.at))}${text.split('\n\n').map((part) => paragraph(visit, part))}${
      message.link === undefined ? nothing : html`<p class="govuk-body">${link(visit, words.open, message.link)}</p>`
    }${form(
      visit,
      { action: `/messages/paper/${message.id}` },
      button(visit, words.paperDone, { loudness: 'secondary' }),
    )}</section>`;
  });
  return layout(
    visit,
    { title: words.paperTitle },
    html`${heading(visit, words.paperTitle)}${paragraph(visit, words.paperLead, 'lead')}${items.length === 0 ? empty(visit, words.paperNone) : items}`,
  );
}

/** The link to the mailbox with the number of unread messages, for menus and the home page. */
export const mailboxWords = (unread: number): Words =>
  unread === 0 ? words.messages : { id: `${words.messages.id} (${unread})`, en: `${words.messages.en} (${unread})` };

/** A template that is no longer known leaves the person with a plain sentence and the link. */
function inWords(visit: Visit, message: Shown, templates: Templates): { title: string; text: string } {
  const template = templates[message.template];
  if (template === undefined) return { title: tell(visit, words.general), text: tell(visit, words.generalText) };
  return rendered(template, visit.lang, message.params);
}

const stateWords = { queued: words.queued, sent: words.delivered, failed: words.failed } as const;

const sentText = (visit: Visit, delivery: ShownDelivery): Said =>
  `${tell(visit, words[delivery.channel])}: ${tell(visit, stateWords[delivery.state])}${
    delivery.state === 'queued' ? '' : `, ${momentText(visit, delivery.at)}`
  }`;
