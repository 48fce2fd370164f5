import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Actor,
  absent,
  as,
  type BodyId,
  type Home,
  type Instant,
  isRefusal,
  type Outcome,
  type Plain,
  type PlainDate,
  type PostId,
  type Refusal,
  type Words,
} from '#ground';
import type { VaultKey } from '#identity';
import { seal } from '#identity/acts';
import { enqueue, record } from '#journal/acts';
import type { Tx } from '#store';
import { codeBytes, codeFrom, type LetterCode, verifyAddress } from './code.ts';
import { checkLetter, inputHash, type LetterInput } from './letter.ts';
import { checkPattern, formatNumber, type NumberPattern } from './number.ts';
import { appendFact, factsOf, insertLetter, lockLetter, nextPlace, updateLetter } from './register.rows.ts';
import {
  foldLetter,
  type LetterFact,
  type LetterFor,
  type LetterId,
  type LetterState,
  mayFollow,
  type ReplaceGround,
  type RevokeGround,
  type Shown,
  type VoidGround,
} from './register.ts';
import { signingLevel } from './signing.acts.ts';
import { currentTemplate } from './signing.rows.ts';

/** Who acts on a letter, in which post, when. */
export type Acting = { readonly actor: Actor; readonly post?: PostId; readonly now: Instant };

/** Which number is to be taken: the body's own pattern, the date of the letter, and for which noun and person. */
export type Reservation = Acting &
  LetterFor & { readonly home: Home; readonly body: BodyId; readonly pattern: NumberPattern; readonly on: PlainDate };

/** A number that is now this letter's for good, and the code that its QR code will hold. */
export type Reserved = { readonly home: Home; readonly id: LetterId; readonly number: string; readonly code: LetterCode };

/**
 * Takes the next number of the body's pattern in the year of `on` (design idea 9). If the transaction is rolled back the number
 * was never taken; once committed it bears this letter or is void with its reason. Refuses `number-pattern`.
 */
export async function reserveNumber(tx: Tx, ask: Reservation): Promise<Outcome<Reserved>> {
  const pattern = checkPattern(ask.pattern);
  if (isRefusal(pattern)) return pattern;
  const place = await nextPlace(tx, ask.home, ask.body, pattern, ask.on.year);
  const id = as<LetterId>(randomUUID());
  const code = codeFrom(randomBytes(codeBytes));
  const number = formatNumber(pattern, place, ask.on);
  const fact = { kind: 'reserved', number, code, body: ask.body, pattern, year: ask.on.year, place } as const;
  await insertLetter(tx, ask.home, id, foldLetter([{ ...fact, at: ask.now }]), ask);
  await appendFact(tx, ask.home, id, 1, fact, ask.now, ask.actor, ask.post);
  // The code is not written to the journal: with it anyone could read the letter's page.
  const { code: _, ...said } = fact;
  await journal(tx, ask.home, id, 'letter.reserve', ['uu/2014/30~52'], ask, said);
  return { home: ask.home, id, number, code };
}

/** What a letter says, without what this act itself fills in. */
export type LetterText = Omit<LetterInput, 'shape' | 'code' | 'number' | 'address' | 'template' | 'level'>;

/** A letter to be frozen: its text, the key whose vault keeps it, the chain of authority in words, and SATUPINTU_URL. */
export type Freezing = Acting & {
  readonly home: Home;
  readonly id: LetterId;
  readonly text: LetterText;
  readonly key: VaultKey;
  readonly authority: readonly Words[];
  readonly url: string;
};

/**
 * Freezes a letter for good: its whole input sealed in the vault, its hash and template in the register, and the job that
 * typesets and signs it. Refuses `letter` (absent), `letter-state`, `letter-incomplete`, `signing-off`.
 */
export async function freezeLetter(tx: Tx, ask: Freezing): Promise<Outcome<{ readonly input: string }>> {
  const level = await signingLevel(tx, ask.home);
  if (isRefusal(level)) return level;
  const found = await locked(tx, ask.home, ask.id);
  if (isRefusal(found)) return found;
  const template = await currentTemplate(tx, ask.text.kind);
  const input: LetterInput = {
    ...ask.text,
    shape: 1,
    code: found.code,
    number: found.number,
    address: verifyAddress(ask.url, found.code),
    template,
    level,
  };
  const checked = checkLetter(input);
  if (isRefusal(checked)) return checked;
  const hash = inputHash(input);
  const refused = await follow(tx, ask, found, {
    kind: 'frozen',
    input: hash,
    template,
    keyHome: ask.key.home,
    key: ask.key.id,
    post: input.signer.post,
    product: input.product.type,
    shown: shownOf(input, ask.authority),
  });
  if (refused) return refused;
  await seal(tx, ask.key, sealName(ask.id), input as unknown as Plain);
  await enqueue(tx, {
    task: 'letters.issue',
    payload: { home: ask.home, id: ask.id },
    key: `letters.issue/${ask.home}/${ask.id}`,
  });
  return { input: hash };
}

