import type { Explain, Verb } from '#store';
import { storeWords } from '#store';
import { dispatch } from './command.ts';
import { start } from './start.ts';

/** Every verb of every room, in the order in which `help` lists them. */
const verbs: readonly Verb[] = [start];

/** What each room says of its refusals. */
const explainers: readonly Explain[] = [storeWords];

process.exitCode = await dispatch(process.argv.slice(2), verbs, explainers);
