import { explainBodies } from '#bodies';
import { identityWords } from '#identity';
import { explainLetters } from '#letters';
import type { Explain, Verb } from '#store';
import { storeWords } from '#store';
import { dispatch } from './command.ts';
import { demoLoad } from './demonstration.ts';
import { due } from './foundation/ground/due.verbs.ts';
import { journalVerify } from './foundation/journal/journal.verbs.ts';
import { acceptLocalVerb, withdrawLocalVerb } from './law/letters/signing.verbs.ts';
import { inForceVerb } from './law/regulations/act.verbs.ts';
import { check } from './law/standards/check.verbs.ts';
import { loadStandards } from './law/standards/load.verbs.ts';
import { custodianVerb } from './people/bodies/custodian.verbs.ts';
import { initVerb } from './people/bodies/init.verbs.ts';
import { readMasterKey } from './people/identity/master.file-adapter.ts';
import { startWith } from './start.ts';

/** What each room says of its refusals. */
const explainers: readonly Explain[] = [storeWords, identityWords, explainBodies, explainLetters];

/** Every verb of every room, in the order in which `help` lists them. */
const verbs: readonly Verb[] = [
  startWith(explainers),
  initVerb(readMasterKey),
  demoLoad,
  custodianVerb,
  acceptLocalVerb,
  withdrawLocalVerb,
  check,
  loadStandards,
  due,
  inForceVerb,
  journalVerify,
];

process.exitCode = await dispatch(process.argv.slice(2), verbs, explainers);
