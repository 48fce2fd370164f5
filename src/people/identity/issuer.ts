/** An issuer elsewhere, as it was told to us: its address and the client it gave us. */
export type IssuerSetting = { readonly issuer: string; readonly clientId: string; readonly clientSecret?: string };

/** The client by which we are known where none is named. */
export const ownClient = 'satupintu';

/**
 * What OIDC_ISSUER says: an address, and before its host the client and its secret where the issuer gave us one, as
 * `https://client:secret@login.example/realm`, each percent-encoded. A client without a secret is a public one (PKCE alone).
 */
export function issuerSetting(text: string): IssuerSetting {
  const url = new URL(text);
  const [client, secret] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const issuer = client === '' && secret === '' ? text : text.replace(/\/\/[^/]*@/, '//');
  return { issuer, clientId: client === '' ? ownClient : client, ...(secret === '' ? {} : { clientSecret: secret }) };
}
