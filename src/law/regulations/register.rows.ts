import type { PlainDate, Words } from '#ground';
import type { Tx } from '#store';
import { allActs, allRelations, takenFiles } from './act.rows.ts';
import { citation, recital } from './citation.ts';
import { earliest } from './national.ts';
import { inForce, type Register, registerOfActs } from './register.ts';

/**
 * The last registers read, by the hashes of the files they came from: the same hashes are the same register, in whatever
 * database, so what is kept here can't be stale.
 */
const kept = new Map<string, Register>();
const mostKept = 4;

/** The register of law as it stands in the database: one short query where it was read before. */
export async function registerOf(tx: Tx): Promise<Register> {
  const files = await takenFiles(tx);
  const key = files.map((file) => `${file.name} ${file.checksum}`).join('\n');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const register = registerOfActs(
    await allActs(tx),
    await allRelations(tx),
    earliest(files.flatMap((file) => (file.horizon === null ? [] : [file.horizon]))),
  );
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1))) kept.delete(oldest);
  kept.set(key, register);
  return register;
}

/** Is an act or article in force on a day, as the rules of authority ask it. */
export async function lawInForce(tx: Tx): Promise<(ref: string, on: PlainDate) => boolean> {
  const register = await registerOf(tx);
  return (ref, on) => inForce(register, ref, on).status === 'in-force';
}

/** References written out for a sentence, by the register as it stands. */
export async function citing(tx: Tx): Promise<(ref: string) => Words> {
  const register = await registerOf(tx);
  return (ref) => ({ id: citation(ref, 'id', register), en: citation(ref, 'en', register) });
}

/**
 * Acts as a letter recalls them under "Mengingat": with title, gazette and the amendments in force on the day. An act
 * that the register does not hold is cited as well as its id allows.
 */
export async function reciting(tx: Tx): Promise<(ref: string, on: PlainDate) => string> {
  const register = await registerOf(tx);
  return (ref, on) => recital(register, ref, on) ?? citation(ref, 'id', register);
}
