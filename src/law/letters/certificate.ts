import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { Instant, PostId } from '#ground';
import { exact, oid } from './cades.ts';

/** What a certificate is to say; `serial` is 16 random bytes. `post` makes it a signing post's, none the authority's own. */
export type CertificateWish = {
  readonly name: string;
  readonly organisation: string;
  readonly post?: PostId;
  readonly serial: Uint8Array;
  readonly from: Instant;
  readonly until: Instant;
};

/** Who issues: the authority's certificate and key; none when it signs itself. */
export type Issuer = { readonly certificate: Uint8Array; readonly key: KeyObject };

/**
 * An X.509 certificate over an EC P-256 key, as DER. A post's certificate may sign (digital signature, non-repudiation) and
 * names its post in the subject's alternative name; the authority's may issue and nothing else.
 */
export function certificateOf(wish: CertificateWish, key: KeyObject, issuer?: Issuer): Uint8Array {
  const certificate = new pkijs.Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({ valueHex: exact(positive(wish.serial)) });
  certificate.subject = nameOf(wish);
  certificate.issuer = issuer ? pkijs.Certificate.fromBER(exact(issuer.certificate)).subject : certificate.subject;
  certificate.notBefore = new pkijs.Time({ value: dateOf(wish.from) });
  certificate.notAfter = new pkijs.Time({ value: dateOf(wish.until) });
  const own = createPublicKey(key).export({ type: 'spki', format: 'der' });
  certificate.subjectPublicKeyInfo = pkijs.PublicKeyInfo.fromBER(exact(own));
  const above = issuer ? createPublicKey(issuer.key).export({ type: 'spki', format: 'der' }) : own;
  certificate.extensions = extensionsOf(wish, keyId(own), keyId(above));
  certificate.signature = new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 });
  certificate.signatureAlgorithm = certificate.signature;
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  const signature = sign('sha256', certificate.tbsView, issuer?.key ?? key);
  certificate.signatureValue = new asn1js.BitString({ valueHex: exact(signature) });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** The name of a post inside a certificate. */
export const postUri = (post: PostId): string => `urn:satupintu:post:${encodeURIComponent(post)}`;

function nameOf({ name, organisation }: CertificateWish): pkijs.RelativeDistinguishedNames {
  // X.520 gives 64 signs to each; offices' names can be longer and are cut, the post's full name stands in the alternative name.
  const part = (type: string, text: asn1js.BaseBlock) =>
    new asn1js.Set({ value: [new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: type }), text] })] });
  const utf8 = (value: string) => new asn1js.Utf8String({ value: [...value].slice(0, 64).join('') });
  const parts = [
    part('2.5.4.6', new asn1js.PrintableString({ value: 'ID' })),
    part('2.5.4.10', utf8(organisation)),
    part('2.5.4.3', utf8(name)),
  ];
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER());
}

const usage = (byte: number, unused: number): ArrayBuffer =>
  new asn1js.BitString({ valueHex: exact(Uint8Array.of(byte)), unusedBits: unused }).toBER();

function extensionsOf({ post }: CertificateWish, own: Uint8Array, above: Uint8Array): pkijs.Extension[] {
  const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: exact(bytes) });
  const extension = (extnID: string, critical: boolean, value: ArrayBuffer) =>
    new pkijs.Extension({ extnID, critical, extnValue: value });
  return [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: post === undefined }).toSchema().toBER()),
    // digitalSignature + nonRepudiation, or keyCertSign + cRLSign.
    extension('2.5.29.15', true, post === undefined ? usage(0x06, 1) : usage(0xc0, 6)),
    extension('2.5.29.14', false, octets(own).toBER()),
    extension('2.5.29.35', false, new pkijs.AuthorityKeyIdentifier({ keyIdentifier: octets(above) }).toSchema().toBER()),
    ...(post === undefined
      ? []
      : [
          extension(
            '2.5.29.17',
            false,
            new pkijs.GeneralNames({ names: [new pkijs.GeneralName({ type: 6, value: postUri(post) })] }).toSchema().toBER(),
          ),
        ]),
  ];
}

const keyId = (spki: Uint8Array): Uint8Array => createHash('sha256').update(spki).digest().subarray(0, 20);

/** A positive integer of the same length that needs no leading zero. */
function positive(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[0] = ((copy[0] ?? 0) & 0x7f) | 0x40;
  return copy;
}

/** The one Date of this room: the ASN.1 library takes no other. */
const dateOf = (at: Instant): Date => new Date(Math.floor(at.epochMilliseconds / 1000) * 1000);
