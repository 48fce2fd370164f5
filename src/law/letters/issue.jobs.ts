import { randomUUID, X509Certificate } from 'node:crypto';
import type { Depot, StoredFile } from '#files';
import { fixFiles, keepFile, storeMade } from '#files/acts';
import { bytesOf, fileOf, openFile } from '#files/reads';
import { type Home, type Instant, isRefusal, sha256, system } from '#ground';
import type { VaultKey } from '#identity';
import { openKey, unseal } from '#identity/acts';
import type { Sweep, Task } from '#journal';
import { emit } from '#journal/acts';
import type { Store, Tx } from '#store';
import { signaturePlace } from './byte-range.ts';
import { readSignature, trusted } from './cades-reading.ts';
import { inputHash, type LetterInput } from './letter.ts';
import { fileNameOf, pagesOf, settingOf, unsignedOf } from './making.ts';
import { follow, locked, sealName, voidLetter } from './register.acts.ts';
import { type LetterRow, letterOf } from './register.rows.ts';
import type { LetterFact, LetterId } from './register.ts';
import type { Signed, Signer } from './signer.port.ts';
import { signingLevel, takeUpWaiting } from './signing.acts.ts';
import { templateSource, writeAnchor } from './signing.rows.ts';
import { endTrouble, noteTrouble } from './trouble.rows.ts';
import { type TroubleWhy, troubled, troubleOf, whyOf, whyRefused } from './trouble.ts';
import type { Typesetter } from './typesetter.port.ts';

/** What letters are made with, set up once at start. */
export type LetterParts = {
  readonly store: Store;
  readonly depot: Depot;
  readonly typesetter: Typesetter;
  readonly signer: Signer;
};

/** The jobs of this room: issuing one letter, and taking up those that wait for their signature. */
export const letterTasks = (parts: LetterParts): readonly Task[] => [
  {
    name: 'letters.issue',
    run: async (payload, now) => {
      const { home, id } = payload as { home: Home; id: LetterId };
      await issueOrTell(parts, home, id, now);
    },
  },
  {
    name: 'letters.waiting',
    run: async (payload) => {
      const { home } = payload as { home: Home };
      await parts.store.withContext(system(home, 'letters.waiting'), (tx) => takeUpWaiting(tx, home));
    },
  },
];

/** Every five minutes the letters that still wait are taken up again, however often their signing has failed. */
export const letterSweeps = (parts: LetterParts): readonly Sweep[] => [
  {
    name: 'letters.waiting',
    everySeconds: 300,
    run: async () => {
      await parts.store.withContext(system('', 'letters.waiting'), (tx) => takeUpWaiting(tx));
    },
  },
];

/**
 * Issues a letter, and where that fails or has to wait notes why, for the signer's and the administrator's pages; the error
 * goes on to the queue, which tries again.
 */
async function issueOrTell(parts: LetterParts, home: Home, id: LetterId, now: Instant): Promise<void> {
  const noted = (note: (tx: Tx) => Promise<void>): Promise<void> => parts.store.withContext(system(home, 'letters.issue'), note);
  try {
    const became = await issueLetter(parts, home, id, now);
    if (became !== 'waiting') return await noted((tx) => endTrouble(tx, home, id));
    await noted(async (tx) => {
      const off = isRefusal(await signingLevel(tx, home));
      await noteTrouble(tx, home, id, off ? 'signing-off' : 'other-signer', now);
    });
  } catch (error) {
    await noted((tx) => noteTrouble(tx, home, id, whyOf(error), now)).catch(() => undefined);
    throw error;
  }
}

/** What became of a letter: `waiting` while signing is off or another kind of signer is set up than it was frozen for. */
export type Issued = 'issued' | 'void' | 'waiting';

/**
 * Issues a frozen letter (design idea 9): typeset once and stored, those same bytes signed, the signed file stored and its
 * hash registered, `letter.signed` emitted. Safe to be run again after a crash at any point and by two workers at once: the
 * first typeset bytes and the first registered file stay. Rejects, to be run again, when the typesetter or signer fails.
 */
export async function issueLetter(parts: LetterParts, home: Home, id: LetterId, now: Instant): Promise<Issued> {
  const by = { actor: system(home, 'letters.issue'), now, home, id };
  const work = await parts.store.withContext(by.actor, (tx) => openWork(tx, by));
  if (typeof work === 'string') return work;
  const typeset = work.typeset ?? (await typesetOnce(parts, by, work));
  const opened = openFile(parts.depot, work.key, typeset.file);
  if (isRefusal(opened)) return giveUp(parts, by);
  const pdf = await bytesOf(opened);
  if (sha256(pdf) !== typeset.sha256) throw new Error(`the stored bytes of letter ${id} are not those that were typeset`);
  const signed = await under('silent', id, parts.signer.sign(unsignedOf(work.input, pdf, now)));
  if (isRefusal(signed))
    throw troubled(whyRefused(signed), `letter ${id} was not signed: ${signed.name} ${JSON.stringify(signed.params)}`);
  const anchors = await parts.signer.anchors();
  checkSigned(signed, anchors, id);
  return register(parts, by, work, { ...signed, anchors, pages: pagesOf(pdf) });
}

type By = { readonly actor: ReturnType<typeof system>; readonly now: Instant; readonly home: Home; readonly id: LetterId };
type Typeset = { readonly file: StoredFile; readonly sha256: string };
type Work = {
  readonly row: LetterRow;
  readonly key: VaultKey;
  readonly input: LetterInput;
  readonly source: string;
  readonly typeset?: Typeset;
};

