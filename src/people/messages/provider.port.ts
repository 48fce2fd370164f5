import type { Lang } from '#ground';
import type { Channel } from './message.ts';

/** The channels that a provider carries; paper is carried by an office. */
export type Carried = Exclude<Channel, 'paper'>;

/** What a provider is given. `key` names the effect: given twice, it is sent once. */
export type Parcel = {
  readonly key: string;
  readonly channel: Carried;
  /** A phone number in international form, or an e-mail address. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly lang: Lang;
};

/** Why a parcel did not go; codes of ours, since a provider's own text might repeat the address. */
export type Problem = 'unreachable' | 'timeout' | 'busy' | 'refused' | 'unauthorised' | 'garbled';

/** What came of it: sent, with the provider's id; not now, so try again; or never. */
export type Receipt =
  | { readonly outcome: 'sent'; readonly id: string }
  | { readonly outcome: 'later'; readonly problem: Problem }
  | { readonly outcome: 'never'; readonly problem: Problem };

/** Carries one parcel; never throws for what the world does. */
export type Provider = (parcel: Parcel) => Promise<Receipt>;

/** The providers that are set up, by channel. */
export type Providers = Readonly<Partial<Record<Carried, Provider>>>;
