import { type BodyId, type Home, type Instant, type Lang, type PersonRef, say, type Words } from '#ground';
import type { Contact } from '#identity';

/** The ways a message goes out; it stands in the person's mailbox in any case. */
export const channels = ['whatsapp', 'sms', 'email', 'paper'] as const;
export type Channel = (typeof channels)[number];

/** A template: a title, the text, and a shorter text for SMS and WhatsApp where the full one is too long. */
export type Template = { readonly title: Words; readonly text: Words; readonly short?: Words };

/** The templates by name, given by the rooms that send them. */
export type Templates = Readonly<Record<string, Template>>;

/**
 * A message to a person. `params` fill the template's holes and hold no personal value: a receipt number, a date, a body's
 * name. A hole that reads differently in English has a second param, `<hole>.en`. `link` is a path of ours.
 */
export type Message = {
  readonly home: Home;
  readonly to: PersonRef;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly at: Instant;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly link?: string;
  /** The body that tells the person. */
  readonly body?: BodyId;
};

/** How a delivery stands. */
export type DeliveryState = 'queued' | 'sent' | 'failed';

/** A message in words. */
export type Rendered = { readonly title: string; readonly text: string; readonly short: string };

/** The message in the reader's language; throws for a hole without a param, which is a slip of the sender's room. */
export function rendered(template: Template, lang: Lang, params: Readonly<Record<string, string>>): Rendered {
  const inLang = Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => !name.endsWith('.en'))
      .map(([name, value]) => [name, lang === 'en' ? (params[`${name}.en`] ?? value) : value]),
  );
  const text = say(template.text, lang, inLang);
  return {
    title: say(template.title, lang, inLang),
    text,
    short: template.short === undefined ? text : say(template.short, lang, inLang),
  };
}

/**
 * The channels by which a person is told: WhatsApp where their phone takes it, else SMS; e-mail besides; only those that are
 * set up here. Paper when nothing else reaches them, so that nobody is left untold for want of a phone.
 */
export function channelsFor(contact: Contact, ready: ReadonlySet<Channel>): readonly Channel[] {
  const found: Channel[] = [];
  if (contact.phone !== undefined) {
    if (contact.whatsapp === true && ready.has('whatsapp')) found.push('whatsapp');
    else if (ready.has('sms')) found.push('sms');
  }
  if (contact.email !== undefined && ready.has('email')) found.push('email');
  return found.length > 0 ? found : ['paper'];
}

/** The channel that takes over when one has failed for good; undefined when there is none. */
export const insteadOf = (channel: Channel, ready: ReadonlySet<Channel>): Channel | undefined =>
  channel === 'whatsapp' && ready.has('sms') ? 'sms' : undefined;

/** The address of a channel; undefined where the person has none. */
export const addressFor = (channel: Channel, contact: Contact): string | undefined =>
  channel === 'email' ? contact.email : channel === 'paper' ? undefined : contact.phone;

/** Minutes after the first, second, third … failed attempt until the next; then the delivery has failed. */
export const waits: readonly number[] = [1, 5, 15, 60, 240, 720, 1440];

/** When a delivery is tried again after so many failed attempts; undefined when it has failed for good. */
export function nextAttempt(attempts: number, now: Instant): Instant | undefined {
  const minutes = waits[attempts - 1];
  return minutes === undefined ? undefined : now.add({ minutes });
}

/** The key of an effect: a provider that has seen it before sends nothing again. */
export const effectKey = (home: string, message: string, channel: Channel): string => `${home}/${message}/${channel}`;
