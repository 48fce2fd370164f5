import { forbidden, type Outcome } from '#ground';
import { signaturePlace } from './byte-range.ts';
import { readSignature } from './cades-reading.ts';
import type { Signed, Signer, SigningPost, Unsigned } from './signer.port.ts';

/**
 * Where the client service of BSrE stands in the operator's network, and with what it is spoken to. BSrE signs for a person by
 * NIK and passphrase: `credentialOf` gives those of whoever holds the post, from where the operator keeps them, and they are
 * neither stored nor logged here. `anchors` are the certificates (DER) of BSrE's authority, as BSrE hands them out.
 */
export type BsreSettings = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly credentialOf: (by: SigningPost) => Promise<{ readonly nik: string; readonly passphrase: string } | undefined>;
  readonly anchors: readonly Uint8Array[];
  readonly milliseconds?: number;
};

/**
 * A signer by the certified state provider: the whole file is sent to `POST /api/sign/pdf` of the client service (multipart: file,
 * nik, passphrase, tampilan; Basic authentication) and comes back signed. Written after the public client libraries of that
 * service and tested against a stand-in; not yet tried against the service itself, so an operator tries it before relying on
 * it. Refuses `no-certificate` (no credential for the post) and `signer-refused` (the service said no, with its status);
 * rejects when it does not answer.
 */
export const openBsreSigner = (settings: BsreSettings): Signer => ({
  name: 'bsre',
  level: 'certified',
  async sign(letter) {
    const credential = await settings.credentialOf(letter.by);
    if (credential === undefined) return forbidden('no-certificate', { params: { post: letter.by.post } });
    return answerOf(await ask(settings, letter, credential));
  },
  anchors: async () => settings.anchors,
});

function ask(
  settings: BsreSettings,
  letter: Unsigned,
  credential: { readonly nik: string; readonly passphrase: string },
): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(letter.pdf)], 'surat.pdf', { type: 'application/pdf' }));
  body.set('nik', credential.nik);
  body.set('passphrase', credential.passphrase);
  // The letter has its own block with the QR code; the service adds nothing that is seen.
  body.set('tampilan', 'invisible');
  body.set('reason', letter.reason);
  body.set('location', letter.place);
  const { username, password } = settings;
  return fetch(new URL('/api/sign/pdf', settings.url), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(settings.milliseconds ?? 60_000),
  });
}

async function answerOf(response: Response): Promise<Outcome<Signed>> {
  // 5xx and 429 are the service's trouble and are asked again; another status is its answer. Its text may name the person.
  if (response.status >= 500 || response.status === 429) throw new Error(`the signing service answers ${response.status}`);
  if (!response.ok) return forbidden('signer-refused', { params: { status: String(response.status) } });
  const file = new Uint8Array(await response.arrayBuffer());
  const place = signaturePlace(file);
  const reading = typeof place === 'object' ? readSignature(place.cms, place.covered) : undefined;
  if (reading?.sound !== true) throw new Error('the signing service gave back a file without a sound signature');
  return { file, certificate: new Uint8Array(reading.certificate.raw) };
}
