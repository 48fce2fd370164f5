import type { Chain, Standing } from '#bodies';
import { numberingOf, officialName } from '#bodies/reads';
import { type Acting, applyDecision, type CaseRef, type CaseState, type Held, type OpenCase, type Outlook } from '#cases';
import { change, mayDecide, openApplication, openCase } from '#cases/acts';
import { bodyOf, canonical, conflict, isRefusal, type Outcome, type Plain } from '#ground';
import type { VaultKey } from '#identity';
import type { LetterId } from '#letters';
import { freezeLetter, reserveNumber } from '#letters/acts';
import { citing, reciting } from '#regulations/reads';
import type { Product, RefusalGround } from '#standards';
import type { Tx } from '#store';
import { chainWords } from './authority.ts';
import { insertDecision, insertDecisionLetter } from './decision.rows.ts';
import { type Composing, letterContext, lettersDue, productLetter, refusalLetter } from './letter-text.ts';

/** What the signer saw when signing, and where the letter's QR code leads. */
export type Signing = { readonly step: string; readonly seen: string; readonly url: string };

/**
 * Decides a case as drafted: the authority is looked up once more, a number is reserved for each letter, its input frozen in
 * the vault, and the jobs that sign them are queued; only then is the decision a fact (design idea 9). Refuses as the case's
 * rules, `mayAct` and `authorityFor` do, `no-numbering` (409), `signing-off` (409), `rule-failed` (409).
 */
export async function decide(tx: Tx, ref: CaseRef, acting: Acting, signing: Signing): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const allowed = await mayDecide(tx, open, acting, signing.step);
  if (isRefusal(allowed)) return allowed;
  const facts = applyDecision(
    { standard: open.standard, state: open.state, actor: acting.actor, step: signing.step },
    signing.seen,
    [],
  );
  if (isRefusal(facts)) return facts;
  const composing = await composingOf(tx, open, acting, allowed);
  if (isRefusal(composing)) return composing;
  const outlook = open.state.draft?.outlook;
  if (outlook === undefined) return conflict('no-draft');
  const letters = await writeLetters(tx, open, acting, composing, outlook, signing);
  if (isRefusal(letters)) return letters;
  await writeDecision(tx, open, acting, allowed, signing.step, outlook, letters);
  const [decided] = facts;
  if (decided?.kind !== 'decided') throw new Error('a decision gives its fact');
  return change(tx, open, acting, {
    facts: [{ ...decided, letters: letters.map((one) => one.letter) }],
    act: 'case.decide',
    rule: ['uu/2014/30~53', ...allowed.chain.links.map((link) => link.act)],
    post: allowed.held.post,
    events: [{ name: 'decision.made', data: { outcome: outlook.grant ? 'granted' : 'refused' } }],
  });
}

/** Who may decide, by which chain, in which capacity. */
export type Allowed = { readonly held: Held; readonly chain: Chain; readonly standing: Standing };

/** What the letters will be composed from, without their numbers: for the signer's preview and for the decision itself. */
export async function composingOf(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  allowed: Allowed,
): Promise<Outcome<Composing & { readonly key: VaultKey }>> {
  const application = await openApplication(tx, open);
  if (isRefusal(application)) return application;
  const signerName = acting.actor.kind === 'officer' ? await officialName(tx, acting.actor.person) : undefined;
  if (signerName === undefined) return conflict('no-official-name');
  const [cite, recite] = [await citing(tx), await reciting(tx)];
  return {
    standard: open.standard,
    state: open.state,
    application: application.application,
    directory: open.directory,
    chain: allowed.chain,
    standing: allowed.standing,
    signerName,
    today: open.today,
    number: '',
    conditions: application.conditions,
    notes: application.notes,
    cite,
    recite: (ref) => recite(ref, open.today),
    key: application.key,
  };
}

