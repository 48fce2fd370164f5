import { absent, conflict, incomplete, type Outcome, type PlainDate } from '#ground';
import type { BodyFact } from './fact.ts';
import { type Authorities, type Authority, authoritiesOf } from './grant.ts';
import { checkOf } from './grant-rules.ts';
import type { BodyRecord } from './record.ts';

/**
 * Records a grant of authority to a post of this body. `known` is every other grant and post, for who stands above whom.
 * Refuses: `no-post`, `authority-there`, `dates-reversed`, `scope-missing`, `matter-wrong`, and, of the law's rules, those that no
 * passing of time can mend: `attribution-form`, `delegation-form`, `mandate-not-from-above`, `giver-without-authority`.
 */
export function grant(
  record: BodyRecord,
  authority: Omit<Authority, 'withdrawn'>,
  known: Pick<Authorities, 'posts'>,
): Outcome<readonly BodyFact[]> {
  const params = { authority: authority.id, post: authority.to, act: authority.act };
  if (!record.posts.has(authority.to)) return absent('no-post', { params });
  if (record.authorities.has(authority.id)) return conflict('authority-there', { params });
  if (authority.until && authority.until.until(authority.from).sign > 0)
    return incomplete('dates-reversed', { params, field: 'until' });
  const { matters, does } = authority.scope;
  const [matter] = matters;
  const [step] = does;
  if (matter === undefined || step === undefined) return incomplete('scope-missing', { params, field: 'matters' });
  const wrong = matters.find((one) => !/^(\*|[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)*(\/\*)?)$/.test(one));
  if (wrong !== undefined) return incomplete('matter-wrong', { params: { ...params, matter: wrong }, field: 'matters' });
  const posts = authoritiesOf([], [...known.posts.values(), ...record.posts.values()]);
  const ask = { post: authority.to, matter: matter.replace('*', 'x'), does: step, on: authority.from };
  const failed = checkOf(posts, authority, ask, () => true);
  return failed ? failed.refusal : [{ kind: 'authority.recorded', authority }];
}

/** Takes a grant back from a day on (ps 13(6), 14(6)). Refuses `no-grant`, `not-withdrawable` (an attribution ends by its law), `already-withdrawn`. */
export function withdraw(record: BodyRecord, id: string, from: PlainDate, act: string): Outcome<readonly BodyFact[]> {
  const held = record.authorities.get(id);
  const params = { authority: id, act };
  if (!held) return absent('no-grant', { params });
  if (held.kind === 'attribution') return conflict('not-withdrawable', { params, basis: ['uu/2014/30~12'] });
  if (held.withdrawn) return conflict('already-withdrawn', { params });
  if (act.trim() === '') return incomplete('act-missing', { params, field: 'act' });
  return [{ kind: 'authority.withdrawn', authority: id, from, act }];
}
