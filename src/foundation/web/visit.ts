import type { Context } from 'hono';
import type { Actor, Instant, Lang, Text, Words } from '#ground';

/** A link of a menu: where to and its words. */
export type Way = { readonly href: string; readonly text: string | Words | Text };

/** The narrow strip of a demonstration government: who you are, whom you may become, what to try next. */
export type DemoStrip = {
  /** The account in use, such as "Ratna Dewi, pemohon"; absent when nobody is signed in. */
  readonly who?: string;
  /** Accounts to step into in one click; `id` is posted as `account` to `action`. */
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly role: string; readonly current: boolean }[];
  /** Where the change is posted to. */
  readonly action: string;
  /** The guided way: which step of how many, what to do, and where. */
  readonly next?: {
    readonly step: number;
    readonly of: number;
    readonly text: string;
    readonly href: string;
    readonly account?: string;
  };
};

/**
 * One visit to a page: everything a page may know about the asker. Put by the house at `c.get('visit')`; decided once
 * per request, so that a page is a pure function of the visit and its data.
 */
export type Visit = {
  readonly actor: Actor;
  readonly lang: Lang;
  /** The request's only clock. */
  readonly now: Instant;
  /** The token that every POST form carries (`form` writes it). Reading it makes an anonymous visitor's cookie. */
  readonly csrf: string;
  /** Path and query of this page, for the language switch and for coming back after signing in. */
  readonly path: string;
  /** Who is signed in, for display. */
  readonly name?: string;
  /** The post or role in which they act, for display. */
  readonly post?: string | Words | Text;
  /** The government whose door this is, such as "Kabupaten Sukamaju". */
  readonly place: string;
  /** The menu, chosen by the house for this actor. */
  readonly menu: readonly Way[];
  /** True when the browser asks for English and has never chosen here: the switch is then offered in words. */
  readonly offerEnglish: boolean;
  readonly demo?: DemoStrip;
};

/** What a session reader finds: who acts, and the secret of this session's forms. May be anonymous with a capability. */
export type Session = {
  readonly actor: Actor;
  /**
   * Unguessable and constant for the session's life; never shown as it is. Absent for who is not signed in: their forms go by
   * the house's own cookie, which is the same on every page.
   */
  readonly csrf?: string;
  readonly name?: string;
  readonly post?: string | Words | Text;
};

/** The session as an interface; the room of identity fills it. `now` decides whether it has ended. */
export type SessionReader = (c: Context<WebEnv>, now: Instant) => Promise<Session | undefined>;

/** How an article is written out for people, `uu/2014/30~53` → "Pasal 53 UU 30 Tahun 2014"; the house is given it. */
export type Cite = (ref: string, lang: Lang) => string;

/** Hono's environment in every routes file: `new Hono<WebEnv>()`. */
export type WebEnv = {
  Variables: {
    visit: Visit;
    /** The request's reference: printed on the error page and in its log line. */
    reference: string;
    cite: Cite;
    /** The parts of a multipart body after its token, when there is one (`readParts`). */
    body?: unknown;
  };
};
