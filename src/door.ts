import type { Hono } from 'hono';
import { keepsGovernment } from '#bodies';
import { directory, rolesOf } from '#bodies/reads';
import { templates } from '#cases';
import { readingWords } from '#cases/parts';
import { casesInTheWay } from '#cases/reads';
import { type Actor, type BodyId, faultText, type Home, localDate, system } from '#ground';
import { type Door, issuerSetting } from '#identity';
import { cookieSecret, openKey } from '#identity/acts';
import { keepsPersonalData } from '#identity/reads';
import { citation } from '#regulations';
import { serviceCard } from '#standards/parts';
import { featured } from '#standards/reads';
import { databaseVersion, type Store, type Tx } from '#store';
import { house, type IdpHandler, type LogLine, type Way, type WebEnv } from '#web';
import about from '../package.json' with { type: 'json' };
import type { Demonstration } from './demonstration.ts';
import { uploadRoutes } from './foundation/files/upload.routes.ts';
import { type PortalParts, portalRoutes } from './front/portal/portal.routes.ts';
import { signingRoutes } from './law/letters/signing.routes.ts';
import { verifyRoutes } from './law/letters/verify.routes.ts';
import { regulationRoutes } from './law/regulations/act.routes.ts';
import { servicesOfBody, servicesOnAct } from './law/standards/slot.routes.ts';
import { serviceRoutes } from './law/standards/standard.routes.ts';
import { officeOf } from './office.ts';
import { bodyRoutes } from './people/bodies/body.routes.ts';
import { interestRoutes } from './people/bodies/interest.routes.ts';
import { officerRoutes } from './people/bodies/officer.routes.ts';
import { erasureRoutes } from './people/identity/erasure.routes.ts';
import { issuerMemory } from './people/identity/idp.jobs.ts';
import { embeddedClient, openEmbeddedIssuer } from './people/identity/idp.provider-adapter.ts';
import { embeddedIssuer, realIssuer } from './people/identity/issuer.openid-adapter.ts';
import { loginRoutes } from './people/identity/login.routes.ts';
import { myDataRoutes } from './people/identity/my-data.routes.ts';
import { readSigningKey } from './people/identity/oidc-key.file-adapter.ts';
import { sessionReader } from './people/identity/session.routes.ts';
import { signInRoutes } from './people/identity/sign-in.routes.ts';
import { messageRoutes } from './people/messages/message.routes.ts';
import { caseRoutes } from './service/cases/case.routes.ts';
import { draftCapability } from './service/cases/resume.routes.ts';
import { decisionRoutes, lettersOf } from './service/decisions/decision.routes.ts';
import { stripOf } from './strip.ts';
import type { Works } from './works.ts';

/** The front door: the app with every room's routes, and the built-in sign-in where no other is set. */
export type FrontDoor = { readonly app: Hono<WebEnv>; readonly idp: IdpHandler | undefined };

/** Opens the front door over the works; `demonstration` only where there is one. */
export async function openDoor(works: Works, demonstration: Demonstration | undefined): Promise<FrontDoor> {
  const { store, home, settings, clock, secrets } = works;
  const url = new URL(settings.url);
  const { door, idp } = await signInOf(works, url);
  const strip = demonstration === undefined ? undefined : await stripOf(store, home, demonstration);
  const app = house({
    url,
    secret: secrets.web,
    home,
    place: works.place.id,
    sessions: sessionReader({ store, home, url, roles: door.roles, capability: draftCapability }),
    clock,
    menu: menuFor,
    cite: (ref, lang) => citation(ref, lang),
    log: (line: LogLine) => works.log(JSON.stringify(line)),
    fault: (error, reference) => works.log(`${reference} ${faultText(error)}`),
    ...(strip === undefined ? {} : { demo: strip }),
  });
  health(app, store, home);
  for (const routes of await routesOf(works, door)) app.route('/', routes);
  return { app, idp };
}

function health(app: Hono<WebEnv>, store: Store, home: Home): void {
  app.get('/healthz', async (c) => {
    const database = await store.withContext(system(home, 'health'), databaseVersion).catch(() => undefined);
    return database === undefined
      ? c.json({ status: 'down', version: about.version, database: 'unreachable' }, 503)
      : c.json({ status: 'ok', version: about.version, database });
  });
}

