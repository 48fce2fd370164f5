import type { Ground } from './matrix-ground.ts';
import { pdf } from './photos.ts';
import type { Page, Walker } from './walker.ts';

/** How a route is asked by somebody. */
export type Ask = (walker: Walker, role: string) => Promise<Page>;

const get =
  (path: string): Ask =>
  (walker) =>
    walker.get(path);

/** A form with a token that is the asker's own, so that authority decides and not the form. */
const post =
  (path: string, answers: Readonly<Record<string, string>> = {}): Ask =>
  async (walker) =>
    walker.post(path, answers, await walker.get('/track'));

/** What a script sends for a piece of an upload. */
const piece =
  (method: 'PUT' | 'DELETE', path: string, bytes: Uint8Array): Ask =>
  async (walker) => {
    const page = await walker.get('/track');
    const headers = {
      'content-type': 'application/octet-stream',
      'x-csrf-token': page.token ?? '',
      origin: 'http://localhost:8080',
    };
    return walker.send(path, { method, headers, ...(method === 'PUT' ? { body: new Uint8Array(bytes) } : {}) });
  };

const file =
  (path: string, field: string): Ask =>
  async (walker) =>
    walker.postFiles(path, [{ field, name: 'surat.pdf', bytes: await pdf() }], await walker.get('/track'));

/** How every route of the house is asked, by its method and pattern; what ends a session comes last. */
export function asksOf(ground: Ground): Readonly<Record<string, Ask>> {
  return { ...openAsks(ground), ...ownAsks(ground), ...applyingAsks(ground), ...caseAsks(ground), ...idpAsks, ...bodyAsks() };
}

