import { as, type Home, isRefusal, system } from '#ground';
import type { Io, Verb } from '#store';
import { acceptLocalSigner, signingLevel } from './signing.acts.ts';
import { signingGround } from './signing.rows.ts';
import { signing as words } from './signing-words.ts';
import { refusals } from './words.ts';

/**
 * `npx satupintu signing accept-local HOME --not-certified`: a government accepts, knowingly, that its letters bear signatures
 * that are not certified (UU 11/2008 ps 11; PP 71/2019 ps 60); until then nothing is signed outside a demonstration.
 */
export const acceptLocalVerb: Verb = {
  name: 'signing accept-local',
  usage: 'HOME --not-certified',
  summary: words.acceptSummary,
  run: (args, io) => {
    const home = homeOf(args.filter((arg) => arg !== '--not-certified'));
    if (home === undefined) return Promise.resolve(io.misuse());
    if (!args.includes('--not-certified')) return Promise.resolve(io.misuse(words.meaning));
    return decide(io, home, true);
  },
};

/** `npx satupintu signing withdraw-local HOME`: letters are signed no longer until a certified signer is set up. */
export const withdrawLocalVerb: Verb = {
  name: 'signing withdraw-local',
  usage: 'HOME',
  summary: words.withdrawSummary,
  run: (args, io) => {
    const home = homeOf(args);
    return home === undefined ? Promise.resolve(io.misuse()) : decide(io, home, false);
  },
};

const homeOf = ([home, ...more]: readonly string[]): Home | undefined =>
  more.length === 0 && /^[a-z][a-z0-9-]{1,30}$/.test(home ?? '') ? as<Home>(home ?? '') : undefined;

function decide(io: Io, home: Home, accepted: boolean) {
  const actor = system(home, 'signing');
  return io.withStore(async ({ store }) => {
    const refused = await store.withContext(actor, (tx) => acceptLocalSigner(tx, { home, accepted, actor, now: io.now() }));
    if (isRefusal(refused)) return io.refuse(refusals[refused.name as keyof typeof refusals]);
    const [level, ground] = await store.withContext(actor, async (tx) => [
      await signingLevel(tx, home),
      await signingGround(tx, home),
    ]);
    const off = accepted && ground.signer === undefined ? words.acceptedAtStart : words.off;
    io.out((isRefusal(level) ? off : words[level])[io.lang]);
    return 0;
  });
}
