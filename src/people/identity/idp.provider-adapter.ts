import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Adapter, type AdapterPayload, type Configuration, Provider } from 'oidc-provider';
import { Temporal } from '#ground';
import type { EmbeddedOptions, Exchange, IssuerMemory, LoginDesk } from './issuer.port.ts';
import { ownClient } from './issuer.ts';

/** The embedded issuer: its protocol under `/idp`, and its login page's desk. */
export type EmbeddedIssuer = {
  /** Answers a request under `/idp`, its mount path already taken off `url` and kept in `originalUrl`. */
  handle(incoming: IncomingMessage & { originalUrl?: string }, outgoing: ServerResponse): void;
  readonly desk: LoginDesk;
};

/** The one client of the embedded issuer: this house itself. */
export const embeddedClient = ownClient;

const sessionCookie = 'satupintu_idp';

/** Opens the embedded issuer (oidc-provider) at `<url>/idp`. It keeps everything in `memory`, so several processes may serve one door. */
export function openEmbeddedIssuer(options: EmbeddedOptions): EmbeddedIssuer {
  const { url } = options;
  const provider = new Provider(new URL('/idp', url).href, configuration(options));
  // The address is known from the setting; whatever stands before us (a proxy, a loopback call) does not change it.
  provider.proxy = true;
  provider.on('server_error', (_, error) => options.log(`sign-in: ${error.message}`));
  const answer = provider.callback();
  const waiting = async ({ incoming, outgoing }: Exchange): Promise<{ uid: string } | undefined> => {
    try {
      const { uid, prompt } = await provider.interactionDetails(incoming, outgoing);
      return prompt.name === 'login' ? { uid } : undefined;
    } catch {
      // No cookie, another browser, or too late: for the person it is one and the same.
      return undefined;
    }
  };
  return {
    handle(incoming, outgoing) {
      incoming.headers['x-forwarded-proto'] = url.protocol.slice(0, -1);
      incoming.headers['x-forwarded-host'] = url.host;
      void answer(incoming, outgoing);
    },
    desk: {
      waiting,
      admit: ({ incoming, outgoing }, account) =>
        provider.interactionResult(incoming, outgoing, { login: { accountId: account, remember: false } }),
      decline: ({ incoming, outgoing }) =>
        provider.interactionResult(incoming, outgoing, { error: 'access_denied', error_description: 'declined' }),
      async forget(cookies) {
        const id = cookieOf(cookies, sessionCookie);
        if (id !== undefined) await options.memory.drop('Session', id);
      },
    },
  };
}

function configuration({ url, key, cookieSecret, memory }: EmbeddedOptions): Configuration {
  return {
    adapter: (kind: string) => adapter(memory, kind),
    clients: [
      {
        client_id: embeddedClient,
        token_endpoint_auth_method: 'none',
        redirect_uris: [new URL('/sign-in/callback', url).href],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key as never] },
    cookies: {
      keys: [cookieSecret],
      names: { session: sessionCookie, interaction: 'satupintu_login', resume: 'satupintu_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: '/' },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    claims: { openid: ['sub'], profile: ['name', 'locale'] },
    scopes: ['openid', 'profile'],
    responseTypes: ['code'],
    // The name stands in the id token itself, once: at the first sign-in, before the person's record holds it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: { Interaction: 1800, AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Grant: 1800, Session: 1800 },
    interactions: { url: (_, interaction) => `/sign-in/account/${interaction.uid}` },
    async findAccount(_, sub) {
      const claims = await memory.claims(sub);
      return claims && { accountId: sub, claims: async () => ({ sub, ...claims }) };
    },
    // Our own client is not asked about: whoever signs in here wants to act here.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError(ctx, out) {
      // A page of ours says it in words; the protocol's own texts are for programmers.
      ctx.redirect(`/sign-in/problem?error=${encodeURIComponent(out.error)}`);
    },
  };
}

function adapter(memory: IssuerMemory, kind: string): Adapter {
  return {
    async upsert(id, payload, expiresIn) {
      const expiresAt = Number.isFinite(expiresIn) ? Temporal.Now.instant().add({ seconds: expiresIn }) : undefined;
      await memory.write(kind, id, payload as Readonly<Record<string, unknown>>, expiresAt);
    },
    find: async (id) => (await memory.read(kind, id)) as AdapterPayload | undefined,
    findByUid: async (uid) => (await memory.readByUid(kind, uid)) as AdapterPayload | undefined,
    // No device flow: there are no user codes.
    findByUserCode: async () => undefined,
    consume: (id) => memory.consume(kind, id),
    destroy: (id) => memory.drop(kind, id),
    revokeByGrantId: (grant) => memory.dropGrant(grant),
  };
}

function cookieOf(cookies: string | undefined, name: string): string | undefined {
  const found = cookies?.split(';').find((cookie) => cookie.trim().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim();
}