const openAsks = (ground: Ground): Readonly<Record<string, Ask>> => ({
  'GET /assets/:file': async (walker) => {
    const [path = '/'] = /\/assets\/[^"]+\.css/.exec((await walker.get('/cookies')).text) ?? [];
    return walker.get(path);
  },
  'GET /healthz': get('/healthz'),
  'GET /': get('/'),
  'GET /help': get('/help'),
  'GET /accessibility': get('/accessibility'),
  'GET /privacy': get('/privacy'),
  'GET /complaints': get('/complaints'),
  'GET /cookies': get('/cookies'),
  'GET /bodies': get('/bodies'),
  'GET /bodies/:region/:name': get('/bodies/sukamaju/dinkes'),
  'GET /regulations': get('/regulations'),
  'GET /regulations/:id{.+}': get('/regulations/uu/2014/30'),
  'GET /services': get('/services'),
  'GET /services/:region/:body/:service': get('/services/sukamaju/dpmptsp/sip-dokter'),
  'GET /schema': get('/schema'),
  'GET /verify': get('/verify'),
  'POST /verify': file('/verify', 'letter'),
  'GET /verify/:code': get(`/verify/${ground.code}`),
  'GET /track': get('/track'),
  'POST /track': post('/track', { number: '26-0000001-A', pin: '000000' }),
});

const ownAsks = (ground: Ground): Readonly<Record<string, Ask>> => ({
  'GET /sign-in': get('/sign-in'),
  'GET /sign-in/callback': get('/sign-in/callback'),
  'GET /sign-in/problem': get('/sign-in/problem'),
  'GET /sign-in/role': get('/sign-in/role'),
  'POST /sign-in/role': post('/sign-in/role', { body: 'sukamaju/bupati', to: '/' }),
  'POST /sign-in/demonstration': post('/sign-in/demonstration', { account: '99', to: '/' }),
  'GET /sign-in/account/:uid': get('/sign-in/account/x'),
  'POST /sign-in/account/:uid': post('/sign-in/account/x'),
  'GET /sign-in/account/:uid/new': get('/sign-in/account/x/new'),
  'POST /sign-in/account/:uid/new': post('/sign-in/account/x/new'),
  'POST /sign-in/account/:uid/decline': post('/sign-in/account/x/decline'),
  'GET /signed-out': get('/signed-out'),
  'GET /my-data': get('/my-data'),
  'GET /my-data/document': get('/my-data/document'),
  'POST /my-data/document': post('/my-data/document'),
  'GET /my-data/contact': get('/my-data/contact'),
  'POST /my-data/contact': post('/my-data/contact'),
  'GET /my-data/name': get('/my-data/name'),
  'POST /my-data/name': post('/my-data/name'),
  'GET /my-data/password': get('/my-data/password'),
  'POST /my-data/password': post('/my-data/password'),
  'POST /my-data/sessions': post('/my-data/sessions'),
  'GET /my-data/erasure': get('/my-data/erasure'),
  'POST /my-data/erasure': post('/my-data/erasure'),
  'GET /personal-data/requests': get('/personal-data/requests'),
  'GET /personal-data/requests/:id': get(`/personal-data/requests/${ground.request}`),
  'POST /personal-data/requests/:id': post(`/personal-data/requests/${ground.request}`),
  'GET /messages': get('/messages'),
  'GET /messages/:id': get(`/messages/${ground.message}`),
  'GET /messages/paper': get('/messages/paper'),
  'POST /messages/paper/:id': post(`/messages/paper/${ground.message}`),
});

const applyingAsks = ({ draft, upload }: Ground): Readonly<Record<string, Ask>> => {
  const at = `/drafts/sukamaju/${draft.id}`;
  const piecePath = `/files/uploads/sukamaju/${upload}?draft=${draft.id}`;
  return {
    'GET /services/:region/:body/:service/apply': get('/services/sukamaju/dpmptsp/sip-dokter/apply'),
    'POST /services/:region/:body/:service/apply': post('/services/sukamaju/dpmptsp/sip-dokter/apply'),
    'GET /drafts/:home/:id': get(at),
    'GET /drafts/:home/:id/q/:page': get(`${at}/q/alamat`),
    'POST /drafts/:home/:id/q/:page': post(`${at}/q/alamat`),
    'GET /drafts/:home/:id/check': get(`${at}/check`),
    'GET /drafts/:home/:id/later': get(`${at}/later`),
    'GET /drafts/:home/:id/e/:requirement': get(`${at}/e/truth`),
    'POST /drafts/:home/:id/e/:requirement': post(`${at}/e/truth`, { declared: 'yes' }),
    'POST /drafts/:home/:id/e/:requirement/files': file(`${at}/e/deed/files`, 'file'),
    'POST /drafts/:home/:id/e/:requirement/uploads': post(`${at}/e/deed/uploads`, { name: 'bukti.pdf', size: '9000' }),
    'POST /drafts/:home/:id/e/:requirement/ask': post(`${at}/e/str/ask`),
    'POST /drafts/:home/:id/e/:requirement/remove': post(`${at}/e/deed/remove`, { file: '00000000-0000-0000-0000-000000000000' }),
    'GET /files/uploads/:home/:id': get(piecePath),
    'PUT /files/uploads/:home/:id': piece('PUT', `${piecePath}&offset=0`, Buffer.alloc(9000, 1)),
    'DELETE /files/uploads/:home/:id': piece('DELETE', piecePath, Buffer.alloc(0)),
    'POST /drafts/:home/:id/submit': post(`${at}/submit`),
    'GET /resume': get('/resume'),
    'POST /resume': post('/resume'),
    'GET /resume/:code': get('/resume/no-such-code'),
  };
};

const caseAsks = (ground: Ground): Readonly<Record<string, Ask>> => {
  const path = (ref: { readonly id: string }, rest = ''): string => `/cases/sukamaju/${ref.id}${rest}`;
  const { station, decided, filedCase, returned, asked, seen } = ground;
  return {
    'GET /applications': get('/applications'),
    'GET /inbox': get('/inbox'),
    'GET /cases/:home/:id': get(path(station.sdk)),
    'GET /cases/:home/:id/receipt': get(path(station.sdk, '/receipt')),
    'GET /cases/:home/:id/files/:file': get(path(filedCase, `/files/${ground.file}`)),
    'GET /cases/:home/:id/letters/:letter': get(path(decided, `/letters/${ground.letter}`)),
    'GET /cases/:home/:id/decide': get(path(station.head, '/decide')),
    'POST /cases/:home/:id/steps/:step/return': post(path(station['front-office'], '/steps/completeness/return')),
    'POST /cases/:home/:id/steps/:step/accept': post(path(station['front-office'], '/steps/completeness/accept')),
    'POST /cases/:home/:id/return': post(path(asked, '/return'), { answer: 'decline' }),
    'POST /cases/:home/:id/steps/:step/advise': post(path(station.sdk, '/steps/advice/advise'), { outcome: 'positive' }),
    'POST /cases/:home/:id/steps/:step/redraft': post(path(station['section-head'], '/steps/initials/redraft'), {
      outlook: 'grant',
    }),
    'POST /cases/:home/:id/steps/:step/send-back': post(path(station.secretary, '/steps/initials/send-back')),
    'POST /cases/:home/:id/steps/:step/initial': post(path(station['section-head'], '/steps/initials/initial')),
    'POST /cases/:home/:id/decide': post(path(station.head, '/decide'), { step: 'decide', seen }),
    'POST /cases/:home/:id/steps/:step/hand-over': post(path(decided, '/steps/decide/hand-over'), { how: 'counter' }),
    'POST /cases/:home/:id/mend': post(path(returned, '/mend')),
    'POST /cases/:home/:id/withdraw': post(path(filedCase, '/withdraw')),
  };
};

const idpAsks: Readonly<Record<string, Ask>> = {
  'GET /idp/.well-known/openid-configuration': get('/idp/.well-known/openid-configuration'),
  'GET /idp/jwks': get('/idp/jwks'),
  'GET /idp/auth': get('/idp/auth'),
  'POST /idp/token': post('/idp/token'),
};

const bodyAsks = (): Readonly<Record<string, Ask>> => ({
  'GET /bodies/:region/:name/officers': get('/bodies/sukamaju/dpmptsp/officers'),
  'GET /bodies/:region/:name/officers/new': get('/bodies/sukamaju/dpmptsp/officers/new'),
  'POST /bodies/:region/:name/officers': post('/bodies/sukamaju/dpmptsp/officers'),
  'GET /bodies/:region/:name/officers/:holder/end': get('/bodies/sukamaju/dpmptsp/officers/o10-1/end'),
  'POST /bodies/:region/:name/officers/:holder/end': post('/bodies/sukamaju/dpmptsp/officers/o10-1/end'),
  'GET /interests': get('/interests'),
  'POST /interests': post('/interests'),
  'POST /interests/:id/end': post('/interests/00000000-0000-0000-0000-000000000000/end'),
  'GET /signing': get('/signing'),
  'POST /signing': post('/signing', { accepted: 'yes' }),
  'POST /sign-out': post('/sign-out'),
});
