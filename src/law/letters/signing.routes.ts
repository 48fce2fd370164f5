import { type Context, Hono } from 'hono';
import { directory } from '#bodies/reads';
import { forbidden, isRefusal, type PostId, type Words } from '#ground';
import type { Store } from '#store';
import { answer, answerRefusal, readForm, tell, type WebEnv } from '#web';
import { acceptLocalSigner, keepsSigning, signingLevel } from './signing.acts.ts';
import { signingPage } from './signing.pages.ts';
import { signingGround } from './signing.rows.ts';
import { signing } from './signing-words.ts';
import { troublesSeen } from './trouble.rows.ts';
import { refusals } from './words.ts';

/** /signing: how letters of this government are signed; for its administrator. */
export function signingRoutes(store: Store): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/signing', (c) => show(c, store, false));
  routes.post('/signing', (c) => decide(c, store));
  return routes;
}

async function show(c: Context<WebEnv>, store: Store, unknowing: boolean): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  if (actor.kind === 'anonymous' || actor.kind === 'person')
    return c.redirect(`/sign-in?to=${encodeURIComponent('/signing')}`, 303);
  if (!keepsSigning(actor, actor.home)) return answerRefusal(c, visit, forbidden('not-administrator'), refusals);
  const { level, ground, waiting, posts } = await store.withContext(actor, async (tx) => ({
    level: await signingLevel(tx, actor.home),
    ground: await signingGround(tx, actor.home),
    waiting: await troublesSeen(tx, actor.home),
    posts: (await directory(tx)).posts,
  }));
  const named = (post: PostId): Words => posts.get(post)?.name ?? { id: post, en: post };
  const wrong = unknowing ? { wrong: { field: 'knowing', text: tell(visit, signing.knowingMissing) } } : {};
  const mayAccept = ground.signer?.level === 'local';
  return answer(
    c,
    signingPage(visit, { level: isRefusal(level) ? undefined : level, mayAccept, waiting, named, ...wrong }),
    unknowing ? 422 : 200,
  );
}

async function decide(c: Context<WebEnv>, store: Store): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  const asked = await readForm(c, { accepted: { max: 3 }, knowing: { max: 10 } });
  if (isRefusal(asked)) return answerRefusal(c, visit, asked, refusals);
  if (!keepsSigning(actor, actor.home)) return answerRefusal(c, visit, forbidden('not-administrator'), refusals);
  const accepted = asked.one('accepted') !== 'no';
  if (accepted && asked.one('knowing') !== 'yes') return show(c, store, true);
  const post = actor.kind === 'officer' ? actor.posts.find((one) => one.endsWith('#government-administrator')) : undefined;
  const refused = await store.withContext(actor, (tx) =>
    acceptLocalSigner(tx, {
      home: actor.home,
      accepted,
      actor,
      now: visit.now,
      ...(post === undefined ? {} : { post }),
    }),
  );
  return isRefusal(refused) ? answerRefusal(c, visit, refused, refusals) : c.redirect('/signing', 303);
}
