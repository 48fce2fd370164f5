import { createHash, X509Certificate } from 'node:crypto';
import { oidOf, tag, tlv, valuesIn } from './der.ts';

/** The names of what a signature is made of (RFC 5652, RFC 5035, RFC 5758). */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaSha256: '1.2.840.113549.1.1.11',
} as const;

/**
 * The signed attributes of a PAdES baseline-B signature (ETSI EN 319 142-1 6.3) as the DER that the key signs: content type,
 * message digest, signing certificate. The time of signing stands in the file's signature dictionary, where PAdES wants it.
 */
export const signedAttributes = (digest: Uint8Array, certificate: Uint8Array): Uint8Array =>
  tlv(tag.set, ...attributesOf(digest, certificate));

/** The signature as it stands in the file: `signature` is the key's over `signedAttributes`, `chain` the signer's certificate first. */
export function signedData(digest: Uint8Array, chain: readonly Uint8Array[], signature: Uint8Array): Uint8Array {
  const [own] = chain;
  if (own === undefined) throw new Error('a signature needs its certificate');
  const signer = tlv(
    tag.sequence,
    one,
    issuerAndSerial(own),
    sha256,
    tlv(tag.context0, ...attributesOf(digest, own)),
    algorithmOf(own),
    tlv(tag.octets, signature),
  );
  const content = tlv(
    tag.sequence,
    one,
    tlv(tag.set, sha256),
    tlv(tag.sequence, oidOf(oid.data)),
    tlv(tag.context0, ...chain),
    tlv(tag.set, signer),
  );
  return tlv(tag.sequence, oidOf(oid.signedData), tlv(tag.context0, content));
}

/** A copy whose buffer holds these bytes and nothing else, as the ASN.1 library wants them. */
export const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const one = tlv(tag.integer, Uint8Array.of(1));
const sha256 = tlv(tag.sequence, oidOf(oid.sha256), tlv(tag.null));

// In the order of DER's SET OF: by length here, since all three begin alike.
function attributesOf(digest: Uint8Array, certificate: Uint8Array): readonly Uint8Array[] {
  const attribute = (name: string, value: Uint8Array) => tlv(tag.sequence, oidOf(name), tlv(tag.set, value));
  const hash = createHash('sha256').update(certificate).digest();
  // SigningCertificateV2: certs, one ESSCertIDv2, its hash by SHA-256 (the default, so not written).
  const signing = tlv(tag.sequence, tlv(tag.sequence, tlv(tag.sequence, tlv(tag.octets, hash))));
  return [
    attribute(oid.contentType, oidOf(oid.data)),
    attribute(oid.messageDigest, tlv(tag.octets, digest)),
    attribute(oid.signingCertificateV2, signing),
  ];
}

/** How the signer's certificate is named: its issuer and its serial number, as they stand in it. */
function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const [body] = valuesIn(valuesIn(certificate)[0]?.content ?? certificate);
  // version [0], serialNumber, signature, issuer, …
  const [, serial, , issuer] = valuesIn(body?.content ?? certificate);
  if (serial === undefined || issuer === undefined) throw new Error('a certificate of another version');
  return tlv(tag.sequence, issuer.whole, serial.whole);
}

function algorithmOf(certificate: Uint8Array): Uint8Array {
  return new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa'
    ? tlv(tag.sequence, oidOf(oid.rsaSha256), tlv(tag.null))
    : tlv(tag.sequence, oidOf(oid.ecdsaSha256));
}