/** What is needed to go on; or that there is nothing to do, or that the letter can never be made because its person was erased. */
async function openWork(tx: Tx, by: By): Promise<Work | Issued> {
  const row = await letterOf(tx, by.home, by.id);
  if (row?.keyHome === undefined || row.key === undefined || row.template === undefined)
    throw new Error(`no frozen letter ${by.id}`);
  if (row.status !== 'frozen') return row.status === 'void' ? 'void' : 'issued';
  const level = await signingLevel(tx, by.home);
  if (isRefusal(level) || level !== row.shown?.level) return 'waiting';
  const key = await openKey(tx, row.keyHome, row.key);
  if (isRefusal(key)) return voided(tx, by);
  const input = (await unseal(tx, key, sealName(by.id))) as LetterInput | undefined;
  const state = await locked(tx, by.home, by.id);
  if (isRefusal(state) || input === undefined || inputHash(input) !== state.frozen?.input)
    throw new Error(`the input of letter ${by.id} is not the one that was frozen`);
  const source = await templateSource(tx, row.template);
  if (source === undefined) throw new Error(`no template ${row.template}`);
  const file = state.typeset && (await fileOf(tx, row.keyHome, state.typeset.file));
  return { row, key, input, source, ...(state.typeset && file ? { typeset: { file, sha256: state.typeset.sha256 } } : {}) };
}

/** Waits for what may fail, so that its failure is trouble of one kind. */
const under = <T>(why: TroubleWhy, letter: LetterId, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw troubleOf(why, letter, error);
  });

/** The bytes are stored before anything is signed; whoever comes second takes the first's. */
async function typesetOnce(parts: LetterParts, by: By, work: Work): Promise<Typeset> {
  const pdf = await under('typesetting', by.id, parts.typesetter.typeset(settingOf(work.input, work.source)));
  const name = fileNameOf(work.input, 'belum ditandatangani');
  const stored = await storeMade(parts.depot, work.key, { name, bytes: pdf, pages: pagesOf(pdf) }, by.now);
  if (isRefusal(stored)) throw troubled('storage', `letter ${by.id} could not be stored: ${stored.name}`);
  return parts.store.withContext(by.actor, async (tx) => {
    const state = await locked(tx, by.home, by.id);
    if (isRefusal(state)) throw new Error(`letter ${by.id} is gone`);
    if (state.typeset) {
      const file = await fileOf(tx, work.key.home, state.typeset.file);
      if (file === undefined) throw new Error(`the typeset file of letter ${by.id} is gone`);
      return { file, sha256: state.typeset.sha256 };
    }
    const fact = { kind: 'typeset', file: stored.id, sha256: sha256(pdf) } as const;
    await keepOwn(tx, by, work, stored, fact);
    return { file: stored, sha256: fact.sha256 };
  });
}

type Finished = Signed & { readonly anchors: readonly Uint8Array[]; readonly pages: number };

async function register(parts: LetterParts, by: By, work: Work, made: Finished): Promise<Issued> {
  const name = fileNameOf(work.input);
  const stored = await storeMade(parts.depot, work.key, { name, bytes: made.file, pages: made.pages }, by.now);
  if (isRefusal(stored)) throw troubled('storage', `letter ${by.id} could not be stored: ${stored.name}`);
  const { signer } = parts;
  const hash = sha256(made.file);
  return parts.store.withContext(by.actor, async (tx) => {
    const state = await locked(tx, by.home, by.id);
    if (isRefusal(state)) throw new Error(`letter ${by.id} is gone`);
    if (state.status !== 'frozen') return state.status === 'void' ? 'void' : 'issued';
    for (const anchor of made.anchors) await writeAnchor(tx, anchor, signer.level, by.now);
    const certificate = sha256(made.certificate);
    const fact = {
      kind: 'issued',
      file: stored.id,
      sha256: hash,
      certificate,
      signer: signer.name,
      level: signer.level,
    } as const;
    await keepOwn(tx, by, work, stored, fact);
    await emit(tx, {
      home: by.home,
      id: randomUUID(),
      name: 'letter.signed',
      subject: { kind: 'letter', id: by.id },
      at: by.now,
      data: { for: work.row.subject, number: work.row.number, file: stored.id, sha256: hash },
    });
    return 'issued';
  });
}

/** The file becomes a row for good, and the fact is appended, in one transaction. */
async function keepOwn(tx: Tx, by: By, { row }: Work, file: StoredFile, fact: LetterFact): Promise<void> {
  await keepFile(tx, file, { bodies: [row.body], ...(row.person ? { person: row.person } : {}) });
  await fixFiles(tx, file.home, [file.id], by.now);
  const state = await locked(tx, by.home, by.id);
  const refused = isRefusal(state) ? state : await follow(tx, by, state, fact);
  if (refused) throw new Error(`letter ${by.id}: ${refused.name} ${JSON.stringify(refused.params)}`);
}

/** No file is registered that /verify would refuse: whoever signed it, its signature is read again here. */
function checkSigned({ file, certificate }: Signed, anchors: readonly Uint8Array[], id: LetterId): void {
  const place = signaturePlace(file);
  const reading = typeof place === 'object' && place.range === 'whole' ? readSignature(place.cms, place.covered) : undefined;
  const roots = anchors.map((der) => new X509Certificate(der));
  const sound = reading?.sound === true && trusted(reading.certificate, reading.others, roots) !== undefined;
  if (!sound || !reading.certificate.raw.equals(certificate))
    throw troubled('unsound', `the signer gave letter ${id} back with a signature that is not sound`);
}

const giveUp = (parts: LetterParts, by: By): Promise<Issued> => parts.store.withContext(by.actor, (tx) => voided(tx, by));

/** Erasure came before the letter: its number is void, with that reason. */
async function voided(tx: Tx, by: By): Promise<Issued> {
  const refused = await voidLetter(tx, { ...by, ground: 'erased' });
  if (refused) throw new Error(`letter ${by.id}: ${refused.name}`);
  return 'void';
}
