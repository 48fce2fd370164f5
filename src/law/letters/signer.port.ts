import type { Instant, Outcome, PostId } from '#ground';
import type { Level } from './letter.ts';

/** Who signs: the post, and the office and body as the certificate names them. */
export type SigningPost = { readonly post: PostId; readonly office: string; readonly body: string };

/** A letter as it was typeset and stored, and what its signature is to say. */
export type Unsigned = {
  readonly pdf: Uint8Array;
  readonly by: SigningPost;
  readonly at: Instant;
  /** `Nomor 503/12/DPMPTSP/2026`. */
  readonly reason: string;
  readonly place: string;
  /** The address of /verify with the letter's code. */
  readonly address: string;
};

/** The signed file, and the certificate (DER) that signed it. The bytes of the unsigned file stand unchanged at its beginning. */
export type Signed = { readonly file: Uint8Array; readonly certificate: Uint8Array };

/**
 * Signs whole files with PAdES baseline-B (ETSI.CAdES.detached). Fits both ways that certified providers work: a service that
 * takes the document (BSrE's client service) is an adapter of this port; one that signs digests or raw bytes with a key it
 * guards (HSM over PKCS#11, Cloud Signature Consortium `signHash`) is an adapter of `SigningKeys`, made a signer by
 * `signerWithKeys`. Refuses when the post has no certificate; rejects when the outside does not answer, and is asked again.
 */
export type Signer = {
  readonly name: string;
  readonly level: Level;
  sign(letter: Unsigned): Promise<Outcome<Signed>>;
  /** The certificates (DER) of the authorities that this signer's certificates stand on: what /verify trusts from then on. */
  anchors(): Promise<readonly Uint8Array[]>;
};

/** Keys guarded elsewhere, one per signing post: EC P-256 or RSA. */
export type SigningKeys = {
  /** The post's certificate first, then those above it, DER. Refuses (forbidden `no-certificate`) when the post has none. */
  chainOf(by: SigningPost, at: Instant): Promise<Outcome<readonly Uint8Array[]>>;
  /** SHA-256 signature of the post's key over the bytes: ECDSA as DER, RSA as PKCS#1 v1.5. */
  signatureOf(by: SigningPost, at: Instant, bytes: Uint8Array): Promise<Outcome<Uint8Array>>;
  anchors(): Promise<readonly Uint8Array[]>;
};