/** The letters that a step’s decision will be, before they have numbers. Refuses `rule-failed` (409). */
export function preview(composing: Composing, outlook: Outlook, step: string): Outcome<readonly LetterDue[]> {
  const due = lettersDue(composing.standard, outlook, letterContext(composing, undefined), step);
  if (isRefusal(due)) return due;
  const letters: LetterDue[] = [];
  for (const one of due) {
    const text = textOf(composing, one);
    if (isRefusal(text)) return text;
    letters.push({ product: isProduct(one) ? one.key : null, text });
  }
  return letters;
}

/** One letter to come: of which product (null: the refusal), and what it will say. */
export type LetterDue = {
  readonly product: string | null;
  readonly text: Exclude<ReturnType<typeof productLetter>, { refusal: unknown }>;
};

const isProduct = (one: Product | RefusalGround): one is Product => 'type' in one;
const textOf = (composing: Composing, one: Product | RefusalGround) =>
  isProduct(one) ? productLetter(composing, one) : refusalLetter(composing, one);

type Written = { readonly letter: LetterId; readonly product: string | null };

async function writeLetters(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  composing: Composing & { readonly key: VaultKey },
  outlook: Outlook,
  { step, url }: Signing,
): Promise<Outcome<readonly Written[]>> {
  const due = lettersDue(open.standard, outlook, letterContext(composing, undefined), step);
  if (isRefusal(due)) return due;
  if (due.length === 0) return conflict('no-product');
  const written: Written[] = [];
  for (const one of due) {
    const letter = await writeLetter(tx, open, acting, composing, one, url);
    if (isRefusal(letter)) return letter;
    written.push({ letter, product: isProduct(one) ? one.key : null });
  }
  return written;
}

async function writeLetter(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  composing: Composing & { readonly key: VaultKey },
  one: Product | RefusalGround,
  url: string,
): Promise<Outcome<LetterId>> {
  const { post } = composing.standing;
  const type = isProduct(one) ? one.type : 'refusal';
  const numbering = await numberingOf(tx, bodyOf(post), type, open.today);
  if (numbering === undefined) return conflict('no-numbering', { params: { body: bodyOf(post) } });
  const by = { actor: acting.actor, post, now: acting.now };
  const { row } = open;
  const subject = { kind: 'case', id: row.id } as const;
  const reserved = await reserveNumber(tx, {
    ...by,
    home: row.home,
    body: bodyOf(post),
    pattern: numbering.pattern,
    on: open.today,
    subject,
    person: row.person,
  });
  if (isRefusal(reserved)) return reserved;
  const text = textOf({ ...composing, number: reserved.number }, one);
  if (isRefusal(text)) return text;
  const authority = chainWords(composing.chain, open.directory, composing.cite);
  const frozen = await freezeLetter(tx, { ...by, home: row.home, id: reserved.id, text, key: composing.key, authority, url });
  return isRefusal(frozen) ? frozen : reserved.id;
}

async function writeDecision(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  allowed: Allowed,
  step: string,
  outlook: Outlook,
  letters: readonly Written[],
): Promise<void> {
  const { row, standard } = open;
  if (acting.actor.kind !== 'officer') throw new Error('only an officer decides');
  await insertDecision(tx, {
    home: row.home,
    caseId: row.id,
    step,
    standard: standard.id,
    outcome: outlook.grant ? 'granted' : 'refused',
    ground: outlook.grant ? null : outlook.ground,
    post: allowed.held.post,
    capacity: allowed.standing.capacity,
    person: acting.actor.person,
    chain: canonical(chainPlain(allowed.chain)),
    posts: row.posts,
    applicant: row.person,
    at: acting.now,
  });
  for (const [place, one] of letters.entries())
    await insertDecisionLetter(tx, { home: row.home, letter: one.letter, caseId: row.id, step, product: one.product, place });
}

/** A chain as plain JSON: its dates as texts. */
const chainPlain = (chain: Chain): Plain =>
  ({
    ...chain,
    links: chain.links.map((link) => ({
      ...link,
      from: link.from.toString(),
      ...(link.until === undefined ? {} : { until: link.until.toString() }),
    })),
  }) as unknown as Plain;
