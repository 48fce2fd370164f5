import type { Explain, Verb } from '#store';
import { storeWords } from '#store';
import { dispatch } from './command.ts';
import { due } from './foundation/ground/due.verbs.ts';
import { journalVerify } from './foundation/journal/journal.verbs.ts';
import { inForceVerb } from './law/regulations/act.verbs.ts';
import { check } from './law/standards/check.verbs.ts';
import { start } from './start.ts';

/** Every verb of every room, in the order in which `help` lists them. */
const verbs: readonly Verb[] = [start, check, due, inForceVerb, journalVerify];

/** What each room says of its refusals. */
const explainers: readonly Explain[] = [storeWords];

process.exitCode = await dispatch(process.argv.slice(2), verbs, explainers);
