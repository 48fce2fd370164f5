import { incomplete, isRefusal, type Lang, type Outcome, type PersonRef, Temporal } from '#ground';
import { type DocumentKind, email, nik, passport, permit, personName, phone } from './identifiers.ts';
import type { Scheme } from './master.ts';

/** The document a person is told apart by; `grade` says who vouches for it: the person, or the issuer of the sign-in. */
export type IdentityDocument = {
  readonly kind: DocumentKind;
  readonly number?: string;
  /** For a passport: the issuing state, three letters. */
  readonly country?: string;
  readonly grade: 'declared' | 'issuer';
};

/** How a person is reached, and in which language. */
export type Contact = {
  readonly email?: string;
  /** In international form, `+62…`. */
  readonly phone?: string;
  /** The phone also takes WhatsApp. */
  readonly whatsapp?: boolean;
  readonly lang: Lang;
};

/** What is kept of a person, in the vault only. */
export type Profile = {
  readonly name: string;
  readonly document?: IdentityDocument;
  readonly contact: Contact;
  /** Plain date, `1990-05-17`. */
  readonly birthDate?: string;
};

export type PersonKind = 'person' | 'organisation';

/** A person or organisation with their profile, as those may see it who may open their vault. */
export type Person = { readonly ref: PersonRef; readonly kind: PersonKind; readonly profile: Profile };

/** What a person types about themselves, as it comes from a form. */
export type Told = Readonly<Record<string, string>>;

/** The profile's parts that are still to be asked before the person can be served and reached. */
export type Missing = 'document' | 'contact';

/** What is missing in a profile; a document of kind `none` is an answer, and one way of contact is enough. */
export function missing(profile: Profile): readonly Missing[] {
  const asks: Missing[] = [];
  if (profile.document === undefined) asks.push('document');
  if (profile.contact.email === undefined && profile.contact.phone === undefined) asks.push('contact');
  return asks;
}

/** The document a person declares: `document` names the kind, `number` and `country` what belongs to it. Refuses at the field. */
export function declaredDocument(told: Told): Outcome<IdentityDocument> {
  const number = told['number'] ?? '';
  const as = (kind: DocumentKind, said: Outcome<string>): Outcome<IdentityDocument> =>
    isRefusal(said) ? said : { kind, number: said, grade: 'declared' };
  switch (told['document']) {
    case 'nik':
      return as('nik', nik(number, 'number'));
    case 'kitas':
    case 'kitap':
      return as(told['document'], permit(number, 'number'));
    case 'passport': {
      const said = passport(number, told['country'] ?? '', 'number');
      return isRefusal(said)
        ? said.field === 'number-country'
          ? { ...said, field: 'country' }
          : said
        : { kind: 'passport', ...said, grade: 'declared' };
    }
    case 'none':
      return { kind: 'none', grade: 'declared' };
    default:
      return incomplete('document-kind', { field: 'document' });
  }
}

/** The contact a person gives; at least one of e-mail and phone. Refuses `contact-none` and what the fields refuse. */
export function toldContact(told: Told, lang: Lang): Outcome<Contact> {
  const given = { email: told['email']?.trim() ?? '', phone: told['phone']?.trim() ?? '' };
  if (given.email === '' && given.phone === '') return incomplete('contact-none', { field: 'phone' });
  const mail = given.email === '' ? undefined : email(given.email);
  if (isRefusal(mail)) return mail;
  const line = given.phone === '' ? undefined : phone(given.phone);
  if (isRefusal(line)) return line;
  return {
    ...(mail === undefined ? {} : { email: mail }),
    ...(line === undefined ? {} : { phone: line, whatsapp: told['whatsapp'] === 'yes' }),
    lang: told['lang'] === 'en' ? 'en' : told['lang'] === 'id' ? 'id' : lang,
  };
}

/** What an issuer of a sign-in says of a person (OpenID Connect standard claims, and `nik` where an issuer has it). */
export type Claims = { readonly sub: string } & { readonly [claim: string]: unknown };

/**
 * The profile that claims give: what is not said or does not hold its shape is left out, to be asked of the person.
 * A NIK from the issuer counts as vouched for. Refuses `name-empty` when no name is said.
 */
export function profileOf(claims: Claims, lang: Lang): Outcome<Profile> {
  const said = (claim: string): string => (typeof claims[claim] === 'string' ? (claims[claim] as string) : '');
  const name = personName(said('name') || `${said('given_name')} ${said('family_name')}`);
  if (isRefusal(name)) return name;
  const taken = <T>(outcome: Outcome<T>): T | undefined => (isRefusal(outcome) ? undefined : outcome);
  const mail = taken(email(said('email')));
  const line = taken(phone(said('phone_number')));
  const number = taken(nik(said('nik')));
  const birth = /^\d{4}-\d{2}-\d{2}$/.test(said('birthdate')) ? said('birthdate') : undefined;
  return {
    name,
    ...(number === undefined ? {} : { document: { kind: 'nik', number, grade: 'issuer' } }),
    contact: {
      ...(mail === undefined ? {} : { email: mail }),
      ...(line === undefined ? {} : { phone: line }),
      lang: said('locale').startsWith('en') ? 'en' : said('locale').startsWith('id') ? 'id' : lang,
    },
    ...(birth === undefined ? {} : { birthDate: birth }),
  };
}

/** A birth date as a person gives it: a real day, not after today. Refuses `birth-date`. */
export function birthDate(text: string, today: Temporal.PlainDate, field = 'birth-date'): Outcome<string> {
  try {
    const date = Temporal.PlainDate.from(text.trim(), { overflow: 'reject' });
    if (Temporal.PlainDate.compare(date, today) <= 0 && date.year > 1900) return date.toString();
  } catch {
    // Not a date: refused below like a date that can't be.
  }
  return incomplete('birth-date', { field });
}

/** How a document is looked up: its scheme and the value that is hashed; undefined for a person without a document. */
export function lookupOf(document: IdentityDocument | undefined): { scheme: Scheme; value: string } | undefined {
  if (document === undefined || document.kind === 'none' || document.number === undefined) return undefined;
  return { scheme: document.kind, value: `${document.country ?? ''}${document.number}` };
}

/** What a standard may prefill from a person's record, by the names it uses: `person.name`, `person.nik` … */
export function prefillOf(person: Person): Readonly<Record<string, string>> {
  const { name, document, contact, birthDate: birth } = person.profile;
  const pairs: [string, string | undefined][] = [
    ['person.name', name],
    ['person.document', document?.kind],
    [`person.${document?.kind ?? 'none'}`, document?.number],
    ['person.email', contact.email],
    ['person.phone', contact.phone],
    ['person.birth-date', birth],
  ];
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
