import { createHash } from 'node:crypto';
import { isRefusal } from '#ground';
import { signedAttributes, signedData } from './cades.ts';
import type { Level } from './letter.ts';
import { coveredBytes, embed, prepare } from './placeholder.ts';
import type { Signer, SigningKeys } from './signer.port.ts';

/** A signer of keys that are guarded elsewhere: the file and the CMS are made here, only the signed attributes go to the key. */
export const signerWithKeys = (name: string, level: Level, keys: SigningKeys): Signer => ({
  name,
  level,
  async sign({ pdf, by, at, reason, place, address }) {
    const chain = await keys.chainOf(by, at);
    if (isRefusal(chain)) return chain;
    const [certificate] = chain;
    if (certificate === undefined) throw new Error(`no certificate for ${by.post}`);
    const prepared = prepare(pdf, { office: by.office, reason, place, address, at });
    const digest = createHash('sha256').update(coveredBytes(prepared)).digest();
    const signature = await keys.signatureOf(by, at, signedAttributes(digest, certificate));
    if (isRefusal(signature)) return signature;
    return { file: embed(prepared, signedData(digest, chain, signature)), certificate };
  },
  anchors: () => keys.anchors(),
});
