/** One room of the house: its floor (a folder of src/), its name (its door) and what lives there. */
type Room = { readonly floor: string; readonly name: string; readonly what: string };

/**
 * The plan of the house, in order: a room opens only the doors of rooms that stand before it, so there is no cycle
 * to look for. `test/tidy.test.ts` holds the code to this list.
 */
export const rooms: readonly Room[] = [
  { floor: 'foundation', name: 'ground', what: 'pure: outcome, calendar, clock arithmetic, money, ids, words' },
  { floor: 'foundation', name: 'store', what: 'the database: settings, withContext, migrations, the embedded server' },
  { floor: 'foundation', name: 'web', what: 'html, layout, form parts, refusals to status codes, the session as an interface' },
  {
    floor: 'foundation',
    name: 'journal',
    what: 'the append-only record of every act and every read of personal data; events, outbox, jobs',
  },
  { floor: 'foundation', name: 'files', what: 'content-addressed files, sniffed, limited, encrypted' },
  { floor: 'people', name: 'identity', what: 'people and organisations, the vault of personal data, sign-in, sessions' },
  { floor: 'people', name: 'messages', what: 'messages to people: templates, delivery states, channels' },
  {
    floor: 'people',
    name: 'bodies',
    what: 'public bodies, calendars, posts, officers; authority: attribution, delegation, mandate',
  },
  { floor: 'law', name: 'letters', what: 'typesetting, the register of letters and its life, signature, verification' },
  { floor: 'law', name: 'regulations', what: 'acts of law, articles, relations, points in time' },
  { floor: 'law', name: 'standards', what: 'the service standard: language, compiler, revisions' },
  { floor: 'service', name: 'cases', what: 'the one-door case: application, steps across bodies, clocks, evidence, inbox' },
  { floor: 'service', name: 'decisions', what: 'the decision: authority, content, number, signature' },
  { floor: 'front', name: 'portal', what: 'the front door: home, list of services, guide of the demonstration' },
];