/** Every room's routes; what a room shows of another stands in a slot that is filled here. */
async function routesOf(works: Works, door: Door): Promise<readonly Hono<WebEnv>[]> {
  const { store, depot, home, secrets, settings } = works;
  const cases = { store, depot, url: settings.url, pepper: secrets.pins, letters: lettersOf({ store }), besides: besidesInbox };
  return [
    portalRoutes({ office: await officeOf(works), ...frontOf(store, home) }),
    signInRoutes(door),
    ...(door.desk === undefined ? [] : [loginRoutes(door, door.desk)]),
    myDataRoutes(door),
    erasureRoutes(door),
    messageRoutes({ store, home, templates, bodyName: door.bodyName }),
    bodyRoutes(store, [servicesOfBody]),
    interestRoutes(store),
    officerRoutes(store),
    regulationRoutes(store, [servicesOnAct]),
    serviceRoutes(store),
    verifyRoutes(store),
    signingRoutes(store),
    uploadRoutes({ store, depot, keyOf: openKey }),
    caseRoutes(cases),
    decisionRoutes({ store, depot, url: settings.url }),
  ];
}

/** What the home page shows of the services. */
const frontOf = (store: Store, home: Home): Pick<PortalParts, 'wanted' | 'events'> => ({
  wanted: (visit) =>
    store.withContext(visit.actor, async (tx) => {
      const { bodies } = await directory(tx);
      const { standards } = await featured(tx, localDate(visit.now, 'WIB'), home);
      return standards.map((standard) => serviceCard(visit, standard, bodies.get(standard.provider)?.name));
    }),
  events: (visit) => store.withContext(visit.actor, async (tx) => (await featured(tx, localDate(visit.now, 'WIB'), home)).events),
});

async function signInOf(works: Works, url: URL): Promise<{ door: Door; idp: IdpHandler | undefined }> {
  const { store, home, settings, clock, log, data } = works;
  const slots = { roles: rolesOf, bodyName, hindrances: casesInTheWay, pageNames: readingWords };
  if (settings.oidcIssuer !== undefined) {
    const issuer = realIssuer(url, issuerSetting(settings.oidcIssuer));
    return { door: { store, home, url, issuer, ...slots }, idp: undefined };
  }
  const key = await readSigningKey(data);
  const memory = issuerMemory(store, home, clock);
  const idp = openEmbeddedIssuer({ home, url, key, cookieSecret: cookieSecret(), memory, log });
  const reach = (address: URL): URL => new URL(`http://127.0.0.1:${settings.port}${address.pathname}${address.search}`);
  return {
    door: { store, home, url, issuer: embeddedIssuer(url, embeddedClient, reach), desk: idp.desk, ...slots },
    idp: idp.handle,
  };
}

const bodyName = async (tx: Tx, body: BodyId) => (await directory(tx)).bodies.get(body)?.name ?? body;

/** What an officer has pages for beside the inbox: their body’s, their ties, paper messages, and what their post alone keeps. */
async function besidesInbox(tx: Tx, actor: Actor): Promise<readonly Way[]> {
  if (actor.kind !== 'officer') return [];
  const ways: Way[] = [
    { href: `/bodies/${actor.body}`, text: { id: 'Instansi Anda', en: 'Your office' } },
    { href: '/interests', text: { id: 'Benturan kepentingan', en: 'Conflicts of interest' } },
    { href: '/messages/paper', text: { id: 'Pesan untuk disampaikan langsung', en: 'Messages to hand over' } },
  ];
  if (actor.posts.some(keepsGovernment))
    ways.push({ href: '/signing', text: { id: 'Penandatanganan surat', en: 'How letters are signed' } });
  if (await keepsPersonalData(tx, actor.home))
    ways.push({ href: '/personal-data/requests', text: { id: 'Permintaan penghapusan data', en: 'Requests for erasure' } });
  return ways;
}

/** The menu: what this actor comes for. */
function menuFor(actor: Actor): readonly Way[] {
  const services: Way = { href: '/services', text: { id: 'Layanan', en: 'Services' } };
  const track: Way = { href: '/track', text: { id: 'Lacak', en: 'Track' } };
  const verify: Way = { href: '/verify', text: { id: 'Periksa surat', en: 'Check a letter' } };
  const bodies: Way = { href: '/bodies', text: { id: 'Instansi', en: 'Offices' } };
  if (actor.kind === 'officer') return [{ href: '/inbox', text: { id: 'Kotak kerja', en: 'Inbox' } }, services, bodies, verify];
  if (actor.kind === 'person')
    return [
      services,
      { href: '/applications', text: { id: 'Permohonan saya', en: 'My applications' } },
      { href: '/messages', text: { id: 'Pesan', en: 'Messages' } },
      verify,
    ];
  return [services, track, verify, bodies];
}