/** Where a frozen letter lies in its vault. */
export const sealName = (id: LetterId): string => `letter/${id}`;

/** A letter of the register that an act ends. */
export type Ending = Acting & { readonly home: Home; readonly id: LetterId };

/** Gives up a number before its letter is signed, with the reason. Refuses `letter` (absent) and `letter-state`. */
export const voidLetter = (tx: Tx, ask: Ending & { readonly ground: VoidGround }): Promise<Refusal | undefined> =>
  end(tx, ask, { kind: 'void', ground: ask.ground });

/** Puts another issued letter in this one's place (UU 30/2014 ps 63). Refuses `letter` (absent) and `letter-state`. */
export async function replaceLetter(
  tx: Tx,
  ask: Ending & { readonly by: LetterId; readonly ground: ReplaceGround },
): Promise<Refusal | undefined> {
  // The later letter first, so that two acts never wait for each other; it must be out before the older one falls.
  const later = ask.by === ask.id ? absent('letter') : await locked(tx, ask.home, ask.by);
  if (isRefusal(later)) return later;
  const standing = mayFollow(later, { kind: 'revoked', ground: 'substance', basis: [] });
  if (isRefusal(standing)) return standing;
  return end(tx, ask, { kind: 'replaced', by: ask.by, ground: ask.ground });
}

/** Revokes an issued letter; `basis` are the articles (UU 30/2014 ps 64, 66). Refuses `letter` (absent) and `letter-state`. */
export const revokeLetter = (
  tx: Tx,
  ask: Ending & { readonly ground: RevokeGround; readonly basis: readonly string[] },
): Promise<Refusal | undefined> => end(tx, ask, { kind: 'revoked', ground: ask.ground, basis: ask.basis });

/** What a fact of each kind stands on. */
const rules: Readonly<Record<LetterFact['kind'], readonly string[]>> = {
  reserved: ['uu/2014/30~52'],
  frozen: ['uu/2014/30~55', 'uu/2014/30~58'],
  typeset: ['uu/2014/30~38'],
  issued: ['uu/2014/30~38', 'uu/2014/30~57'],
  void: ['uu/2014/30~52'],
  replaced: ['uu/2014/30~63'],
  revoked: ['uu/2014/30~64'],
};

async function end(tx: Tx, ask: Ending, fact: LetterFact): Promise<Refusal | undefined> {
  const found = await locked(tx, ask.home, ask.id);
  return isRefusal(found) ? found : follow(tx, ask, found, fact);
}

/** The state of a letter, its row locked until the transaction ends. */
export async function locked(tx: Tx, home: Home, id: LetterId): Promise<Outcome<LetterState>> {
  const row = await lockLetter(tx, home, id);
  return row === undefined ? absent('letter') : foldLetter(await factsOf(tx, home, id));
}

/** Appends a fact to a locked letter, writes its row anew and the journal; nothing when it was done already. */
export async function follow(tx: Tx, ask: Ending, state: LetterState, fact: LetterFact): Promise<Refusal | undefined> {
  const next = mayFollow(state, fact);
  if (next === 'already') return undefined;
  if (isRefusal(next)) return next;
  const after = foldLetter([...(await factsOf(tx, ask.home, ask.id)), { ...next, at: ask.now }]);
  await appendFact(tx, ask.home, ask.id, after.facts, next, ask.now, ask.actor, ask.post);
  await updateLetter(tx, ask.home, ask.id, after);
  const { kind, ...data } = next;
  const basis = next.kind === 'revoked' ? next.basis : [];
  await journal(tx, ask.home, ask.id, `letter.${acts[kind]}`, [...rules[kind], ...basis], ask, data as unknown as Plain);
  return undefined;
}

const acts = {
  reserved: 'reserve',
  frozen: 'freeze',
  typeset: 'typeset',
  issued: 'issue',
  void: 'void',
  replaced: 'replace',
  revoked: 'revoke',
} as const;

async function journal(
  tx: Tx,
  home: Home,
  id: LetterId,
  act: string,
  rule: readonly string[],
  by: Acting,
  data: Plain,
): Promise<void> {
  await record(tx, {
    home,
    subject: { kind: 'letter', id },
    act,
    at: by.now,
    actor: by.actor,
    ...(by.post === undefined ? {} : { post: by.post }),
    rule,
    data,
  });
}

const shownOf = (input: LetterInput, authority: readonly Words[]): Shown => ({
  kind: input.kind,
  outcome: input.outcome,
  title: input.product.title,
  government: input.body.government,
  body: input.body.name,
  office: input.signer.office,
  capacity: input.signer.capacity,
  ...(input.signer.onBehalfOf === undefined ? {} : { onBehalfOf: input.signer.onBehalfOf }),
  authority,
  date: input.date,
  ...(input.validity === undefined ? {} : { from: input.validity.from }),
  ...(input.validity?.until === undefined ? {} : { until: input.validity.until }),
  level: input.level,
});
