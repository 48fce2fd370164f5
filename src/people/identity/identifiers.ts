import { incomplete, type Outcome } from '#ground';

/** The documents by which people are told apart; a person without any of them yet is of equal standing. */
export const documentKinds = ['nik', 'passport', 'kitas', 'kitap', 'none'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * A NIK as 16 digits, blanks and dots dropped. Checks its shape: region, date of birth (40 is added to a woman's day) and
 * number in order; it has no check digit. The date is checked and thrown away: sex, age and address are never derived.
 * Refuses `nik-length`, `nik-shape` (uu/2013/24~64).
 */
export function nik(text: string, field = 'nik'): Outcome<string> {
  const digits = text.replace(/[\s.-]/g, '');
  const basis = ['uu/2013/24~64'];
  if (!/^\d{16}$/.test(digits)) return incomplete('nik-length', { field, basis, params: { count: String(digits.length) } });
  const pair = (at: number): number => Number(digits.slice(at, at + 2));
  const region = [0, 2, 4].every((at) => pair(at) > 0) && pair(0) >= 11;
  const day = pair(6) > 40 ? pair(6) - 40 : pair(6);
  if (!region || !dayExists(day, pair(8), pair(10)) || digits.endsWith('0000')) return incomplete('nik-shape', { field, basis });
  return digits;
}

/** A passport's number (capital letters and digits) and issuing state (three letters, ICAO 9303). Refuses `passport-number`, `passport-country`. */
export function passport(number: string, country: string, field = 'passport'): Outcome<{ number: string; country: string }> {
  const said = compact(number);
  const state = compact(country);
  if (!/^(?=.*\d)[A-Z0-9]{5,12}$/.test(said)) return incomplete('passport-number', { field });
  if (!/^[A-Z]{3}$/.test(state)) return incomplete('passport-country', { field: `${field}-country` });
  return { number: said, country: state };
}

/** The number of a stay permit (KITAS, KITAP): capital letters, digits and dashes. Refuses `permit-number`. */
export function permit(number: string, field = 'permit'): Outcome<string> {
  const said = compact(number);
  return /^(?=.*\d)[A-Z0-9-]{6,20}$/.test(said) ? said : incomplete('permit-number', { field });
}

/**
 * A telephone number that takes messages, in international form: `0812…` and `62812…` become `+62812…`. Numbers of other
 * countries are taken with their `+`. Refuses `phone-shape`, and `phone-fixed` for an Indonesian line that takes no text.
 */
export function phone(text: string, field = 'phone'): Outcome<string> {
  const bare = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const said = bare.startsWith('0') ? `+62${bare.slice(1)}` : bare.startsWith('62') ? `+${bare}` : bare;
  if (!/^\+[1-9]\d{7,14}$/.test(said)) return incomplete('phone-shape', { field });
  if (said.startsWith('+62') && !said.startsWith('+628')) return incomplete('phone-fixed', { field });
  return said.startsWith('+62') && !/^\+628\d{7,11}$/.test(said) ? incomplete('phone-shape', { field }) : said;
}

/** An e-mail address, its domain in lower case. Refuses `email-shape`. */
export function email(text: string, field = 'email'): Outcome<string> {
  const said = text.trim();
  const at = said.lastIndexOf('@');
  const [local, domain] = [said.slice(0, at), said.slice(at + 1).toLowerCase()];
  const right =
    said.length <= 254 &&
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(domain);
  return right ? `${local}@${domain}` : incomplete('email-shape', { field });
}

/** A name as a person writes it: 1 to 200 characters, blanks drawn together, at least one letter, no control characters. */
export function personName(text: string, field = 'name'): Outcome<string> {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (said === '') return incomplete('name-empty', { field });
  return said.length <= 200 && /\p{L}/u.test(said) && !/\p{Cc}/u.test(said) ? said : incomplete('name-shape', { field });
}

const compact = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// The century is not written, so 29 February is taken in any year divisible by four.
function dayExists(day: number, month: number, year: number): boolean {
  const most = month === 2 && year % 4 !== 0 ? 28 : (lengths[month - 1] ?? 0);
  return day >= 1 && day <= most;
}
