import { incomplete, isRefusal, type Outcome } from '#ground';
import { type IdentityDocument, nik, passport, permit } from '#identity';

/** What a form that asks for a person's document sends. */
export const documentAsked = { document: { max: 20 }, 'document-number': { max: 40 }, country: { max: 10 } } as const;

/** The document that was typed, as it is looked up. Refuses `choice-missing` and what the numbers' rules refuse, at the field. */
export function documentTyped(answer: (name: string) => string): Outcome<IdentityDocument> {
  const kind = answer('document');
  const number = answer('document-number');
  const field = 'document-number';
  if (kind === 'passport') {
    const said = passport(number, answer('country'), field);
    if (!isRefusal(said)) return { kind, ...said, grade: 'declared' };
    return said.field === field ? said : { ...said, field: 'country' };
  }
  if (kind !== 'nik' && kind !== 'kitas' && kind !== 'kitap') return incomplete('choice-missing', { field: 'document' });
  const said = kind === 'nik' ? nik(number, field) : permit(number, field);
  return isRefusal(said) ? said : { kind, number: said, grade: 'declared' };
}
