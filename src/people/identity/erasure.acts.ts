import { randomUUID } from 'node:crypto';
import {
  type Actor,
  absent,
  as,
  bodyOf,
  conflict,
  forbidden,
  type Home,
  type Instant,
  incomplete,
  isRefusal,
  type Outcome,
  type PersonId,
  type PersonRef,
  type PostId,
} from '#ground';
import { emit, record } from '#journal/acts';
import type { Tx } from '#store';
import {
  callErase,
  closeRequest,
  closeRequestsOf,
  insertCustodian,
  insertRequest,
  lockRequest,
  readKeeps,
} from './erasure.rows.ts';
import { isGround } from './erasure.ts';

/** Who is erased, by whom, and under which article. */
export type Erasure = { readonly person: PersonRef; readonly under: string; readonly at: Instant; readonly actor: Actor };

/**
 * Erases a person for good: every key of theirs is destroyed, adopted ones too, what was sealed is deleted, every session
 * ends, and no look-up leads to them. What others hold of them (facts, journal) are ids and commitments that nobody can
 * open any more. Emits `person.erased`. Refuses `not-custodian` (forbidden, uu/2022/27~53) and `already-erased` (conflict).
 */
export async function erasePerson(tx: Tx, erasure: Erasure): Promise<Outcome<{ keys: number }>> {
  const { person, under, at, actor } = erasure;
  if (!(await readKeeps(tx, person.home))) return forbidden('not-custodian', { basis: ['uu/2022/27~53'] });
  const keys = await callErase(tx, person, under, at);
  if (keys === null) return conflict('already-erased');
  await closeRequestsOf(tx, person, at, under);
  const subject = { kind: 'person', id: person.id } as const;
  await record(tx, { home: person.home, subject, act: 'person.erase', at, actor, rule: [under], data: { keys } });
  await emit(tx, { home: person.home, id: randomUUID(), name: 'person.erased', subject, at, data: { under } });
  return { keys };
}

/** A person asks to be erased; an officer who keeps personal data answers. Refuses `erasure-asked` (conflict) while one is open. */
export async function askErasure(
  tx: Tx,
  ask: { readonly person: PersonRef; readonly at: Instant; readonly actor: Actor },
): Promise<Outcome<{ id: string }>> {
  const { person, at, actor } = ask;
  const id = randomUUID();
  if (!(await insertRequest(tx, person, id, at))) return conflict('erasure-asked');
  const subject = { kind: 'person', id: person.id } as const;
  await record(tx, {
    home: person.home,
    subject,
    act: 'person.ask-erasure',
    at,
    actor,
    rule: ['uu/2022/27~8'],
    refs: { request: id },
    data: {},
  });
  await emit(tx, { home: person.home, id: randomUUID(), name: 'person.erasure-asked', subject, at, data: { request: id } });
  return { id };
}

/**
 * Answers a request: erases under a ground to erase, or refuses under a duty to keep. Refuses `not-custodian`,
 * `erasure-request` (absent), `erasure-answered` (conflict), `erasure-ground` (incomplete).
 */
export async function answerErasure(
  tx: Tx,
  answer: {
    readonly home: Home;
    readonly id: string;
    readonly erase: boolean;
    readonly ground: string;
    readonly at: Instant;
    readonly actor: Actor;
  },
): Promise<Outcome<{ state: 'erased' | 'refused' }>> {
  const { home, id, ground, at, actor } = answer;
  if (!(await readKeeps(tx, home))) return forbidden('not-custodian', { basis: ['uu/2022/27~53'] });
  if (!isGround(ground, answer.erase ? 'erase' : 'keep')) return incomplete('erasure-ground', { field: 'ground' });
  const request = await lockRequest(tx, home, id);
  if (request === undefined) return absent('erasure-request');
  if (request.state !== 'asked') return conflict('erasure-answered');
  const person: PersonRef = { home, id: as<PersonId>(request.person) };
  if (answer.erase) {
    const erased = await erasePerson(tx, { person, under: ground, at, actor });
    return isRefusal(erased) ? erased : { state: 'erased' };
  }
  await closeRequest(tx, home, id, { state: 'refused', at, ground });
  const subject = { kind: 'person', id: person.id } as const;
  await record(tx, { home, subject, act: 'person.refuse-erasure', at, actor, rule: [ground], refs: { request: id }, data: {} });
  await emit(tx, { home, id: randomUUID(), name: 'person.erasure-refused', subject, at, data: { request: id, ground } });
  return { state: 'refused' };
}

/** A post that is to keep personal data of its government, and who says so. */
export type Naming = { readonly home: Home; readonly post: PostId; readonly at: Instant; readonly actor: Actor };

/** Names a post that keeps personal data of its government (UU 27/2022 ps 53(1)a). Runs as the system; naming it again changes nothing. */
export async function nameCustodian(tx: Tx, { home, post, at, actor }: Naming): Promise<void> {
  if (!(await insertCustodian(tx, home, post, at))) return;
  const subject = { kind: 'body', id: bodyOf(post) } as const;
  await record(tx, { home, subject, act: 'custodian.name', at, actor, rule: ['uu/2022/27~53'], data: { post } });
}
