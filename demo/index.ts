import { as, type Home } from '#ground';
import { guide } from './guide.ts';
import { demonstrationHome, loadDemonstration } from './load.ts';
import { demoAccounts } from './people.ts';
import { startStandIns } from './stand-ins/programs.ts';

/** The demonstration as the server takes it: what to load, what stands in for outside systems, and the guided way. */
export const demonstration = {
  home: as<Home>(demonstrationHome),
  load: loadDemonstration,
  standIns: startStandIns,
  /** Each step with the place of its account in the list of the demonstration's accounts. */
  guide: guide.map(({ text, href, account }) => {
    const place = demoAccounts.findIndex((one) => one.key === account) + 1;
    return { text, href, ...(place > 0 ? { account: String(place) } : {}) };
  }),
} as const;
