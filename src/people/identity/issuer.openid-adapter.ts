import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  type ClientMetadata,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client';
import { conflict, type Lang, type Outcome } from '#ground';
import type { Expected, Issuer } from './issuer.port.ts';
import type { IssuerSetting } from './issuer.ts';
import type { Claims } from './person.ts';

/** A real issuer, found by OpenID Connect Discovery at the first sign-in and again after a failure. `url` is SATUPINTU_URL. */
export function realIssuer(url: URL, setting: IssuerSetting): Issuer {
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    found ??= discover(setting).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return relyingParty({ name: setting.issuer, url, configuration, again: false });
}

/**
 * The embedded issuer as its own client sees it. `reach` turns an address of ours into one that this process can call,
 * since the public one may stand behind a proxy.
 */
export function embeddedIssuer(url: URL, client: string, reach: (address: URL) => URL): Issuer {
  const at = (path: string): string => new URL(`/idp${path}`, url).href;
  const server: ServerMetadata = {
    issuer: new URL('/idp', url).href,
    authorization_endpoint: at('/auth'),
    token_endpoint: at('/token'),
    jwks_uri: at('/jwks'),
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
  const made = new Configuration(server, client, { id_token_signed_response_alg: 'ES256' }, None());
  if (url.protocol === 'http:') allowInsecureRequests(made);
  made[customFetch] = (address, options) => fetch(reach(new URL(address)), options as RequestInit);
  return relyingParty({ name: 'embedded', url, configuration: async () => made, again: true });
}

type Party = {
  readonly name: string;
  readonly url: URL;
  readonly configuration: () => Promise<Configuration>;
  /** True when the person is always asked, even where the issuer still knows the browser. */
  readonly again: boolean;
};

function relyingParty(party: Party): Issuer {
  const callback = new URL('/sign-in/callback', party.url).href;
  return {
    name: party.name,
    async begin(lang) {
      const expected: Expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const challenge = await calculatePKCECodeChallenge(expected.verifier);
      const configuration = await party.configuration().catch(() => undefined);
      if (configuration === undefined) return conflict('issuer-down');
      const to = buildAuthorizationUrl(configuration, asked(party, callback, expected, challenge, lang));
      return { to: to.href, expected };
    },
    async finish(address, expected) {
      const configuration = await party.configuration().catch(() => undefined);
      if (configuration === undefined) return conflict('issuer-down');
      return proven(configuration, address, expected);
    },
    async leave(idToken) {
      const configuration = await party.configuration().catch(() => undefined);
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: new URL('/signed-out', party.url).href,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href;
    },
  };
}

const asked = (party: Party, callback: string, expected: Expected, challenge: string, lang: Lang): Record<string, string> => ({
  redirect_uri: callback,
  scope: party.again ? 'openid profile' : 'openid profile email phone',
  state: expected.state,
  nonce: expected.nonce,
  code_challenge: challenge,
  code_challenge_method: 'S256',
  ui_locales: lang,
  ...(party.again ? { prompt: 'login' } : {}),
});

async function proven(
  configuration: Configuration,
  address: URL,
  expected: Expected,
): Promise<Outcome<{ claims: Claims; idToken?: string }>> {
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: expected.verifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const told = tokens.claims();
    if (told === undefined) return conflict('sign-in-broken');
    const more =
      told['name'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await fetchUserInfo(configuration, tokens.access_token, told.sub)
        : {};
    return { claims: { ...more, ...told }, ...(tokens.id_token === undefined ? {} : { idToken: tokens.id_token }) };
  } catch (error) {
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return conflict('sign-in-declined');
    return conflict('sign-in-broken');
  }
}

async function discover(setting: IssuerSetting): Promise<Configuration> {
  const issuer = new URL(setting.issuer);
  const metadata: Partial<ClientMetadata> = {};
  const auth = setting.clientSecret === undefined ? None() : proving(setting.clientSecret);
  const loopback = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  return discovery(issuer, setting.clientId, metadata, auth, loopback ? { execute: [allowInsecureRequests] } : {});
}

/** By the way that the issuer announces; where it announces none, by the one that is meant then (OpenID Connect Discovery 3). */
const proving = (secret: string): ClientAuth => {
  const [post, basic] = [ClientSecretPost(secret), ClientSecretBasic(secret)];
  return (server, ...rest) => {
    const way = server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true ? post : basic;
    way(server, ...rest);
  };
};
