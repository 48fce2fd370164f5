import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { exact, oid } from './cades.ts';

/** What a CMS signature over given bytes turned out to be. */
export type SignatureReading =
  | { readonly sound: true; readonly certificate: X509Certificate; readonly others: readonly X509Certificate[] }
  | { readonly sound: false; readonly why: 'unreadable' | 'digest' | 'attribute' | 'forged' };

/**
 * Reads a signature that may come from anyone: one signer, detached; the digest of the bytes is the one signed (`digest`); the
 * attribute signing-certificate-v2 names the signer's certificate (`attribute`); the key of that certificate made the signature
 * (`forged`). Whose certificate it is, `trusted` and the register say.
 */
export function readSignature(cms: Uint8Array, covered: readonly Uint8Array[]): SignatureReading {
  const no = (why: 'unreadable' | 'digest' | 'attribute' | 'forged'): SignatureReading => ({ sound: false, why });
  const parts = partsOf(cms);
  if (parts === undefined) return no('unreadable');
  const { certificate, attributes, signedBytes, hash, signature } = parts;
  const digest = createHash(hash);
  for (const bytes of covered) digest.update(bytes);
  const contentType = attributes.get(oid.contentType);
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.valueBlock.toString() !== oid.data) return no('attribute');
  if (!equal(octetsOf(attributes.get(oid.messageDigest)), digest.digest())) return no('digest');
  if (!namesCertificate(attributes.get(oid.signingCertificateV2), certificate)) return no('attribute');
  try {
    if (!verify(hash, signedBytes, { key: certificate.publicKey, dsaEncoding: 'der' }, signature)) return no('forged');
  } catch {
    return no('forged');
  }
  return { sound: true, certificate, others: parts.others };
}

/** The authority's certificate that the signer's stands on, through at most three others of the file; undefined when none of `anchors`. */
export function trusted(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
): X509Certificate | undefined {
  let below = certificate;
  for (let depth = 0; depth < 4; depth++) {
    const issuedBelow = (above: X509Certificate) => above.ca && below.checkIssued(above) && below.verify(above.publicKey);
    const anchor = anchors.find(issuedBelow);
    if (anchor) return anchor;
    const next = others.find((other) => other.fingerprint256 !== below.fingerprint256 && issuedBelow(other));
    if (next === undefined) return undefined;
    below = next;
  }
  return undefined;
}

type Parts = {
  readonly certificate: X509Certificate;
  readonly others: readonly X509Certificate[];
  readonly attributes: ReadonlyMap<string, asn1js.BaseBlock>;
  readonly signedBytes: Uint8Array;
  readonly hash: string;
  readonly signature: Uint8Array;
};

const hashes: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** RSA PKCS#1 v1.5 by its bare name, then ECDSA and RSA with SHA-256, -384, -512. */
const signatures = [
  '1.2.840.113549.1.1.1',
  oid.ecdsaSha256,
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  oid.rsaSha256,
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
];

function partsOf(cms: Uint8Array): Parts | undefined {
  try {
    const info = pkijs.ContentInfo.fromBER(exact(cms));
    if (info.contentType !== oid.signedData) return undefined;
    const data = new pkijs.SignedData({ schema: info.content });
    const [signer, ...more] = data.signerInfos;
    if (!signer?.signedAttrs || more.length > 0 || data.encapContentInfo.eContent !== undefined) return undefined;
    const hash = hashes[signer.digestAlgorithm.algorithmId];
    if (hash === undefined || !signatures.includes(signer.signatureAlgorithm.algorithmId)) return undefined;
    const found = (data.certificates ?? []).filter((c) => c instanceof pkijs.Certificate);
    if (found.length > 8) return undefined;
    const own = found.find((c) => isOf(c, signer.sid));
    if (own === undefined) return undefined;
    const x509 = (c: pkijs.Certificate) => new X509Certificate(new Uint8Array(c.toSchema().toBER()));
    return {
      certificate: x509(own),
      others: found.filter((c) => c !== own).map(x509),
      attributes: attributesOf(signer.signedAttrs),
      signedBytes: new Uint8Array(signer.signedAttrs.encodedValue),
      hash,
      signature: signer.signature.valueBlock.valueHexView,
    };
  } catch {
    // Whatever a stranger's bytes make the ASN.1 readers throw, they are no signature.
    return undefined;
  }
}

const isOf = (certificate: pkijs.Certificate, sid: unknown): boolean =>
  sid instanceof pkijs.IssuerAndSerialNumber &&
  certificate.issuer.isEqual(sid.issuer) &&
  certificate.serialNumber.isEqual(sid.serialNumber);

/** The first value of each attribute; an attribute that comes twice or with several values makes the signature unreadable. */
function attributesOf({ attributes }: pkijs.SignedAndUnsignedAttributes): ReadonlyMap<string, asn1js.BaseBlock> {
  const map = new Map<string, asn1js.BaseBlock>();
  for (const { type, values } of attributes) {
    if (map.has(type) || values.length !== 1) throw new Error('attribute twice');
    map.set(type, values[0] as asn1js.BaseBlock);
  }
  return map;
}

const octetsOf = (block: unknown): Uint8Array | undefined =>
  block instanceof asn1js.OctetString ? block.valueBlock.valueHexView : undefined;

const equal = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0;

/** SigningCertificateV2 → certs[0]: (hashAlgorithm)?, certHash, (issuerSerial)? (RFC 5035). */
function namesCertificate(block: unknown, certificate: X509Certificate): boolean {
  const certs = block instanceof asn1js.Sequence ? block.valueBlock.value[0] : undefined;
  const first = certs instanceof asn1js.Sequence ? certs.valueBlock.value[0] : undefined;
  if (!(first instanceof asn1js.Sequence)) return false;
  const [head, next] = first.valueBlock.value;
  const named = head instanceof asn1js.Sequence ? head.valueBlock.value[0] : undefined;
  const hash =
    head instanceof asn1js.Sequence
      ? hashes[named instanceof asn1js.ObjectIdentifier ? named.valueBlock.toString() : '']
      : 'sha256';
  if (hash === undefined) return false;
  return equal(octetsOf(head instanceof asn1js.OctetString ? head : next), createHash(hash).update(certificate.raw).digest());
}
