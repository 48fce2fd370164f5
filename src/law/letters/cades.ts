import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

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
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Uint8Array {
  return new Uint8Array(new asn1js.Set({ value: attributesOf(digest, certificate).map((a) => a.toSchema()) }).toBER());
}

/** The signature as it stands in the file: `signature` is the key's over `signedAttributes`, `chain` the signer's certificate first. */
export function signedData(digest: Uint8Array, chain: readonly Uint8Array[], signature: Uint8Array): Uint8Array {
  const [own] = chain;
  if (own === undefined) throw new Error('a signature needs its certificate');
  const certificates = chain.map((der) => pkijs.Certificate.fromBER(exact(der)));
  const signer = pkijs.Certificate.fromBER(exact(own));
  const sha256 = new pkijs.AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new asn1js.Null() });
  const content = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        digestAlgorithm: sha256,
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: [...attributesOf(digest, own)] }),
        signatureAlgorithm: algorithmOf(own),
        signature: new asn1js.OctetString({ valueHex: exact(signature) }),
      }),
    ],
  });
  const info = new pkijs.ContentInfo({ contentType: oid.signedData, content: content.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

/** A copy whose buffer holds these bytes and nothing else, as the ASN.1 library wants them. */
export const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

// In the order of DER's SET OF: by length here, since all three begin alike.
function attributesOf(digest: Uint8Array, certificate: Uint8Array): readonly pkijs.Attribute[] {
  const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: exact(bytes) });
  const certHash = createHash('sha256').update(certificate).digest();
  const signingCertificate = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [octets(certHash)] })] })],
  });
  return [
    new pkijs.Attribute({ type: oid.contentType, values: [new asn1js.ObjectIdentifier({ value: oid.data })] }),
    new pkijs.Attribute({ type: oid.messageDigest, values: [octets(digest)] }),
    new pkijs.Attribute({ type: oid.signingCertificateV2, values: [signingCertificate] }),
  ];
}

function algorithmOf(certificate: Uint8Array): pkijs.AlgorithmIdentifier {
  return new X509Certificate(certificate).publicKey.asymmetricKeyType === 'rsa'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: oid.rsaSha256, algorithmParams: new asn1js.Null() })
    : new pkijs.AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 });
}
