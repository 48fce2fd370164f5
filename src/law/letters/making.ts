import { type Instant, Temporal } from '#ground';
import type { LetterInput } from './letter.ts';
import { qrPicture } from './qr.ts';
import { sheetOf } from './sheet.ts';
import type { Unsigned } from './signer.port.ts';
import type { Setting } from './typesetter.port.ts';

/** What the typesetter is given for a frozen letter; `source` is the template it was frozen with. The same letter gives the same bytes. */
export const settingOf = (input: LetterInput, source: string): Setting => ({
  template: source,
  data: JSON.stringify(sheetOf(input, qrPicture(input.address))),
  epochSeconds: Temporal.PlainDate.from(input.date).toZonedDateTime('UTC').epochMilliseconds / 1000,
});

/** What the signer is given: the letter's bytes as they were stored, and what the signature says. */
export const unsignedOf = (input: LetterInput, pdf: Uint8Array, at: Instant): Unsigned => ({
  pdf,
  by: { post: input.signer.post, office: input.signer.office, body: input.body.name },
  at,
  reason: `Nomor ${input.number}`,
  place: input.place,
  address: input.address,
});

/** Pages of a file of our own typesetter. */
export function pagesOf(pdf: Uint8Array): number {
  const count = /\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  if (count === undefined) throw new Error('the typesetter made a file of another build');
  return Number(count);
}

/** What a letter's file is called: no personal data, and no sign that a file's name may not hold. */
export const fileNameOf = ({ number, product }: LetterInput, note?: string): string =>
  `${`${product.title} ${number}${note === undefined ? '' : ` (${note})`}`.replace(/[^\p{L}\p{N} .()-]+/gu, '-').slice(0, 120)}.pdf`;
