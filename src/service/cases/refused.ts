import type { Directory } from '#bodies';
import { as, bodyOf, isRefusal, type Lang, type PostId, type Refusal, say, Temporal } from '#ground';
import { momentWords, zoneOf } from './moment.ts';
import { postWords } from './timeline.ts';

/**
 * A refusal with its ids put into words for a sentence: the post as `{who}`, the moment as `{when}`. What no officer did, the
 * rule did.
 */
export function explained(refusal: Refusal, directory: Directory, lang: Lang): Refusal {
  if (!isRefusal(refusal)) throw new Error('not a refusal');
  const { post, at } = refusal.params;
  if (post === undefined && at === undefined) return refusal;
  const office = post === undefined || post === '' ? undefined : as<PostId>(post);
  const who = office === undefined ? byRule : postWords(office, directory);
  const body = office === undefined ? undefined : bodyOf(office);
  const moment = at === undefined || at === '' ? undefined : Temporal.Instant.from(at);
  const zone = moment === undefined || body === undefined ? 'WIB' : zoneOf(directory, body, moment);
  const when = moment === undefined ? '' : say(momentWords(moment, zone), lang);
  return { ...refusal, params: { ...refusal.params, who: say(who, lang), when } };
}

const byRule = { id: 'sistem menurut aturan', en: 'the system, by rule' };
